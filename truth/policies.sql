-- Generated from the declarations by ./buaban truth.

alter table "house_setting" enable row level security;
alter table "house_setting" force row level security;
drop policy if exists "house_setting_owner" on "house_setting";
create policy "house_setting_owner" on "house_setting" for all to current_user
  using (true)
  with check (true);
alter table "place_node" enable row level security;
alter table "place_node" force row level security;
drop policy if exists "place_node_owner" on "place_node";
create policy "place_node_owner" on "place_node" for all to current_user
  using (true)
  with check (true);
alter table "place_within" enable row level security;
alter table "place_within" force row level security;
drop policy if exists "place_within_owner" on "place_within";
create policy "place_within_owner" on "place_within" for all to current_user
  using (true)
  with check (true);
alter table "move_record" enable row level security;
alter table "move_record" force row level security;
drop policy if exists "move_record_owner" on "move_record";
create policy "move_record_owner" on "move_record" for all to current_user
  using (true)
  with check (true);
alter table "act_done" enable row level security;
alter table "act_done" force row level security;
drop policy if exists "act_done_owner" on "act_done";
create policy "act_done_owner" on "act_done" for all to current_user
  using (true)
  with check (true);
alter table "audit_entry" enable row level security;
alter table "audit_entry" force row level security;
drop policy if exists "audit_entry_owner" on "audit_entry";
create policy "audit_entry_owner" on "audit_entry" for all to current_user
  using (true)
  with check (true);
alter table "audit_seal" enable row level security;
alter table "audit_seal" force row level security;
drop policy if exists "audit_seal_owner" on "audit_seal";
create policy "audit_seal_owner" on "audit_seal" for all to current_user
  using (true)
  with check (true);
alter table "outbox" enable row level security;
alter table "outbox" force row level security;
drop policy if exists "outbox_owner" on "outbox";
create policy "outbox_owner" on "outbox" for all to current_user
  using (true)
  with check (true);
alter table "stored_file" enable row level security;
alter table "stored_file" force row level security;
drop policy if exists "stored_file_owner" on "stored_file";
create policy "stored_file_owner" on "stored_file" for all to current_user
  using (true)
  with check (true);
drop policy if exists "house_setting_buaban_app_select" on "house_setting";
create policy "house_setting_buaban_app_select" on "house_setting" for select to buaban_app
  using (true);
grant select on "house_setting" to buaban_app;
drop policy if exists "house_setting_buaban_count_select" on "house_setting";
create policy "house_setting_buaban_count_select" on "house_setting" for select to buaban_count
  using (true);
grant select on "house_setting" to buaban_count;
drop policy if exists "place_node_buaban_app_select" on "place_node";
create policy "place_node_buaban_app_select" on "place_node" for select to buaban_app
  using (true);
grant select on "place_node" to buaban_app;
drop policy if exists "place_within_buaban_app_select" on "place_within";
create policy "place_within_buaban_app_select" on "place_within" for select to buaban_app
  using (true);
grant select on "place_within" to buaban_app;
drop policy if exists "place_within_buaban_count_select" on "place_within";
create policy "place_within_buaban_count_select" on "place_within" for select to buaban_count
  using (true);
grant select on "place_within" to buaban_count;
drop policy if exists "move_record_buaban_app_select" on "move_record";
create policy "move_record_buaban_app_select" on "move_record" for select to buaban_app
  using (true);
grant select on "move_record" to buaban_app;
drop policy if exists "move_record_buaban_app_insert" on "move_record";
create policy "move_record_buaban_app_insert" on "move_record" for insert to buaban_app
  with check (actor is not distinct from (select current_account()));
grant insert on "move_record" to buaban_app;
drop policy if exists "move_record_buaban_count_select" on "move_record";
create policy "move_record_buaban_count_select" on "move_record" for select to buaban_count
  using (true);
grant select on "move_record" to buaban_count;
drop policy if exists "act_done_buaban_app_select" on "act_done";
create policy "act_done_buaban_app_select" on "act_done" for select to buaban_app
  using (actor is not distinct from (select current_account()));
grant select on "act_done" to buaban_app;
drop policy if exists "act_done_buaban_app_insert" on "act_done";
create policy "act_done_buaban_app_insert" on "act_done" for insert to buaban_app
  with check (actor is not distinct from (select current_account()));
grant insert on "act_done" to buaban_app;
drop policy if exists "audit_entry_buaban_app_insert" on "audit_entry";
create policy "audit_entry_buaban_app_insert" on "audit_entry" for insert to buaban_app
  with check (actor is not distinct from (select current_account()));
grant insert on "audit_entry" to buaban_app;
drop policy if exists "audit_entry_buaban_app_select" on "audit_entry";
create policy "audit_entry_buaban_app_select" on "audit_entry" for select to buaban_app
  using ((select scope_wide(array['auditor', 'dpo', 'sysadmin'])) or actor = (select current_account()));
grant select on "audit_entry" to buaban_app;
drop policy if exists "audit_entry_buaban_count_select" on "audit_entry";
create policy "audit_entry_buaban_count_select" on "audit_entry" for select to buaban_count
  using (true);
grant select on "audit_entry" to buaban_count;
drop policy if exists "audit_seal_buaban_app_select" on "audit_seal";
create policy "audit_seal_buaban_app_select" on "audit_seal" for select to buaban_app
  using ((select scope_wide(array['auditor', 'dpo', 'sysadmin'])));
grant select on "audit_seal" to buaban_app;
drop policy if exists "audit_seal_buaban_count_select" on "audit_seal";
create policy "audit_seal_buaban_count_select" on "audit_seal" for select to buaban_count
  using (true);
grant select on "audit_seal" to buaban_count;
drop policy if exists "audit_seal_buaban_count_insert" on "audit_seal";
create policy "audit_seal_buaban_count_insert" on "audit_seal" for insert to buaban_count
  with check (true);
grant insert on "audit_seal" to buaban_count;
drop policy if exists "outbox_buaban_app_insert" on "outbox";
create policy "outbox_buaban_app_insert" on "outbox" for insert to buaban_app
  with check (true);
grant insert on "outbox" to buaban_app;
drop policy if exists "outbox_buaban_count_select" on "outbox";
create policy "outbox_buaban_count_select" on "outbox" for select to buaban_count
  using (true);
grant select on "outbox" to buaban_count;
drop policy if exists "stored_file_buaban_app_select" on "stored_file";
create policy "stored_file_buaban_app_select" on "stored_file" for select to buaban_app
  using (((register = 'plan' and field = 'source_file' and (exists (select 1 from "plan" t where t.id = stored_file.record and t."source_file" = stored_file.id) or exists (select 1 from "plan_past" t where t.id = stored_file.record and t."source_file" = stored_file.id)))
    or (register = 'home_visit' and field = 'photo_outside' and (exists (select 1 from "home_visit" t where t.id = stored_file.record and t."photo_outside" = stored_file.id and (((select scope_wide(array['peo_officer', 'watch_coordinator'])) or t."lives_in" in (select scope_places(array['peo_officer', 'watch_coordinator'])))
    or ((select scope_has(array['watch_member'])) and t."manager" = (select current_person()))
    or ((select scope_has(array['watch_member'])) and t."case" in (select t.id from "child_case" t)))) or exists (select 1 from "home_visit_past" t where t.id = stored_file.record and t."photo_outside" = stored_file.id and (((select scope_wide(array['peo_officer', 'watch_coordinator'])) or t."lives_in" in (select scope_places(array['peo_officer', 'watch_coordinator'])))
    or ((select scope_has(array['watch_member'])) and t."manager" = (select current_person()))
    or ((select scope_has(array['watch_member'])) and t."case" in (select t.id from "child_case" t))))))
    or (register = 'home_visit' and field = 'photo_inside' and (exists (select 1 from "home_visit" t where t.id = stored_file.record and t."photo_inside" = stored_file.id and (((select scope_wide(array['peo_officer', 'watch_coordinator'])) or t."lives_in" in (select scope_places(array['peo_officer', 'watch_coordinator'])))
    or ((select scope_has(array['watch_member'])) and t."manager" = (select current_person()))
    or ((select scope_has(array['watch_member'])) and t."case" in (select t.id from "child_case" t)))) or exists (select 1 from "home_visit_past" t where t.id = stored_file.record and t."photo_inside" = stored_file.id and (((select scope_wide(array['peo_officer', 'watch_coordinator'])) or t."lives_in" in (select scope_places(array['peo_officer', 'watch_coordinator'])))
    or ((select scope_has(array['watch_member'])) and t."manager" = (select current_person()))
    or ((select scope_has(array['watch_member'])) and t."case" in (select t.id from "child_case" t))))))
    or (register = 'census_list' and field = 'file' and (exists (select 1 from "census_list" t where t.id = stored_file.record and t."file" = stored_file.id and (((select scope_wide(array['peo_officer'])) or t."area" in (select scope_places(array['peo_officer']))))) or exists (select 1 from "census_list_past" t where t.id = stored_file.record and t."file" = stored_file.id and (((select scope_wide(array['peo_officer'])) or t."area" in (select scope_places(array['peo_officer'])))))))
    or (register = 'home_learning' and field = 'plan_file' and (exists (select 1 from "home_learning" t where t.id = stored_file.record and t."plan_file" = stored_file.id) or exists (select 1 from "home_learning_past" t where t.id = stored_file.record and t."plan_file" = stored_file.id)))
    or (register = 'learning_review' and field = 'evidence' and (exists (select 1 from "learning_review" t where t.id = stored_file.record and t."evidence" = stored_file.id) or exists (select 1 from "learning_review_past" t where t.id = stored_file.record and t."evidence" = stored_file.id)))
    or (register = 'import_run' and field = 'source_file' and (exists (select 1 from "import_run" t where t.id = stored_file.record and t."source_file" = stored_file.id and (t."account" = (select current_account()))) or exists (select 1 from "import_run_past" t where t.id = stored_file.record and t."source_file" = stored_file.id and (t."account" = (select current_account())))))
    or (register = 'consent' and field = 'evidence' and (exists (select 1 from "consent" t where t.id = stored_file.record and t."evidence" = stored_file.id) or exists (select 1 from "consent_past" t where t.id = stored_file.record and t."evidence" = stored_file.id)))));
grant select on "stored_file" to buaban_app;
drop policy if exists "stored_file_buaban_app_insert" on "stored_file";
create policy "stored_file_buaban_app_insert" on "stored_file" for insert to buaban_app
  with check (actor = (select current_account()) and register is not null and record is not null and field is not null);
grant insert on "stored_file" to buaban_app;
drop policy if exists "stored_file_buaban_count_select" on "stored_file";
create policy "stored_file_buaban_count_select" on "stored_file" for select to buaban_count
  using (true);
grant select (id, register, record, field, size, at) on "stored_file" to buaban_count;
drop trigger if exists append_only on audit_entry;
create trigger append_only before update or delete or truncate on audit_entry for each statement execute function refuse_change();
drop trigger if exists append_only on audit_seal;
create trigger append_only before update or delete or truncate on audit_seal for each statement execute function refuse_change();

-- area
alter table "area" enable row level security;
alter table "area" force row level security;
drop policy if exists "area_owner" on "area";
create policy "area_owner" on "area" for all to current_user
  using (true)
  with check (true);
drop policy if exists "area_read" on "area";
create policy "area_read" on "area" for select to buaban_app
  using (true);
drop policy if exists "area_create" on "area";
create policy "area_create" on "area" for insert to buaban_app
  with check ((select scope_allows('area', 'create')) and ((select scope_has(array['sysadmin', 'system']))));
drop policy if exists "area_change" on "area";
create policy "area_change" on "area" for update to buaban_app
  using (((select scope_allows('area', 'change')) and ((select scope_has(array['sysadmin', 'system']))))
    or ((select scope_allows('area', 'move')) and ((select scope_has(array['system'])))))
  with check (((select scope_allows('area', 'change')) and ((select scope_has(array['sysadmin', 'system']))))
    or ((select scope_allows('area', 'move')) and ((select scope_has(array['system'])))));
drop policy if exists "area_withdraw" on "area";
create policy "area_withdraw" on "area" for delete to buaban_app
  using ((select scope_allows('area', 'withdraw')) and ((select scope_has(array['system']))));
drop policy if exists "area_count" on "area";
create policy "area_count" on "area" for select to buaban_count
  using (true);
grant select, insert, update, delete on "area" to buaban_app;
grant select on "area" to buaban_count;
alter table "area_past" enable row level security;
alter table "area_past" force row level security;
drop policy if exists "area_past_owner" on "area_past";
create policy "area_past_owner" on "area_past" for all to current_user
  using (true)
  with check (true);
drop policy if exists "area_past_read" on "area_past";
create policy "area_past_read" on "area_past" for select to buaban_app
  using (true);
drop policy if exists "area_past_count" on "area_past";
create policy "area_past_count" on "area_past" for select to buaban_count
  using (true);
drop policy if exists "area_past_load" on "area_past";
create policy "area_past_load" on "area_past" for insert to buaban_app
  with check ((select scope_has(array['system'])));
grant select on "area_past" to buaban_app, buaban_count;
grant insert on "area_past" to buaban_app;
drop trigger if exists keep_past on "area";
create trigger keep_past after update or delete on "area" for each row execute function keep_past();
drop trigger if exists place_new on "area";
create trigger place_new after insert on "area" referencing new table as fresh
  for each statement execute function keep_new_places();
drop trigger if exists place_node on "area";
create trigger place_node after delete on "area" for each row execute function drop_place();
drop trigger if exists place_edges on "area";
create trigger place_edges after update of "parent" on "area"
  for each row execute function keep_place_within('parent');

-- area_boundary
alter table "area_boundary" enable row level security;
alter table "area_boundary" force row level security;
drop policy if exists "area_boundary_owner" on "area_boundary";
create policy "area_boundary_owner" on "area_boundary" for all to current_user
  using (true)
  with check (true);
drop policy if exists "area_boundary_read" on "area_boundary";
create policy "area_boundary_read" on "area_boundary" for select to buaban_app
  using (true);
drop policy if exists "area_boundary_create" on "area_boundary";
create policy "area_boundary_create" on "area_boundary" for insert to buaban_app
  with check ((select scope_allows('area_boundary', 'create')) and ((select scope_has(array['sysadmin', 'system']))));
drop policy if exists "area_boundary_change" on "area_boundary";
create policy "area_boundary_change" on "area_boundary" for update to buaban_app
  using (((select scope_allows('area_boundary', 'change')) and ((select scope_has(array['sysadmin', 'system']))))
    or ((select scope_allows('area_boundary', 'move')) and ((select scope_has(array['system'])))))
  with check (((select scope_allows('area_boundary', 'change')) and ((select scope_has(array['sysadmin', 'system']))))
    or ((select scope_allows('area_boundary', 'move')) and ((select scope_has(array['system'])))));
drop policy if exists "area_boundary_withdraw" on "area_boundary";
create policy "area_boundary_withdraw" on "area_boundary" for delete to buaban_app
  using ((select scope_allows('area_boundary', 'withdraw')) and ((select scope_has(array['sysadmin', 'system']))));
drop policy if exists "area_boundary_count" on "area_boundary";
create policy "area_boundary_count" on "area_boundary" for select to buaban_count
  using (true);
grant select, insert, update, delete on "area_boundary" to buaban_app;
grant select on "area_boundary" to buaban_count;
alter table "area_boundary_past" enable row level security;
alter table "area_boundary_past" force row level security;
drop policy if exists "area_boundary_past_owner" on "area_boundary_past";
create policy "area_boundary_past_owner" on "area_boundary_past" for all to current_user
  using (true)
  with check (true);
drop policy if exists "area_boundary_past_read" on "area_boundary_past";
create policy "area_boundary_past_read" on "area_boundary_past" for select to buaban_app
  using (true);
drop policy if exists "area_boundary_past_count" on "area_boundary_past";
create policy "area_boundary_past_count" on "area_boundary_past" for select to buaban_count
  using (true);
drop policy if exists "area_boundary_past_load" on "area_boundary_past";
create policy "area_boundary_past_load" on "area_boundary_past" for insert to buaban_app
  with check ((select scope_has(array['system'])));
grant select on "area_boundary_past" to buaban_app, buaban_count;
grant insert on "area_boundary_past" to buaban_app;
drop trigger if exists keep_past on "area_boundary";
create trigger keep_past after update or delete on "area_boundary" for each row execute function keep_past();

-- organisation
alter table "organisation" enable row level security;
alter table "organisation" force row level security;
drop policy if exists "organisation_owner" on "organisation";
create policy "organisation_owner" on "organisation" for all to current_user
  using (true)
  with check (true);
drop policy if exists "organisation_read" on "organisation";
create policy "organisation_read" on "organisation" for select to buaban_app
  using (true);
drop policy if exists "organisation_create" on "organisation";
create policy "organisation_create" on "organisation" for insert to buaban_app
  with check ((select scope_allows('organisation', 'create')) and ((select scope_has(array['sysadmin', 'system']))
    or ((select scope_wide(array['peo_officer'])) or "organisation"."id" in (select scope_places(array['peo_officer'])))));
drop policy if exists "organisation_change" on "organisation";
create policy "organisation_change" on "organisation" for update to buaban_app
  using (((select scope_allows('organisation', 'change')) and ((select scope_has(array['sysadmin', 'system']))
    or ((select scope_wide(array['esao_officer', 'peo_officer', 'school_director'])) or "organisation"."id" in (select scope_places(array['esao_officer', 'peo_officer', 'school_director'])))))
    or ((select scope_allows('organisation', 'move')) and ((select scope_has(array['sysadmin', 'system']))
    or ((select scope_wide(array['esao_officer', 'peo_officer'])) or "organisation"."id" in (select scope_places(array['esao_officer', 'peo_officer']))))))
  with check (((select scope_allows('organisation', 'change')) and ((select scope_has(array['sysadmin', 'system']))
    or ((select scope_wide(array['esao_officer', 'peo_officer', 'school_director'])) or "organisation"."id" in (select scope_places(array['esao_officer', 'peo_officer', 'school_director'])))))
    or ((select scope_allows('organisation', 'move')) and ((select scope_has(array['sysadmin', 'system']))
    or ((select scope_wide(array['esao_officer', 'peo_officer'])) or "organisation"."id" in (select scope_places(array['esao_officer', 'peo_officer']))))));
drop policy if exists "organisation_withdraw" on "organisation";
create policy "organisation_withdraw" on "organisation" for delete to buaban_app
  using ((select scope_allows('organisation', 'withdraw')) and ((select scope_has(array['system']))));
drop policy if exists "organisation_count" on "organisation";
create policy "organisation_count" on "organisation" for select to buaban_count
  using (true);
grant select, insert, update, delete on "organisation" to buaban_app;
grant select on "organisation" to buaban_count;
alter table "organisation_past" enable row level security;
alter table "organisation_past" force row level security;
drop policy if exists "organisation_past_owner" on "organisation_past";
create policy "organisation_past_owner" on "organisation_past" for all to current_user
  using (true)
  with check (true);
drop policy if exists "organisation_past_read" on "organisation_past";
create policy "organisation_past_read" on "organisation_past" for select to buaban_app
  using (true);
drop policy if exists "organisation_past_count" on "organisation_past";
create policy "organisation_past_count" on "organisation_past" for select to buaban_count
  using (true);
drop policy if exists "organisation_past_load" on "organisation_past";
create policy "organisation_past_load" on "organisation_past" for insert to buaban_app
  with check ((select scope_has(array['system'])));
grant select on "organisation_past" to buaban_app, buaban_count;
grant insert on "organisation_past" to buaban_app;
drop trigger if exists keep_past on "organisation";
create trigger keep_past after update or delete on "organisation" for each row execute function keep_past();
drop trigger if exists place_new on "organisation";
create trigger place_new after insert on "organisation" referencing new table as fresh
  for each statement execute function keep_new_places();
drop trigger if exists place_node on "organisation";
create trigger place_node after delete on "organisation" for each row execute function drop_place();
drop trigger if exists place_edges on "organisation";
create trigger place_edges after update of "parent", "lies_in" on "organisation"
  for each row execute function keep_place_within('parent', 'lies_in');

-- organisation_code
alter table "organisation_code" enable row level security;
alter table "organisation_code" force row level security;
drop policy if exists "organisation_code_owner" on "organisation_code";
create policy "organisation_code_owner" on "organisation_code" for all to current_user
  using (true)
  with check (true);
drop policy if exists "organisation_code_read" on "organisation_code";
create policy "organisation_code_read" on "organisation_code" for select to buaban_app
  using (true);
drop policy if exists "organisation_code_create" on "organisation_code";
create policy "organisation_code_create" on "organisation_code" for insert to buaban_app
  with check ((select scope_allows('organisation_code', 'create')) and ((select scope_has(array['sysadmin', 'system']))
    or ((select scope_wide(array['esao_officer', 'peo_officer'])) or "organisation_code"."organisation" in (select scope_places(array['esao_officer', 'peo_officer'])))));
drop policy if exists "organisation_code_change" on "organisation_code";
create policy "organisation_code_change" on "organisation_code" for update to buaban_app
  using (((select scope_allows('organisation_code', 'change')) and ((select scope_has(array['sysadmin', 'system']))
    or ((select scope_wide(array['esao_officer', 'peo_officer'])) or "organisation_code"."organisation" in (select scope_places(array['esao_officer', 'peo_officer'])))))
    or ((select scope_allows('organisation_code', 'move')) and ((select scope_has(array['system'])))))
  with check (((select scope_allows('organisation_code', 'change')) and ((select scope_has(array['sysadmin', 'system']))
    or ((select scope_wide(array['esao_officer', 'peo_officer'])) or "organisation_code"."organisation" in (select scope_places(array['esao_officer', 'peo_officer'])))))
    or ((select scope_allows('organisation_code', 'move')) and ((select scope_has(array['system'])))));
drop policy if exists "organisation_code_withdraw" on "organisation_code";
create policy "organisation_code_withdraw" on "organisation_code" for delete to buaban_app
  using ((select scope_allows('organisation_code', 'withdraw')) and ((select scope_has(array['sysadmin', 'system']))
    or ((select scope_wide(array['peo_officer'])) or "organisation_code"."organisation" in (select scope_places(array['peo_officer'])))));
drop policy if exists "organisation_code_count" on "organisation_code";
create policy "organisation_code_count" on "organisation_code" for select to buaban_count
  using (true);
grant select, insert, update, delete on "organisation_code" to buaban_app;
grant select on "organisation_code" to buaban_count;
alter table "organisation_code_past" enable row level security;
alter table "organisation_code_past" force row level security;
drop policy if exists "organisation_code_past_owner" on "organisation_code_past";
create policy "organisation_code_past_owner" on "organisation_code_past" for all to current_user
  using (true)
  with check (true);
drop policy if exists "organisation_code_past_read" on "organisation_code_past";
create policy "organisation_code_past_read" on "organisation_code_past" for select to buaban_app
  using (true);
drop policy if exists "organisation_code_past_count" on "organisation_code_past";
create policy "organisation_code_past_count" on "organisation_code_past" for select to buaban_count
  using (true);
drop policy if exists "organisation_code_past_load" on "organisation_code_past";
create policy "organisation_code_past_load" on "organisation_code_past" for insert to buaban_app
  with check ((select scope_has(array['system'])));
grant select on "organisation_code_past" to buaban_app, buaban_count;
grant insert on "organisation_code_past" to buaban_app;
drop trigger if exists keep_past on "organisation_code";
create trigger keep_past after update or delete on "organisation_code" for each row execute function keep_past();

-- board_power
alter table "board_power" enable row level security;
alter table "board_power" force row level security;
drop policy if exists "board_power_owner" on "board_power";
create policy "board_power_owner" on "board_power" for all to current_user
  using (true)
  with check (true);
drop policy if exists "board_power_read" on "board_power";
create policy "board_power_read" on "board_power" for select to buaban_app
  using (true);
drop policy if exists "board_power_create" on "board_power";
create policy "board_power_create" on "board_power" for insert to buaban_app
  with check ((select scope_allows('board_power', 'create')) and ((select scope_has(array['sysadmin', 'system']))
    or ((select scope_wide(array['peo_officer'])) or "board_power"."board" in (select scope_places(array['peo_officer'])))));
drop policy if exists "board_power_change" on "board_power";
create policy "board_power_change" on "board_power" for update to buaban_app
  using (((select scope_allows('board_power', 'change')) and ((select scope_has(array['sysadmin', 'system']))
    or ((select scope_wide(array['peo_officer'])) or "board_power"."board" in (select scope_places(array['peo_officer'])))))
    or ((select scope_allows('board_power', 'move')) and ((select scope_has(array['system'])))))
  with check (((select scope_allows('board_power', 'change')) and ((select scope_has(array['sysadmin', 'system']))
    or ((select scope_wide(array['peo_officer'])) or "board_power"."board" in (select scope_places(array['peo_officer'])))))
    or ((select scope_allows('board_power', 'move')) and ((select scope_has(array['system'])))));
drop policy if exists "board_power_withdraw" on "board_power";
create policy "board_power_withdraw" on "board_power" for delete to buaban_app
  using ((select scope_allows('board_power', 'withdraw')) and ((select scope_has(array['sysadmin', 'system']))));
drop policy if exists "board_power_count" on "board_power";
create policy "board_power_count" on "board_power" for select to buaban_count
  using (true);
grant select, insert, update, delete on "board_power" to buaban_app;
grant select on "board_power" to buaban_count;
alter table "board_power_past" enable row level security;
alter table "board_power_past" force row level security;
drop policy if exists "board_power_past_owner" on "board_power_past";
create policy "board_power_past_owner" on "board_power_past" for all to current_user
  using (true)
  with check (true);
drop policy if exists "board_power_past_read" on "board_power_past";
create policy "board_power_past_read" on "board_power_past" for select to buaban_app
  using (true);
drop policy if exists "board_power_past_count" on "board_power_past";
create policy "board_power_past_count" on "board_power_past" for select to buaban_count
  using (true);
drop policy if exists "board_power_past_load" on "board_power_past";
create policy "board_power_past_load" on "board_power_past" for insert to buaban_app
  with check ((select scope_has(array['system'])));
grant select on "board_power_past" to buaban_app, buaban_count;
grant insert on "board_power_past" to buaban_app;
drop trigger if exists keep_past on "board_power";
create trigger keep_past after update or delete on "board_power" for each row execute function keep_past();

-- household
alter table "household" enable row level security;
alter table "household" force row level security;
drop policy if exists "household_owner" on "household";
create policy "household_owner" on "household" for all to current_user
  using (true)
  with check (true);
drop policy if exists "household_read" on "household";
create policy "household_read" on "household" for select to buaban_app
  using ((select scope_allows('household', 'read')) and ((select scope_has(array['system']))
    or ((select scope_wide(array['esao_officer', 'peo_officer'])) or "household"."lies_in" in (select scope_places(array['esao_officer', 'peo_officer'])))));
drop policy if exists "household_create" on "household";
create policy "household_create" on "household" for insert to buaban_app
  with check ((select scope_allows('household', 'create')) and ((select scope_has(array['school_director', 'school_registrar', 'system']))
    or ((select scope_wide(array['peo_officer'])) or "household"."lies_in" in (select scope_places(array['peo_officer'])))));
drop policy if exists "household_change" on "household";
create policy "household_change" on "household" for update to buaban_app
  using (((select scope_allows('household', 'change')) and ((select scope_has(array['system']))
    or ((select scope_wide(array['peo_officer'])) or "household"."lies_in" in (select scope_places(array['peo_officer'])))))
    or ((select scope_allows('household', 'move')) and ((select scope_has(array['system'])))))
  with check (((select scope_allows('household', 'change')) and ((select scope_has(array['system']))
    or ((select scope_wide(array['peo_officer'])) or "household"."lies_in" in (select scope_places(array['peo_officer'])))))
    or ((select scope_allows('household', 'move')) and ((select scope_has(array['system'])))));
drop policy if exists "household_withdraw" on "household";
create policy "household_withdraw" on "household" for delete to buaban_app
  using ((select scope_allows('household', 'withdraw')) and ((select scope_has(array['system']))));
drop policy if exists "household_count" on "household";
create policy "household_count" on "household" for select to buaban_count
  using (true);
grant select, insert, update, delete on "household" to buaban_app;
grant select on "household" to buaban_count;
alter table "household_past" enable row level security;
alter table "household_past" force row level security;
drop policy if exists "household_past_owner" on "household_past";
create policy "household_past_owner" on "household_past" for all to current_user
  using (true)
  with check (true);
drop policy if exists "household_past_read" on "household_past";
create policy "household_past_read" on "household_past" for select to buaban_app
  using ((select scope_allows('household', 'read')) and ((select scope_has(array['system']))
    or ((select scope_wide(array['esao_officer', 'peo_officer'])) or "household_past"."lies_in" in (select scope_places(array['esao_officer', 'peo_officer'])))));
drop policy if exists "household_past_count" on "household_past";
create policy "household_past_count" on "household_past" for select to buaban_count
  using (true);
drop policy if exists "household_past_load" on "household_past";
create policy "household_past_load" on "household_past" for insert to buaban_app
  with check ((select scope_has(array['system'])));
grant select on "household_past" to buaban_app, buaban_count;
grant insert on "household_past" to buaban_app;
drop trigger if exists keep_past on "household";
create trigger keep_past after update or delete on "household" for each row execute function keep_past();

-- person
alter table "person" enable row level security;
alter table "person" force row level security;
drop policy if exists "person_owner" on "person";
create policy "person_owner" on "person" for all to current_user
  using (true)
  with check (true);
drop policy if exists "person_read" on "person";
create policy "person_read" on "person" for select to buaban_app
  using ((select scope_allows('person', 'read')) and ((select scope_has(array['system']))
    or ((select scope_wide(array['dole_officer', 'esao_officer', 'homeroom_teacher', 'peo_officer', 'school_director', 'school_registrar'])) or "person"."kept_by" in (select scope_places(array['dole_officer', 'esao_officer', 'homeroom_teacher', 'peo_officer', 'school_director', 'school_registrar'])))
    or ((select scope_wide(array['watch_coordinator'])) or "person"."lives_in" in (select scope_places(array['watch_coordinator'])))
    or "person"."id" = (select current_person())
    or ((select scope_has(array['watch_coordinator', 'watch_member'])) and "person"."id" in (select n."person" from "child_case" n))
    or ((select scope_has(array['home_educator'])) and "person"."id" in (select n."person" from "home_learning" n))
    or ((select scope_has(array['dole_officer', 'school_director', 'school_registrar'])) and "person"."id" in (select n."person" from "g_code_file" n))));
drop policy if exists "person_create" on "person";
create policy "person_create" on "person" for insert to buaban_app
  with check ((select scope_allows('person', 'create')) and ((select scope_has(array['system']))
    or ((select scope_wide(array['dole_officer', 'esao_officer', 'peo_officer', 'school_director', 'school_registrar'])) or "person"."kept_by" in (select scope_places(array['dole_officer', 'esao_officer', 'peo_officer', 'school_director', 'school_registrar'])))
    or ((select scope_wide(array['watch_coordinator'])) or "person"."lives_in" in (select scope_places(array['watch_coordinator'])))));
drop policy if exists "person_change" on "person";
create policy "person_change" on "person" for update to buaban_app
  using (((select scope_allows('person', 'change')) and ((select scope_has(array['system']))
    or ((select scope_wide(array['dole_officer', 'esao_officer', 'peo_officer', 'school_director', 'school_registrar'])) or "person"."kept_by" in (select scope_places(array['dole_officer', 'esao_officer', 'peo_officer', 'school_director', 'school_registrar'])))
    or ((select scope_has(array['watch_coordinator'])) and "person"."id" in (select n."person" from "child_case" n))))
    or ((select scope_allows('person', 'move')) and ((select scope_has(array['system'])))))
  with check (((select scope_allows('person', 'change')) and ((select scope_has(array['system']))
    or ((select scope_wide(array['dole_officer', 'esao_officer', 'peo_officer', 'school_director', 'school_registrar'])) or "person"."kept_by" in (select scope_places(array['dole_officer', 'esao_officer', 'peo_officer', 'school_director', 'school_registrar'])))
    or ((select scope_has(array['watch_coordinator'])) and "person"."id" in (select n."person" from "child_case" n))))
    or ((select scope_allows('person', 'move')) and ((select scope_has(array['system'])))));
drop policy if exists "person_withdraw" on "person";
create policy "person_withdraw" on "person" for delete to buaban_app
  using ((select scope_allows('person', 'withdraw')) and ((select scope_has(array['system']))));
drop policy if exists "person_count" on "person";
create policy "person_count" on "person" for select to buaban_count
  using (true);
grant select, insert, update, delete on "person" to buaban_app;
grant select on "person" to buaban_count;
alter table "person_past" enable row level security;
alter table "person_past" force row level security;
drop policy if exists "person_past_owner" on "person_past";
create policy "person_past_owner" on "person_past" for all to current_user
  using (true)
  with check (true);
drop policy if exists "person_past_read" on "person_past";
create policy "person_past_read" on "person_past" for select to buaban_app
  using ((select scope_allows('person', 'read')) and ((select scope_has(array['system']))
    or ((select scope_wide(array['dole_officer', 'esao_officer', 'homeroom_teacher', 'peo_officer', 'school_director', 'school_registrar'])) or "person_past"."kept_by" in (select scope_places(array['dole_officer', 'esao_officer', 'homeroom_teacher', 'peo_officer', 'school_director', 'school_registrar'])))
    or ((select scope_wide(array['watch_coordinator'])) or "person_past"."lives_in" in (select scope_places(array['watch_coordinator'])))
    or "person_past"."id" = (select current_person())
    or ((select scope_has(array['watch_coordinator', 'watch_member'])) and "person_past"."id" in (select n."person" from "child_case" n))
    or ((select scope_has(array['home_educator'])) and "person_past"."id" in (select n."person" from "home_learning" n))
    or ((select scope_has(array['dole_officer', 'school_director', 'school_registrar'])) and "person_past"."id" in (select n."person" from "g_code_file" n))));
drop policy if exists "person_past_count" on "person_past";
create policy "person_past_count" on "person_past" for select to buaban_count
  using (true);
drop policy if exists "person_past_load" on "person_past";
create policy "person_past_load" on "person_past" for insert to buaban_app
  with check ((select scope_has(array['system'])));
grant select on "person_past" to buaban_app, buaban_count;
grant insert on "person_past" to buaban_app;
drop trigger if exists keep_past on "person";
create trigger keep_past after update or delete on "person" for each row execute function keep_past();

-- identity_number
alter table "identity_number" enable row level security;
alter table "identity_number" force row level security;
drop policy if exists "identity_number_owner" on "identity_number";
create policy "identity_number_owner" on "identity_number" for all to current_user
  using (true)
  with check (true);
drop policy if exists "identity_number_read" on "identity_number";
create policy "identity_number_read" on "identity_number" for select to buaban_app
  using ((select scope_allows('identity_number', 'read')) and ((select scope_has(array['system']))
    or ((select scope_wide(array['dole_officer', 'esao_officer', 'peo_officer', 'school_director', 'school_registrar'])) or "identity_number"."kept_by" in (select scope_places(array['dole_officer', 'esao_officer', 'peo_officer', 'school_director', 'school_registrar'])))
    or "identity_number"."person" in (select t.id from "person" t)));
drop policy if exists "identity_number_create" on "identity_number";
create policy "identity_number_create" on "identity_number" for insert to buaban_app
  with check ((select scope_allows('identity_number', 'create')) and ((select scope_has(array['system']))
    or ((select scope_wide(array['dole_officer', 'esao_officer', 'peo_officer', 'school_director', 'school_registrar'])) or "identity_number"."kept_by" in (select scope_places(array['dole_officer', 'esao_officer', 'peo_officer', 'school_director', 'school_registrar'])))));
drop policy if exists "identity_number_change" on "identity_number";
create policy "identity_number_change" on "identity_number" for update to buaban_app
  using (((select scope_allows('identity_number', 'change')) and ((select scope_has(array['system']))
    or ((select scope_wide(array['dole_officer', 'esao_officer', 'peo_officer', 'school_director', 'school_registrar'])) or "identity_number"."kept_by" in (select scope_places(array['dole_officer', 'esao_officer', 'peo_officer', 'school_director', 'school_registrar'])))))
    or ((select scope_allows('identity_number', 'move')) and ((select scope_has(array['system'])))))
  with check (((select scope_allows('identity_number', 'change')) and ((select scope_has(array['system']))
    or ((select scope_wide(array['dole_officer', 'esao_officer', 'peo_officer', 'school_director', 'school_registrar'])) or "identity_number"."kept_by" in (select scope_places(array['dole_officer', 'esao_officer', 'peo_officer', 'school_director', 'school_registrar'])))))
    or ((select scope_allows('identity_number', 'move')) and ((select scope_has(array['system'])))));
drop policy if exists "identity_number_withdraw" on "identity_number";
create policy "identity_number_withdraw" on "identity_number" for delete to buaban_app
  using ((select scope_allows('identity_number', 'withdraw')) and ((select scope_has(array['system']))
    or ((select scope_wide(array['peo_officer', 'school_director', 'school_registrar'])) or "identity_number"."kept_by" in (select scope_places(array['peo_officer', 'school_director', 'school_registrar'])))));
drop policy if exists "identity_number_count" on "identity_number";
create policy "identity_number_count" on "identity_number" for select to buaban_count
  using (true);
grant select, insert, update, delete on "identity_number" to buaban_app;
grant select on "identity_number" to buaban_count;
alter table "identity_number_past" enable row level security;
alter table "identity_number_past" force row level security;
drop policy if exists "identity_number_past_owner" on "identity_number_past";
create policy "identity_number_past_owner" on "identity_number_past" for all to current_user
  using (true)
  with check (true);
drop policy if exists "identity_number_past_read" on "identity_number_past";
create policy "identity_number_past_read" on "identity_number_past" for select to buaban_app
  using ((select scope_allows('identity_number', 'read')) and ((select scope_has(array['system']))
    or ((select scope_wide(array['dole_officer', 'esao_officer', 'peo_officer', 'school_director', 'school_registrar'])) or "identity_number_past"."kept_by" in (select scope_places(array['dole_officer', 'esao_officer', 'peo_officer', 'school_director', 'school_registrar'])))
    or "identity_number_past"."person" in (select t.id from "person" t)));
drop policy if exists "identity_number_past_count" on "identity_number_past";
create policy "identity_number_past_count" on "identity_number_past" for select to buaban_count
  using (true);
drop policy if exists "identity_number_past_load" on "identity_number_past";
create policy "identity_number_past_load" on "identity_number_past" for insert to buaban_app
  with check ((select scope_has(array['system'])));
grant select on "identity_number_past" to buaban_app, buaban_count;
grant insert on "identity_number_past" to buaban_app;
drop trigger if exists keep_past on "identity_number";
create trigger keep_past after update or delete on "identity_number" for each row execute function keep_past();

-- guardian
alter table "guardian" enable row level security;
alter table "guardian" force row level security;
drop policy if exists "guardian_owner" on "guardian";
create policy "guardian_owner" on "guardian" for all to current_user
  using (true)
  with check (true);
drop policy if exists "guardian_read" on "guardian";
create policy "guardian_read" on "guardian" for select to buaban_app
  using ((select scope_allows('guardian', 'read')) and ((select scope_has(array['system']))
    or ((select scope_wide(array['homeroom_teacher', 'peo_officer', 'school_director', 'school_registrar'])) or "guardian"."kept_by" in (select scope_places(array['homeroom_teacher', 'peo_officer', 'school_director', 'school_registrar'])))
    or "guardian"."guardian" = (select current_person())));
drop policy if exists "guardian_create" on "guardian";
create policy "guardian_create" on "guardian" for insert to buaban_app
  with check ((select scope_allows('guardian', 'create')) and ((select scope_has(array['system']))
    or ((select scope_wide(array['school_director', 'school_registrar'])) or "guardian"."kept_by" in (select scope_places(array['school_director', 'school_registrar'])))));
drop policy if exists "guardian_change" on "guardian";
create policy "guardian_change" on "guardian" for update to buaban_app
  using (((select scope_allows('guardian', 'change')) and ((select scope_has(array['system']))
    or ((select scope_wide(array['school_director', 'school_registrar'])) or "guardian"."kept_by" in (select scope_places(array['school_director', 'school_registrar'])))))
    or ((select scope_allows('guardian', 'move')) and ((select scope_has(array['system'])))))
  with check (((select scope_allows('guardian', 'change')) and ((select scope_has(array['system']))
    or ((select scope_wide(array['school_director', 'school_registrar'])) or "guardian"."kept_by" in (select scope_places(array['school_director', 'school_registrar'])))))
    or ((select scope_allows('guardian', 'move')) and ((select scope_has(array['system'])))));
drop policy if exists "guardian_withdraw" on "guardian";
create policy "guardian_withdraw" on "guardian" for delete to buaban_app
  using ((select scope_allows('guardian', 'withdraw')) and ((select scope_has(array['system']))
    or ((select scope_wide(array['school_director', 'school_registrar'])) or "guardian"."kept_by" in (select scope_places(array['school_director', 'school_registrar'])))));
drop policy if exists "guardian_count" on "guardian";
create policy "guardian_count" on "guardian" for select to buaban_count
  using (true);
grant select, insert, update, delete on "guardian" to buaban_app;
grant select on "guardian" to buaban_count;
alter table "guardian_past" enable row level security;
alter table "guardian_past" force row level security;
drop policy if exists "guardian_past_owner" on "guardian_past";
create policy "guardian_past_owner" on "guardian_past" for all to current_user
  using (true)
  with check (true);
drop policy if exists "guardian_past_read" on "guardian_past";
create policy "guardian_past_read" on "guardian_past" for select to buaban_app
  using ((select scope_allows('guardian', 'read')) and ((select scope_has(array['system']))
    or ((select scope_wide(array['homeroom_teacher', 'peo_officer', 'school_director', 'school_registrar'])) or "guardian_past"."kept_by" in (select scope_places(array['homeroom_teacher', 'peo_officer', 'school_director', 'school_registrar'])))
    or "guardian_past"."guardian" = (select current_person())));
drop policy if exists "guardian_past_count" on "guardian_past";
create policy "guardian_past_count" on "guardian_past" for select to buaban_count
  using (true);
drop policy if exists "guardian_past_load" on "guardian_past";
create policy "guardian_past_load" on "guardian_past" for insert to buaban_app
  with check ((select scope_has(array['system'])));
grant select on "guardian_past" to buaban_app, buaban_count;
grant insert on "guardian_past" to buaban_app;
drop trigger if exists keep_past on "guardian";
create trigger keep_past after update or delete on "guardian" for each row execute function keep_past();

-- staff_post
alter table "staff_post" enable row level security;
alter table "staff_post" force row level security;
drop policy if exists "staff_post_owner" on "staff_post";
create policy "staff_post_owner" on "staff_post" for all to current_user
  using (true)
  with check (true);
drop policy if exists "staff_post_read" on "staff_post";
create policy "staff_post_read" on "staff_post" for select to buaban_app
  using ((select scope_allows('staff_post', 'read')) and ((select scope_has(array['system']))
    or ((select scope_wide(array['dole_officer', 'esao_officer', 'homeroom_teacher', 'peo_officer', 'school_director', 'school_registrar'])) or "staff_post"."organisation" in (select scope_places(array['dole_officer', 'esao_officer', 'homeroom_teacher', 'peo_officer', 'school_director', 'school_registrar'])))
    or "staff_post"."person" = (select current_person())));
drop policy if exists "staff_post_create" on "staff_post";
create policy "staff_post_create" on "staff_post" for insert to buaban_app
  with check ((select scope_allows('staff_post', 'create')) and ((select scope_has(array['system']))
    or ((select scope_wide(array['esao_officer', 'peo_officer', 'school_director'])) or "staff_post"."organisation" in (select scope_places(array['esao_officer', 'peo_officer', 'school_director'])))));
drop policy if exists "staff_post_change" on "staff_post";
create policy "staff_post_change" on "staff_post" for update to buaban_app
  using (((select scope_allows('staff_post', 'change')) and ((select scope_has(array['system']))
    or ((select scope_wide(array['esao_officer', 'peo_officer', 'school_director'])) or "staff_post"."organisation" in (select scope_places(array['esao_officer', 'peo_officer', 'school_director'])))))
    or ((select scope_allows('staff_post', 'move')) and ((select scope_has(array['system'])))))
  with check (((select scope_allows('staff_post', 'change')) and ((select scope_has(array['system']))
    or ((select scope_wide(array['esao_officer', 'peo_officer', 'school_director'])) or "staff_post"."organisation" in (select scope_places(array['esao_officer', 'peo_officer', 'school_director'])))))
    or ((select scope_allows('staff_post', 'move')) and ((select scope_has(array['system'])))));
drop policy if exists "staff_post_withdraw" on "staff_post";
create policy "staff_post_withdraw" on "staff_post" for delete to buaban_app
  using ((select scope_allows('staff_post', 'withdraw')) and ((select scope_has(array['system']))));
drop policy if exists "staff_post_count" on "staff_post";
create policy "staff_post_count" on "staff_post" for select to buaban_count
  using (true);
grant select, insert, update, delete on "staff_post" to buaban_app;
grant select on "staff_post" to buaban_count;
alter table "staff_post_past" enable row level security;
alter table "staff_post_past" force row level security;
drop policy if exists "staff_post_past_owner" on "staff_post_past";
create policy "staff_post_past_owner" on "staff_post_past" for all to current_user
  using (true)
  with check (true);
drop policy if exists "staff_post_past_read" on "staff_post_past";
create policy "staff_post_past_read" on "staff_post_past" for select to buaban_app
  using ((select scope_allows('staff_post', 'read')) and ((select scope_has(array['system']))
    or ((select scope_wide(array['dole_officer', 'esao_officer', 'homeroom_teacher', 'peo_officer', 'school_director', 'school_registrar'])) or "staff_post_past"."organisation" in (select scope_places(array['dole_officer', 'esao_officer', 'homeroom_teacher', 'peo_officer', 'school_director', 'school_registrar'])))
    or "staff_post_past"."person" = (select current_person())));
drop policy if exists "staff_post_past_count" on "staff_post_past";
create policy "staff_post_past_count" on "staff_post_past" for select to buaban_count
  using (true);
drop policy if exists "staff_post_past_load" on "staff_post_past";
create policy "staff_post_past_load" on "staff_post_past" for insert to buaban_app
  with check ((select scope_has(array['system'])));
grant select on "staff_post_past" to buaban_app, buaban_count;
grant insert on "staff_post_past" to buaban_app;
drop trigger if exists keep_past on "staff_post";
create trigger keep_past after update or delete on "staff_post" for each row execute function keep_past();

-- person_merge
alter table "person_merge" enable row level security;
alter table "person_merge" force row level security;
drop policy if exists "person_merge_owner" on "person_merge";
create policy "person_merge_owner" on "person_merge" for all to current_user
  using (true)
  with check (true);
drop policy if exists "person_merge_read" on "person_merge";
create policy "person_merge_read" on "person_merge" for select to buaban_app
  using ((select scope_allows('person_merge', 'read')) and ((select scope_has(array['system']))
    or ((select scope_wide(array['esao_officer', 'peo_officer', 'school_director', 'school_registrar'])) or "person_merge"."place" in (select scope_places(array['esao_officer', 'peo_officer', 'school_director', 'school_registrar'])))));
drop policy if exists "person_merge_create" on "person_merge";
create policy "person_merge_create" on "person_merge" for insert to buaban_app
  with check ((select scope_allows('person_merge', 'create')) and ((select scope_has(array['system']))
    or ((select scope_wide(array['esao_officer', 'peo_officer', 'school_director', 'school_registrar'])) or "person_merge"."place" in (select scope_places(array['esao_officer', 'peo_officer', 'school_director', 'school_registrar'])))));
drop policy if exists "person_merge_change" on "person_merge";
create policy "person_merge_change" on "person_merge" for update to buaban_app
  using (((select scope_allows('person_merge', 'change')) and ((select scope_has(array['system']))
    or ((select scope_wide(array['esao_officer', 'peo_officer', 'school_director'])) or "person_merge"."place" in (select scope_places(array['esao_officer', 'peo_officer', 'school_director'])))))
    or ((select scope_allows('person_merge', 'move')) and ((select scope_has(array['system']))
    or ((select scope_wide(array['esao_officer', 'peo_officer', 'school_director'])) or "person_merge"."place" in (select scope_places(array['esao_officer', 'peo_officer', 'school_director']))))))
  with check (((select scope_allows('person_merge', 'change')) and ((select scope_has(array['system']))
    or ((select scope_wide(array['esao_officer', 'peo_officer', 'school_director'])) or "person_merge"."place" in (select scope_places(array['esao_officer', 'peo_officer', 'school_director'])))))
    or ((select scope_allows('person_merge', 'move')) and ((select scope_has(array['system']))
    or ((select scope_wide(array['esao_officer', 'peo_officer', 'school_director'])) or "person_merge"."place" in (select scope_places(array['esao_officer', 'peo_officer', 'school_director']))))));
drop policy if exists "person_merge_withdraw" on "person_merge";
create policy "person_merge_withdraw" on "person_merge" for delete to buaban_app
  using ((select scope_allows('person_merge', 'withdraw')) and ((select scope_has(array['system']))));
drop policy if exists "person_merge_count" on "person_merge";
create policy "person_merge_count" on "person_merge" for select to buaban_count
  using (true);
grant select, insert, update, delete on "person_merge" to buaban_app;
grant select on "person_merge" to buaban_count;
alter table "person_merge_past" enable row level security;
alter table "person_merge_past" force row level security;
drop policy if exists "person_merge_past_owner" on "person_merge_past";
create policy "person_merge_past_owner" on "person_merge_past" for all to current_user
  using (true)
  with check (true);
drop policy if exists "person_merge_past_read" on "person_merge_past";
create policy "person_merge_past_read" on "person_merge_past" for select to buaban_app
  using ((select scope_allows('person_merge', 'read')) and ((select scope_has(array['system']))
    or ((select scope_wide(array['esao_officer', 'peo_officer', 'school_director', 'school_registrar'])) or "person_merge_past"."place" in (select scope_places(array['esao_officer', 'peo_officer', 'school_director', 'school_registrar'])))));
drop policy if exists "person_merge_past_count" on "person_merge_past";
create policy "person_merge_past_count" on "person_merge_past" for select to buaban_count
  using (true);
drop policy if exists "person_merge_past_load" on "person_merge_past";
create policy "person_merge_past_load" on "person_merge_past" for insert to buaban_app
  with check ((select scope_has(array['system'])));
grant select on "person_merge_past" to buaban_app, buaban_count;
grant insert on "person_merge_past" to buaban_app;
drop trigger if exists keep_past on "person_merge";
create trigger keep_past after update or delete on "person_merge" for each row execute function keep_past();

-- account
alter table "account" enable row level security;
alter table "account" force row level security;
drop policy if exists "account_owner" on "account";
create policy "account_owner" on "account" for all to current_user
  using (true)
  with check (true);
drop policy if exists "account_read" on "account";
create policy "account_read" on "account" for select to buaban_app
  using ((select scope_allows('account', 'read')) and ((select scope_has(array['auditor', 'dpo', 'sysadmin', 'system']))
    or "account"."id" = (select current_account())));
drop policy if exists "account_create" on "account";
create policy "account_create" on "account" for insert to buaban_app
  with check ((select scope_allows('account', 'create')) and ((select scope_has(array['sysadmin', 'system']))));
drop policy if exists "account_change" on "account";
create policy "account_change" on "account" for update to buaban_app
  using (((select scope_allows('account', 'change')) and ((select scope_has(array['sysadmin', 'system']))))
    or ((select scope_allows('account', 'move')) and ((select scope_has(array['system'])))))
  with check (((select scope_allows('account', 'change')) and ((select scope_has(array['sysadmin', 'system']))))
    or ((select scope_allows('account', 'move')) and ((select scope_has(array['system'])))));
drop policy if exists "account_withdraw" on "account";
create policy "account_withdraw" on "account" for delete to buaban_app
  using ((select scope_allows('account', 'withdraw')) and ((select scope_has(array['system']))));
drop policy if exists "account_count" on "account";
create policy "account_count" on "account" for select to buaban_count
  using (true);
grant select, insert, update, delete on "account" to buaban_app;
grant select on "account" to buaban_count;
alter table "account_past" enable row level security;
alter table "account_past" force row level security;
drop policy if exists "account_past_owner" on "account_past";
create policy "account_past_owner" on "account_past" for all to current_user
  using (true)
  with check (true);
drop policy if exists "account_past_read" on "account_past";
create policy "account_past_read" on "account_past" for select to buaban_app
  using ((select scope_allows('account', 'read')) and ((select scope_has(array['auditor', 'dpo', 'sysadmin', 'system']))
    or "account_past"."id" = (select current_account())));
drop policy if exists "account_past_count" on "account_past";
create policy "account_past_count" on "account_past" for select to buaban_count
  using (true);
drop policy if exists "account_past_load" on "account_past";
create policy "account_past_load" on "account_past" for insert to buaban_app
  with check ((select scope_has(array['system'])));
grant select on "account_past" to buaban_app, buaban_count;
grant insert on "account_past" to buaban_app;
drop trigger if exists keep_past on "account";
create trigger keep_past after update or delete on "account" for each row execute function keep_past();

-- role_grant
alter table "role_grant" enable row level security;
alter table "role_grant" force row level security;
drop policy if exists "role_grant_owner" on "role_grant";
create policy "role_grant_owner" on "role_grant" for all to current_user
  using (true)
  with check (true);
drop policy if exists "role_grant_read" on "role_grant";
create policy "role_grant_read" on "role_grant" for select to buaban_app
  using ((select scope_allows('role_grant', 'read')) and ((select scope_has(array['auditor', 'dpo', 'sysadmin', 'system']))
    or ((select scope_wide(array['esao_officer', 'school_director', 'school_registrar'])) or "role_grant"."place" in (select scope_places(array['esao_officer', 'school_director', 'school_registrar'])))
    or "role_grant"."account" = (select current_account())));
drop policy if exists "role_grant_create" on "role_grant";
create policy "role_grant_create" on "role_grant" for insert to buaban_app
  with check ((select scope_allows('role_grant', 'create')) and (((select scope_has(array['system'])))
    or ("role_grant"."role" in ('peo_officer', 'planner', 'esao_officer', 'dole_officer', 'school_director', 'school_registrar', 'homeroom_teacher', 'watch_coordinator', 'watch_member', 'enumerator', 'partner_officer', 'home_educator', 'auditor', 'dpo', 'sysadmin') and ((select scope_has(array['sysadmin']))))
    or ("role_grant"."role" in ('school_director', 'school_registrar', 'homeroom_teacher', 'home_educator') and (((select scope_wide(array['esao_officer'])) or "role_grant"."place" in (select scope_places(array['esao_officer'])))))
    or ("role_grant"."role" in ('school_registrar', 'homeroom_teacher') and (((select scope_wide(array['school_director'])) or "role_grant"."place" in (select scope_places(array['school_director'])))))
    or ("role_grant"."role" in ('homeroom_teacher') and (((select scope_wide(array['school_registrar'])) or "role_grant"."place" in (select scope_places(array['school_registrar'])))))
    or ("role_grant"."role" in ('watch_coordinator', 'watch_member', 'enumerator', 'partner_officer') and (((select scope_wide(array['peo_officer'])) or "role_grant"."place" in (select scope_places(array['peo_officer'])))))
    or ("role_grant"."role" in ('watch_member', 'enumerator', 'partner_officer') and (((select scope_wide(array['watch_coordinator'])) or "role_grant"."place" in (select scope_places(array['watch_coordinator'])))))));
drop policy if exists "role_grant_change" on "role_grant";
create policy "role_grant_change" on "role_grant" for update to buaban_app
  using (((select scope_allows('role_grant', 'change')) and (((select scope_has(array['system'])))
    or ("role_grant"."role" in ('peo_officer', 'planner', 'esao_officer', 'dole_officer', 'school_director', 'school_registrar', 'homeroom_teacher', 'watch_coordinator', 'watch_member', 'enumerator', 'partner_officer', 'home_educator', 'auditor', 'dpo', 'sysadmin') and ((select scope_has(array['sysadmin']))))
    or ("role_grant"."role" in ('school_director', 'school_registrar', 'homeroom_teacher', 'home_educator') and (((select scope_wide(array['esao_officer'])) or "role_grant"."place" in (select scope_places(array['esao_officer'])))))
    or ("role_grant"."role" in ('school_registrar', 'homeroom_teacher') and (((select scope_wide(array['school_director'])) or "role_grant"."place" in (select scope_places(array['school_director'])))))
    or ("role_grant"."role" in ('homeroom_teacher') and (((select scope_wide(array['school_registrar'])) or "role_grant"."place" in (select scope_places(array['school_registrar'])))))
    or ("role_grant"."role" in ('watch_coordinator', 'watch_member', 'enumerator', 'partner_officer') and (((select scope_wide(array['peo_officer'])) or "role_grant"."place" in (select scope_places(array['peo_officer'])))))
    or ("role_grant"."role" in ('watch_member', 'enumerator', 'partner_officer') and (((select scope_wide(array['watch_coordinator'])) or "role_grant"."place" in (select scope_places(array['watch_coordinator'])))))))
    or ((select scope_allows('role_grant', 'move')) and ((select scope_has(array['system'])))))
  with check (((select scope_allows('role_grant', 'change')) and (((select scope_has(array['system'])))
    or ("role_grant"."role" in ('peo_officer', 'planner', 'esao_officer', 'dole_officer', 'school_director', 'school_registrar', 'homeroom_teacher', 'watch_coordinator', 'watch_member', 'enumerator', 'partner_officer', 'home_educator', 'auditor', 'dpo', 'sysadmin') and ((select scope_has(array['sysadmin']))))
    or ("role_grant"."role" in ('school_director', 'school_registrar', 'homeroom_teacher', 'home_educator') and (((select scope_wide(array['esao_officer'])) or "role_grant"."place" in (select scope_places(array['esao_officer'])))))
    or ("role_grant"."role" in ('school_registrar', 'homeroom_teacher') and (((select scope_wide(array['school_director'])) or "role_grant"."place" in (select scope_places(array['school_director'])))))
    or ("role_grant"."role" in ('homeroom_teacher') and (((select scope_wide(array['school_registrar'])) or "role_grant"."place" in (select scope_places(array['school_registrar'])))))
    or ("role_grant"."role" in ('watch_coordinator', 'watch_member', 'enumerator', 'partner_officer') and (((select scope_wide(array['peo_officer'])) or "role_grant"."place" in (select scope_places(array['peo_officer'])))))
    or ("role_grant"."role" in ('watch_member', 'enumerator', 'partner_officer') and (((select scope_wide(array['watch_coordinator'])) or "role_grant"."place" in (select scope_places(array['watch_coordinator'])))))))
    or ((select scope_allows('role_grant', 'move')) and ((select scope_has(array['system'])))));
drop policy if exists "role_grant_withdraw" on "role_grant";
create policy "role_grant_withdraw" on "role_grant" for delete to buaban_app
  using ((select scope_allows('role_grant', 'withdraw')) and (((select scope_has(array['system'])))
    or ("role_grant"."role" in ('peo_officer', 'planner', 'esao_officer', 'dole_officer', 'school_director', 'school_registrar', 'homeroom_teacher', 'watch_coordinator', 'watch_member', 'enumerator', 'partner_officer', 'home_educator', 'auditor', 'dpo', 'sysadmin') and ((select scope_has(array['sysadmin']))))
    or ("role_grant"."role" in ('school_director', 'school_registrar', 'homeroom_teacher', 'home_educator') and (((select scope_wide(array['esao_officer'])) or "role_grant"."place" in (select scope_places(array['esao_officer'])))))
    or ("role_grant"."role" in ('school_registrar', 'homeroom_teacher') and (((select scope_wide(array['school_director'])) or "role_grant"."place" in (select scope_places(array['school_director'])))))
    or ("role_grant"."role" in ('homeroom_teacher') and (((select scope_wide(array['school_registrar'])) or "role_grant"."place" in (select scope_places(array['school_registrar'])))))
    or ("role_grant"."role" in ('watch_coordinator', 'watch_member', 'enumerator', 'partner_officer') and (((select scope_wide(array['peo_officer'])) or "role_grant"."place" in (select scope_places(array['peo_officer'])))))
    or ("role_grant"."role" in ('watch_member', 'enumerator', 'partner_officer') and (((select scope_wide(array['watch_coordinator'])) or "role_grant"."place" in (select scope_places(array['watch_coordinator'])))))));
drop policy if exists "role_grant_count" on "role_grant";
create policy "role_grant_count" on "role_grant" for select to buaban_count
  using (true);
grant select, insert, update, delete on "role_grant" to buaban_app;
grant select on "role_grant" to buaban_count;
alter table "role_grant_past" enable row level security;
alter table "role_grant_past" force row level security;
drop policy if exists "role_grant_past_owner" on "role_grant_past";
create policy "role_grant_past_owner" on "role_grant_past" for all to current_user
  using (true)
  with check (true);
drop policy if exists "role_grant_past_read" on "role_grant_past";
create policy "role_grant_past_read" on "role_grant_past" for select to buaban_app
  using ((select scope_allows('role_grant', 'read')) and ((select scope_has(array['auditor', 'dpo', 'sysadmin', 'system']))
    or ((select scope_wide(array['esao_officer', 'school_director', 'school_registrar'])) or "role_grant_past"."place" in (select scope_places(array['esao_officer', 'school_director', 'school_registrar'])))
    or "role_grant_past"."account" = (select current_account())));
drop policy if exists "role_grant_past_count" on "role_grant_past";
create policy "role_grant_past_count" on "role_grant_past" for select to buaban_count
  using (true);
drop policy if exists "role_grant_past_load" on "role_grant_past";
create policy "role_grant_past_load" on "role_grant_past" for insert to buaban_app
  with check ((select scope_has(array['system'])));
grant select on "role_grant_past" to buaban_app, buaban_count;
grant insert on "role_grant_past" to buaban_app;
drop trigger if exists keep_past on "role_grant";
create trigger keep_past after update or delete on "role_grant" for each row execute function keep_past();

-- invitation
alter table "invitation" enable row level security;
alter table "invitation" force row level security;
drop policy if exists "invitation_owner" on "invitation";
create policy "invitation_owner" on "invitation" for all to current_user
  using (true)
  with check (true);
drop policy if exists "invitation_read" on "invitation";
create policy "invitation_read" on "invitation" for select to buaban_app
  using ((select scope_allows('invitation', 'read')) and (((select scope_has(array['auditor', 'system'])))
    or ("invitation"."role" in ('peo_officer', 'planner', 'esao_officer', 'dole_officer', 'school_director', 'school_registrar', 'homeroom_teacher', 'watch_coordinator', 'watch_member', 'enumerator', 'partner_officer', 'home_educator', 'auditor', 'dpo', 'sysadmin') and ((select scope_has(array['sysadmin']))))
    or ("invitation"."role" in ('school_director', 'school_registrar', 'homeroom_teacher', 'home_educator') and (((select scope_wide(array['esao_officer'])) or "invitation"."place" in (select scope_places(array['esao_officer'])))))
    or ("invitation"."role" in ('school_registrar', 'homeroom_teacher') and (((select scope_wide(array['school_director'])) or "invitation"."place" in (select scope_places(array['school_director'])))))
    or ("invitation"."role" in ('homeroom_teacher') and (((select scope_wide(array['school_registrar'])) or "invitation"."place" in (select scope_places(array['school_registrar'])))))
    or ("invitation"."role" in ('watch_coordinator', 'watch_member', 'enumerator', 'partner_officer') and (((select scope_wide(array['peo_officer'])) or "invitation"."place" in (select scope_places(array['peo_officer'])))))
    or ("invitation"."role" in ('watch_member', 'enumerator', 'partner_officer') and (((select scope_wide(array['watch_coordinator'])) or "invitation"."place" in (select scope_places(array['watch_coordinator'])))))));
drop policy if exists "invitation_create" on "invitation";
create policy "invitation_create" on "invitation" for insert to buaban_app
  with check ((select scope_allows('invitation', 'create')) and (((select scope_has(array['system'])))
    or ("invitation"."role" in ('peo_officer', 'planner', 'esao_officer', 'dole_officer', 'school_director', 'school_registrar', 'homeroom_teacher', 'watch_coordinator', 'watch_member', 'enumerator', 'partner_officer', 'home_educator', 'auditor', 'dpo', 'sysadmin') and ((select scope_has(array['sysadmin']))))
    or ("invitation"."role" in ('school_director', 'school_registrar', 'homeroom_teacher', 'home_educator') and (((select scope_wide(array['esao_officer'])) or "invitation"."place" in (select scope_places(array['esao_officer'])))))
    or ("invitation"."role" in ('school_registrar', 'homeroom_teacher') and (((select scope_wide(array['school_director'])) or "invitation"."place" in (select scope_places(array['school_director'])))))
    or ("invitation"."role" in ('homeroom_teacher') and (((select scope_wide(array['school_registrar'])) or "invitation"."place" in (select scope_places(array['school_registrar'])))))
    or ("invitation"."role" in ('watch_coordinator', 'watch_member', 'enumerator', 'partner_officer') and (((select scope_wide(array['peo_officer'])) or "invitation"."place" in (select scope_places(array['peo_officer'])))))
    or ("invitation"."role" in ('watch_member', 'enumerator', 'partner_officer') and (((select scope_wide(array['watch_coordinator'])) or "invitation"."place" in (select scope_places(array['watch_coordinator'])))))));
drop policy if exists "invitation_change" on "invitation";
create policy "invitation_change" on "invitation" for update to buaban_app
  using (((select scope_allows('invitation', 'change')) and (((select scope_has(array['system'])))
    or ("invitation"."role" in ('peo_officer', 'planner', 'esao_officer', 'dole_officer', 'school_director', 'school_registrar', 'homeroom_teacher', 'watch_coordinator', 'watch_member', 'enumerator', 'partner_officer', 'home_educator', 'auditor', 'dpo', 'sysadmin') and ((select scope_has(array['sysadmin']))))
    or ("invitation"."role" in ('school_director', 'school_registrar', 'homeroom_teacher', 'home_educator') and (((select scope_wide(array['esao_officer'])) or "invitation"."place" in (select scope_places(array['esao_officer'])))))
    or ("invitation"."role" in ('school_registrar', 'homeroom_teacher') and (((select scope_wide(array['school_director'])) or "invitation"."place" in (select scope_places(array['school_director'])))))
    or ("invitation"."role" in ('homeroom_teacher') and (((select scope_wide(array['school_registrar'])) or "invitation"."place" in (select scope_places(array['school_registrar'])))))
    or ("invitation"."role" in ('watch_coordinator', 'watch_member', 'enumerator', 'partner_officer') and (((select scope_wide(array['peo_officer'])) or "invitation"."place" in (select scope_places(array['peo_officer'])))))
    or ("invitation"."role" in ('watch_member', 'enumerator', 'partner_officer') and (((select scope_wide(array['watch_coordinator'])) or "invitation"."place" in (select scope_places(array['watch_coordinator'])))))))
    or ((select scope_allows('invitation', 'move')) and (((select scope_has(array['system'])))
    or ("invitation"."role" in ('peo_officer', 'planner', 'esao_officer', 'dole_officer', 'school_director', 'school_registrar', 'homeroom_teacher', 'watch_coordinator', 'watch_member', 'enumerator', 'partner_officer', 'home_educator', 'auditor', 'dpo', 'sysadmin') and ((select scope_has(array['sysadmin']))))
    or ("invitation"."role" in ('school_director', 'school_registrar', 'homeroom_teacher', 'home_educator') and (((select scope_wide(array['esao_officer'])) or "invitation"."place" in (select scope_places(array['esao_officer'])))))
    or ("invitation"."role" in ('school_registrar', 'homeroom_teacher') and (((select scope_wide(array['school_director'])) or "invitation"."place" in (select scope_places(array['school_director'])))))
    or ("invitation"."role" in ('homeroom_teacher') and (((select scope_wide(array['school_registrar'])) or "invitation"."place" in (select scope_places(array['school_registrar'])))))
    or ("invitation"."role" in ('watch_coordinator', 'watch_member', 'enumerator', 'partner_officer') and (((select scope_wide(array['peo_officer'])) or "invitation"."place" in (select scope_places(array['peo_officer'])))))
    or ("invitation"."role" in ('watch_member', 'enumerator', 'partner_officer') and (((select scope_wide(array['watch_coordinator'])) or "invitation"."place" in (select scope_places(array['watch_coordinator']))))))))
  with check (((select scope_allows('invitation', 'change')) and (((select scope_has(array['system'])))
    or ("invitation"."role" in ('peo_officer', 'planner', 'esao_officer', 'dole_officer', 'school_director', 'school_registrar', 'homeroom_teacher', 'watch_coordinator', 'watch_member', 'enumerator', 'partner_officer', 'home_educator', 'auditor', 'dpo', 'sysadmin') and ((select scope_has(array['sysadmin']))))
    or ("invitation"."role" in ('school_director', 'school_registrar', 'homeroom_teacher', 'home_educator') and (((select scope_wide(array['esao_officer'])) or "invitation"."place" in (select scope_places(array['esao_officer'])))))
    or ("invitation"."role" in ('school_registrar', 'homeroom_teacher') and (((select scope_wide(array['school_director'])) or "invitation"."place" in (select scope_places(array['school_director'])))))
    or ("invitation"."role" in ('homeroom_teacher') and (((select scope_wide(array['school_registrar'])) or "invitation"."place" in (select scope_places(array['school_registrar'])))))
    or ("invitation"."role" in ('watch_coordinator', 'watch_member', 'enumerator', 'partner_officer') and (((select scope_wide(array['peo_officer'])) or "invitation"."place" in (select scope_places(array['peo_officer'])))))
    or ("invitation"."role" in ('watch_member', 'enumerator', 'partner_officer') and (((select scope_wide(array['watch_coordinator'])) or "invitation"."place" in (select scope_places(array['watch_coordinator'])))))))
    or ((select scope_allows('invitation', 'move')) and (((select scope_has(array['system'])))
    or ("invitation"."role" in ('peo_officer', 'planner', 'esao_officer', 'dole_officer', 'school_director', 'school_registrar', 'homeroom_teacher', 'watch_coordinator', 'watch_member', 'enumerator', 'partner_officer', 'home_educator', 'auditor', 'dpo', 'sysadmin') and ((select scope_has(array['sysadmin']))))
    or ("invitation"."role" in ('school_director', 'school_registrar', 'homeroom_teacher', 'home_educator') and (((select scope_wide(array['esao_officer'])) or "invitation"."place" in (select scope_places(array['esao_officer'])))))
    or ("invitation"."role" in ('school_registrar', 'homeroom_teacher') and (((select scope_wide(array['school_director'])) or "invitation"."place" in (select scope_places(array['school_director'])))))
    or ("invitation"."role" in ('homeroom_teacher') and (((select scope_wide(array['school_registrar'])) or "invitation"."place" in (select scope_places(array['school_registrar'])))))
    or ("invitation"."role" in ('watch_coordinator', 'watch_member', 'enumerator', 'partner_officer') and (((select scope_wide(array['peo_officer'])) or "invitation"."place" in (select scope_places(array['peo_officer'])))))
    or ("invitation"."role" in ('watch_member', 'enumerator', 'partner_officer') and (((select scope_wide(array['watch_coordinator'])) or "invitation"."place" in (select scope_places(array['watch_coordinator']))))))));
drop policy if exists "invitation_withdraw" on "invitation";
create policy "invitation_withdraw" on "invitation" for delete to buaban_app
  using ((select scope_allows('invitation', 'withdraw')) and ((select scope_has(array['system']))));
drop policy if exists "invitation_count" on "invitation";
create policy "invitation_count" on "invitation" for select to buaban_count
  using (true);
grant select, insert, update, delete on "invitation" to buaban_app;
grant select on "invitation" to buaban_count;
alter table "invitation_past" enable row level security;
alter table "invitation_past" force row level security;
drop policy if exists "invitation_past_owner" on "invitation_past";
create policy "invitation_past_owner" on "invitation_past" for all to current_user
  using (true)
  with check (true);
drop policy if exists "invitation_past_read" on "invitation_past";
create policy "invitation_past_read" on "invitation_past" for select to buaban_app
  using ((select scope_allows('invitation', 'read')) and (((select scope_has(array['auditor', 'system'])))
    or ("invitation_past"."role" in ('peo_officer', 'planner', 'esao_officer', 'dole_officer', 'school_director', 'school_registrar', 'homeroom_teacher', 'watch_coordinator', 'watch_member', 'enumerator', 'partner_officer', 'home_educator', 'auditor', 'dpo', 'sysadmin') and ((select scope_has(array['sysadmin']))))
    or ("invitation_past"."role" in ('school_director', 'school_registrar', 'homeroom_teacher', 'home_educator') and (((select scope_wide(array['esao_officer'])) or "invitation_past"."place" in (select scope_places(array['esao_officer'])))))
    or ("invitation_past"."role" in ('school_registrar', 'homeroom_teacher') and (((select scope_wide(array['school_director'])) or "invitation_past"."place" in (select scope_places(array['school_director'])))))
    or ("invitation_past"."role" in ('homeroom_teacher') and (((select scope_wide(array['school_registrar'])) or "invitation_past"."place" in (select scope_places(array['school_registrar'])))))
    or ("invitation_past"."role" in ('watch_coordinator', 'watch_member', 'enumerator', 'partner_officer') and (((select scope_wide(array['peo_officer'])) or "invitation_past"."place" in (select scope_places(array['peo_officer'])))))
    or ("invitation_past"."role" in ('watch_member', 'enumerator', 'partner_officer') and (((select scope_wide(array['watch_coordinator'])) or "invitation_past"."place" in (select scope_places(array['watch_coordinator'])))))));
drop policy if exists "invitation_past_count" on "invitation_past";
create policy "invitation_past_count" on "invitation_past" for select to buaban_count
  using (true);
drop policy if exists "invitation_past_load" on "invitation_past";
create policy "invitation_past_load" on "invitation_past" for insert to buaban_app
  with check ((select scope_has(array['system'])));
grant select on "invitation_past" to buaban_app, buaban_count;
grant insert on "invitation_past" to buaban_app;
drop trigger if exists keep_past on "invitation";
create trigger keep_past after update or delete on "invitation" for each row execute function keep_past();

-- sign_in_rule
alter table "sign_in_rule" enable row level security;
alter table "sign_in_rule" force row level security;
drop policy if exists "sign_in_rule_owner" on "sign_in_rule";
create policy "sign_in_rule_owner" on "sign_in_rule" for all to current_user
  using (true)
  with check (true);
drop policy if exists "sign_in_rule_read" on "sign_in_rule";
create policy "sign_in_rule_read" on "sign_in_rule" for select to buaban_app
  using ((select scope_allows('sign_in_rule', 'read')) and ((select scope_has(array['auditor', 'dpo', 'sysadmin', 'system']))));
drop policy if exists "sign_in_rule_create" on "sign_in_rule";
create policy "sign_in_rule_create" on "sign_in_rule" for insert to buaban_app
  with check ((select scope_allows('sign_in_rule', 'create')) and ((select scope_has(array['sysadmin', 'system']))));
drop policy if exists "sign_in_rule_change" on "sign_in_rule";
create policy "sign_in_rule_change" on "sign_in_rule" for update to buaban_app
  using (((select scope_allows('sign_in_rule', 'change')) and ((select scope_has(array['sysadmin', 'system']))))
    or ((select scope_allows('sign_in_rule', 'move')) and ((select scope_has(array['system'])))))
  with check (((select scope_allows('sign_in_rule', 'change')) and ((select scope_has(array['sysadmin', 'system']))))
    or ((select scope_allows('sign_in_rule', 'move')) and ((select scope_has(array['system'])))));
drop policy if exists "sign_in_rule_withdraw" on "sign_in_rule";
create policy "sign_in_rule_withdraw" on "sign_in_rule" for delete to buaban_app
  using ((select scope_allows('sign_in_rule', 'withdraw')) and ((select scope_has(array['sysadmin', 'system']))));
drop policy if exists "sign_in_rule_count" on "sign_in_rule";
create policy "sign_in_rule_count" on "sign_in_rule" for select to buaban_count
  using (true);
grant select, insert, update, delete on "sign_in_rule" to buaban_app;
grant select on "sign_in_rule" to buaban_count;
alter table "sign_in_rule_past" enable row level security;
alter table "sign_in_rule_past" force row level security;
drop policy if exists "sign_in_rule_past_owner" on "sign_in_rule_past";
create policy "sign_in_rule_past_owner" on "sign_in_rule_past" for all to current_user
  using (true)
  with check (true);
drop policy if exists "sign_in_rule_past_read" on "sign_in_rule_past";
create policy "sign_in_rule_past_read" on "sign_in_rule_past" for select to buaban_app
  using ((select scope_allows('sign_in_rule', 'read')) and ((select scope_has(array['auditor', 'dpo', 'sysadmin', 'system']))));
drop policy if exists "sign_in_rule_past_count" on "sign_in_rule_past";
create policy "sign_in_rule_past_count" on "sign_in_rule_past" for select to buaban_count
  using (true);
drop policy if exists "sign_in_rule_past_load" on "sign_in_rule_past";
create policy "sign_in_rule_past_load" on "sign_in_rule_past" for insert to buaban_app
  with check ((select scope_has(array['system'])));
grant select on "sign_in_rule_past" to buaban_app, buaban_count;
grant insert on "sign_in_rule_past" to buaban_app;
drop trigger if exists keep_past on "sign_in_rule";
create trigger keep_past after update or delete on "sign_in_rule" for each row execute function keep_past();

-- classroom
alter table "classroom" enable row level security;
alter table "classroom" force row level security;
drop policy if exists "classroom_owner" on "classroom";
create policy "classroom_owner" on "classroom" for all to current_user
  using (true)
  with check (true);
drop policy if exists "classroom_read" on "classroom";
create policy "classroom_read" on "classroom" for select to buaban_app
  using ((select scope_allows('classroom', 'read')) and ((select scope_has(array['system']))
    or ((select scope_wide(array['dole_officer', 'esao_officer', 'homeroom_teacher', 'peo_officer', 'school_director', 'school_registrar'])) or "classroom"."school" in (select scope_places(array['dole_officer', 'esao_officer', 'homeroom_teacher', 'peo_officer', 'school_director', 'school_registrar'])))));
drop policy if exists "classroom_create" on "classroom";
create policy "classroom_create" on "classroom" for insert to buaban_app
  with check ((select scope_allows('classroom', 'create')) and ((select scope_has(array['system']))
    or ((select scope_wide(array['school_director', 'school_registrar'])) or "classroom"."school" in (select scope_places(array['school_director', 'school_registrar'])))));
drop policy if exists "classroom_change" on "classroom";
create policy "classroom_change" on "classroom" for update to buaban_app
  using (((select scope_allows('classroom', 'change')) and ((select scope_has(array['system']))
    or ((select scope_wide(array['school_director', 'school_registrar'])) or "classroom"."school" in (select scope_places(array['school_director', 'school_registrar'])))))
    or ((select scope_allows('classroom', 'move')) and ((select scope_has(array['system'])))))
  with check (((select scope_allows('classroom', 'change')) and ((select scope_has(array['system']))
    or ((select scope_wide(array['school_director', 'school_registrar'])) or "classroom"."school" in (select scope_places(array['school_director', 'school_registrar'])))))
    or ((select scope_allows('classroom', 'move')) and ((select scope_has(array['system'])))));
drop policy if exists "classroom_withdraw" on "classroom";
create policy "classroom_withdraw" on "classroom" for delete to buaban_app
  using ((select scope_allows('classroom', 'withdraw')) and ((select scope_has(array['system']))));
drop policy if exists "classroom_count" on "classroom";
create policy "classroom_count" on "classroom" for select to buaban_count
  using (true);
grant select, insert, update, delete on "classroom" to buaban_app;
grant select on "classroom" to buaban_count;
alter table "classroom_past" enable row level security;
alter table "classroom_past" force row level security;
drop policy if exists "classroom_past_owner" on "classroom_past";
create policy "classroom_past_owner" on "classroom_past" for all to current_user
  using (true)
  with check (true);
drop policy if exists "classroom_past_read" on "classroom_past";
create policy "classroom_past_read" on "classroom_past" for select to buaban_app
  using ((select scope_allows('classroom', 'read')) and ((select scope_has(array['system']))
    or ((select scope_wide(array['dole_officer', 'esao_officer', 'homeroom_teacher', 'peo_officer', 'school_director', 'school_registrar'])) or "classroom_past"."school" in (select scope_places(array['dole_officer', 'esao_officer', 'homeroom_teacher', 'peo_officer', 'school_director', 'school_registrar'])))));
drop policy if exists "classroom_past_count" on "classroom_past";
create policy "classroom_past_count" on "classroom_past" for select to buaban_count
  using (true);
drop policy if exists "classroom_past_load" on "classroom_past";
create policy "classroom_past_load" on "classroom_past" for insert to buaban_app
  with check ((select scope_has(array['system'])));
grant select on "classroom_past" to buaban_app, buaban_count;
grant insert on "classroom_past" to buaban_app;
drop trigger if exists keep_past on "classroom";
create trigger keep_past after update or delete on "classroom" for each row execute function keep_past();

-- learner
alter table "learner" enable row level security;
alter table "learner" force row level security;
drop policy if exists "learner_owner" on "learner";
create policy "learner_owner" on "learner" for all to current_user
  using (true)
  with check (true);
drop policy if exists "learner_read" on "learner";
create policy "learner_read" on "learner" for select to buaban_app
  using ((select scope_allows('learner', 'read')) and ((select scope_has(array['system']))
    or ((select scope_wide(array['dole_officer', 'esao_officer', 'peo_officer', 'school_director', 'school_registrar'])) or "learner"."school" in (select scope_places(array['dole_officer', 'esao_officer', 'peo_officer', 'school_director', 'school_registrar'])))
    or "learner"."person" = (select current_person())
    or ((select scope_has(array['homeroom_teacher'])) and "learner"."classroom" in (select v.id from "classroom" v where v."adviser" = (select current_person())))));
drop policy if exists "learner_create" on "learner";
create policy "learner_create" on "learner" for insert to buaban_app
  with check ((select scope_allows('learner', 'create')) and ((select scope_has(array['system']))
    or ((select scope_wide(array['dole_officer', 'school_director', 'school_registrar'])) or "learner"."school" in (select scope_places(array['dole_officer', 'school_director', 'school_registrar'])))));
drop policy if exists "learner_change" on "learner";
create policy "learner_change" on "learner" for update to buaban_app
  using (((select scope_allows('learner', 'change')) and ((select scope_has(array['system']))
    or ((select scope_wide(array['dole_officer', 'school_director', 'school_registrar'])) or "learner"."school" in (select scope_places(array['dole_officer', 'school_director', 'school_registrar'])))))
    or ((select scope_allows('learner', 'move')) and ((select scope_has(array['system']))
    or ((select scope_wide(array['dole_officer', 'school_director', 'school_registrar'])) or "learner"."school" in (select scope_places(array['dole_officer', 'school_director', 'school_registrar']))))))
  with check (((select scope_allows('learner', 'change')) and ((select scope_has(array['system']))
    or ((select scope_wide(array['dole_officer', 'school_director', 'school_registrar'])) or "learner"."school" in (select scope_places(array['dole_officer', 'school_director', 'school_registrar'])))))
    or ((select scope_allows('learner', 'move')) and ((select scope_has(array['system']))
    or ((select scope_wide(array['dole_officer', 'school_director', 'school_registrar'])) or "learner"."school" in (select scope_places(array['dole_officer', 'school_director', 'school_registrar']))))));
drop policy if exists "learner_withdraw" on "learner";
create policy "learner_withdraw" on "learner" for delete to buaban_app
  using ((select scope_allows('learner', 'withdraw')) and ((select scope_has(array['system']))));
drop policy if exists "learner_count" on "learner";
create policy "learner_count" on "learner" for select to buaban_count
  using (true);
grant select, insert, update, delete on "learner" to buaban_app;
grant select on "learner" to buaban_count;
alter table "learner_past" enable row level security;
alter table "learner_past" force row level security;
drop policy if exists "learner_past_owner" on "learner_past";
create policy "learner_past_owner" on "learner_past" for all to current_user
  using (true)
  with check (true);
drop policy if exists "learner_past_read" on "learner_past";
create policy "learner_past_read" on "learner_past" for select to buaban_app
  using ((select scope_allows('learner', 'read')) and ((select scope_has(array['system']))
    or ((select scope_wide(array['dole_officer', 'esao_officer', 'peo_officer', 'school_director', 'school_registrar'])) or "learner_past"."school" in (select scope_places(array['dole_officer', 'esao_officer', 'peo_officer', 'school_director', 'school_registrar'])))
    or "learner_past"."person" = (select current_person())
    or ((select scope_has(array['homeroom_teacher'])) and "learner_past"."classroom" in (select v.id from "classroom" v where v."adviser" = (select current_person())))));
drop policy if exists "learner_past_count" on "learner_past";
create policy "learner_past_count" on "learner_past" for select to buaban_count
  using (true);
drop policy if exists "learner_past_load" on "learner_past";
create policy "learner_past_load" on "learner_past" for insert to buaban_app
  with check ((select scope_has(array['system'])));
grant select on "learner_past" to buaban_app, buaban_count;
grant insert on "learner_past" to buaban_app;
drop trigger if exists keep_past on "learner";
create trigger keep_past after update or delete on "learner" for each row execute function keep_past();

-- enrolment
alter table "enrolment" enable row level security;
alter table "enrolment" force row level security;
drop policy if exists "enrolment_owner" on "enrolment";
create policy "enrolment_owner" on "enrolment" for all to current_user
  using (true)
  with check (true);
drop policy if exists "enrolment_read" on "enrolment";
create policy "enrolment_read" on "enrolment" for select to buaban_app
  using ((select scope_allows('enrolment', 'read')) and ((select scope_has(array['system']))
    or ((select scope_wide(array['dole_officer', 'esao_officer', 'peo_officer', 'school_director', 'school_registrar'])) or "enrolment"."school" in (select scope_places(array['dole_officer', 'esao_officer', 'peo_officer', 'school_director', 'school_registrar'])))
    or "enrolment"."person" = (select current_person())
    or ((select scope_has(array['homeroom_teacher'])) and "enrolment"."classroom" in (select v.id from "classroom" v where v."adviser" = (select current_person())))));
drop policy if exists "enrolment_create" on "enrolment";
create policy "enrolment_create" on "enrolment" for insert to buaban_app
  with check ((select scope_allows('enrolment', 'create')) and ((select scope_has(array['system']))
    or ((select scope_wide(array['dole_officer', 'school_director', 'school_registrar'])) or "enrolment"."school" in (select scope_places(array['dole_officer', 'school_director', 'school_registrar'])))));
drop policy if exists "enrolment_change" on "enrolment";
create policy "enrolment_change" on "enrolment" for update to buaban_app
  using (((select scope_allows('enrolment', 'change')) and ((select scope_has(array['system']))
    or ((select scope_wide(array['dole_officer', 'school_director', 'school_registrar'])) or "enrolment"."school" in (select scope_places(array['dole_officer', 'school_director', 'school_registrar'])))))
    or ((select scope_allows('enrolment', 'move')) and ((select scope_has(array['system'])))))
  with check (((select scope_allows('enrolment', 'change')) and ((select scope_has(array['system']))
    or ((select scope_wide(array['dole_officer', 'school_director', 'school_registrar'])) or "enrolment"."school" in (select scope_places(array['dole_officer', 'school_director', 'school_registrar'])))))
    or ((select scope_allows('enrolment', 'move')) and ((select scope_has(array['system'])))));
drop policy if exists "enrolment_withdraw" on "enrolment";
create policy "enrolment_withdraw" on "enrolment" for delete to buaban_app
  using ((select scope_allows('enrolment', 'withdraw')) and ((select scope_has(array['system']))));
drop policy if exists "enrolment_count" on "enrolment";
create policy "enrolment_count" on "enrolment" for select to buaban_count
  using (true);
grant select, insert, update, delete on "enrolment" to buaban_app;
grant select on "enrolment" to buaban_count;
alter table "enrolment_past" enable row level security;
alter table "enrolment_past" force row level security;
drop policy if exists "enrolment_past_owner" on "enrolment_past";
create policy "enrolment_past_owner" on "enrolment_past" for all to current_user
  using (true)
  with check (true);
drop policy if exists "enrolment_past_read" on "enrolment_past";
create policy "enrolment_past_read" on "enrolment_past" for select to buaban_app
  using ((select scope_allows('enrolment', 'read')) and ((select scope_has(array['system']))
    or ((select scope_wide(array['dole_officer', 'esao_officer', 'peo_officer', 'school_director', 'school_registrar'])) or "enrolment_past"."school" in (select scope_places(array['dole_officer', 'esao_officer', 'peo_officer', 'school_director', 'school_registrar'])))
    or "enrolment_past"."person" = (select current_person())
    or ((select scope_has(array['homeroom_teacher'])) and "enrolment_past"."classroom" in (select v.id from "classroom" v where v."adviser" = (select current_person())))));
drop policy if exists "enrolment_past_count" on "enrolment_past";
create policy "enrolment_past_count" on "enrolment_past" for select to buaban_count
  using (true);
drop policy if exists "enrolment_past_load" on "enrolment_past";
create policy "enrolment_past_load" on "enrolment_past" for insert to buaban_app
  with check ((select scope_has(array['system'])));
grant select on "enrolment_past" to buaban_app, buaban_count;
grant insert on "enrolment_past" to buaban_app;
drop trigger if exists keep_past on "enrolment";
create trigger keep_past after update or delete on "enrolment" for each row execute function keep_past();

-- transfer
alter table "transfer" enable row level security;
alter table "transfer" force row level security;
drop policy if exists "transfer_owner" on "transfer";
create policy "transfer_owner" on "transfer" for all to current_user
  using (true)
  with check (true);
drop policy if exists "transfer_read" on "transfer";
create policy "transfer_read" on "transfer" for select to buaban_app
  using ((select scope_allows('transfer', 'read')) and ((select scope_has(array['system']))
    or ((select scope_wide(array['esao_officer', 'peo_officer', 'school_director', 'school_registrar'])) or "transfer"."from_school" in (select scope_places(array['esao_officer', 'peo_officer', 'school_director', 'school_registrar'])))
    or ((select scope_wide(array['school_director', 'school_registrar'])) or "transfer"."to_school" in (select scope_places(array['school_director', 'school_registrar'])))));
drop policy if exists "transfer_create" on "transfer";
create policy "transfer_create" on "transfer" for insert to buaban_app
  with check ((select scope_allows('transfer', 'create')) and ((select scope_has(array['system']))
    or ((select scope_wide(array['school_director', 'school_registrar'])) or "transfer"."from_school" in (select scope_places(array['school_director', 'school_registrar'])))));
drop policy if exists "transfer_change" on "transfer";
create policy "transfer_change" on "transfer" for update to buaban_app
  using (((select scope_allows('transfer', 'change')) and ((select scope_has(array['system']))))
    or ((select scope_allows('transfer', 'move')) and ((select scope_has(array['system']))
    or ((select scope_wide(array['school_director', 'school_registrar'])) or "transfer"."from_school" in (select scope_places(array['school_director', 'school_registrar'])))
    or ((select scope_wide(array['school_director', 'school_registrar'])) or "transfer"."to_school" in (select scope_places(array['school_director', 'school_registrar']))))))
  with check (((select scope_allows('transfer', 'change')) and ((select scope_has(array['system']))))
    or ((select scope_allows('transfer', 'move')) and ((select scope_has(array['system']))
    or ((select scope_wide(array['school_director', 'school_registrar'])) or "transfer"."from_school" in (select scope_places(array['school_director', 'school_registrar'])))
    or ((select scope_wide(array['school_director', 'school_registrar'])) or "transfer"."to_school" in (select scope_places(array['school_director', 'school_registrar']))))));
drop policy if exists "transfer_withdraw" on "transfer";
create policy "transfer_withdraw" on "transfer" for delete to buaban_app
  using ((select scope_allows('transfer', 'withdraw')) and ((select scope_has(array['system']))));
drop policy if exists "transfer_count" on "transfer";
create policy "transfer_count" on "transfer" for select to buaban_count
  using (true);
grant select, insert, update, delete on "transfer" to buaban_app;
grant select on "transfer" to buaban_count;
alter table "transfer_past" enable row level security;
alter table "transfer_past" force row level security;
drop policy if exists "transfer_past_owner" on "transfer_past";
create policy "transfer_past_owner" on "transfer_past" for all to current_user
  using (true)
  with check (true);
drop policy if exists "transfer_past_read" on "transfer_past";
create policy "transfer_past_read" on "transfer_past" for select to buaban_app
  using ((select scope_allows('transfer', 'read')) and ((select scope_has(array['system']))
    or ((select scope_wide(array['esao_officer', 'peo_officer', 'school_director', 'school_registrar'])) or "transfer_past"."from_school" in (select scope_places(array['esao_officer', 'peo_officer', 'school_director', 'school_registrar'])))
    or ((select scope_wide(array['school_director', 'school_registrar'])) or "transfer_past"."to_school" in (select scope_places(array['school_director', 'school_registrar'])))));
drop policy if exists "transfer_past_count" on "transfer_past";
create policy "transfer_past_count" on "transfer_past" for select to buaban_count
  using (true);
drop policy if exists "transfer_past_load" on "transfer_past";
create policy "transfer_past_load" on "transfer_past" for insert to buaban_app
  with check ((select scope_has(array['system'])));
grant select on "transfer_past" to buaban_app, buaban_count;
grant insert on "transfer_past" to buaban_app;
drop trigger if exists keep_past on "transfer";
create trigger keep_past after update or delete on "transfer" for each row execute function keep_past();

-- plan
alter table "plan" enable row level security;
alter table "plan" force row level security;
drop policy if exists "plan_owner" on "plan";
create policy "plan_owner" on "plan" for all to current_user
  using (true)
  with check (true);
drop policy if exists "plan_read" on "plan";
create policy "plan_read" on "plan" for select to buaban_app
  using ((select scope_allows('plan', 'read')) and (((select scope_has(array['system']))
    or ((select scope_wide(array['dole_officer', 'esao_officer', 'peo_officer', 'planner', 'school_director'])) or "plan"."owner" in (select scope_places(array['dole_officer', 'esao_officer', 'peo_officer', 'planner', 'school_director']))))
    or ("plan"."state" in ('published', 'superseded') and true)));
drop policy if exists "plan_create" on "plan";
create policy "plan_create" on "plan" for insert to buaban_app
  with check ((select scope_allows('plan', 'create')) and ((select scope_has(array['system']))
    or ((select scope_wide(array['dole_officer', 'esao_officer', 'peo_officer', 'planner', 'school_director'])) or "plan"."owner" in (select scope_places(array['dole_officer', 'esao_officer', 'peo_officer', 'planner', 'school_director'])))));
drop policy if exists "plan_change" on "plan";
create policy "plan_change" on "plan" for update to buaban_app
  using (((select scope_allows('plan', 'change')) and ((select scope_has(array['system']))
    or ((select scope_wide(array['dole_officer', 'esao_officer', 'peo_officer', 'planner', 'school_director'])) or "plan"."owner" in (select scope_places(array['dole_officer', 'esao_officer', 'peo_officer', 'planner', 'school_director'])))))
    or ((select scope_allows('plan', 'move')) and ((select scope_has(array['system']))
    or ((select scope_wide(array['dole_officer', 'esao_officer', 'peo_officer', 'planner', 'school_director'])) or "plan"."owner" in (select scope_places(array['dole_officer', 'esao_officer', 'peo_officer', 'planner', 'school_director']))))))
  with check (((select scope_allows('plan', 'change')) and ((select scope_has(array['system']))
    or ((select scope_wide(array['dole_officer', 'esao_officer', 'peo_officer', 'planner', 'school_director'])) or "plan"."owner" in (select scope_places(array['dole_officer', 'esao_officer', 'peo_officer', 'planner', 'school_director'])))))
    or ((select scope_allows('plan', 'move')) and ((select scope_has(array['system']))
    or ((select scope_wide(array['dole_officer', 'esao_officer', 'peo_officer', 'planner', 'school_director'])) or "plan"."owner" in (select scope_places(array['dole_officer', 'esao_officer', 'peo_officer', 'planner', 'school_director']))))));
drop policy if exists "plan_withdraw" on "plan";
create policy "plan_withdraw" on "plan" for delete to buaban_app
  using ((select scope_allows('plan', 'withdraw')) and ((select scope_has(array['system']))
    or ((select scope_wide(array['dole_officer', 'esao_officer', 'peo_officer', 'planner', 'school_director'])) or "plan"."owner" in (select scope_places(array['dole_officer', 'esao_officer', 'peo_officer', 'planner', 'school_director'])))));
drop policy if exists "plan_count" on "plan";
create policy "plan_count" on "plan" for select to buaban_count
  using (true);
grant select, insert, update, delete on "plan" to buaban_app;
grant select on "plan" to buaban_count;
alter table "plan_past" enable row level security;
alter table "plan_past" force row level security;
drop policy if exists "plan_past_owner" on "plan_past";
create policy "plan_past_owner" on "plan_past" for all to current_user
  using (true)
  with check (true);
drop policy if exists "plan_past_read" on "plan_past";
create policy "plan_past_read" on "plan_past" for select to buaban_app
  using ((select scope_allows('plan', 'read')) and (((select scope_has(array['system']))
    or ((select scope_wide(array['dole_officer', 'esao_officer', 'peo_officer', 'planner', 'school_director'])) or "plan_past"."owner" in (select scope_places(array['dole_officer', 'esao_officer', 'peo_officer', 'planner', 'school_director']))))
    or ("plan_past"."state" in ('published', 'superseded') and true)));
drop policy if exists "plan_past_count" on "plan_past";
create policy "plan_past_count" on "plan_past" for select to buaban_count
  using (true);
drop policy if exists "plan_past_load" on "plan_past";
create policy "plan_past_load" on "plan_past" for insert to buaban_app
  with check ((select scope_has(array['system'])));
grant select on "plan_past" to buaban_app, buaban_count;
grant insert on "plan_past" to buaban_app;
drop trigger if exists keep_past on "plan";
create trigger keep_past after update or delete on "plan" for each row execute function keep_past();

-- plan_line
alter table "plan_line" enable row level security;
alter table "plan_line" force row level security;
drop policy if exists "plan_line_owner" on "plan_line";
create policy "plan_line_owner" on "plan_line" for all to current_user
  using (true)
  with check (true);
drop policy if exists "plan_line_read" on "plan_line";
create policy "plan_line_read" on "plan_line" for select to buaban_app
  using ((select scope_allows('plan_line', 'read')) and ((select scope_has(array['system']))
    or ((select scope_wide(array['dole_officer', 'esao_officer', 'peo_officer', 'planner', 'school_director'])) or "plan_line"."owner" in (select scope_places(array['dole_officer', 'esao_officer', 'peo_officer', 'planner', 'school_director'])))
    or "plan_line"."plan" in (select t.id from "plan" t)));
drop policy if exists "plan_line_create" on "plan_line";
create policy "plan_line_create" on "plan_line" for insert to buaban_app
  with check ((select scope_allows('plan_line', 'create')) and ((select scope_has(array['system']))
    or ((select scope_wide(array['dole_officer', 'esao_officer', 'peo_officer', 'planner', 'school_director'])) or "plan_line"."owner" in (select scope_places(array['dole_officer', 'esao_officer', 'peo_officer', 'planner', 'school_director'])))));
drop policy if exists "plan_line_change" on "plan_line";
create policy "plan_line_change" on "plan_line" for update to buaban_app
  using (((select scope_allows('plan_line', 'change')) and ((select scope_has(array['system']))
    or ((select scope_wide(array['dole_officer', 'esao_officer', 'peo_officer', 'planner', 'school_director'])) or "plan_line"."owner" in (select scope_places(array['dole_officer', 'esao_officer', 'peo_officer', 'planner', 'school_director'])))))
    or ((select scope_allows('plan_line', 'move')) and ((select scope_has(array['system']))
    or ((select scope_wide(array['dole_officer', 'esao_officer', 'peo_officer', 'planner', 'school_director'])) or "plan_line"."owner" in (select scope_places(array['dole_officer', 'esao_officer', 'peo_officer', 'planner', 'school_director']))))))
  with check (((select scope_allows('plan_line', 'change')) and ((select scope_has(array['system']))
    or ((select scope_wide(array['dole_officer', 'esao_officer', 'peo_officer', 'planner', 'school_director'])) or "plan_line"."owner" in (select scope_places(array['dole_officer', 'esao_officer', 'peo_officer', 'planner', 'school_director'])))))
    or ((select scope_allows('plan_line', 'move')) and ((select scope_has(array['system']))
    or ((select scope_wide(array['dole_officer', 'esao_officer', 'peo_officer', 'planner', 'school_director'])) or "plan_line"."owner" in (select scope_places(array['dole_officer', 'esao_officer', 'peo_officer', 'planner', 'school_director']))))));
drop policy if exists "plan_line_withdraw" on "plan_line";
create policy "plan_line_withdraw" on "plan_line" for delete to buaban_app
  using ((select scope_allows('plan_line', 'withdraw')) and ((select scope_has(array['system']))
    or ((select scope_wide(array['dole_officer', 'esao_officer', 'peo_officer', 'planner', 'school_director'])) or "plan_line"."owner" in (select scope_places(array['dole_officer', 'esao_officer', 'peo_officer', 'planner', 'school_director'])))));
drop policy if exists "plan_line_count" on "plan_line";
create policy "plan_line_count" on "plan_line" for select to buaban_count
  using (true);
grant select, insert, update, delete on "plan_line" to buaban_app;
grant select on "plan_line" to buaban_count;
alter table "plan_line_past" enable row level security;
alter table "plan_line_past" force row level security;
drop policy if exists "plan_line_past_owner" on "plan_line_past";
create policy "plan_line_past_owner" on "plan_line_past" for all to current_user
  using (true)
  with check (true);
drop policy if exists "plan_line_past_read" on "plan_line_past";
create policy "plan_line_past_read" on "plan_line_past" for select to buaban_app
  using ((select scope_allows('plan_line', 'read')) and ((select scope_has(array['system']))
    or ((select scope_wide(array['dole_officer', 'esao_officer', 'peo_officer', 'planner', 'school_director'])) or "plan_line_past"."owner" in (select scope_places(array['dole_officer', 'esao_officer', 'peo_officer', 'planner', 'school_director'])))
    or "plan_line_past"."plan" in (select t.id from "plan" t)));
drop policy if exists "plan_line_past_count" on "plan_line_past";
create policy "plan_line_past_count" on "plan_line_past" for select to buaban_count
  using (true);
drop policy if exists "plan_line_past_load" on "plan_line_past";
create policy "plan_line_past_load" on "plan_line_past" for insert to buaban_app
  with check ((select scope_has(array['system'])));
grant select on "plan_line_past" to buaban_app, buaban_count;
grant insert on "plan_line_past" to buaban_app;
drop trigger if exists keep_past on "plan_line";
create trigger keep_past after update or delete on "plan_line" for each row execute function keep_past();

-- plan_target
alter table "plan_target" enable row level security;
alter table "plan_target" force row level security;
drop policy if exists "plan_target_owner" on "plan_target";
create policy "plan_target_owner" on "plan_target" for all to current_user
  using (true)
  with check (true);
drop policy if exists "plan_target_read" on "plan_target";
create policy "plan_target_read" on "plan_target" for select to buaban_app
  using ((select scope_allows('plan_target', 'read')) and ((select scope_has(array['system']))
    or ((select scope_wide(array['dole_officer', 'esao_officer', 'peo_officer', 'planner', 'school_director'])) or "plan_target"."owner" in (select scope_places(array['dole_officer', 'esao_officer', 'peo_officer', 'planner', 'school_director'])))
    or "plan_target"."plan" in (select t.id from "plan" t)));
drop policy if exists "plan_target_create" on "plan_target";
create policy "plan_target_create" on "plan_target" for insert to buaban_app
  with check ((select scope_allows('plan_target', 'create')) and ((select scope_has(array['system']))
    or ((select scope_wide(array['dole_officer', 'esao_officer', 'peo_officer', 'planner', 'school_director'])) or "plan_target"."owner" in (select scope_places(array['dole_officer', 'esao_officer', 'peo_officer', 'planner', 'school_director'])))));
drop policy if exists "plan_target_change" on "plan_target";
create policy "plan_target_change" on "plan_target" for update to buaban_app
  using (((select scope_allows('plan_target', 'change')) and ((select scope_has(array['system']))
    or ((select scope_wide(array['dole_officer', 'esao_officer', 'peo_officer', 'planner', 'school_director'])) or "plan_target"."owner" in (select scope_places(array['dole_officer', 'esao_officer', 'peo_officer', 'planner', 'school_director'])))))
    or ((select scope_allows('plan_target', 'move')) and ((select scope_has(array['system']))
    or ((select scope_wide(array['dole_officer', 'esao_officer', 'peo_officer', 'planner', 'school_director'])) or "plan_target"."owner" in (select scope_places(array['dole_officer', 'esao_officer', 'peo_officer', 'planner', 'school_director']))))))
  with check (((select scope_allows('plan_target', 'change')) and ((select scope_has(array['system']))
    or ((select scope_wide(array['dole_officer', 'esao_officer', 'peo_officer', 'planner', 'school_director'])) or "plan_target"."owner" in (select scope_places(array['dole_officer', 'esao_officer', 'peo_officer', 'planner', 'school_director'])))))
    or ((select scope_allows('plan_target', 'move')) and ((select scope_has(array['system']))
    or ((select scope_wide(array['dole_officer', 'esao_officer', 'peo_officer', 'planner', 'school_director'])) or "plan_target"."owner" in (select scope_places(array['dole_officer', 'esao_officer', 'peo_officer', 'planner', 'school_director']))))));
drop policy if exists "plan_target_withdraw" on "plan_target";
create policy "plan_target_withdraw" on "plan_target" for delete to buaban_app
  using ((select scope_allows('plan_target', 'withdraw')) and ((select scope_has(array['system']))
    or ((select scope_wide(array['dole_officer', 'esao_officer', 'peo_officer', 'planner', 'school_director'])) or "plan_target"."owner" in (select scope_places(array['dole_officer', 'esao_officer', 'peo_officer', 'planner', 'school_director'])))));
drop policy if exists "plan_target_count" on "plan_target";
create policy "plan_target_count" on "plan_target" for select to buaban_count
  using (true);
grant select, insert, update, delete on "plan_target" to buaban_app;
grant select on "plan_target" to buaban_count;
alter table "plan_target_past" enable row level security;
alter table "plan_target_past" force row level security;
drop policy if exists "plan_target_past_owner" on "plan_target_past";
create policy "plan_target_past_owner" on "plan_target_past" for all to current_user
  using (true)
  with check (true);
drop policy if exists "plan_target_past_read" on "plan_target_past";
create policy "plan_target_past_read" on "plan_target_past" for select to buaban_app
  using ((select scope_allows('plan_target', 'read')) and ((select scope_has(array['system']))
    or ((select scope_wide(array['dole_officer', 'esao_officer', 'peo_officer', 'planner', 'school_director'])) or "plan_target_past"."owner" in (select scope_places(array['dole_officer', 'esao_officer', 'peo_officer', 'planner', 'school_director'])))
    or "plan_target_past"."plan" in (select t.id from "plan" t)));
drop policy if exists "plan_target_past_count" on "plan_target_past";
create policy "plan_target_past_count" on "plan_target_past" for select to buaban_count
  using (true);
drop policy if exists "plan_target_past_load" on "plan_target_past";
create policy "plan_target_past_load" on "plan_target_past" for insert to buaban_app
  with check ((select scope_has(array['system'])));
grant select on "plan_target_past" to buaban_app, buaban_count;
grant insert on "plan_target_past" to buaban_app;
drop trigger if exists keep_past on "plan_target";
create trigger keep_past after update or delete on "plan_target" for each row execute function keep_past();

-- plan_alignment
alter table "plan_alignment" enable row level security;
alter table "plan_alignment" force row level security;
drop policy if exists "plan_alignment_owner" on "plan_alignment";
create policy "plan_alignment_owner" on "plan_alignment" for all to current_user
  using (true)
  with check (true);
drop policy if exists "plan_alignment_read" on "plan_alignment";
create policy "plan_alignment_read" on "plan_alignment" for select to buaban_app
  using ((select scope_allows('plan_alignment', 'read')) and ((select scope_has(array['system']))
    or ((select scope_wide(array['dole_officer', 'esao_officer', 'peo_officer', 'planner', 'school_director'])) or "plan_alignment"."owner" in (select scope_places(array['dole_officer', 'esao_officer', 'peo_officer', 'planner', 'school_director'])))
    or "plan_alignment"."plan" in (select t.id from "plan" t)));
drop policy if exists "plan_alignment_create" on "plan_alignment";
create policy "plan_alignment_create" on "plan_alignment" for insert to buaban_app
  with check ((select scope_allows('plan_alignment', 'create')) and ((select scope_has(array['system']))
    or ((select scope_wide(array['dole_officer', 'esao_officer', 'peo_officer', 'planner', 'school_director'])) or "plan_alignment"."owner" in (select scope_places(array['dole_officer', 'esao_officer', 'peo_officer', 'planner', 'school_director'])))));
drop policy if exists "plan_alignment_change" on "plan_alignment";
create policy "plan_alignment_change" on "plan_alignment" for update to buaban_app
  using (((select scope_allows('plan_alignment', 'change')) and ((select scope_has(array['system']))
    or ((select scope_wide(array['dole_officer', 'esao_officer', 'peo_officer', 'planner', 'school_director'])) or "plan_alignment"."owner" in (select scope_places(array['dole_officer', 'esao_officer', 'peo_officer', 'planner', 'school_director'])))))
    or ((select scope_allows('plan_alignment', 'move')) and ((select scope_has(array['system']))
    or ((select scope_wide(array['dole_officer', 'esao_officer', 'peo_officer', 'planner', 'school_director'])) or "plan_alignment"."owner" in (select scope_places(array['dole_officer', 'esao_officer', 'peo_officer', 'planner', 'school_director']))))))
  with check (((select scope_allows('plan_alignment', 'change')) and ((select scope_has(array['system']))
    or ((select scope_wide(array['dole_officer', 'esao_officer', 'peo_officer', 'planner', 'school_director'])) or "plan_alignment"."owner" in (select scope_places(array['dole_officer', 'esao_officer', 'peo_officer', 'planner', 'school_director'])))))
    or ((select scope_allows('plan_alignment', 'move')) and ((select scope_has(array['system']))
    or ((select scope_wide(array['dole_officer', 'esao_officer', 'peo_officer', 'planner', 'school_director'])) or "plan_alignment"."owner" in (select scope_places(array['dole_officer', 'esao_officer', 'peo_officer', 'planner', 'school_director']))))));
drop policy if exists "plan_alignment_withdraw" on "plan_alignment";
create policy "plan_alignment_withdraw" on "plan_alignment" for delete to buaban_app
  using ((select scope_allows('plan_alignment', 'withdraw')) and ((select scope_has(array['system']))
    or ((select scope_wide(array['dole_officer', 'esao_officer', 'peo_officer', 'planner', 'school_director'])) or "plan_alignment"."owner" in (select scope_places(array['dole_officer', 'esao_officer', 'peo_officer', 'planner', 'school_director'])))));
drop policy if exists "plan_alignment_count" on "plan_alignment";
create policy "plan_alignment_count" on "plan_alignment" for select to buaban_count
  using (true);
grant select, insert, update, delete on "plan_alignment" to buaban_app;
grant select on "plan_alignment" to buaban_count;
alter table "plan_alignment_past" enable row level security;
alter table "plan_alignment_past" force row level security;
drop policy if exists "plan_alignment_past_owner" on "plan_alignment_past";
create policy "plan_alignment_past_owner" on "plan_alignment_past" for all to current_user
  using (true)
  with check (true);
drop policy if exists "plan_alignment_past_read" on "plan_alignment_past";
create policy "plan_alignment_past_read" on "plan_alignment_past" for select to buaban_app
  using ((select scope_allows('plan_alignment', 'read')) and ((select scope_has(array['system']))
    or ((select scope_wide(array['dole_officer', 'esao_officer', 'peo_officer', 'planner', 'school_director'])) or "plan_alignment_past"."owner" in (select scope_places(array['dole_officer', 'esao_officer', 'peo_officer', 'planner', 'school_director'])))
    or "plan_alignment_past"."plan" in (select t.id from "plan" t)));
drop policy if exists "plan_alignment_past_count" on "plan_alignment_past";
create policy "plan_alignment_past_count" on "plan_alignment_past" for select to buaban_count
  using (true);
drop policy if exists "plan_alignment_past_load" on "plan_alignment_past";
create policy "plan_alignment_past_load" on "plan_alignment_past" for insert to buaban_app
  with check ((select scope_has(array['system'])));
grant select on "plan_alignment_past" to buaban_app, buaban_count;
grant insert on "plan_alignment_past" to buaban_app;
drop trigger if exists keep_past on "plan_alignment";
create trigger keep_past after update or delete on "plan_alignment" for each row execute function keep_past();

-- plan_carrier
alter table "plan_carrier" enable row level security;
alter table "plan_carrier" force row level security;
drop policy if exists "plan_carrier_owner" on "plan_carrier";
create policy "plan_carrier_owner" on "plan_carrier" for all to current_user
  using (true)
  with check (true);
drop policy if exists "plan_carrier_read" on "plan_carrier";
create policy "plan_carrier_read" on "plan_carrier" for select to buaban_app
  using ((select scope_allows('plan_carrier', 'read')) and ((select scope_has(array['system']))
    or ((select scope_wide(array['dole_officer', 'esao_officer', 'peo_officer', 'planner', 'school_director'])) or "plan_carrier"."owner" in (select scope_places(array['dole_officer', 'esao_officer', 'peo_officer', 'planner', 'school_director'])))
    or "plan_carrier"."plan" in (select t.id from "plan" t)));
drop policy if exists "plan_carrier_create" on "plan_carrier";
create policy "plan_carrier_create" on "plan_carrier" for insert to buaban_app
  with check ((select scope_allows('plan_carrier', 'create')) and ((select scope_has(array['system']))
    or ((select scope_wide(array['dole_officer', 'esao_officer', 'peo_officer', 'planner', 'school_director'])) or "plan_carrier"."owner" in (select scope_places(array['dole_officer', 'esao_officer', 'peo_officer', 'planner', 'school_director'])))));
drop policy if exists "plan_carrier_change" on "plan_carrier";
create policy "plan_carrier_change" on "plan_carrier" for update to buaban_app
  using (((select scope_allows('plan_carrier', 'change')) and ((select scope_has(array['system']))
    or ((select scope_wide(array['dole_officer', 'esao_officer', 'peo_officer', 'planner', 'school_director'])) or "plan_carrier"."owner" in (select scope_places(array['dole_officer', 'esao_officer', 'peo_officer', 'planner', 'school_director'])))))
    or ((select scope_allows('plan_carrier', 'move')) and ((select scope_has(array['system']))
    or ((select scope_wide(array['dole_officer', 'esao_officer', 'peo_officer', 'planner', 'school_director'])) or "plan_carrier"."owner" in (select scope_places(array['dole_officer', 'esao_officer', 'peo_officer', 'planner', 'school_director']))))))
  with check (((select scope_allows('plan_carrier', 'change')) and ((select scope_has(array['system']))
    or ((select scope_wide(array['dole_officer', 'esao_officer', 'peo_officer', 'planner', 'school_director'])) or "plan_carrier"."owner" in (select scope_places(array['dole_officer', 'esao_officer', 'peo_officer', 'planner', 'school_director'])))))
    or ((select scope_allows('plan_carrier', 'move')) and ((select scope_has(array['system']))
    or ((select scope_wide(array['dole_officer', 'esao_officer', 'peo_officer', 'planner', 'school_director'])) or "plan_carrier"."owner" in (select scope_places(array['dole_officer', 'esao_officer', 'peo_officer', 'planner', 'school_director']))))));
drop policy if exists "plan_carrier_withdraw" on "plan_carrier";
create policy "plan_carrier_withdraw" on "plan_carrier" for delete to buaban_app
  using ((select scope_allows('plan_carrier', 'withdraw')) and ((select scope_has(array['system']))
    or ((select scope_wide(array['dole_officer', 'esao_officer', 'peo_officer', 'planner', 'school_director'])) or "plan_carrier"."owner" in (select scope_places(array['dole_officer', 'esao_officer', 'peo_officer', 'planner', 'school_director'])))));
drop policy if exists "plan_carrier_count" on "plan_carrier";
create policy "plan_carrier_count" on "plan_carrier" for select to buaban_count
  using (true);
grant select, insert, update, delete on "plan_carrier" to buaban_app;
grant select on "plan_carrier" to buaban_count;
alter table "plan_carrier_past" enable row level security;
alter table "plan_carrier_past" force row level security;
drop policy if exists "plan_carrier_past_owner" on "plan_carrier_past";
create policy "plan_carrier_past_owner" on "plan_carrier_past" for all to current_user
  using (true)
  with check (true);
drop policy if exists "plan_carrier_past_read" on "plan_carrier_past";
create policy "plan_carrier_past_read" on "plan_carrier_past" for select to buaban_app
  using ((select scope_allows('plan_carrier', 'read')) and ((select scope_has(array['system']))
    or ((select scope_wide(array['dole_officer', 'esao_officer', 'peo_officer', 'planner', 'school_director'])) or "plan_carrier_past"."owner" in (select scope_places(array['dole_officer', 'esao_officer', 'peo_officer', 'planner', 'school_director'])))
    or "plan_carrier_past"."plan" in (select t.id from "plan" t)));
drop policy if exists "plan_carrier_past_count" on "plan_carrier_past";
create policy "plan_carrier_past_count" on "plan_carrier_past" for select to buaban_count
  using (true);
drop policy if exists "plan_carrier_past_load" on "plan_carrier_past";
create policy "plan_carrier_past_load" on "plan_carrier_past" for insert to buaban_app
  with check ((select scope_has(array['system'])));
grant select on "plan_carrier_past" to buaban_app, buaban_count;
grant insert on "plan_carrier_past" to buaban_app;
drop trigger if exists keep_past on "plan_carrier";
create trigger keep_past after update or delete on "plan_carrier" for each row execute function keep_past();

-- watch_member
alter table "watch_member" enable row level security;
alter table "watch_member" force row level security;
drop policy if exists "watch_member_owner" on "watch_member";
create policy "watch_member_owner" on "watch_member" for all to current_user
  using (true)
  with check (true);
drop policy if exists "watch_member_read" on "watch_member";
create policy "watch_member_read" on "watch_member" for select to buaban_app
  using ((select scope_allows('watch_member', 'read')) and ((select scope_has(array['system']))
    or ((select scope_wide(array['peo_officer', 'watch_coordinator'])) or "watch_member"."area" in (select scope_places(array['peo_officer', 'watch_coordinator'])))
    or "watch_member"."person" = (select current_person())));
drop policy if exists "watch_member_create" on "watch_member";
create policy "watch_member_create" on "watch_member" for insert to buaban_app
  with check ((select scope_allows('watch_member', 'create')) and ((select scope_has(array['system']))
    or ((select scope_wide(array['peo_officer', 'watch_coordinator'])) or "watch_member"."area" in (select scope_places(array['peo_officer', 'watch_coordinator'])))));
drop policy if exists "watch_member_change" on "watch_member";
create policy "watch_member_change" on "watch_member" for update to buaban_app
  using (((select scope_allows('watch_member', 'change')) and ((select scope_has(array['system']))
    or ((select scope_wide(array['peo_officer', 'watch_coordinator'])) or "watch_member"."area" in (select scope_places(array['peo_officer', 'watch_coordinator'])))))
    or ((select scope_allows('watch_member', 'move')) and ((select scope_has(array['system'])))))
  with check (((select scope_allows('watch_member', 'change')) and ((select scope_has(array['system']))
    or ((select scope_wide(array['peo_officer', 'watch_coordinator'])) or "watch_member"."area" in (select scope_places(array['peo_officer', 'watch_coordinator'])))))
    or ((select scope_allows('watch_member', 'move')) and ((select scope_has(array['system'])))));
drop policy if exists "watch_member_withdraw" on "watch_member";
create policy "watch_member_withdraw" on "watch_member" for delete to buaban_app
  using ((select scope_allows('watch_member', 'withdraw')) and ((select scope_has(array['system']))));
drop policy if exists "watch_member_count" on "watch_member";
create policy "watch_member_count" on "watch_member" for select to buaban_count
  using (true);
grant select, insert, update, delete on "watch_member" to buaban_app;
grant select on "watch_member" to buaban_count;
alter table "watch_member_past" enable row level security;
alter table "watch_member_past" force row level security;
drop policy if exists "watch_member_past_owner" on "watch_member_past";
create policy "watch_member_past_owner" on "watch_member_past" for all to current_user
  using (true)
  with check (true);
drop policy if exists "watch_member_past_read" on "watch_member_past";
create policy "watch_member_past_read" on "watch_member_past" for select to buaban_app
  using ((select scope_allows('watch_member', 'read')) and ((select scope_has(array['system']))
    or ((select scope_wide(array['peo_officer', 'watch_coordinator'])) or "watch_member_past"."area" in (select scope_places(array['peo_officer', 'watch_coordinator'])))
    or "watch_member_past"."person" = (select current_person())));
drop policy if exists "watch_member_past_count" on "watch_member_past";
create policy "watch_member_past_count" on "watch_member_past" for select to buaban_count
  using (true);
drop policy if exists "watch_member_past_load" on "watch_member_past";
create policy "watch_member_past_load" on "watch_member_past" for insert to buaban_app
  with check ((select scope_has(array['system'])));
grant select on "watch_member_past" to buaban_app, buaban_count;
grant insert on "watch_member_past" to buaban_app;
drop trigger if exists keep_past on "watch_member";
create trigger keep_past after update or delete on "watch_member" for each row execute function keep_past();

-- child_case
alter table "child_case" enable row level security;
alter table "child_case" force row level security;
drop policy if exists "child_case_owner" on "child_case";
create policy "child_case_owner" on "child_case" for all to current_user
  using (true)
  with check (true);
drop policy if exists "child_case_read" on "child_case";
create policy "child_case_read" on "child_case" for select to buaban_app
  using ((select scope_allows('child_case', 'read')) and ((select scope_has(array['system']))
    or ((select scope_wide(array['peo_officer', 'watch_coordinator'])) or "child_case"."lives_in" in (select scope_places(array['peo_officer', 'watch_coordinator'])))
    or ((select scope_wide(array['dole_officer', 'esao_officer', 'school_director', 'school_registrar'])) or "child_case"."office" in (select scope_places(array['dole_officer', 'esao_officer', 'school_director', 'school_registrar'])))
    or ((select scope_has(array['watch_member'])) and "child_case"."manager" = (select current_person()))));
drop policy if exists "child_case_create" on "child_case";
create policy "child_case_create" on "child_case" for insert to buaban_app
  with check ((select scope_allows('child_case', 'create')) and ((select scope_has(array['system']))
    or ((select scope_wide(array['peo_officer', 'watch_coordinator'])) or "child_case"."lives_in" in (select scope_places(array['peo_officer', 'watch_coordinator'])))
    or ((select scope_wide(array['dole_officer', 'esao_officer', 'school_director', 'school_registrar'])) or "child_case"."office" in (select scope_places(array['dole_officer', 'esao_officer', 'school_director', 'school_registrar'])))));
drop policy if exists "child_case_change" on "child_case";
create policy "child_case_change" on "child_case" for update to buaban_app
  using (((select scope_allows('child_case', 'change')) and ((select scope_has(array['system']))
    or ((select scope_wide(array['peo_officer', 'watch_coordinator'])) or "child_case"."lives_in" in (select scope_places(array['peo_officer', 'watch_coordinator'])))
    or ((select scope_wide(array['dole_officer', 'esao_officer', 'school_director', 'school_registrar'])) or "child_case"."office" in (select scope_places(array['dole_officer', 'esao_officer', 'school_director', 'school_registrar'])))
    or ((select scope_has(array['watch_member'])) and "child_case"."manager" = (select current_person()))))
    or ((select scope_allows('child_case', 'move')) and ((select scope_has(array['system']))
    or ((select scope_wide(array['peo_officer', 'watch_coordinator'])) or "child_case"."lives_in" in (select scope_places(array['peo_officer', 'watch_coordinator'])))
    or ((select scope_wide(array['dole_officer', 'esao_officer', 'school_director'])) or "child_case"."office" in (select scope_places(array['dole_officer', 'esao_officer', 'school_director'])))
    or ((select scope_has(array['watch_member'])) and "child_case"."manager" = (select current_person())))))
  with check (((select scope_allows('child_case', 'change')) and ((select scope_has(array['system']))
    or ((select scope_wide(array['peo_officer', 'watch_coordinator'])) or "child_case"."lives_in" in (select scope_places(array['peo_officer', 'watch_coordinator'])))
    or ((select scope_wide(array['dole_officer', 'esao_officer', 'school_director', 'school_registrar'])) or "child_case"."office" in (select scope_places(array['dole_officer', 'esao_officer', 'school_director', 'school_registrar'])))
    or ((select scope_has(array['watch_member'])) and "child_case"."manager" = (select current_person()))))
    or ((select scope_allows('child_case', 'move')) and ((select scope_has(array['system']))
    or ((select scope_wide(array['peo_officer', 'watch_coordinator'])) or "child_case"."lives_in" in (select scope_places(array['peo_officer', 'watch_coordinator'])))
    or ((select scope_wide(array['dole_officer', 'esao_officer', 'school_director'])) or "child_case"."office" in (select scope_places(array['dole_officer', 'esao_officer', 'school_director'])))
    or ((select scope_has(array['watch_member'])) and "child_case"."manager" = (select current_person())))));
drop policy if exists "child_case_withdraw" on "child_case";
create policy "child_case_withdraw" on "child_case" for delete to buaban_app
  using ((select scope_allows('child_case', 'withdraw')) and ((select scope_has(array['system']))));
drop policy if exists "child_case_count" on "child_case";
create policy "child_case_count" on "child_case" for select to buaban_count
  using (true);
grant select, insert, update, delete on "child_case" to buaban_app;
grant select on "child_case" to buaban_count;
alter table "child_case_past" enable row level security;
alter table "child_case_past" force row level security;
drop policy if exists "child_case_past_owner" on "child_case_past";
create policy "child_case_past_owner" on "child_case_past" for all to current_user
  using (true)
  with check (true);
drop policy if exists "child_case_past_read" on "child_case_past";
create policy "child_case_past_read" on "child_case_past" for select to buaban_app
  using ((select scope_allows('child_case', 'read')) and ((select scope_has(array['system']))
    or ((select scope_wide(array['peo_officer', 'watch_coordinator'])) or "child_case_past"."lives_in" in (select scope_places(array['peo_officer', 'watch_coordinator'])))
    or ((select scope_wide(array['dole_officer', 'esao_officer', 'school_director', 'school_registrar'])) or "child_case_past"."office" in (select scope_places(array['dole_officer', 'esao_officer', 'school_director', 'school_registrar'])))
    or ((select scope_has(array['watch_member'])) and "child_case_past"."manager" = (select current_person()))));
drop policy if exists "child_case_past_count" on "child_case_past";
create policy "child_case_past_count" on "child_case_past" for select to buaban_count
  using (true);
drop policy if exists "child_case_past_load" on "child_case_past";
create policy "child_case_past_load" on "child_case_past" for insert to buaban_app
  with check ((select scope_has(array['system'])));
grant select on "child_case_past" to buaban_app, buaban_count;
grant insert on "child_case_past" to buaban_app;
drop trigger if exists keep_past on "child_case";
create trigger keep_past after update or delete on "child_case" for each row execute function keep_past();

-- child_group
alter table "child_group" enable row level security;
alter table "child_group" force row level security;
drop policy if exists "child_group_owner" on "child_group";
create policy "child_group_owner" on "child_group" for all to current_user
  using (true)
  with check (true);
drop policy if exists "child_group_read" on "child_group";
create policy "child_group_read" on "child_group" for select to buaban_app
  using ((select scope_allows('child_group', 'read')) and ((select scope_has(array['system']))
    or ((select scope_wide(array['peo_officer', 'watch_coordinator'])) or "child_group"."lives_in" in (select scope_places(array['peo_officer', 'watch_coordinator'])))
    or ((select scope_has(array['watch_member'])) and "child_group"."manager" = (select current_person()))
    or ((select scope_has(array['dole_officer', 'esao_officer', 'school_director', 'watch_member'])) and "child_group"."case" in (select t.id from "child_case" t))));
drop policy if exists "child_group_create" on "child_group";
create policy "child_group_create" on "child_group" for insert to buaban_app
  with check ((select scope_allows('child_group', 'create')) and ((select scope_has(array['system']))
    or ((select scope_wide(array['peo_officer', 'watch_coordinator'])) or "child_group"."lives_in" in (select scope_places(array['peo_officer', 'watch_coordinator'])))
    or ((select scope_has(array['watch_member'])) and "child_group"."manager" = (select current_person()))));
drop policy if exists "child_group_change" on "child_group";
create policy "child_group_change" on "child_group" for update to buaban_app
  using (((select scope_allows('child_group', 'change')) and ((select scope_has(array['system']))
    or ((select scope_wide(array['peo_officer', 'watch_coordinator'])) or "child_group"."lives_in" in (select scope_places(array['peo_officer', 'watch_coordinator'])))
    or ((select scope_has(array['watch_member'])) and "child_group"."manager" = (select current_person()))))
    or ((select scope_allows('child_group', 'move')) and ((select scope_has(array['system'])))))
  with check (((select scope_allows('child_group', 'change')) and ((select scope_has(array['system']))
    or ((select scope_wide(array['peo_officer', 'watch_coordinator'])) or "child_group"."lives_in" in (select scope_places(array['peo_officer', 'watch_coordinator'])))
    or ((select scope_has(array['watch_member'])) and "child_group"."manager" = (select current_person()))))
    or ((select scope_allows('child_group', 'move')) and ((select scope_has(array['system'])))));
drop policy if exists "child_group_withdraw" on "child_group";
create policy "child_group_withdraw" on "child_group" for delete to buaban_app
  using ((select scope_allows('child_group', 'withdraw')) and ((select scope_has(array['system']))));
drop policy if exists "child_group_count" on "child_group";
create policy "child_group_count" on "child_group" for select to buaban_count
  using (true);
grant select, insert, update, delete on "child_group" to buaban_app;
grant select on "child_group" to buaban_count;
alter table "child_group_past" enable row level security;
alter table "child_group_past" force row level security;
drop policy if exists "child_group_past_owner" on "child_group_past";
create policy "child_group_past_owner" on "child_group_past" for all to current_user
  using (true)
  with check (true);
drop policy if exists "child_group_past_read" on "child_group_past";
create policy "child_group_past_read" on "child_group_past" for select to buaban_app
  using ((select scope_allows('child_group', 'read')) and ((select scope_has(array['system']))
    or ((select scope_wide(array['peo_officer', 'watch_coordinator'])) or "child_group_past"."lives_in" in (select scope_places(array['peo_officer', 'watch_coordinator'])))
    or ((select scope_has(array['watch_member'])) and "child_group_past"."manager" = (select current_person()))
    or ((select scope_has(array['dole_officer', 'esao_officer', 'school_director', 'watch_member'])) and "child_group_past"."case" in (select t.id from "child_case" t))));
drop policy if exists "child_group_past_count" on "child_group_past";
create policy "child_group_past_count" on "child_group_past" for select to buaban_count
  using (true);
drop policy if exists "child_group_past_load" on "child_group_past";
create policy "child_group_past_load" on "child_group_past" for insert to buaban_app
  with check ((select scope_has(array['system'])));
grant select on "child_group_past" to buaban_app, buaban_count;
grant insert on "child_group_past" to buaban_app;
drop trigger if exists keep_past on "child_group";
create trigger keep_past after update or delete on "child_group" for each row execute function keep_past();

-- home_visit
alter table "home_visit" enable row level security;
alter table "home_visit" force row level security;
drop policy if exists "home_visit_owner" on "home_visit";
create policy "home_visit_owner" on "home_visit" for all to current_user
  using (true)
  with check (true);
drop policy if exists "home_visit_read" on "home_visit";
create policy "home_visit_read" on "home_visit" for select to buaban_app
  using ((select scope_allows('home_visit', 'read')) and ((select scope_has(array['system']))
    or ((select scope_wide(array['peo_officer', 'watch_coordinator'])) or "home_visit"."lives_in" in (select scope_places(array['peo_officer', 'watch_coordinator'])))
    or ((select scope_has(array['watch_member'])) and "home_visit"."manager" = (select current_person()))
    or ((select scope_has(array['watch_member'])) and "home_visit"."case" in (select t.id from "child_case" t))));
drop policy if exists "home_visit_create" on "home_visit";
create policy "home_visit_create" on "home_visit" for insert to buaban_app
  with check ((select scope_allows('home_visit', 'create')) and ((select scope_has(array['system']))
    or ((select scope_wide(array['watch_coordinator'])) or "home_visit"."lives_in" in (select scope_places(array['watch_coordinator'])))
    or ((select scope_has(array['watch_member'])) and "home_visit"."manager" = (select current_person()))));
drop policy if exists "home_visit_change" on "home_visit";
create policy "home_visit_change" on "home_visit" for update to buaban_app
  using (((select scope_allows('home_visit', 'change')) and ((select scope_has(array['system']))
    or ((select scope_wide(array['watch_coordinator'])) or "home_visit"."lives_in" in (select scope_places(array['watch_coordinator'])))
    or ((select scope_has(array['watch_member'])) and "home_visit"."manager" = (select current_person()))))
    or ((select scope_allows('home_visit', 'move')) and ((select scope_has(array['system'])))))
  with check (((select scope_allows('home_visit', 'change')) and ((select scope_has(array['system']))
    or ((select scope_wide(array['watch_coordinator'])) or "home_visit"."lives_in" in (select scope_places(array['watch_coordinator'])))
    or ((select scope_has(array['watch_member'])) and "home_visit"."manager" = (select current_person()))))
    or ((select scope_allows('home_visit', 'move')) and ((select scope_has(array['system'])))));
drop policy if exists "home_visit_withdraw" on "home_visit";
create policy "home_visit_withdraw" on "home_visit" for delete to buaban_app
  using ((select scope_allows('home_visit', 'withdraw')) and ((select scope_has(array['system']))));
drop policy if exists "home_visit_count" on "home_visit";
create policy "home_visit_count" on "home_visit" for select to buaban_count
  using (true);
grant select, insert, update, delete on "home_visit" to buaban_app;
grant select on "home_visit" to buaban_count;
alter table "home_visit_past" enable row level security;
alter table "home_visit_past" force row level security;
drop policy if exists "home_visit_past_owner" on "home_visit_past";
create policy "home_visit_past_owner" on "home_visit_past" for all to current_user
  using (true)
  with check (true);
drop policy if exists "home_visit_past_read" on "home_visit_past";
create policy "home_visit_past_read" on "home_visit_past" for select to buaban_app
  using ((select scope_allows('home_visit', 'read')) and ((select scope_has(array['system']))
    or ((select scope_wide(array['peo_officer', 'watch_coordinator'])) or "home_visit_past"."lives_in" in (select scope_places(array['peo_officer', 'watch_coordinator'])))
    or ((select scope_has(array['watch_member'])) and "home_visit_past"."manager" = (select current_person()))
    or ((select scope_has(array['watch_member'])) and "home_visit_past"."case" in (select t.id from "child_case" t))));
drop policy if exists "home_visit_past_count" on "home_visit_past";
create policy "home_visit_past_count" on "home_visit_past" for select to buaban_count
  using (true);
drop policy if exists "home_visit_past_load" on "home_visit_past";
create policy "home_visit_past_load" on "home_visit_past" for insert to buaban_app
  with check ((select scope_has(array['system'])));
grant select on "home_visit_past" to buaban_app, buaban_count;
grant insert on "home_visit_past" to buaban_app;
drop trigger if exists keep_past on "home_visit";
create trigger keep_past after update or delete on "home_visit" for each row execute function keep_past();

-- referral
alter table "referral" enable row level security;
alter table "referral" force row level security;
drop policy if exists "referral_owner" on "referral";
create policy "referral_owner" on "referral" for all to current_user
  using (true)
  with check (true);
drop policy if exists "referral_read" on "referral";
create policy "referral_read" on "referral" for select to buaban_app
  using ((select scope_allows('referral', 'read')) and ((select scope_has(array['system']))
    or ((select scope_wide(array['peo_officer', 'watch_coordinator'])) or "referral"."lives_in" in (select scope_places(array['peo_officer', 'watch_coordinator'])))
    or ((select scope_wide(array['partner_officer'])) or "referral"."agency" in (select scope_places(array['partner_officer'])))
    or ((select scope_has(array['watch_member'])) and "referral"."manager" = (select current_person()))
    or ((select scope_has(array['watch_member'])) and "referral"."case" in (select t.id from "child_case" t))));
drop policy if exists "referral_create" on "referral";
create policy "referral_create" on "referral" for insert to buaban_app
  with check ((select scope_allows('referral', 'create')) and ((select scope_has(array['system']))
    or ((select scope_wide(array['watch_coordinator'])) or "referral"."lives_in" in (select scope_places(array['watch_coordinator'])))
    or ((select scope_has(array['watch_member'])) and "referral"."manager" = (select current_person()))));
drop policy if exists "referral_change" on "referral";
create policy "referral_change" on "referral" for update to buaban_app
  using (((select scope_allows('referral', 'change')) and ((select scope_has(array['system']))
    or ((select scope_wide(array['watch_coordinator'])) or "referral"."lives_in" in (select scope_places(array['watch_coordinator'])))
    or ((select scope_wide(array['partner_officer'])) or "referral"."agency" in (select scope_places(array['partner_officer'])))))
    or ((select scope_allows('referral', 'move')) and ((select scope_has(array['system']))
    or ((select scope_wide(array['watch_coordinator'])) or "referral"."lives_in" in (select scope_places(array['watch_coordinator'])))
    or ((select scope_wide(array['partner_officer'])) or "referral"."agency" in (select scope_places(array['partner_officer']))))))
  with check (((select scope_allows('referral', 'change')) and ((select scope_has(array['system']))
    or ((select scope_wide(array['watch_coordinator'])) or "referral"."lives_in" in (select scope_places(array['watch_coordinator'])))
    or ((select scope_wide(array['partner_officer'])) or "referral"."agency" in (select scope_places(array['partner_officer'])))))
    or ((select scope_allows('referral', 'move')) and ((select scope_has(array['system']))
    or ((select scope_wide(array['watch_coordinator'])) or "referral"."lives_in" in (select scope_places(array['watch_coordinator'])))
    or ((select scope_wide(array['partner_officer'])) or "referral"."agency" in (select scope_places(array['partner_officer']))))));
drop policy if exists "referral_withdraw" on "referral";
create policy "referral_withdraw" on "referral" for delete to buaban_app
  using ((select scope_allows('referral', 'withdraw')) and ((select scope_has(array['system']))));
drop policy if exists "referral_count" on "referral";
create policy "referral_count" on "referral" for select to buaban_count
  using (true);
grant select, insert, update, delete on "referral" to buaban_app;
grant select on "referral" to buaban_count;
alter table "referral_past" enable row level security;
alter table "referral_past" force row level security;
drop policy if exists "referral_past_owner" on "referral_past";
create policy "referral_past_owner" on "referral_past" for all to current_user
  using (true)
  with check (true);
drop policy if exists "referral_past_read" on "referral_past";
create policy "referral_past_read" on "referral_past" for select to buaban_app
  using ((select scope_allows('referral', 'read')) and ((select scope_has(array['system']))
    or ((select scope_wide(array['peo_officer', 'watch_coordinator'])) or "referral_past"."lives_in" in (select scope_places(array['peo_officer', 'watch_coordinator'])))
    or ((select scope_wide(array['partner_officer'])) or "referral_past"."agency" in (select scope_places(array['partner_officer'])))
    or ((select scope_has(array['watch_member'])) and "referral_past"."manager" = (select current_person()))
    or ((select scope_has(array['watch_member'])) and "referral_past"."case" in (select t.id from "child_case" t))));
drop policy if exists "referral_past_count" on "referral_past";
create policy "referral_past_count" on "referral_past" for select to buaban_count
  using (true);
drop policy if exists "referral_past_load" on "referral_past";
create policy "referral_past_load" on "referral_past" for insert to buaban_app
  with check ((select scope_has(array['system'])));
grant select on "referral_past" to buaban_app, buaban_count;
grant insert on "referral_past" to buaban_app;
drop trigger if exists keep_past on "referral";
create trigger keep_past after update or delete on "referral" for each row execute function keep_past();

-- measure_given
alter table "measure_given" enable row level security;
alter table "measure_given" force row level security;
drop policy if exists "measure_given_owner" on "measure_given";
create policy "measure_given_owner" on "measure_given" for all to current_user
  using (true)
  with check (true);
drop policy if exists "measure_given_read" on "measure_given";
create policy "measure_given_read" on "measure_given" for select to buaban_app
  using ((select scope_allows('measure_given', 'read')) and ((select scope_has(array['system']))
    or ((select scope_wide(array['peo_officer', 'watch_coordinator'])) or "measure_given"."lives_in" in (select scope_places(array['peo_officer', 'watch_coordinator'])))
    or ((select scope_has(array['watch_member'])) and "measure_given"."manager" = (select current_person()))
    or ((select scope_has(array['watch_member'])) and "measure_given"."case" in (select t.id from "child_case" t))));
drop policy if exists "measure_given_create" on "measure_given";
create policy "measure_given_create" on "measure_given" for insert to buaban_app
  with check ((select scope_allows('measure_given', 'create')) and ((select scope_has(array['system']))
    or ((select scope_wide(array['watch_coordinator'])) or "measure_given"."lives_in" in (select scope_places(array['watch_coordinator'])))
    or ((select scope_has(array['watch_member'])) and "measure_given"."manager" = (select current_person()))));
drop policy if exists "measure_given_change" on "measure_given";
create policy "measure_given_change" on "measure_given" for update to buaban_app
  using (((select scope_allows('measure_given', 'change')) and ((select scope_has(array['system']))
    or ((select scope_wide(array['watch_coordinator'])) or "measure_given"."lives_in" in (select scope_places(array['watch_coordinator'])))
    or ((select scope_has(array['watch_member'])) and "measure_given"."manager" = (select current_person()))))
    or ((select scope_allows('measure_given', 'move')) and ((select scope_has(array['system'])))))
  with check (((select scope_allows('measure_given', 'change')) and ((select scope_has(array['system']))
    or ((select scope_wide(array['watch_coordinator'])) or "measure_given"."lives_in" in (select scope_places(array['watch_coordinator'])))
    or ((select scope_has(array['watch_member'])) and "measure_given"."manager" = (select current_person()))))
    or ((select scope_allows('measure_given', 'move')) and ((select scope_has(array['system'])))));
drop policy if exists "measure_given_withdraw" on "measure_given";
create policy "measure_given_withdraw" on "measure_given" for delete to buaban_app
  using ((select scope_allows('measure_given', 'withdraw')) and ((select scope_has(array['system']))));
drop policy if exists "measure_given_count" on "measure_given";
create policy "measure_given_count" on "measure_given" for select to buaban_count
  using (true);
grant select, insert, update, delete on "measure_given" to buaban_app;
grant select on "measure_given" to buaban_count;
alter table "measure_given_past" enable row level security;
alter table "measure_given_past" force row level security;
drop policy if exists "measure_given_past_owner" on "measure_given_past";
create policy "measure_given_past_owner" on "measure_given_past" for all to current_user
  using (true)
  with check (true);
drop policy if exists "measure_given_past_read" on "measure_given_past";
create policy "measure_given_past_read" on "measure_given_past" for select to buaban_app
  using ((select scope_allows('measure_given', 'read')) and ((select scope_has(array['system']))
    or ((select scope_wide(array['peo_officer', 'watch_coordinator'])) or "measure_given_past"."lives_in" in (select scope_places(array['peo_officer', 'watch_coordinator'])))
    or ((select scope_has(array['watch_member'])) and "measure_given_past"."manager" = (select current_person()))
    or ((select scope_has(array['watch_member'])) and "measure_given_past"."case" in (select t.id from "child_case" t))));
drop policy if exists "measure_given_past_count" on "measure_given_past";
create policy "measure_given_past_count" on "measure_given_past" for select to buaban_count
  using (true);
drop policy if exists "measure_given_past_load" on "measure_given_past";
create policy "measure_given_past_load" on "measure_given_past" for insert to buaban_app
  with check ((select scope_has(array['system'])));
grant select on "measure_given_past" to buaban_app, buaban_count;
grant insert on "measure_given_past" to buaban_app;
drop trigger if exists keep_past on "measure_given";
create trigger keep_past after update or delete on "measure_given" for each row execute function keep_past();

-- return_check
alter table "return_check" enable row level security;
alter table "return_check" force row level security;
drop policy if exists "return_check_owner" on "return_check";
create policy "return_check_owner" on "return_check" for all to current_user
  using (true)
  with check (true);
drop policy if exists "return_check_read" on "return_check";
create policy "return_check_read" on "return_check" for select to buaban_app
  using ((select scope_allows('return_check', 'read')) and ((select scope_has(array['system']))
    or ((select scope_wide(array['peo_officer', 'watch_coordinator'])) or "return_check"."lives_in" in (select scope_places(array['peo_officer', 'watch_coordinator'])))
    or ((select scope_has(array['watch_member'])) and "return_check"."manager" = (select current_person()))
    or ((select scope_has(array['watch_member'])) and "return_check"."case" in (select t.id from "child_case" t))));
drop policy if exists "return_check_create" on "return_check";
create policy "return_check_create" on "return_check" for insert to buaban_app
  with check ((select scope_allows('return_check', 'create')) and ((select scope_has(array['system']))));
drop policy if exists "return_check_change" on "return_check";
create policy "return_check_change" on "return_check" for update to buaban_app
  using (((select scope_allows('return_check', 'change')) and ((select scope_has(array['system']))
    or ((select scope_wide(array['watch_coordinator'])) or "return_check"."lives_in" in (select scope_places(array['watch_coordinator'])))
    or ((select scope_has(array['watch_member'])) and "return_check"."manager" = (select current_person()))))
    or ((select scope_allows('return_check', 'move')) and ((select scope_has(array['system']))
    or ((select scope_wide(array['watch_coordinator'])) or "return_check"."lives_in" in (select scope_places(array['watch_coordinator'])))
    or ((select scope_has(array['watch_member'])) and "return_check"."manager" = (select current_person())))))
  with check (((select scope_allows('return_check', 'change')) and ((select scope_has(array['system']))
    or ((select scope_wide(array['watch_coordinator'])) or "return_check"."lives_in" in (select scope_places(array['watch_coordinator'])))
    or ((select scope_has(array['watch_member'])) and "return_check"."manager" = (select current_person()))))
    or ((select scope_allows('return_check', 'move')) and ((select scope_has(array['system']))
    or ((select scope_wide(array['watch_coordinator'])) or "return_check"."lives_in" in (select scope_places(array['watch_coordinator'])))
    or ((select scope_has(array['watch_member'])) and "return_check"."manager" = (select current_person())))));
drop policy if exists "return_check_withdraw" on "return_check";
create policy "return_check_withdraw" on "return_check" for delete to buaban_app
  using ((select scope_allows('return_check', 'withdraw')) and ((select scope_has(array['system']))));
drop policy if exists "return_check_count" on "return_check";
create policy "return_check_count" on "return_check" for select to buaban_count
  using (true);
grant select, insert, update, delete on "return_check" to buaban_app;
grant select on "return_check" to buaban_count;
alter table "return_check_past" enable row level security;
alter table "return_check_past" force row level security;
drop policy if exists "return_check_past_owner" on "return_check_past";
create policy "return_check_past_owner" on "return_check_past" for all to current_user
  using (true)
  with check (true);
drop policy if exists "return_check_past_read" on "return_check_past";
create policy "return_check_past_read" on "return_check_past" for select to buaban_app
  using ((select scope_allows('return_check', 'read')) and ((select scope_has(array['system']))
    or ((select scope_wide(array['peo_officer', 'watch_coordinator'])) or "return_check_past"."lives_in" in (select scope_places(array['peo_officer', 'watch_coordinator'])))
    or ((select scope_has(array['watch_member'])) and "return_check_past"."manager" = (select current_person()))
    or ((select scope_has(array['watch_member'])) and "return_check_past"."case" in (select t.id from "child_case" t))));
drop policy if exists "return_check_past_count" on "return_check_past";
create policy "return_check_past_count" on "return_check_past" for select to buaban_count
  using (true);
drop policy if exists "return_check_past_load" on "return_check_past";
create policy "return_check_past_load" on "return_check_past" for insert to buaban_app
  with check ((select scope_has(array['system'])));
grant select on "return_check_past" to buaban_app, buaban_count;
grant insert on "return_check_past" to buaban_app;
drop trigger if exists keep_past on "return_check";
create trigger keep_past after update or delete on "return_check" for each row execute function keep_past();

-- citizen_report
alter table "citizen_report" enable row level security;
alter table "citizen_report" force row level security;
drop policy if exists "citizen_report_owner" on "citizen_report";
create policy "citizen_report_owner" on "citizen_report" for all to current_user
  using (true)
  with check (true);
drop policy if exists "citizen_report_read" on "citizen_report";
create policy "citizen_report_read" on "citizen_report" for select to buaban_app
  using ((select scope_allows('citizen_report', 'read')) and ((select scope_has(array['system']))
    or ((select scope_wide(array['peo_officer', 'watch_coordinator'])) or "citizen_report"."area" in (select scope_places(array['peo_officer', 'watch_coordinator'])))));
drop policy if exists "citizen_report_create" on "citizen_report";
create policy "citizen_report_create" on "citizen_report" for insert to buaban_app
  with check ((select scope_allows('citizen_report', 'create')) and ((select scope_has(array['system']))
    or ((select scope_wide(array['peo_officer', 'watch_coordinator'])) or "citizen_report"."area" in (select scope_places(array['peo_officer', 'watch_coordinator'])))));
drop policy if exists "citizen_report_change" on "citizen_report";
create policy "citizen_report_change" on "citizen_report" for update to buaban_app
  using (((select scope_allows('citizen_report', 'change')) and ((select scope_has(array['system']))
    or ((select scope_wide(array['peo_officer', 'watch_coordinator'])) or "citizen_report"."area" in (select scope_places(array['peo_officer', 'watch_coordinator'])))))
    or ((select scope_allows('citizen_report', 'move')) and ((select scope_has(array['system']))
    or ((select scope_wide(array['peo_officer', 'watch_coordinator'])) or "citizen_report"."area" in (select scope_places(array['peo_officer', 'watch_coordinator']))))))
  with check (((select scope_allows('citizen_report', 'change')) and ((select scope_has(array['system']))
    or ((select scope_wide(array['peo_officer', 'watch_coordinator'])) or "citizen_report"."area" in (select scope_places(array['peo_officer', 'watch_coordinator'])))))
    or ((select scope_allows('citizen_report', 'move')) and ((select scope_has(array['system']))
    or ((select scope_wide(array['peo_officer', 'watch_coordinator'])) or "citizen_report"."area" in (select scope_places(array['peo_officer', 'watch_coordinator']))))));
drop policy if exists "citizen_report_withdraw" on "citizen_report";
create policy "citizen_report_withdraw" on "citizen_report" for delete to buaban_app
  using ((select scope_allows('citizen_report', 'withdraw')) and ((select scope_has(array['system']))));
drop policy if exists "citizen_report_count" on "citizen_report";
create policy "citizen_report_count" on "citizen_report" for select to buaban_count
  using (true);
grant select, insert, update, delete on "citizen_report" to buaban_app;
grant select on "citizen_report" to buaban_count;
alter table "citizen_report_past" enable row level security;
alter table "citizen_report_past" force row level security;
drop policy if exists "citizen_report_past_owner" on "citizen_report_past";
create policy "citizen_report_past_owner" on "citizen_report_past" for all to current_user
  using (true)
  with check (true);
drop policy if exists "citizen_report_past_read" on "citizen_report_past";
create policy "citizen_report_past_read" on "citizen_report_past" for select to buaban_app
  using ((select scope_allows('citizen_report', 'read')) and ((select scope_has(array['system']))
    or ((select scope_wide(array['peo_officer', 'watch_coordinator'])) or "citizen_report_past"."area" in (select scope_places(array['peo_officer', 'watch_coordinator'])))));
drop policy if exists "citizen_report_past_count" on "citizen_report_past";
create policy "citizen_report_past_count" on "citizen_report_past" for select to buaban_count
  using (true);
drop policy if exists "citizen_report_past_load" on "citizen_report_past";
create policy "citizen_report_past_load" on "citizen_report_past" for insert to buaban_app
  with check ((select scope_has(array['system'])));
grant select on "citizen_report_past" to buaban_app, buaban_count;
grant insert on "citizen_report_past" to buaban_app;
drop trigger if exists keep_past on "citizen_report";
create trigger keep_past after update or delete on "citizen_report" for each row execute function keep_past();

-- g_code_file
alter table "g_code_file" enable row level security;
alter table "g_code_file" force row level security;
drop policy if exists "g_code_file_owner" on "g_code_file";
create policy "g_code_file_owner" on "g_code_file" for all to current_user
  using (true)
  with check (true);
drop policy if exists "g_code_file_read" on "g_code_file";
create policy "g_code_file_read" on "g_code_file" for select to buaban_app
  using ((select scope_allows('g_code_file', 'read')) and ((select scope_has(array['system']))
    or ((select scope_wide(array['dole_officer', 'esao_officer', 'school_director', 'school_registrar'])) or "g_code_file"."school" in (select scope_places(array['dole_officer', 'esao_officer', 'school_director', 'school_registrar'])))
    or ((select scope_wide(array['peo_officer', 'watch_coordinator'])) or "g_code_file"."lives_in" in (select scope_places(array['peo_officer', 'watch_coordinator'])))
    or ((select scope_has(array['watch_member'])) and "g_code_file"."case" in (select t.id from "child_case" t))));
drop policy if exists "g_code_file_create" on "g_code_file";
create policy "g_code_file_create" on "g_code_file" for insert to buaban_app
  with check ((select scope_allows('g_code_file', 'create')) and ((select scope_has(array['system']))
    or ((select scope_wide(array['dole_officer', 'school_director', 'school_registrar'])) or "g_code_file"."school" in (select scope_places(array['dole_officer', 'school_director', 'school_registrar'])))
    or ((select scope_wide(array['peo_officer', 'watch_coordinator'])) or "g_code_file"."lives_in" in (select scope_places(array['peo_officer', 'watch_coordinator'])))));
drop policy if exists "g_code_file_change" on "g_code_file";
create policy "g_code_file_change" on "g_code_file" for update to buaban_app
  using (((select scope_allows('g_code_file', 'change')) and ((select scope_has(array['system']))
    or ((select scope_wide(array['dole_officer', 'school_director', 'school_registrar'])) or "g_code_file"."school" in (select scope_places(array['dole_officer', 'school_director', 'school_registrar'])))
    or ((select scope_wide(array['peo_officer', 'watch_coordinator'])) or "g_code_file"."lives_in" in (select scope_places(array['peo_officer', 'watch_coordinator'])))))
    or ((select scope_allows('g_code_file', 'move')) and ((select scope_has(array['system']))
    or ((select scope_wide(array['dole_officer', 'school_director', 'school_registrar'])) or "g_code_file"."school" in (select scope_places(array['dole_officer', 'school_director', 'school_registrar'])))
    or ((select scope_wide(array['peo_officer'])) or "g_code_file"."lives_in" in (select scope_places(array['peo_officer']))))))
  with check (((select scope_allows('g_code_file', 'change')) and ((select scope_has(array['system']))
    or ((select scope_wide(array['dole_officer', 'school_director', 'school_registrar'])) or "g_code_file"."school" in (select scope_places(array['dole_officer', 'school_director', 'school_registrar'])))
    or ((select scope_wide(array['peo_officer', 'watch_coordinator'])) or "g_code_file"."lives_in" in (select scope_places(array['peo_officer', 'watch_coordinator'])))))
    or ((select scope_allows('g_code_file', 'move')) and ((select scope_has(array['system']))
    or ((select scope_wide(array['dole_officer', 'school_director', 'school_registrar'])) or "g_code_file"."school" in (select scope_places(array['dole_officer', 'school_director', 'school_registrar'])))
    or ((select scope_wide(array['peo_officer'])) or "g_code_file"."lives_in" in (select scope_places(array['peo_officer']))))));
drop policy if exists "g_code_file_withdraw" on "g_code_file";
create policy "g_code_file_withdraw" on "g_code_file" for delete to buaban_app
  using ((select scope_allows('g_code_file', 'withdraw')) and ((select scope_has(array['system']))));
drop policy if exists "g_code_file_count" on "g_code_file";
create policy "g_code_file_count" on "g_code_file" for select to buaban_count
  using (true);
grant select, insert, update, delete on "g_code_file" to buaban_app;
grant select on "g_code_file" to buaban_count;
alter table "g_code_file_past" enable row level security;
alter table "g_code_file_past" force row level security;
drop policy if exists "g_code_file_past_owner" on "g_code_file_past";
create policy "g_code_file_past_owner" on "g_code_file_past" for all to current_user
  using (true)
  with check (true);
drop policy if exists "g_code_file_past_read" on "g_code_file_past";
create policy "g_code_file_past_read" on "g_code_file_past" for select to buaban_app
  using ((select scope_allows('g_code_file', 'read')) and ((select scope_has(array['system']))
    or ((select scope_wide(array['dole_officer', 'esao_officer', 'school_director', 'school_registrar'])) or "g_code_file_past"."school" in (select scope_places(array['dole_officer', 'esao_officer', 'school_director', 'school_registrar'])))
    or ((select scope_wide(array['peo_officer', 'watch_coordinator'])) or "g_code_file_past"."lives_in" in (select scope_places(array['peo_officer', 'watch_coordinator'])))
    or ((select scope_has(array['watch_member'])) and "g_code_file_past"."case" in (select t.id from "child_case" t))));
drop policy if exists "g_code_file_past_count" on "g_code_file_past";
create policy "g_code_file_past_count" on "g_code_file_past" for select to buaban_count
  using (true);
drop policy if exists "g_code_file_past_load" on "g_code_file_past";
create policy "g_code_file_past_load" on "g_code_file_past" for insert to buaban_app
  with check ((select scope_has(array['system'])));
grant select on "g_code_file_past" to buaban_app, buaban_count;
grant insert on "g_code_file_past" to buaban_app;
drop trigger if exists keep_past on "g_code_file";
create trigger keep_past after update or delete on "g_code_file" for each row execute function keep_past();

-- family_stay
alter table "family_stay" enable row level security;
alter table "family_stay" force row level security;
drop policy if exists "family_stay_owner" on "family_stay";
create policy "family_stay_owner" on "family_stay" for all to current_user
  using (true)
  with check (true);
drop policy if exists "family_stay_read" on "family_stay";
create policy "family_stay_read" on "family_stay" for select to buaban_app
  using ((select scope_allows('family_stay', 'read')) and ((select scope_has(array['system']))
    or ((select scope_wide(array['peo_officer', 'watch_coordinator'])) or "family_stay"."lives_in" in (select scope_places(array['peo_officer', 'watch_coordinator'])))
    or ((select scope_has(array['watch_member'])) and "family_stay"."manager" = (select current_person()))
    or ((select scope_has(array['watch_member'])) and "family_stay"."case" in (select t.id from "child_case" t))));
drop policy if exists "family_stay_create" on "family_stay";
create policy "family_stay_create" on "family_stay" for insert to buaban_app
  with check ((select scope_allows('family_stay', 'create')) and ((select scope_has(array['system']))
    or ((select scope_wide(array['watch_coordinator'])) or "family_stay"."lives_in" in (select scope_places(array['watch_coordinator'])))
    or ((select scope_has(array['watch_member'])) and "family_stay"."manager" = (select current_person()))));
drop policy if exists "family_stay_change" on "family_stay";
create policy "family_stay_change" on "family_stay" for update to buaban_app
  using (((select scope_allows('family_stay', 'change')) and ((select scope_has(array['system']))
    or ((select scope_wide(array['watch_coordinator'])) or "family_stay"."lives_in" in (select scope_places(array['watch_coordinator'])))
    or ((select scope_has(array['watch_member'])) and "family_stay"."manager" = (select current_person()))))
    or ((select scope_allows('family_stay', 'move')) and ((select scope_has(array['system']))
    or ((select scope_wide(array['watch_coordinator'])) or "family_stay"."lives_in" in (select scope_places(array['watch_coordinator'])))
    or ((select scope_has(array['watch_member'])) and "family_stay"."manager" = (select current_person())))))
  with check (((select scope_allows('family_stay', 'change')) and ((select scope_has(array['system']))
    or ((select scope_wide(array['watch_coordinator'])) or "family_stay"."lives_in" in (select scope_places(array['watch_coordinator'])))
    or ((select scope_has(array['watch_member'])) and "family_stay"."manager" = (select current_person()))))
    or ((select scope_allows('family_stay', 'move')) and ((select scope_has(array['system']))
    or ((select scope_wide(array['watch_coordinator'])) or "family_stay"."lives_in" in (select scope_places(array['watch_coordinator'])))
    or ((select scope_has(array['watch_member'])) and "family_stay"."manager" = (select current_person())))));
drop policy if exists "family_stay_withdraw" on "family_stay";
create policy "family_stay_withdraw" on "family_stay" for delete to buaban_app
  using ((select scope_allows('family_stay', 'withdraw')) and ((select scope_has(array['system']))));
drop policy if exists "family_stay_count" on "family_stay";
create policy "family_stay_count" on "family_stay" for select to buaban_count
  using (true);
grant select, insert, update, delete on "family_stay" to buaban_app;
grant select on "family_stay" to buaban_count;
alter table "family_stay_past" enable row level security;
alter table "family_stay_past" force row level security;
drop policy if exists "family_stay_past_owner" on "family_stay_past";
create policy "family_stay_past_owner" on "family_stay_past" for all to current_user
  using (true)
  with check (true);
drop policy if exists "family_stay_past_read" on "family_stay_past";
create policy "family_stay_past_read" on "family_stay_past" for select to buaban_app
  using ((select scope_allows('family_stay', 'read')) and ((select scope_has(array['system']))
    or ((select scope_wide(array['peo_officer', 'watch_coordinator'])) or "family_stay_past"."lives_in" in (select scope_places(array['peo_officer', 'watch_coordinator'])))
    or ((select scope_has(array['watch_member'])) and "family_stay_past"."manager" = (select current_person()))
    or ((select scope_has(array['watch_member'])) and "family_stay_past"."case" in (select t.id from "child_case" t))));
drop policy if exists "family_stay_past_count" on "family_stay_past";
create policy "family_stay_past_count" on "family_stay_past" for select to buaban_count
  using (true);
drop policy if exists "family_stay_past_load" on "family_stay_past";
create policy "family_stay_past_load" on "family_stay_past" for insert to buaban_app
  with check ((select scope_has(array['system'])));
grant select on "family_stay_past" to buaban_app, buaban_count;
grant insert on "family_stay_past" to buaban_app;
drop trigger if exists keep_past on "family_stay";
create trigger keep_past after update or delete on "family_stay" for each row execute function keep_past();

-- placed_learning
alter table "placed_learning" enable row level security;
alter table "placed_learning" force row level security;
drop policy if exists "placed_learning_owner" on "placed_learning";
create policy "placed_learning_owner" on "placed_learning" for all to current_user
  using (true)
  with check (true);
drop policy if exists "placed_learning_read" on "placed_learning";
create policy "placed_learning_read" on "placed_learning" for select to buaban_app
  using ((select scope_allows('placed_learning', 'read')) and ((select scope_has(array['system']))
    or ((select scope_wide(array['peo_officer', 'watch_coordinator'])) or "placed_learning"."lives_in" in (select scope_places(array['peo_officer', 'watch_coordinator'])))
    or ((select scope_wide(array['school_director'])) or "placed_learning"."provider" in (select scope_places(array['school_director'])))
    or ((select scope_has(array['watch_member'])) and "placed_learning"."manager" = (select current_person()))
    or ((select scope_has(array['watch_member'])) and "placed_learning"."case" in (select t.id from "child_case" t))));
drop policy if exists "placed_learning_create" on "placed_learning";
create policy "placed_learning_create" on "placed_learning" for insert to buaban_app
  with check ((select scope_allows('placed_learning', 'create')) and ((select scope_has(array['system']))
    or ((select scope_wide(array['watch_coordinator'])) or "placed_learning"."lives_in" in (select scope_places(array['watch_coordinator'])))
    or ((select scope_has(array['watch_member'])) and "placed_learning"."manager" = (select current_person()))));
drop policy if exists "placed_learning_change" on "placed_learning";
create policy "placed_learning_change" on "placed_learning" for update to buaban_app
  using (((select scope_allows('placed_learning', 'change')) and ((select scope_has(array['system']))
    or ((select scope_wide(array['watch_coordinator'])) or "placed_learning"."lives_in" in (select scope_places(array['watch_coordinator'])))
    or ((select scope_wide(array['school_director'])) or "placed_learning"."provider" in (select scope_places(array['school_director'])))
    or ((select scope_has(array['watch_member'])) and "placed_learning"."manager" = (select current_person()))))
    or ((select scope_allows('placed_learning', 'move')) and ((select scope_has(array['system']))
    or ((select scope_wide(array['watch_coordinator'])) or "placed_learning"."lives_in" in (select scope_places(array['watch_coordinator'])))
    or ((select scope_has(array['watch_member'])) and "placed_learning"."manager" = (select current_person())))))
  with check (((select scope_allows('placed_learning', 'change')) and ((select scope_has(array['system']))
    or ((select scope_wide(array['watch_coordinator'])) or "placed_learning"."lives_in" in (select scope_places(array['watch_coordinator'])))
    or ((select scope_wide(array['school_director'])) or "placed_learning"."provider" in (select scope_places(array['school_director'])))
    or ((select scope_has(array['watch_member'])) and "placed_learning"."manager" = (select current_person()))))
    or ((select scope_allows('placed_learning', 'move')) and ((select scope_has(array['system']))
    or ((select scope_wide(array['watch_coordinator'])) or "placed_learning"."lives_in" in (select scope_places(array['watch_coordinator'])))
    or ((select scope_has(array['watch_member'])) and "placed_learning"."manager" = (select current_person())))));
drop policy if exists "placed_learning_withdraw" on "placed_learning";
create policy "placed_learning_withdraw" on "placed_learning" for delete to buaban_app
  using ((select scope_allows('placed_learning', 'withdraw')) and ((select scope_has(array['system']))));
drop policy if exists "placed_learning_count" on "placed_learning";
create policy "placed_learning_count" on "placed_learning" for select to buaban_count
  using (true);
grant select, insert, update, delete on "placed_learning" to buaban_app;
grant select on "placed_learning" to buaban_count;
alter table "placed_learning_past" enable row level security;
alter table "placed_learning_past" force row level security;
drop policy if exists "placed_learning_past_owner" on "placed_learning_past";
create policy "placed_learning_past_owner" on "placed_learning_past" for all to current_user
  using (true)
  with check (true);
drop policy if exists "placed_learning_past_read" on "placed_learning_past";
create policy "placed_learning_past_read" on "placed_learning_past" for select to buaban_app
  using ((select scope_allows('placed_learning', 'read')) and ((select scope_has(array['system']))
    or ((select scope_wide(array['peo_officer', 'watch_coordinator'])) or "placed_learning_past"."lives_in" in (select scope_places(array['peo_officer', 'watch_coordinator'])))
    or ((select scope_wide(array['school_director'])) or "placed_learning_past"."provider" in (select scope_places(array['school_director'])))
    or ((select scope_has(array['watch_member'])) and "placed_learning_past"."manager" = (select current_person()))
    or ((select scope_has(array['watch_member'])) and "placed_learning_past"."case" in (select t.id from "child_case" t))));
drop policy if exists "placed_learning_past_count" on "placed_learning_past";
create policy "placed_learning_past_count" on "placed_learning_past" for select to buaban_count
  using (true);
drop policy if exists "placed_learning_past_load" on "placed_learning_past";
create policy "placed_learning_past_load" on "placed_learning_past" for insert to buaban_app
  with check ((select scope_has(array['system'])));
grant select on "placed_learning_past" to buaban_app, buaban_count;
grant insert on "placed_learning_past" to buaban_app;
drop trigger if exists keep_past on "placed_learning";
create trigger keep_past after update or delete on "placed_learning" for each row execute function keep_past();

-- census_round
alter table "census_round" enable row level security;
alter table "census_round" force row level security;
drop policy if exists "census_round_owner" on "census_round";
create policy "census_round_owner" on "census_round" for all to current_user
  using (true)
  with check (true);
drop policy if exists "census_round_read" on "census_round";
create policy "census_round_read" on "census_round" for select to buaban_app
  using ((select scope_allows('census_round', 'read')) and ((select scope_has(array['system', 'watch_coordinator']))
    or ((select scope_wide(array['peo_officer', 'planner'])) or "census_round"."area" in (select scope_places(array['peo_officer', 'planner'])))));
drop policy if exists "census_round_create" on "census_round";
create policy "census_round_create" on "census_round" for insert to buaban_app
  with check ((select scope_allows('census_round', 'create')) and ((select scope_has(array['system']))
    or ((select scope_wide(array['peo_officer'])) or "census_round"."area" in (select scope_places(array['peo_officer'])))));
drop policy if exists "census_round_change" on "census_round";
create policy "census_round_change" on "census_round" for update to buaban_app
  using (((select scope_allows('census_round', 'change')) and ((select scope_has(array['system']))
    or ((select scope_wide(array['peo_officer'])) or "census_round"."area" in (select scope_places(array['peo_officer'])))))
    or ((select scope_allows('census_round', 'move')) and ((select scope_has(array['system']))
    or ((select scope_wide(array['peo_officer'])) or "census_round"."area" in (select scope_places(array['peo_officer']))))))
  with check (((select scope_allows('census_round', 'change')) and ((select scope_has(array['system']))
    or ((select scope_wide(array['peo_officer'])) or "census_round"."area" in (select scope_places(array['peo_officer'])))))
    or ((select scope_allows('census_round', 'move')) and ((select scope_has(array['system']))
    or ((select scope_wide(array['peo_officer'])) or "census_round"."area" in (select scope_places(array['peo_officer']))))));
drop policy if exists "census_round_withdraw" on "census_round";
create policy "census_round_withdraw" on "census_round" for delete to buaban_app
  using ((select scope_allows('census_round', 'withdraw')) and ((select scope_has(array['system']))));
drop policy if exists "census_round_count" on "census_round";
create policy "census_round_count" on "census_round" for select to buaban_count
  using (true);
grant select, insert, update, delete on "census_round" to buaban_app;
grant select on "census_round" to buaban_count;
alter table "census_round_past" enable row level security;
alter table "census_round_past" force row level security;
drop policy if exists "census_round_past_owner" on "census_round_past";
create policy "census_round_past_owner" on "census_round_past" for all to current_user
  using (true)
  with check (true);
drop policy if exists "census_round_past_read" on "census_round_past";
create policy "census_round_past_read" on "census_round_past" for select to buaban_app
  using ((select scope_allows('census_round', 'read')) and ((select scope_has(array['system', 'watch_coordinator']))
    or ((select scope_wide(array['peo_officer', 'planner'])) or "census_round_past"."area" in (select scope_places(array['peo_officer', 'planner'])))));
drop policy if exists "census_round_past_count" on "census_round_past";
create policy "census_round_past_count" on "census_round_past" for select to buaban_count
  using (true);
drop policy if exists "census_round_past_load" on "census_round_past";
create policy "census_round_past_load" on "census_round_past" for insert to buaban_app
  with check ((select scope_has(array['system'])));
grant select on "census_round_past" to buaban_app, buaban_count;
grant insert on "census_round_past" to buaban_app;
drop trigger if exists keep_past on "census_round";
create trigger keep_past after update or delete on "census_round" for each row execute function keep_past();

-- census_list
alter table "census_list" enable row level security;
alter table "census_list" force row level security;
drop policy if exists "census_list_owner" on "census_list";
create policy "census_list_owner" on "census_list" for all to current_user
  using (true)
  with check (true);
drop policy if exists "census_list_read" on "census_list";
create policy "census_list_read" on "census_list" for select to buaban_app
  using ((select scope_allows('census_list', 'read')) and ((select scope_has(array['system']))
    or ((select scope_wide(array['peo_officer', 'planner'])) or "census_list"."area" in (select scope_places(array['peo_officer', 'planner'])))));
drop policy if exists "census_list_create" on "census_list";
create policy "census_list_create" on "census_list" for insert to buaban_app
  with check ((select scope_allows('census_list', 'create')) and ((select scope_has(array['system']))
    or ((select scope_wide(array['peo_officer'])) or "census_list"."area" in (select scope_places(array['peo_officer'])))));
drop policy if exists "census_list_change" on "census_list";
create policy "census_list_change" on "census_list" for update to buaban_app
  using (((select scope_allows('census_list', 'change')) and ((select scope_has(array['system']))
    or ((select scope_wide(array['peo_officer'])) or "census_list"."area" in (select scope_places(array['peo_officer'])))))
    or ((select scope_allows('census_list', 'move')) and ((select scope_has(array['system'])))))
  with check (((select scope_allows('census_list', 'change')) and ((select scope_has(array['system']))
    or ((select scope_wide(array['peo_officer'])) or "census_list"."area" in (select scope_places(array['peo_officer'])))))
    or ((select scope_allows('census_list', 'move')) and ((select scope_has(array['system'])))));
drop policy if exists "census_list_withdraw" on "census_list";
create policy "census_list_withdraw" on "census_list" for delete to buaban_app
  using ((select scope_allows('census_list', 'withdraw')) and ((select scope_has(array['system']))
    or ((select scope_wide(array['peo_officer'])) or "census_list"."area" in (select scope_places(array['peo_officer'])))));
drop policy if exists "census_list_count" on "census_list";
create policy "census_list_count" on "census_list" for select to buaban_count
  using (true);
grant select, insert, update, delete on "census_list" to buaban_app;
grant select on "census_list" to buaban_count;
alter table "census_list_past" enable row level security;
alter table "census_list_past" force row level security;
drop policy if exists "census_list_past_owner" on "census_list_past";
create policy "census_list_past_owner" on "census_list_past" for all to current_user
  using (true)
  with check (true);
drop policy if exists "census_list_past_read" on "census_list_past";
create policy "census_list_past_read" on "census_list_past" for select to buaban_app
  using ((select scope_allows('census_list', 'read')) and ((select scope_has(array['system']))
    or ((select scope_wide(array['peo_officer', 'planner'])) or "census_list_past"."area" in (select scope_places(array['peo_officer', 'planner'])))));
drop policy if exists "census_list_past_count" on "census_list_past";
create policy "census_list_past_count" on "census_list_past" for select to buaban_count
  using (true);
drop policy if exists "census_list_past_load" on "census_list_past";
create policy "census_list_past_load" on "census_list_past" for insert to buaban_app
  with check ((select scope_has(array['system'])));
grant select on "census_list_past" to buaban_app, buaban_count;
grant insert on "census_list_past" to buaban_app;
drop trigger if exists keep_past on "census_list";
create trigger keep_past after update or delete on "census_list" for each row execute function keep_past();

-- census_child
alter table "census_child" enable row level security;
alter table "census_child" force row level security;
drop policy if exists "census_child_owner" on "census_child";
create policy "census_child_owner" on "census_child" for all to current_user
  using (true)
  with check (true);
drop policy if exists "census_child_read" on "census_child";
create policy "census_child_read" on "census_child" for select to buaban_app
  using ((select scope_allows('census_child', 'read')) and ((select scope_has(array['system']))
    or ((select scope_wide(array['peo_officer', 'watch_coordinator'])) or "census_child"."lives_in" in (select scope_places(array['peo_officer', 'watch_coordinator'])))));
drop policy if exists "census_child_create" on "census_child";
create policy "census_child_create" on "census_child" for insert to buaban_app
  with check ((select scope_allows('census_child', 'create')) and ((select scope_has(array['system']))));
drop policy if exists "census_child_change" on "census_child";
create policy "census_child_change" on "census_child" for update to buaban_app
  using (((select scope_allows('census_child', 'change')) and ((select scope_has(array['system']))))
    or ((select scope_allows('census_child', 'move')) and ((select scope_has(array['system'])))))
  with check (((select scope_allows('census_child', 'change')) and ((select scope_has(array['system']))))
    or ((select scope_allows('census_child', 'move')) and ((select scope_has(array['system'])))));
drop policy if exists "census_child_withdraw" on "census_child";
create policy "census_child_withdraw" on "census_child" for delete to buaban_app
  using ((select scope_allows('census_child', 'withdraw')) and ((select scope_has(array['system']))));
drop policy if exists "census_child_count" on "census_child";
create policy "census_child_count" on "census_child" for select to buaban_count
  using (true);
grant select, insert, update, delete on "census_child" to buaban_app;
grant select on "census_child" to buaban_count;
alter table "census_child_past" enable row level security;
alter table "census_child_past" force row level security;
drop policy if exists "census_child_past_owner" on "census_child_past";
create policy "census_child_past_owner" on "census_child_past" for all to current_user
  using (true)
  with check (true);
drop policy if exists "census_child_past_read" on "census_child_past";
create policy "census_child_past_read" on "census_child_past" for select to buaban_app
  using ((select scope_allows('census_child', 'read')) and ((select scope_has(array['system']))
    or ((select scope_wide(array['peo_officer', 'watch_coordinator'])) or "census_child_past"."lives_in" in (select scope_places(array['peo_officer', 'watch_coordinator'])))));
drop policy if exists "census_child_past_count" on "census_child_past";
create policy "census_child_past_count" on "census_child_past" for select to buaban_count
  using (true);
drop policy if exists "census_child_past_load" on "census_child_past";
create policy "census_child_past_load" on "census_child_past" for insert to buaban_app
  with check ((select scope_has(array['system'])));
grant select on "census_child_past" to buaban_app, buaban_count;
grant insert on "census_child_past" to buaban_app;
drop trigger if exists keep_past on "census_child";
create trigger keep_past after update or delete on "census_child" for each row execute function keep_past();

-- double_claim
alter table "double_claim" enable row level security;
alter table "double_claim" force row level security;
drop policy if exists "double_claim_owner" on "double_claim";
create policy "double_claim_owner" on "double_claim" for all to current_user
  using (true)
  with check (true);
drop policy if exists "double_claim_read" on "double_claim";
create policy "double_claim_read" on "double_claim" for select to buaban_app
  using ((select scope_allows('double_claim', 'read')) and ((select scope_has(array['system']))
    or ((select scope_wide(array['peo_officer'])) or "double_claim"."lives_in" in (select scope_places(array['peo_officer'])))
    or ((select scope_wide(array['school_director', 'school_registrar'])) or "double_claim"."first_school" in (select scope_places(array['school_director', 'school_registrar'])))
    or ((select scope_wide(array['school_director', 'school_registrar'])) or "double_claim"."second_school" in (select scope_places(array['school_director', 'school_registrar'])))));
drop policy if exists "double_claim_create" on "double_claim";
create policy "double_claim_create" on "double_claim" for insert to buaban_app
  with check ((select scope_allows('double_claim', 'create')) and ((select scope_has(array['system']))));
drop policy if exists "double_claim_change" on "double_claim";
create policy "double_claim_change" on "double_claim" for update to buaban_app
  using (((select scope_allows('double_claim', 'change')) and ((select scope_has(array['system']))
    or ((select scope_wide(array['peo_officer'])) or "double_claim"."lives_in" in (select scope_places(array['peo_officer'])))))
    or ((select scope_allows('double_claim', 'move')) and ((select scope_has(array['system']))
    or ((select scope_wide(array['peo_officer'])) or "double_claim"."lives_in" in (select scope_places(array['peo_officer']))))))
  with check (((select scope_allows('double_claim', 'change')) and ((select scope_has(array['system']))
    or ((select scope_wide(array['peo_officer'])) or "double_claim"."lives_in" in (select scope_places(array['peo_officer'])))))
    or ((select scope_allows('double_claim', 'move')) and ((select scope_has(array['system']))
    or ((select scope_wide(array['peo_officer'])) or "double_claim"."lives_in" in (select scope_places(array['peo_officer']))))));
drop policy if exists "double_claim_withdraw" on "double_claim";
create policy "double_claim_withdraw" on "double_claim" for delete to buaban_app
  using ((select scope_allows('double_claim', 'withdraw')) and ((select scope_has(array['system']))));
drop policy if exists "double_claim_count" on "double_claim";
create policy "double_claim_count" on "double_claim" for select to buaban_count
  using (true);
grant select, insert, update, delete on "double_claim" to buaban_app;
grant select on "double_claim" to buaban_count;
alter table "double_claim_past" enable row level security;
alter table "double_claim_past" force row level security;
drop policy if exists "double_claim_past_owner" on "double_claim_past";
create policy "double_claim_past_owner" on "double_claim_past" for all to current_user
  using (true)
  with check (true);
drop policy if exists "double_claim_past_read" on "double_claim_past";
create policy "double_claim_past_read" on "double_claim_past" for select to buaban_app
  using ((select scope_allows('double_claim', 'read')) and ((select scope_has(array['system']))
    or ((select scope_wide(array['peo_officer'])) or "double_claim_past"."lives_in" in (select scope_places(array['peo_officer'])))
    or ((select scope_wide(array['school_director', 'school_registrar'])) or "double_claim_past"."first_school" in (select scope_places(array['school_director', 'school_registrar'])))
    or ((select scope_wide(array['school_director', 'school_registrar'])) or "double_claim_past"."second_school" in (select scope_places(array['school_director', 'school_registrar'])))));
drop policy if exists "double_claim_past_count" on "double_claim_past";
create policy "double_claim_past_count" on "double_claim_past" for select to buaban_count
  using (true);
drop policy if exists "double_claim_past_load" on "double_claim_past";
create policy "double_claim_past_load" on "double_claim_past" for insert to buaban_app
  with check ((select scope_has(array['system'])));
grant select on "double_claim_past" to buaban_app, buaban_count;
grant insert on "double_claim_past" to buaban_app;
drop trigger if exists keep_past on "double_claim";
create trigger keep_past after update or delete on "double_claim" for each row execute function keep_past();

-- link_question
alter table "link_question" enable row level security;
alter table "link_question" force row level security;
drop policy if exists "link_question_owner" on "link_question";
create policy "link_question_owner" on "link_question" for all to current_user
  using (true)
  with check (true);
drop policy if exists "link_question_read" on "link_question";
create policy "link_question_read" on "link_question" for select to buaban_app
  using ((select scope_allows('link_question', 'read')) and ((select scope_has(array['system']))
    or ((select scope_wide(array['peo_officer'])) or "link_question"."area" in (select scope_places(array['peo_officer'])))));
drop policy if exists "link_question_create" on "link_question";
create policy "link_question_create" on "link_question" for insert to buaban_app
  with check ((select scope_allows('link_question', 'create')) and ((select scope_has(array['system']))));
drop policy if exists "link_question_change" on "link_question";
create policy "link_question_change" on "link_question" for update to buaban_app
  using (((select scope_allows('link_question', 'change')) and ((select scope_has(array['system']))
    or ((select scope_wide(array['peo_officer'])) or "link_question"."area" in (select scope_places(array['peo_officer'])))))
    or ((select scope_allows('link_question', 'move')) and ((select scope_has(array['system']))
    or ((select scope_wide(array['peo_officer'])) or "link_question"."area" in (select scope_places(array['peo_officer']))))))
  with check (((select scope_allows('link_question', 'change')) and ((select scope_has(array['system']))
    or ((select scope_wide(array['peo_officer'])) or "link_question"."area" in (select scope_places(array['peo_officer'])))))
    or ((select scope_allows('link_question', 'move')) and ((select scope_has(array['system']))
    or ((select scope_wide(array['peo_officer'])) or "link_question"."area" in (select scope_places(array['peo_officer']))))));
drop policy if exists "link_question_withdraw" on "link_question";
create policy "link_question_withdraw" on "link_question" for delete to buaban_app
  using ((select scope_allows('link_question', 'withdraw')) and ((select scope_has(array['system']))));
drop policy if exists "link_question_count" on "link_question";
create policy "link_question_count" on "link_question" for select to buaban_count
  using (true);
grant select, insert, update, delete on "link_question" to buaban_app;
grant select on "link_question" to buaban_count;
alter table "link_question_past" enable row level security;
alter table "link_question_past" force row level security;
drop policy if exists "link_question_past_owner" on "link_question_past";
create policy "link_question_past_owner" on "link_question_past" for all to current_user
  using (true)
  with check (true);
drop policy if exists "link_question_past_read" on "link_question_past";
create policy "link_question_past_read" on "link_question_past" for select to buaban_app
  using ((select scope_allows('link_question', 'read')) and ((select scope_has(array['system']))
    or ((select scope_wide(array['peo_officer'])) or "link_question_past"."area" in (select scope_places(array['peo_officer'])))));
drop policy if exists "link_question_past_count" on "link_question_past";
create policy "link_question_past_count" on "link_question_past" for select to buaban_count
  using (true);
drop policy if exists "link_question_past_load" on "link_question_past";
create policy "link_question_past_load" on "link_question_past" for insert to buaban_app
  with check ((select scope_has(array['system'])));
grant select on "link_question_past" to buaban_app, buaban_count;
grant insert on "link_question_past" to buaban_app;
drop trigger if exists keep_past on "link_question";
create trigger keep_past after update or delete on "link_question" for each row execute function keep_past();

-- enumeration_zone
alter table "enumeration_zone" enable row level security;
alter table "enumeration_zone" force row level security;
drop policy if exists "enumeration_zone_owner" on "enumeration_zone";
create policy "enumeration_zone_owner" on "enumeration_zone" for all to current_user
  using (true)
  with check (true);
drop policy if exists "enumeration_zone_read" on "enumeration_zone";
create policy "enumeration_zone_read" on "enumeration_zone" for select to buaban_app
  using ((select scope_allows('enumeration_zone', 'read')) and ((select scope_has(array['system']))
    or ((select scope_wide(array['peo_officer', 'watch_coordinator'])) or "enumeration_zone"."area" in (select scope_places(array['peo_officer', 'watch_coordinator'])))
    or ((select scope_has(array['enumerator', 'watch_member'])) and "enumeration_zone"."enumerator" = (select current_person()))
    or ((select scope_has(array['enumerator', 'watch_member'])) and "enumeration_zone"."second" = (select current_person()))));
drop policy if exists "enumeration_zone_create" on "enumeration_zone";
create policy "enumeration_zone_create" on "enumeration_zone" for insert to buaban_app
  with check ((select scope_allows('enumeration_zone', 'create')) and ((select scope_has(array['system']))
    or ((select scope_wide(array['peo_officer', 'watch_coordinator'])) or "enumeration_zone"."area" in (select scope_places(array['peo_officer', 'watch_coordinator'])))));
drop policy if exists "enumeration_zone_change" on "enumeration_zone";
create policy "enumeration_zone_change" on "enumeration_zone" for update to buaban_app
  using (((select scope_allows('enumeration_zone', 'change')) and ((select scope_has(array['system']))
    or ((select scope_wide(array['peo_officer', 'watch_coordinator'])) or "enumeration_zone"."area" in (select scope_places(array['peo_officer', 'watch_coordinator'])))))
    or ((select scope_allows('enumeration_zone', 'move')) and ((select scope_has(array['system']))
    or ((select scope_wide(array['peo_officer', 'watch_coordinator'])) or "enumeration_zone"."area" in (select scope_places(array['peo_officer', 'watch_coordinator'])))
    or ((select scope_has(array['enumerator', 'watch_member'])) and "enumeration_zone"."enumerator" = (select current_person()))
    or ((select scope_has(array['enumerator', 'watch_member'])) and "enumeration_zone"."second" = (select current_person())))))
  with check (((select scope_allows('enumeration_zone', 'change')) and ((select scope_has(array['system']))
    or ((select scope_wide(array['peo_officer', 'watch_coordinator'])) or "enumeration_zone"."area" in (select scope_places(array['peo_officer', 'watch_coordinator'])))))
    or ((select scope_allows('enumeration_zone', 'move')) and ((select scope_has(array['system']))
    or ((select scope_wide(array['peo_officer', 'watch_coordinator'])) or "enumeration_zone"."area" in (select scope_places(array['peo_officer', 'watch_coordinator'])))
    or ((select scope_has(array['enumerator', 'watch_member'])) and "enumeration_zone"."enumerator" = (select current_person()))
    or ((select scope_has(array['enumerator', 'watch_member'])) and "enumeration_zone"."second" = (select current_person())))));
drop policy if exists "enumeration_zone_withdraw" on "enumeration_zone";
create policy "enumeration_zone_withdraw" on "enumeration_zone" for delete to buaban_app
  using ((select scope_allows('enumeration_zone', 'withdraw')) and ((select scope_has(array['system']))
    or ((select scope_wide(array['peo_officer', 'watch_coordinator'])) or "enumeration_zone"."area" in (select scope_places(array['peo_officer', 'watch_coordinator'])))));
drop policy if exists "enumeration_zone_count" on "enumeration_zone";
create policy "enumeration_zone_count" on "enumeration_zone" for select to buaban_count
  using (true);
grant select, insert, update, delete on "enumeration_zone" to buaban_app;
grant select on "enumeration_zone" to buaban_count;
alter table "enumeration_zone_past" enable row level security;
alter table "enumeration_zone_past" force row level security;
drop policy if exists "enumeration_zone_past_owner" on "enumeration_zone_past";
create policy "enumeration_zone_past_owner" on "enumeration_zone_past" for all to current_user
  using (true)
  with check (true);
drop policy if exists "enumeration_zone_past_read" on "enumeration_zone_past";
create policy "enumeration_zone_past_read" on "enumeration_zone_past" for select to buaban_app
  using ((select scope_allows('enumeration_zone', 'read')) and ((select scope_has(array['system']))
    or ((select scope_wide(array['peo_officer', 'watch_coordinator'])) or "enumeration_zone_past"."area" in (select scope_places(array['peo_officer', 'watch_coordinator'])))
    or ((select scope_has(array['enumerator', 'watch_member'])) and "enumeration_zone_past"."enumerator" = (select current_person()))
    or ((select scope_has(array['enumerator', 'watch_member'])) and "enumeration_zone_past"."second" = (select current_person()))));
drop policy if exists "enumeration_zone_past_count" on "enumeration_zone_past";
create policy "enumeration_zone_past_count" on "enumeration_zone_past" for select to buaban_count
  using (true);
drop policy if exists "enumeration_zone_past_load" on "enumeration_zone_past";
create policy "enumeration_zone_past_load" on "enumeration_zone_past" for insert to buaban_app
  with check ((select scope_has(array['system'])));
grant select on "enumeration_zone_past" to buaban_app, buaban_count;
grant insert on "enumeration_zone_past" to buaban_app;
drop trigger if exists keep_past on "enumeration_zone";
create trigger keep_past after update or delete on "enumeration_zone" for each row execute function keep_past();

-- enumerated_house
alter table "enumerated_house" enable row level security;
alter table "enumerated_house" force row level security;
drop policy if exists "enumerated_house_owner" on "enumerated_house";
create policy "enumerated_house_owner" on "enumerated_house" for all to current_user
  using (true)
  with check (true);
drop policy if exists "enumerated_house_read" on "enumerated_house";
create policy "enumerated_house_read" on "enumerated_house" for select to buaban_app
  using ((select scope_allows('enumerated_house', 'read')) and ((select scope_has(array['system']))
    or ((select scope_wide(array['peo_officer', 'watch_coordinator'])) or "enumerated_house"."area" in (select scope_places(array['peo_officer', 'watch_coordinator'])))
    or ((select scope_has(array['enumerator'])) and "enumerated_house"."zone" in (select v.id from "enumeration_zone" v where v."enumerator" = (select current_person())))
    or ((select scope_has(array['enumerator'])) and "enumerated_house"."zone" in (select v.id from "enumeration_zone" v where v."second" = (select current_person())))
    or ((select scope_has(array['watch_member'])) and "enumerated_house"."zone" in (select v.id from "enumeration_zone" v where v."enumerator" = (select current_person())))
    or ((select scope_has(array['watch_member'])) and "enumerated_house"."zone" in (select v.id from "enumeration_zone" v where v."second" = (select current_person())))));
drop policy if exists "enumerated_house_create" on "enumerated_house";
create policy "enumerated_house_create" on "enumerated_house" for insert to buaban_app
  with check ((select scope_allows('enumerated_house', 'create')) and ((select scope_has(array['system']))
    or ((select scope_wide(array['peo_officer', 'watch_coordinator'])) or "enumerated_house"."area" in (select scope_places(array['peo_officer', 'watch_coordinator'])))
    or ((select scope_has(array['enumerator'])) and "enumerated_house"."zone" in (select v.id from "enumeration_zone" v where v."enumerator" = (select current_person())))
    or ((select scope_has(array['enumerator'])) and "enumerated_house"."zone" in (select v.id from "enumeration_zone" v where v."second" = (select current_person())))
    or ((select scope_has(array['watch_member'])) and "enumerated_house"."zone" in (select v.id from "enumeration_zone" v where v."enumerator" = (select current_person())))
    or ((select scope_has(array['watch_member'])) and "enumerated_house"."zone" in (select v.id from "enumeration_zone" v where v."second" = (select current_person())))));
drop policy if exists "enumerated_house_change" on "enumerated_house";
create policy "enumerated_house_change" on "enumerated_house" for update to buaban_app
  using (((select scope_allows('enumerated_house', 'change')) and ((select scope_has(array['system']))
    or ((select scope_wide(array['peo_officer', 'watch_coordinator'])) or "enumerated_house"."area" in (select scope_places(array['peo_officer', 'watch_coordinator'])))
    or ((select scope_has(array['enumerator'])) and "enumerated_house"."zone" in (select v.id from "enumeration_zone" v where v."enumerator" = (select current_person())))
    or ((select scope_has(array['enumerator'])) and "enumerated_house"."zone" in (select v.id from "enumeration_zone" v where v."second" = (select current_person())))
    or ((select scope_has(array['watch_member'])) and "enumerated_house"."zone" in (select v.id from "enumeration_zone" v where v."enumerator" = (select current_person())))
    or ((select scope_has(array['watch_member'])) and "enumerated_house"."zone" in (select v.id from "enumeration_zone" v where v."second" = (select current_person())))))
    or ((select scope_allows('enumerated_house', 'move')) and ((select scope_has(array['system'])))))
  with check (((select scope_allows('enumerated_house', 'change')) and ((select scope_has(array['system']))
    or ((select scope_wide(array['peo_officer', 'watch_coordinator'])) or "enumerated_house"."area" in (select scope_places(array['peo_officer', 'watch_coordinator'])))
    or ((select scope_has(array['enumerator'])) and "enumerated_house"."zone" in (select v.id from "enumeration_zone" v where v."enumerator" = (select current_person())))
    or ((select scope_has(array['enumerator'])) and "enumerated_house"."zone" in (select v.id from "enumeration_zone" v where v."second" = (select current_person())))
    or ((select scope_has(array['watch_member'])) and "enumerated_house"."zone" in (select v.id from "enumeration_zone" v where v."enumerator" = (select current_person())))
    or ((select scope_has(array['watch_member'])) and "enumerated_house"."zone" in (select v.id from "enumeration_zone" v where v."second" = (select current_person())))))
    or ((select scope_allows('enumerated_house', 'move')) and ((select scope_has(array['system'])))));
drop policy if exists "enumerated_house_withdraw" on "enumerated_house";
create policy "enumerated_house_withdraw" on "enumerated_house" for delete to buaban_app
  using ((select scope_allows('enumerated_house', 'withdraw')) and ((select scope_has(array['system']))
    or ((select scope_wide(array['peo_officer', 'watch_coordinator'])) or "enumerated_house"."area" in (select scope_places(array['peo_officer', 'watch_coordinator'])))));
drop policy if exists "enumerated_house_count" on "enumerated_house";
create policy "enumerated_house_count" on "enumerated_house" for select to buaban_count
  using (true);
grant select, insert, update, delete on "enumerated_house" to buaban_app;
grant select on "enumerated_house" to buaban_count;
alter table "enumerated_house_past" enable row level security;
alter table "enumerated_house_past" force row level security;
drop policy if exists "enumerated_house_past_owner" on "enumerated_house_past";
create policy "enumerated_house_past_owner" on "enumerated_house_past" for all to current_user
  using (true)
  with check (true);
drop policy if exists "enumerated_house_past_read" on "enumerated_house_past";
create policy "enumerated_house_past_read" on "enumerated_house_past" for select to buaban_app
  using ((select scope_allows('enumerated_house', 'read')) and ((select scope_has(array['system']))
    or ((select scope_wide(array['peo_officer', 'watch_coordinator'])) or "enumerated_house_past"."area" in (select scope_places(array['peo_officer', 'watch_coordinator'])))
    or ((select scope_has(array['enumerator'])) and "enumerated_house_past"."zone" in (select v.id from "enumeration_zone" v where v."enumerator" = (select current_person())))
    or ((select scope_has(array['enumerator'])) and "enumerated_house_past"."zone" in (select v.id from "enumeration_zone" v where v."second" = (select current_person())))
    or ((select scope_has(array['watch_member'])) and "enumerated_house_past"."zone" in (select v.id from "enumeration_zone" v where v."enumerator" = (select current_person())))
    or ((select scope_has(array['watch_member'])) and "enumerated_house_past"."zone" in (select v.id from "enumeration_zone" v where v."second" = (select current_person())))));
drop policy if exists "enumerated_house_past_count" on "enumerated_house_past";
create policy "enumerated_house_past_count" on "enumerated_house_past" for select to buaban_count
  using (true);
drop policy if exists "enumerated_house_past_load" on "enumerated_house_past";
create policy "enumerated_house_past_load" on "enumerated_house_past" for insert to buaban_app
  with check ((select scope_has(array['system'])));
grant select on "enumerated_house_past" to buaban_app, buaban_count;
grant insert on "enumerated_house_past" to buaban_app;
drop trigger if exists keep_past on "enumerated_house";
create trigger keep_past after update or delete on "enumerated_house" for each row execute function keep_past();

-- home_learning
alter table "home_learning" enable row level security;
alter table "home_learning" force row level security;
drop policy if exists "home_learning_owner" on "home_learning";
create policy "home_learning_owner" on "home_learning" for all to current_user
  using (true)
  with check (true);
drop policy if exists "home_learning_read" on "home_learning";
create policy "home_learning_read" on "home_learning" for select to buaban_app
  using ((select scope_allows('home_learning', 'read')) and ((select scope_has(array['system']))
    or ((select scope_wide(array['esao_officer'])) or "home_learning"."office" in (select scope_places(array['esao_officer'])))
    or ((select scope_wide(array['peo_officer', 'watch_coordinator'])) or "home_learning"."lives_in" in (select scope_places(array['peo_officer', 'watch_coordinator'])))
    or ((select scope_has(array['home_educator'])) and "home_learning"."applicant" = (select current_person()))));
drop policy if exists "home_learning_create" on "home_learning";
create policy "home_learning_create" on "home_learning" for insert to buaban_app
  with check ((select scope_allows('home_learning', 'create')) and ((select scope_has(array['system']))
    or ((select scope_wide(array['esao_officer'])) or "home_learning"."office" in (select scope_places(array['esao_officer'])))));
drop policy if exists "home_learning_change" on "home_learning";
create policy "home_learning_change" on "home_learning" for update to buaban_app
  using (((select scope_allows('home_learning', 'change')) and (((select scope_has(array['system']))
    or ((select scope_wide(array['esao_officer'])) or "home_learning"."office" in (select scope_places(array['esao_officer']))))
    or ("home_learning"."state" in ('draft', 'returned') and (((select scope_has(array['home_educator'])) and "home_learning"."applicant" = (select current_person()))))))
    or ((select scope_allows('home_learning', 'move')) and (((select scope_has(array['system']))
    or ((select scope_wide(array['esao_officer'])) or "home_learning"."office" in (select scope_places(array['esao_officer']))))
    or ("home_learning"."state" in ('draft', 'submitted', 'returned', 'approved', 'taken_back') and (((select scope_has(array['home_educator'])) and "home_learning"."applicant" = (select current_person())))))))
  with check (((select scope_allows('home_learning', 'change')) and (((select scope_has(array['system']))
    or ((select scope_wide(array['esao_officer'])) or "home_learning"."office" in (select scope_places(array['esao_officer']))))
    or ("home_learning"."state" in ('draft', 'returned') and (((select scope_has(array['home_educator'])) and "home_learning"."applicant" = (select current_person()))))))
    or ((select scope_allows('home_learning', 'move')) and (((select scope_has(array['system']))
    or ((select scope_wide(array['esao_officer'])) or "home_learning"."office" in (select scope_places(array['esao_officer']))))
    or ("home_learning"."state" in ('draft', 'submitted', 'returned', 'approved', 'taken_back') and (((select scope_has(array['home_educator'])) and "home_learning"."applicant" = (select current_person())))))));
drop policy if exists "home_learning_withdraw" on "home_learning";
create policy "home_learning_withdraw" on "home_learning" for delete to buaban_app
  using ((select scope_allows('home_learning', 'withdraw')) and ((select scope_has(array['system']))));
drop policy if exists "home_learning_count" on "home_learning";
create policy "home_learning_count" on "home_learning" for select to buaban_count
  using (true);
grant select, insert, update, delete on "home_learning" to buaban_app;
grant select on "home_learning" to buaban_count;
alter table "home_learning_past" enable row level security;
alter table "home_learning_past" force row level security;
drop policy if exists "home_learning_past_owner" on "home_learning_past";
create policy "home_learning_past_owner" on "home_learning_past" for all to current_user
  using (true)
  with check (true);
drop policy if exists "home_learning_past_read" on "home_learning_past";
create policy "home_learning_past_read" on "home_learning_past" for select to buaban_app
  using ((select scope_allows('home_learning', 'read')) and ((select scope_has(array['system']))
    or ((select scope_wide(array['esao_officer'])) or "home_learning_past"."office" in (select scope_places(array['esao_officer'])))
    or ((select scope_wide(array['peo_officer', 'watch_coordinator'])) or "home_learning_past"."lives_in" in (select scope_places(array['peo_officer', 'watch_coordinator'])))
    or ((select scope_has(array['home_educator'])) and "home_learning_past"."applicant" = (select current_person()))));
drop policy if exists "home_learning_past_count" on "home_learning_past";
create policy "home_learning_past_count" on "home_learning_past" for select to buaban_count
  using (true);
drop policy if exists "home_learning_past_load" on "home_learning_past";
create policy "home_learning_past_load" on "home_learning_past" for insert to buaban_app
  with check ((select scope_has(array['system'])));
grant select on "home_learning_past" to buaban_app, buaban_count;
grant insert on "home_learning_past" to buaban_app;
drop trigger if exists keep_past on "home_learning";
create trigger keep_past after update or delete on "home_learning" for each row execute function keep_past();

-- learning_review
alter table "learning_review" enable row level security;
alter table "learning_review" force row level security;
drop policy if exists "learning_review_owner" on "learning_review";
create policy "learning_review_owner" on "learning_review" for all to current_user
  using (true)
  with check (true);
drop policy if exists "learning_review_read" on "learning_review";
create policy "learning_review_read" on "learning_review" for select to buaban_app
  using ((select scope_allows('learning_review', 'read')) and ((select scope_has(array['system']))
    or ((select scope_wide(array['esao_officer'])) or "learning_review"."office" in (select scope_places(array['esao_officer'])))
    or ((select scope_wide(array['peo_officer'])) or "learning_review"."lives_in" in (select scope_places(array['peo_officer'])))
    or ((select scope_has(array['home_educator'])) and "learning_review"."applicant" = (select current_person()))));
drop policy if exists "learning_review_create" on "learning_review";
create policy "learning_review_create" on "learning_review" for insert to buaban_app
  with check ((select scope_allows('learning_review', 'create')) and ((select scope_has(array['system']))));
drop policy if exists "learning_review_change" on "learning_review";
create policy "learning_review_change" on "learning_review" for update to buaban_app
  using (((select scope_allows('learning_review', 'change')) and (((select scope_has(array['system']))
    or ((select scope_wide(array['esao_officer'])) or "learning_review"."office" in (select scope_places(array['esao_officer']))))
    or ("learning_review"."state" in ('awaited') and (((select scope_has(array['home_educator'])) and "learning_review"."applicant" = (select current_person()))))))
    or ((select scope_allows('learning_review', 'move')) and ((select scope_has(array['system']))
    or ((select scope_wide(array['esao_officer'])) or "learning_review"."office" in (select scope_places(array['esao_officer']))))))
  with check (((select scope_allows('learning_review', 'change')) and (((select scope_has(array['system']))
    or ((select scope_wide(array['esao_officer'])) or "learning_review"."office" in (select scope_places(array['esao_officer']))))
    or ("learning_review"."state" in ('awaited') and (((select scope_has(array['home_educator'])) and "learning_review"."applicant" = (select current_person()))))))
    or ((select scope_allows('learning_review', 'move')) and ((select scope_has(array['system']))
    or ((select scope_wide(array['esao_officer'])) or "learning_review"."office" in (select scope_places(array['esao_officer']))))));
drop policy if exists "learning_review_withdraw" on "learning_review";
create policy "learning_review_withdraw" on "learning_review" for delete to buaban_app
  using ((select scope_allows('learning_review', 'withdraw')) and ((select scope_has(array['system']))));
drop policy if exists "learning_review_count" on "learning_review";
create policy "learning_review_count" on "learning_review" for select to buaban_count
  using (true);
grant select, insert, update, delete on "learning_review" to buaban_app;
grant select on "learning_review" to buaban_count;
alter table "learning_review_past" enable row level security;
alter table "learning_review_past" force row level security;
drop policy if exists "learning_review_past_owner" on "learning_review_past";
create policy "learning_review_past_owner" on "learning_review_past" for all to current_user
  using (true)
  with check (true);
drop policy if exists "learning_review_past_read" on "learning_review_past";
create policy "learning_review_past_read" on "learning_review_past" for select to buaban_app
  using ((select scope_allows('learning_review', 'read')) and ((select scope_has(array['system']))
    or ((select scope_wide(array['esao_officer'])) or "learning_review_past"."office" in (select scope_places(array['esao_officer'])))
    or ((select scope_wide(array['peo_officer'])) or "learning_review_past"."lives_in" in (select scope_places(array['peo_officer'])))
    or ((select scope_has(array['home_educator'])) and "learning_review_past"."applicant" = (select current_person()))));
drop policy if exists "learning_review_past_count" on "learning_review_past";
create policy "learning_review_past_count" on "learning_review_past" for select to buaban_count
  using (true);
drop policy if exists "learning_review_past_load" on "learning_review_past";
create policy "learning_review_past_load" on "learning_review_past" for insert to buaban_app
  with check ((select scope_has(array['system'])));
grant select on "learning_review_past" to buaban_app, buaban_count;
grant insert on "learning_review_past" to buaban_app;
drop trigger if exists keep_past on "learning_review";
create trigger keep_past after update or delete on "learning_review" for each row execute function keep_past();

-- learning_support
alter table "learning_support" enable row level security;
alter table "learning_support" force row level security;
drop policy if exists "learning_support_owner" on "learning_support";
create policy "learning_support_owner" on "learning_support" for all to current_user
  using (true)
  with check (true);
drop policy if exists "learning_support_read" on "learning_support";
create policy "learning_support_read" on "learning_support" for select to buaban_app
  using ((select scope_allows('learning_support', 'read')) and ((select scope_has(array['system']))
    or ((select scope_wide(array['esao_officer'])) or "learning_support"."office" in (select scope_places(array['esao_officer'])))
    or ((select scope_wide(array['peo_officer'])) or "learning_support"."lives_in" in (select scope_places(array['peo_officer'])))
    or ((select scope_has(array['home_educator'])) and "learning_support"."applicant" = (select current_person()))));
drop policy if exists "learning_support_create" on "learning_support";
create policy "learning_support_create" on "learning_support" for insert to buaban_app
  with check ((select scope_allows('learning_support', 'create')) and ((select scope_has(array['system']))
    or ((select scope_wide(array['esao_officer'])) or "learning_support"."office" in (select scope_places(array['esao_officer'])))
    or ((select scope_has(array['home_educator'])) and "learning_support"."applicant" = (select current_person()))));
drop policy if exists "learning_support_change" on "learning_support";
create policy "learning_support_change" on "learning_support" for update to buaban_app
  using (((select scope_allows('learning_support', 'change')) and ((select scope_has(array['system']))
    or ((select scope_wide(array['esao_officer'])) or "learning_support"."office" in (select scope_places(array['esao_officer'])))))
    or ((select scope_allows('learning_support', 'move')) and ((select scope_has(array['system']))
    or ((select scope_wide(array['esao_officer'])) or "learning_support"."office" in (select scope_places(array['esao_officer']))))))
  with check (((select scope_allows('learning_support', 'change')) and ((select scope_has(array['system']))
    or ((select scope_wide(array['esao_officer'])) or "learning_support"."office" in (select scope_places(array['esao_officer'])))))
    or ((select scope_allows('learning_support', 'move')) and ((select scope_has(array['system']))
    or ((select scope_wide(array['esao_officer'])) or "learning_support"."office" in (select scope_places(array['esao_officer']))))));
drop policy if exists "learning_support_withdraw" on "learning_support";
create policy "learning_support_withdraw" on "learning_support" for delete to buaban_app
  using ((select scope_allows('learning_support', 'withdraw')) and ((select scope_has(array['system']))));
drop policy if exists "learning_support_count" on "learning_support";
create policy "learning_support_count" on "learning_support" for select to buaban_count
  using (true);
grant select, insert, update, delete on "learning_support" to buaban_app;
grant select on "learning_support" to buaban_count;
alter table "learning_support_past" enable row level security;
alter table "learning_support_past" force row level security;
drop policy if exists "learning_support_past_owner" on "learning_support_past";
create policy "learning_support_past_owner" on "learning_support_past" for all to current_user
  using (true)
  with check (true);
drop policy if exists "learning_support_past_read" on "learning_support_past";
create policy "learning_support_past_read" on "learning_support_past" for select to buaban_app
  using ((select scope_allows('learning_support', 'read')) and ((select scope_has(array['system']))
    or ((select scope_wide(array['esao_officer'])) or "learning_support_past"."office" in (select scope_places(array['esao_officer'])))
    or ((select scope_wide(array['peo_officer'])) or "learning_support_past"."lives_in" in (select scope_places(array['peo_officer'])))
    or ((select scope_has(array['home_educator'])) and "learning_support_past"."applicant" = (select current_person()))));
drop policy if exists "learning_support_past_count" on "learning_support_past";
create policy "learning_support_past_count" on "learning_support_past" for select to buaban_count
  using (true);
drop policy if exists "learning_support_past_load" on "learning_support_past";
create policy "learning_support_past_load" on "learning_support_past" for insert to buaban_app
  with check ((select scope_has(array['system'])));
grant select on "learning_support_past" to buaban_app, buaban_count;
grant insert on "learning_support_past" to buaban_app;
drop trigger if exists keep_past on "learning_support";
create trigger keep_past after update or delete on "learning_support" for each row execute function keep_past();

-- import_source
alter table "import_source" enable row level security;
alter table "import_source" force row level security;
drop policy if exists "import_source_owner" on "import_source";
create policy "import_source_owner" on "import_source" for all to current_user
  using (true)
  with check (true);
drop policy if exists "import_source_read" on "import_source";
create policy "import_source_read" on "import_source" for select to buaban_app
  using ((select scope_allows('import_source', 'read')) and ((select scope_has(array['sysadmin', 'system']))
    or ((select scope_wide(array['dole_officer', 'esao_officer', 'peo_officer', 'school_director', 'school_registrar'])) or "import_source"."organisation" in (select scope_places(array['dole_officer', 'esao_officer', 'peo_officer', 'school_director', 'school_registrar'])))));
drop policy if exists "import_source_create" on "import_source";
create policy "import_source_create" on "import_source" for insert to buaban_app
  with check ((select scope_allows('import_source', 'create')) and ((select scope_has(array['sysadmin', 'system']))
    or ((select scope_wide(array['dole_officer', 'esao_officer', 'peo_officer', 'school_director', 'school_registrar'])) or "import_source"."organisation" in (select scope_places(array['dole_officer', 'esao_officer', 'peo_officer', 'school_director', 'school_registrar'])))));
drop policy if exists "import_source_change" on "import_source";
create policy "import_source_change" on "import_source" for update to buaban_app
  using (((select scope_allows('import_source', 'change')) and ((select scope_has(array['sysadmin', 'system']))
    or ((select scope_wide(array['dole_officer', 'esao_officer', 'peo_officer', 'school_director', 'school_registrar'])) or "import_source"."organisation" in (select scope_places(array['dole_officer', 'esao_officer', 'peo_officer', 'school_director', 'school_registrar'])))))
    or ((select scope_allows('import_source', 'move')) and ((select scope_has(array['system'])))))
  with check (((select scope_allows('import_source', 'change')) and ((select scope_has(array['sysadmin', 'system']))
    or ((select scope_wide(array['dole_officer', 'esao_officer', 'peo_officer', 'school_director', 'school_registrar'])) or "import_source"."organisation" in (select scope_places(array['dole_officer', 'esao_officer', 'peo_officer', 'school_director', 'school_registrar'])))))
    or ((select scope_allows('import_source', 'move')) and ((select scope_has(array['system'])))));
drop policy if exists "import_source_withdraw" on "import_source";
create policy "import_source_withdraw" on "import_source" for delete to buaban_app
  using ((select scope_allows('import_source', 'withdraw')) and ((select scope_has(array['sysadmin', 'system']))
    or ((select scope_wide(array['dole_officer', 'esao_officer', 'peo_officer', 'school_director', 'school_registrar'])) or "import_source"."organisation" in (select scope_places(array['dole_officer', 'esao_officer', 'peo_officer', 'school_director', 'school_registrar'])))));
drop policy if exists "import_source_count" on "import_source";
create policy "import_source_count" on "import_source" for select to buaban_count
  using (true);
grant select, insert, update, delete on "import_source" to buaban_app;
grant select on "import_source" to buaban_count;
alter table "import_source_past" enable row level security;
alter table "import_source_past" force row level security;
drop policy if exists "import_source_past_owner" on "import_source_past";
create policy "import_source_past_owner" on "import_source_past" for all to current_user
  using (true)
  with check (true);
drop policy if exists "import_source_past_read" on "import_source_past";
create policy "import_source_past_read" on "import_source_past" for select to buaban_app
  using ((select scope_allows('import_source', 'read')) and ((select scope_has(array['sysadmin', 'system']))
    or ((select scope_wide(array['dole_officer', 'esao_officer', 'peo_officer', 'school_director', 'school_registrar'])) or "import_source_past"."organisation" in (select scope_places(array['dole_officer', 'esao_officer', 'peo_officer', 'school_director', 'school_registrar'])))));
drop policy if exists "import_source_past_count" on "import_source_past";
create policy "import_source_past_count" on "import_source_past" for select to buaban_count
  using (true);
drop policy if exists "import_source_past_load" on "import_source_past";
create policy "import_source_past_load" on "import_source_past" for insert to buaban_app
  with check ((select scope_has(array['system'])));
grant select on "import_source_past" to buaban_app, buaban_count;
grant insert on "import_source_past" to buaban_app;
drop trigger if exists keep_past on "import_source";
create trigger keep_past after update or delete on "import_source" for each row execute function keep_past();

-- import_run
alter table "import_run" enable row level security;
alter table "import_run" force row level security;
drop policy if exists "import_run_owner" on "import_run";
create policy "import_run_owner" on "import_run" for all to current_user
  using (true)
  with check (true);
drop policy if exists "import_run_read" on "import_run";
create policy "import_run_read" on "import_run" for select to buaban_app
  using ((select scope_allows('import_run', 'read')) and ((select scope_has(array['system']))
    or ((select scope_wide(array['dole_officer', 'esao_officer', 'peo_officer', 'school_director', 'school_registrar'])) or "import_run"."organisation" in (select scope_places(array['dole_officer', 'esao_officer', 'peo_officer', 'school_director', 'school_registrar'])))
    or "import_run"."account" = (select current_account())));
drop policy if exists "import_run_create" on "import_run";
create policy "import_run_create" on "import_run" for insert to buaban_app
  with check ((select scope_allows('import_run', 'create')) and ((select scope_has(array['system']))
    or "import_run"."account" = (select current_account())));
drop policy if exists "import_run_change" on "import_run";
create policy "import_run_change" on "import_run" for update to buaban_app
  using (((select scope_allows('import_run', 'change')) and (((select scope_has(array['system'])))
    or ("import_run"."state" in ('uploaded', 'checked', 'failed') and ("import_run"."account" = (select current_account())))))
    or ((select scope_allows('import_run', 'move')) and ((select scope_has(array['system']))
    or "import_run"."account" = (select current_account()))))
  with check (((select scope_allows('import_run', 'change')) and (((select scope_has(array['system'])))
    or ("import_run"."state" in ('uploaded', 'checked', 'failed') and ("import_run"."account" = (select current_account())))))
    or ((select scope_allows('import_run', 'move')) and ((select scope_has(array['system']))
    or "import_run"."account" = (select current_account()))));
drop policy if exists "import_run_withdraw" on "import_run";
create policy "import_run_withdraw" on "import_run" for delete to buaban_app
  using ((select scope_allows('import_run', 'withdraw')) and ((select scope_has(array['system']))));
drop policy if exists "import_run_count" on "import_run";
create policy "import_run_count" on "import_run" for select to buaban_count
  using (true);
grant select, insert, update, delete on "import_run" to buaban_app;
grant select on "import_run" to buaban_count;
alter table "import_run_past" enable row level security;
alter table "import_run_past" force row level security;
drop policy if exists "import_run_past_owner" on "import_run_past";
create policy "import_run_past_owner" on "import_run_past" for all to current_user
  using (true)
  with check (true);
drop policy if exists "import_run_past_read" on "import_run_past";
create policy "import_run_past_read" on "import_run_past" for select to buaban_app
  using ((select scope_allows('import_run', 'read')) and ((select scope_has(array['system']))
    or ((select scope_wide(array['dole_officer', 'esao_officer', 'peo_officer', 'school_director', 'school_registrar'])) or "import_run_past"."organisation" in (select scope_places(array['dole_officer', 'esao_officer', 'peo_officer', 'school_director', 'school_registrar'])))
    or "import_run_past"."account" = (select current_account())));
drop policy if exists "import_run_past_count" on "import_run_past";
create policy "import_run_past_count" on "import_run_past" for select to buaban_count
  using (true);
drop policy if exists "import_run_past_load" on "import_run_past";
create policy "import_run_past_load" on "import_run_past" for insert to buaban_app
  with check ((select scope_has(array['system'])));
grant select on "import_run_past" to buaban_app, buaban_count;
grant insert on "import_run_past" to buaban_app;
drop trigger if exists keep_past on "import_run";
create trigger keep_past after update or delete on "import_run" for each row execute function keep_past();

-- quarantined_row
alter table "quarantined_row" enable row level security;
alter table "quarantined_row" force row level security;
drop policy if exists "quarantined_row_owner" on "quarantined_row";
create policy "quarantined_row_owner" on "quarantined_row" for all to current_user
  using (true)
  with check (true);
drop policy if exists "quarantined_row_read" on "quarantined_row";
create policy "quarantined_row_read" on "quarantined_row" for select to buaban_app
  using ((select scope_allows('quarantined_row', 'read')) and ((select scope_has(array['system']))
    or "quarantined_row"."account" = (select current_account())));
drop policy if exists "quarantined_row_create" on "quarantined_row";
create policy "quarantined_row_create" on "quarantined_row" for insert to buaban_app
  with check ((select scope_allows('quarantined_row', 'create')) and ((select scope_has(array['system']))
    or "quarantined_row"."account" = (select current_account())));
drop policy if exists "quarantined_row_change" on "quarantined_row";
create policy "quarantined_row_change" on "quarantined_row" for update to buaban_app
  using (((select scope_allows('quarantined_row', 'change')) and ((select scope_has(array['system']))
    or "quarantined_row"."account" = (select current_account())))
    or ((select scope_allows('quarantined_row', 'move')) and ((select scope_has(array['system'])))))
  with check (((select scope_allows('quarantined_row', 'change')) and ((select scope_has(array['system']))
    or "quarantined_row"."account" = (select current_account())))
    or ((select scope_allows('quarantined_row', 'move')) and ((select scope_has(array['system'])))));
drop policy if exists "quarantined_row_withdraw" on "quarantined_row";
create policy "quarantined_row_withdraw" on "quarantined_row" for delete to buaban_app
  using ((select scope_allows('quarantined_row', 'withdraw')) and ((select scope_has(array['system']))
    or "quarantined_row"."account" = (select current_account())));
drop policy if exists "quarantined_row_count" on "quarantined_row";
create policy "quarantined_row_count" on "quarantined_row" for select to buaban_count
  using (true);
grant select, insert, update, delete on "quarantined_row" to buaban_app;
grant select on "quarantined_row" to buaban_count;
alter table "quarantined_row_past" enable row level security;
alter table "quarantined_row_past" force row level security;
drop policy if exists "quarantined_row_past_owner" on "quarantined_row_past";
create policy "quarantined_row_past_owner" on "quarantined_row_past" for all to current_user
  using (true)
  with check (true);
drop policy if exists "quarantined_row_past_read" on "quarantined_row_past";
create policy "quarantined_row_past_read" on "quarantined_row_past" for select to buaban_app
  using ((select scope_allows('quarantined_row', 'read')) and ((select scope_has(array['system']))
    or "quarantined_row_past"."account" = (select current_account())));
drop policy if exists "quarantined_row_past_count" on "quarantined_row_past";
create policy "quarantined_row_past_count" on "quarantined_row_past" for select to buaban_count
  using (true);
drop policy if exists "quarantined_row_past_load" on "quarantined_row_past";
create policy "quarantined_row_past_load" on "quarantined_row_past" for insert to buaban_app
  with check ((select scope_has(array['system'])));
grant select on "quarantined_row_past" to buaban_app, buaban_count;
grant insert on "quarantined_row_past" to buaban_app;
drop trigger if exists keep_past on "quarantined_row";
create trigger keep_past after update or delete on "quarantined_row" for each row execute function keep_past();

-- subscription
alter table "subscription" enable row level security;
alter table "subscription" force row level security;
drop policy if exists "subscription_owner" on "subscription";
create policy "subscription_owner" on "subscription" for all to current_user
  using (true)
  with check (true);
drop policy if exists "subscription_read" on "subscription";
create policy "subscription_read" on "subscription" for select to buaban_app
  using ((select scope_allows('subscription', 'read')) and ((select scope_has(array['auditor', 'dpo', 'sysadmin', 'system']))
    or ((select scope_has(array['esao_officer', 'peo_officer', 'school_director', 'school_registrar', 'sysadmin'])) and "subscription"."account" = (select current_account()))));
drop policy if exists "subscription_create" on "subscription";
create policy "subscription_create" on "subscription" for insert to buaban_app
  with check ((select scope_allows('subscription', 'create')) and ((select scope_has(array['system']))
    or ((select scope_has(array['esao_officer', 'peo_officer', 'school_director', 'school_registrar', 'sysadmin'])) and "subscription"."account" = (select current_account()))));
drop policy if exists "subscription_change" on "subscription";
create policy "subscription_change" on "subscription" for update to buaban_app
  using (((select scope_allows('subscription', 'change')) and ((select scope_has(array['system']))
    or ((select scope_has(array['esao_officer', 'peo_officer', 'school_director', 'school_registrar', 'sysadmin'])) and "subscription"."account" = (select current_account()))))
    or ((select scope_allows('subscription', 'move')) and ((select scope_has(array['sysadmin', 'system']))
    or ((select scope_has(array['esao_officer', 'peo_officer', 'school_director', 'school_registrar', 'sysadmin'])) and "subscription"."account" = (select current_account())))))
  with check (((select scope_allows('subscription', 'change')) and ((select scope_has(array['system']))
    or ((select scope_has(array['esao_officer', 'peo_officer', 'school_director', 'school_registrar', 'sysadmin'])) and "subscription"."account" = (select current_account()))))
    or ((select scope_allows('subscription', 'move')) and ((select scope_has(array['sysadmin', 'system']))
    or ((select scope_has(array['esao_officer', 'peo_officer', 'school_director', 'school_registrar', 'sysadmin'])) and "subscription"."account" = (select current_account())))));
drop policy if exists "subscription_withdraw" on "subscription";
create policy "subscription_withdraw" on "subscription" for delete to buaban_app
  using ((select scope_allows('subscription', 'withdraw')) and ((select scope_has(array['sysadmin', 'system']))
    or ((select scope_has(array['esao_officer', 'peo_officer', 'school_director', 'school_registrar', 'sysadmin'])) and "subscription"."account" = (select current_account()))));
drop policy if exists "subscription_count" on "subscription";
create policy "subscription_count" on "subscription" for select to buaban_count
  using (true);
grant select, insert, update, delete on "subscription" to buaban_app;
grant select on "subscription" to buaban_count;
alter table "subscription_past" enable row level security;
alter table "subscription_past" force row level security;
drop policy if exists "subscription_past_owner" on "subscription_past";
create policy "subscription_past_owner" on "subscription_past" for all to current_user
  using (true)
  with check (true);
drop policy if exists "subscription_past_read" on "subscription_past";
create policy "subscription_past_read" on "subscription_past" for select to buaban_app
  using ((select scope_allows('subscription', 'read')) and ((select scope_has(array['auditor', 'dpo', 'sysadmin', 'system']))
    or ((select scope_has(array['esao_officer', 'peo_officer', 'school_director', 'school_registrar', 'sysadmin'])) and "subscription_past"."account" = (select current_account()))));
drop policy if exists "subscription_past_count" on "subscription_past";
create policy "subscription_past_count" on "subscription_past" for select to buaban_count
  using (true);
drop policy if exists "subscription_past_load" on "subscription_past";
create policy "subscription_past_load" on "subscription_past" for insert to buaban_app
  with check ((select scope_has(array['system'])));
grant select on "subscription_past" to buaban_app, buaban_count;
grant insert on "subscription_past" to buaban_app;
drop trigger if exists keep_past on "subscription";
create trigger keep_past after update or delete on "subscription" for each row execute function keep_past();

-- processing_activity
alter table "processing_activity" enable row level security;
alter table "processing_activity" force row level security;
drop policy if exists "processing_activity_owner" on "processing_activity";
create policy "processing_activity_owner" on "processing_activity" for all to current_user
  using (true)
  with check (true);
drop policy if exists "processing_activity_read" on "processing_activity";
create policy "processing_activity_read" on "processing_activity" for select to buaban_app
  using (true);
drop policy if exists "processing_activity_create" on "processing_activity";
create policy "processing_activity_create" on "processing_activity" for insert to buaban_app
  with check ((select scope_allows('processing_activity', 'create')) and ((select scope_has(array['dpo', 'system']))));
drop policy if exists "processing_activity_change" on "processing_activity";
create policy "processing_activity_change" on "processing_activity" for update to buaban_app
  using (((select scope_allows('processing_activity', 'change')) and ((select scope_has(array['dpo', 'system']))))
    or ((select scope_allows('processing_activity', 'move')) and ((select scope_has(array['system'])))))
  with check (((select scope_allows('processing_activity', 'change')) and ((select scope_has(array['dpo', 'system']))))
    or ((select scope_allows('processing_activity', 'move')) and ((select scope_has(array['system'])))));
drop policy if exists "processing_activity_withdraw" on "processing_activity";
create policy "processing_activity_withdraw" on "processing_activity" for delete to buaban_app
  using ((select scope_allows('processing_activity', 'withdraw')) and ((select scope_has(array['dpo', 'system']))));
drop policy if exists "processing_activity_count" on "processing_activity";
create policy "processing_activity_count" on "processing_activity" for select to buaban_count
  using (true);
grant select, insert, update, delete on "processing_activity" to buaban_app;
grant select on "processing_activity" to buaban_count;
alter table "processing_activity_past" enable row level security;
alter table "processing_activity_past" force row level security;
drop policy if exists "processing_activity_past_owner" on "processing_activity_past";
create policy "processing_activity_past_owner" on "processing_activity_past" for all to current_user
  using (true)
  with check (true);
drop policy if exists "processing_activity_past_read" on "processing_activity_past";
create policy "processing_activity_past_read" on "processing_activity_past" for select to buaban_app
  using (true);
drop policy if exists "processing_activity_past_count" on "processing_activity_past";
create policy "processing_activity_past_count" on "processing_activity_past" for select to buaban_count
  using (true);
drop policy if exists "processing_activity_past_load" on "processing_activity_past";
create policy "processing_activity_past_load" on "processing_activity_past" for insert to buaban_app
  with check ((select scope_has(array['system'])));
grant select on "processing_activity_past" to buaban_app, buaban_count;
grant insert on "processing_activity_past" to buaban_app;
drop trigger if exists keep_past on "processing_activity";
create trigger keep_past after update or delete on "processing_activity" for each row execute function keep_past();

-- consent_purpose
alter table "consent_purpose" enable row level security;
alter table "consent_purpose" force row level security;
drop policy if exists "consent_purpose_owner" on "consent_purpose";
create policy "consent_purpose_owner" on "consent_purpose" for all to current_user
  using (true)
  with check (true);
drop policy if exists "consent_purpose_read" on "consent_purpose";
create policy "consent_purpose_read" on "consent_purpose" for select to buaban_app
  using (true);
drop policy if exists "consent_purpose_create" on "consent_purpose";
create policy "consent_purpose_create" on "consent_purpose" for insert to buaban_app
  with check ((select scope_allows('consent_purpose', 'create')) and ((select scope_has(array['dpo', 'system']))));
drop policy if exists "consent_purpose_change" on "consent_purpose";
create policy "consent_purpose_change" on "consent_purpose" for update to buaban_app
  using (((select scope_allows('consent_purpose', 'change')) and ((select scope_has(array['dpo', 'system']))))
    or ((select scope_allows('consent_purpose', 'move')) and ((select scope_has(array['system'])))))
  with check (((select scope_allows('consent_purpose', 'change')) and ((select scope_has(array['dpo', 'system']))))
    or ((select scope_allows('consent_purpose', 'move')) and ((select scope_has(array['system'])))));
drop policy if exists "consent_purpose_withdraw" on "consent_purpose";
create policy "consent_purpose_withdraw" on "consent_purpose" for delete to buaban_app
  using ((select scope_allows('consent_purpose', 'withdraw')) and ((select scope_has(array['dpo', 'system']))));
drop policy if exists "consent_purpose_count" on "consent_purpose";
create policy "consent_purpose_count" on "consent_purpose" for select to buaban_count
  using (true);
grant select, insert, update, delete on "consent_purpose" to buaban_app;
grant select on "consent_purpose" to buaban_count;
alter table "consent_purpose_past" enable row level security;
alter table "consent_purpose_past" force row level security;
drop policy if exists "consent_purpose_past_owner" on "consent_purpose_past";
create policy "consent_purpose_past_owner" on "consent_purpose_past" for all to current_user
  using (true)
  with check (true);
drop policy if exists "consent_purpose_past_read" on "consent_purpose_past";
create policy "consent_purpose_past_read" on "consent_purpose_past" for select to buaban_app
  using (true);
drop policy if exists "consent_purpose_past_count" on "consent_purpose_past";
create policy "consent_purpose_past_count" on "consent_purpose_past" for select to buaban_count
  using (true);
drop policy if exists "consent_purpose_past_load" on "consent_purpose_past";
create policy "consent_purpose_past_load" on "consent_purpose_past" for insert to buaban_app
  with check ((select scope_has(array['system'])));
grant select on "consent_purpose_past" to buaban_app, buaban_count;
grant insert on "consent_purpose_past" to buaban_app;
drop trigger if exists keep_past on "consent_purpose";
create trigger keep_past after update or delete on "consent_purpose" for each row execute function keep_past();

-- consent
alter table "consent" enable row level security;
alter table "consent" force row level security;
drop policy if exists "consent_owner" on "consent";
create policy "consent_owner" on "consent" for all to current_user
  using (true)
  with check (true);
drop policy if exists "consent_read" on "consent";
create policy "consent_read" on "consent" for select to buaban_app
  using ((select scope_allows('consent', 'read')) and ((select scope_has(array['dpo', 'system']))
    or ((select scope_wide(array['homeroom_teacher', 'peo_officer', 'school_director', 'school_registrar'])) or "consent"."kept_by" in (select scope_places(array['homeroom_teacher', 'peo_officer', 'school_director', 'school_registrar'])))
    or "consent"."person" = (select current_person())
    or "consent"."guardian" = (select current_person())));
drop policy if exists "consent_create" on "consent";
create policy "consent_create" on "consent" for insert to buaban_app
  with check ((select scope_allows('consent', 'create')) and ((select scope_has(array['system']))
    or ((select scope_wide(array['peo_officer', 'school_director', 'school_registrar'])) or "consent"."kept_by" in (select scope_places(array['peo_officer', 'school_director', 'school_registrar'])))));
drop policy if exists "consent_change" on "consent";
create policy "consent_change" on "consent" for update to buaban_app
  using (((select scope_allows('consent', 'change')) and ((select scope_has(array['system']))
    or ((select scope_wide(array['school_director', 'school_registrar'])) or "consent"."kept_by" in (select scope_places(array['school_director', 'school_registrar'])))))
    or ((select scope_allows('consent', 'move')) and ((select scope_has(array['system']))
    or ((select scope_wide(array['peo_officer', 'school_director', 'school_registrar'])) or "consent"."kept_by" in (select scope_places(array['peo_officer', 'school_director', 'school_registrar'])))
    or "consent"."person" = (select current_person())
    or "consent"."guardian" = (select current_person()))))
  with check (((select scope_allows('consent', 'change')) and ((select scope_has(array['system']))
    or ((select scope_wide(array['school_director', 'school_registrar'])) or "consent"."kept_by" in (select scope_places(array['school_director', 'school_registrar'])))))
    or ((select scope_allows('consent', 'move')) and ((select scope_has(array['system']))
    or ((select scope_wide(array['peo_officer', 'school_director', 'school_registrar'])) or "consent"."kept_by" in (select scope_places(array['peo_officer', 'school_director', 'school_registrar'])))
    or "consent"."person" = (select current_person())
    or "consent"."guardian" = (select current_person()))));
drop policy if exists "consent_withdraw" on "consent";
create policy "consent_withdraw" on "consent" for delete to buaban_app
  using ((select scope_allows('consent', 'withdraw')) and ((select scope_has(array['system']))));
drop policy if exists "consent_count" on "consent";
create policy "consent_count" on "consent" for select to buaban_count
  using (true);
grant select, insert, update, delete on "consent" to buaban_app;
grant select on "consent" to buaban_count;
alter table "consent_past" enable row level security;
alter table "consent_past" force row level security;
drop policy if exists "consent_past_owner" on "consent_past";
create policy "consent_past_owner" on "consent_past" for all to current_user
  using (true)
  with check (true);
drop policy if exists "consent_past_read" on "consent_past";
create policy "consent_past_read" on "consent_past" for select to buaban_app
  using ((select scope_allows('consent', 'read')) and ((select scope_has(array['dpo', 'system']))
    or ((select scope_wide(array['homeroom_teacher', 'peo_officer', 'school_director', 'school_registrar'])) or "consent_past"."kept_by" in (select scope_places(array['homeroom_teacher', 'peo_officer', 'school_director', 'school_registrar'])))
    or "consent_past"."person" = (select current_person())
    or "consent_past"."guardian" = (select current_person())));
drop policy if exists "consent_past_count" on "consent_past";
create policy "consent_past_count" on "consent_past" for select to buaban_count
  using (true);
drop policy if exists "consent_past_load" on "consent_past";
create policy "consent_past_load" on "consent_past" for insert to buaban_app
  with check ((select scope_has(array['system'])));
grant select on "consent_past" to buaban_app, buaban_count;
grant insert on "consent_past" to buaban_app;
drop trigger if exists keep_past on "consent";
create trigger keep_past after update or delete on "consent" for each row execute function keep_past();

-- rights_request
alter table "rights_request" enable row level security;
alter table "rights_request" force row level security;
drop policy if exists "rights_request_owner" on "rights_request";
create policy "rights_request_owner" on "rights_request" for all to current_user
  using (true)
  with check (true);
drop policy if exists "rights_request_read" on "rights_request";
create policy "rights_request_read" on "rights_request" for select to buaban_app
  using ((select scope_allows('rights_request', 'read')) and ((select scope_has(array['dpo', 'system']))
    or ((select scope_wide(array['peo_officer', 'school_director'])) or "rights_request"."kept_by" in (select scope_places(array['peo_officer', 'school_director'])))
    or "rights_request"."person" = (select current_person())
    or "rights_request"."asked_by" = (select current_account())));
drop policy if exists "rights_request_create" on "rights_request";
create policy "rights_request_create" on "rights_request" for insert to buaban_app
  with check ((select scope_allows('rights_request', 'create')) and ((select scope_has(array['system']))
    or "rights_request"."asked_by" = (select current_account())));
drop policy if exists "rights_request_change" on "rights_request";
create policy "rights_request_change" on "rights_request" for update to buaban_app
  using (((select scope_allows('rights_request', 'change')) and ((select scope_has(array['system']))))
    or ((select scope_allows('rights_request', 'move')) and ((select scope_has(array['dpo', 'system']))
    or ((select scope_wide(array['peo_officer', 'school_director'])) or "rights_request"."kept_by" in (select scope_places(array['peo_officer', 'school_director'])))
    or "rights_request"."asked_by" = (select current_account()))))
  with check (((select scope_allows('rights_request', 'change')) and ((select scope_has(array['system']))))
    or ((select scope_allows('rights_request', 'move')) and ((select scope_has(array['dpo', 'system']))
    or ((select scope_wide(array['peo_officer', 'school_director'])) or "rights_request"."kept_by" in (select scope_places(array['peo_officer', 'school_director'])))
    or "rights_request"."asked_by" = (select current_account()))));
drop policy if exists "rights_request_withdraw" on "rights_request";
create policy "rights_request_withdraw" on "rights_request" for delete to buaban_app
  using ((select scope_allows('rights_request', 'withdraw')) and ((select scope_has(array['system']))));
drop policy if exists "rights_request_count" on "rights_request";
create policy "rights_request_count" on "rights_request" for select to buaban_count
  using (true);
grant select, insert, update, delete on "rights_request" to buaban_app;
grant select on "rights_request" to buaban_count;
alter table "rights_request_past" enable row level security;
alter table "rights_request_past" force row level security;
drop policy if exists "rights_request_past_owner" on "rights_request_past";
create policy "rights_request_past_owner" on "rights_request_past" for all to current_user
  using (true)
  with check (true);
drop policy if exists "rights_request_past_read" on "rights_request_past";
create policy "rights_request_past_read" on "rights_request_past" for select to buaban_app
  using ((select scope_allows('rights_request', 'read')) and ((select scope_has(array['dpo', 'system']))
    or ((select scope_wide(array['peo_officer', 'school_director'])) or "rights_request_past"."kept_by" in (select scope_places(array['peo_officer', 'school_director'])))
    or "rights_request_past"."person" = (select current_person())
    or "rights_request_past"."asked_by" = (select current_account())));
drop policy if exists "rights_request_past_count" on "rights_request_past";
create policy "rights_request_past_count" on "rights_request_past" for select to buaban_count
  using (true);
drop policy if exists "rights_request_past_load" on "rights_request_past";
create policy "rights_request_past_load" on "rights_request_past" for insert to buaban_app
  with check ((select scope_has(array['system'])));
grant select on "rights_request_past" to buaban_app, buaban_count;
grant insert on "rights_request_past" to buaban_app;
drop trigger if exists keep_past on "rights_request";
create trigger keep_past after update or delete on "rights_request" for each row execute function keep_past();

-- retention_rule
alter table "retention_rule" enable row level security;
alter table "retention_rule" force row level security;
drop policy if exists "retention_rule_owner" on "retention_rule";
create policy "retention_rule_owner" on "retention_rule" for all to current_user
  using (true)
  with check (true);
drop policy if exists "retention_rule_read" on "retention_rule";
create policy "retention_rule_read" on "retention_rule" for select to buaban_app
  using ((select scope_allows('retention_rule', 'read')) and ((select scope_has(array['auditor', 'dpo', 'sysadmin', 'system']))));
drop policy if exists "retention_rule_create" on "retention_rule";
create policy "retention_rule_create" on "retention_rule" for insert to buaban_app
  with check ((select scope_allows('retention_rule', 'create')) and ((select scope_has(array['dpo', 'system']))));
drop policy if exists "retention_rule_change" on "retention_rule";
create policy "retention_rule_change" on "retention_rule" for update to buaban_app
  using (((select scope_allows('retention_rule', 'change')) and ((select scope_has(array['dpo', 'system']))))
    or ((select scope_allows('retention_rule', 'move')) and ((select scope_has(array['system'])))))
  with check (((select scope_allows('retention_rule', 'change')) and ((select scope_has(array['dpo', 'system']))))
    or ((select scope_allows('retention_rule', 'move')) and ((select scope_has(array['system'])))));
drop policy if exists "retention_rule_withdraw" on "retention_rule";
create policy "retention_rule_withdraw" on "retention_rule" for delete to buaban_app
  using ((select scope_allows('retention_rule', 'withdraw')) and ((select scope_has(array['dpo', 'system']))));
drop policy if exists "retention_rule_count" on "retention_rule";
create policy "retention_rule_count" on "retention_rule" for select to buaban_count
  using (true);
grant select, insert, update, delete on "retention_rule" to buaban_app;
grant select on "retention_rule" to buaban_count;
alter table "retention_rule_past" enable row level security;
alter table "retention_rule_past" force row level security;
drop policy if exists "retention_rule_past_owner" on "retention_rule_past";
create policy "retention_rule_past_owner" on "retention_rule_past" for all to current_user
  using (true)
  with check (true);
drop policy if exists "retention_rule_past_read" on "retention_rule_past";
create policy "retention_rule_past_read" on "retention_rule_past" for select to buaban_app
  using ((select scope_allows('retention_rule', 'read')) and ((select scope_has(array['auditor', 'dpo', 'sysadmin', 'system']))));
drop policy if exists "retention_rule_past_count" on "retention_rule_past";
create policy "retention_rule_past_count" on "retention_rule_past" for select to buaban_count
  using (true);
drop policy if exists "retention_rule_past_load" on "retention_rule_past";
create policy "retention_rule_past_load" on "retention_rule_past" for insert to buaban_app
  with check ((select scope_has(array['system'])));
grant select on "retention_rule_past" to buaban_app, buaban_count;
grant insert on "retention_rule_past" to buaban_app;
drop trigger if exists keep_past on "retention_rule";
create trigger keep_past after update or delete on "retention_rule" for each row execute function keep_past();

-- legal_hold
alter table "legal_hold" enable row level security;
alter table "legal_hold" force row level security;
drop policy if exists "legal_hold_owner" on "legal_hold";
create policy "legal_hold_owner" on "legal_hold" for all to current_user
  using (true)
  with check (true);
drop policy if exists "legal_hold_read" on "legal_hold";
create policy "legal_hold_read" on "legal_hold" for select to buaban_app
  using ((select scope_allows('legal_hold', 'read')) and ((select scope_has(array['auditor', 'dpo', 'sysadmin', 'system']))));
drop policy if exists "legal_hold_create" on "legal_hold";
create policy "legal_hold_create" on "legal_hold" for insert to buaban_app
  with check ((select scope_allows('legal_hold', 'create')) and ((select scope_has(array['dpo', 'system']))));
drop policy if exists "legal_hold_change" on "legal_hold";
create policy "legal_hold_change" on "legal_hold" for update to buaban_app
  using (((select scope_allows('legal_hold', 'change')) and ((select scope_has(array['dpo', 'system']))))
    or ((select scope_allows('legal_hold', 'move')) and ((select scope_has(array['system'])))))
  with check (((select scope_allows('legal_hold', 'change')) and ((select scope_has(array['dpo', 'system']))))
    or ((select scope_allows('legal_hold', 'move')) and ((select scope_has(array['system'])))));
drop policy if exists "legal_hold_withdraw" on "legal_hold";
create policy "legal_hold_withdraw" on "legal_hold" for delete to buaban_app
  using ((select scope_allows('legal_hold', 'withdraw')) and ((select scope_has(array['system']))));
drop policy if exists "legal_hold_count" on "legal_hold";
create policy "legal_hold_count" on "legal_hold" for select to buaban_count
  using (true);
grant select, insert, update, delete on "legal_hold" to buaban_app;
grant select on "legal_hold" to buaban_count;
alter table "legal_hold_past" enable row level security;
alter table "legal_hold_past" force row level security;
drop policy if exists "legal_hold_past_owner" on "legal_hold_past";
create policy "legal_hold_past_owner" on "legal_hold_past" for all to current_user
  using (true)
  with check (true);
drop policy if exists "legal_hold_past_read" on "legal_hold_past";
create policy "legal_hold_past_read" on "legal_hold_past" for select to buaban_app
  using ((select scope_allows('legal_hold', 'read')) and ((select scope_has(array['auditor', 'dpo', 'sysadmin', 'system']))));
drop policy if exists "legal_hold_past_count" on "legal_hold_past";
create policy "legal_hold_past_count" on "legal_hold_past" for select to buaban_count
  using (true);
drop policy if exists "legal_hold_past_load" on "legal_hold_past";
create policy "legal_hold_past_load" on "legal_hold_past" for insert to buaban_app
  with check ((select scope_has(array['system'])));
grant select on "legal_hold_past" to buaban_app, buaban_count;
grant insert on "legal_hold_past" to buaban_app;
drop trigger if exists keep_past on "legal_hold";
create trigger keep_past after update or delete on "legal_hold" for each row execute function keep_past();
