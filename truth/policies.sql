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
  using (actor = (select current_account()));
grant select on "stored_file" to buaban_app;
drop policy if exists "stored_file_buaban_app_insert" on "stored_file";
create policy "stored_file_buaban_app_insert" on "stored_file" for insert to buaban_app
  with check (actor = (select current_account()));
grant insert on "stored_file" to buaban_app;
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
  with check (((select scope_has(array['sysadmin', 'system']))));
drop policy if exists "area_change" on "area";
create policy "area_change" on "area" for update to buaban_app
  using (((select scope_has(array['sysadmin', 'system']))) or ((select scope_has(array['system']))))
  with check (((select scope_has(array['sysadmin', 'system']))) or ((select scope_has(array['system']))));
drop policy if exists "area_withdraw" on "area";
create policy "area_withdraw" on "area" for delete to buaban_app
  using (((select scope_has(array['system']))));
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
  with check (((select scope_has(array['sysadmin', 'system']))));
drop policy if exists "area_boundary_change" on "area_boundary";
create policy "area_boundary_change" on "area_boundary" for update to buaban_app
  using (((select scope_has(array['sysadmin', 'system']))) or ((select scope_has(array['system']))))
  with check (((select scope_has(array['sysadmin', 'system']))) or ((select scope_has(array['system']))));
drop policy if exists "area_boundary_withdraw" on "area_boundary";
create policy "area_boundary_withdraw" on "area_boundary" for delete to buaban_app
  using (((select scope_has(array['sysadmin', 'system']))));
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
  with check (((select scope_has(array['sysadmin', 'system']))
    or ((select scope_wide(array['peo_officer'])) or "organisation"."id" in (select scope_places(array['peo_officer'])))));
drop policy if exists "organisation_change" on "organisation";
create policy "organisation_change" on "organisation" for update to buaban_app
  using (((select scope_has(array['sysadmin', 'system']))
    or ((select scope_wide(array['esao_officer', 'peo_officer', 'school_director'])) or "organisation"."id" in (select scope_places(array['esao_officer', 'peo_officer', 'school_director'])))) or ((select scope_has(array['sysadmin', 'system']))
    or ((select scope_wide(array['esao_officer', 'peo_officer'])) or "organisation"."id" in (select scope_places(array['esao_officer', 'peo_officer'])))))
  with check (((select scope_has(array['sysadmin', 'system']))
    or ((select scope_wide(array['esao_officer', 'peo_officer', 'school_director'])) or "organisation"."id" in (select scope_places(array['esao_officer', 'peo_officer', 'school_director'])))) or ((select scope_has(array['sysadmin', 'system']))
    or ((select scope_wide(array['esao_officer', 'peo_officer'])) or "organisation"."id" in (select scope_places(array['esao_officer', 'peo_officer'])))));
drop policy if exists "organisation_withdraw" on "organisation";
create policy "organisation_withdraw" on "organisation" for delete to buaban_app
  using (((select scope_has(array['system']))));
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
  with check (((select scope_has(array['sysadmin', 'system']))
    or ((select scope_wide(array['esao_officer', 'peo_officer'])) or "organisation_code"."organisation" in (select scope_places(array['esao_officer', 'peo_officer'])))));
drop policy if exists "organisation_code_change" on "organisation_code";
create policy "organisation_code_change" on "organisation_code" for update to buaban_app
  using (((select scope_has(array['sysadmin', 'system']))
    or ((select scope_wide(array['esao_officer', 'peo_officer'])) or "organisation_code"."organisation" in (select scope_places(array['esao_officer', 'peo_officer'])))) or ((select scope_has(array['system']))))
  with check (((select scope_has(array['sysadmin', 'system']))
    or ((select scope_wide(array['esao_officer', 'peo_officer'])) or "organisation_code"."organisation" in (select scope_places(array['esao_officer', 'peo_officer'])))) or ((select scope_has(array['system']))));
drop policy if exists "organisation_code_withdraw" on "organisation_code";
create policy "organisation_code_withdraw" on "organisation_code" for delete to buaban_app
  using (((select scope_has(array['sysadmin', 'system']))
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
  with check (((select scope_has(array['sysadmin', 'system']))
    or ((select scope_wide(array['peo_officer'])) or "board_power"."board" in (select scope_places(array['peo_officer'])))));
drop policy if exists "board_power_change" on "board_power";
create policy "board_power_change" on "board_power" for update to buaban_app
  using (((select scope_has(array['sysadmin', 'system']))
    or ((select scope_wide(array['peo_officer'])) or "board_power"."board" in (select scope_places(array['peo_officer'])))) or ((select scope_has(array['system']))))
  with check (((select scope_has(array['sysadmin', 'system']))
    or ((select scope_wide(array['peo_officer'])) or "board_power"."board" in (select scope_places(array['peo_officer'])))) or ((select scope_has(array['system']))));
drop policy if exists "board_power_withdraw" on "board_power";
create policy "board_power_withdraw" on "board_power" for delete to buaban_app
  using (((select scope_has(array['sysadmin', 'system']))));
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
  using (((select scope_has(array['system']))
    or ((select scope_wide(array['esao_officer', 'peo_officer'])) or "household"."lies_in" in (select scope_places(array['esao_officer', 'peo_officer'])))));
drop policy if exists "household_create" on "household";
create policy "household_create" on "household" for insert to buaban_app
  with check (((select scope_has(array['school_director', 'school_registrar', 'system']))
    or ((select scope_wide(array['peo_officer'])) or "household"."lies_in" in (select scope_places(array['peo_officer'])))));
drop policy if exists "household_change" on "household";
create policy "household_change" on "household" for update to buaban_app
  using (((select scope_has(array['system']))
    or ((select scope_wide(array['peo_officer'])) or "household"."lies_in" in (select scope_places(array['peo_officer'])))) or ((select scope_has(array['system']))))
  with check (((select scope_has(array['system']))
    or ((select scope_wide(array['peo_officer'])) or "household"."lies_in" in (select scope_places(array['peo_officer'])))) or ((select scope_has(array['system']))));
drop policy if exists "household_withdraw" on "household";
create policy "household_withdraw" on "household" for delete to buaban_app
  using (((select scope_has(array['system']))));
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
  using (((select scope_has(array['system']))
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
  using (((select scope_has(array['system']))
    or ((select scope_wide(array['dole_officer', 'esao_officer', 'homeroom_teacher', 'peo_officer', 'school_director', 'school_registrar'])) or "person"."kept_by" in (select scope_places(array['dole_officer', 'esao_officer', 'homeroom_teacher', 'peo_officer', 'school_director', 'school_registrar'])))
    or "person"."id" = (select current_person())));
drop policy if exists "person_create" on "person";
create policy "person_create" on "person" for insert to buaban_app
  with check (((select scope_has(array['system']))
    or ((select scope_wide(array['dole_officer', 'peo_officer', 'school_director', 'school_registrar'])) or "person"."kept_by" in (select scope_places(array['dole_officer', 'peo_officer', 'school_director', 'school_registrar'])))));
drop policy if exists "person_change" on "person";
create policy "person_change" on "person" for update to buaban_app
  using (((select scope_has(array['system']))
    or ((select scope_wide(array['dole_officer', 'esao_officer', 'peo_officer', 'school_director', 'school_registrar'])) or "person"."kept_by" in (select scope_places(array['dole_officer', 'esao_officer', 'peo_officer', 'school_director', 'school_registrar'])))) or ((select scope_has(array['system']))))
  with check (((select scope_has(array['system']))
    or ((select scope_wide(array['dole_officer', 'esao_officer', 'peo_officer', 'school_director', 'school_registrar'])) or "person"."kept_by" in (select scope_places(array['dole_officer', 'esao_officer', 'peo_officer', 'school_director', 'school_registrar'])))) or ((select scope_has(array['system']))));
drop policy if exists "person_withdraw" on "person";
create policy "person_withdraw" on "person" for delete to buaban_app
  using (((select scope_has(array['system']))));
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
  using (((select scope_has(array['system']))
    or ((select scope_wide(array['dole_officer', 'esao_officer', 'homeroom_teacher', 'peo_officer', 'school_director', 'school_registrar'])) or "person_past"."kept_by" in (select scope_places(array['dole_officer', 'esao_officer', 'homeroom_teacher', 'peo_officer', 'school_director', 'school_registrar'])))
    or "person_past"."id" = (select current_person())));
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

-- guardian
alter table "guardian" enable row level security;
alter table "guardian" force row level security;
drop policy if exists "guardian_owner" on "guardian";
create policy "guardian_owner" on "guardian" for all to current_user
  using (true)
  with check (true);
drop policy if exists "guardian_read" on "guardian";
create policy "guardian_read" on "guardian" for select to buaban_app
  using (((select scope_has(array['system']))
    or ((select scope_wide(array['homeroom_teacher', 'peo_officer', 'school_director', 'school_registrar'])) or "guardian"."kept_by" in (select scope_places(array['homeroom_teacher', 'peo_officer', 'school_director', 'school_registrar'])))
    or "guardian"."guardian" = (select current_person())));
drop policy if exists "guardian_create" on "guardian";
create policy "guardian_create" on "guardian" for insert to buaban_app
  with check (((select scope_has(array['system']))
    or ((select scope_wide(array['school_director', 'school_registrar'])) or "guardian"."kept_by" in (select scope_places(array['school_director', 'school_registrar'])))));
drop policy if exists "guardian_change" on "guardian";
create policy "guardian_change" on "guardian" for update to buaban_app
  using (((select scope_has(array['system']))
    or ((select scope_wide(array['school_director', 'school_registrar'])) or "guardian"."kept_by" in (select scope_places(array['school_director', 'school_registrar'])))) or ((select scope_has(array['system']))))
  with check (((select scope_has(array['system']))
    or ((select scope_wide(array['school_director', 'school_registrar'])) or "guardian"."kept_by" in (select scope_places(array['school_director', 'school_registrar'])))) or ((select scope_has(array['system']))));
drop policy if exists "guardian_withdraw" on "guardian";
create policy "guardian_withdraw" on "guardian" for delete to buaban_app
  using (((select scope_has(array['system']))
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
  using (((select scope_has(array['system']))
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
  using (((select scope_has(array['system']))
    or ((select scope_wide(array['dole_officer', 'esao_officer', 'homeroom_teacher', 'peo_officer', 'school_director', 'school_registrar'])) or "staff_post"."organisation" in (select scope_places(array['dole_officer', 'esao_officer', 'homeroom_teacher', 'peo_officer', 'school_director', 'school_registrar'])))
    or "staff_post"."person" = (select current_person())));
drop policy if exists "staff_post_create" on "staff_post";
create policy "staff_post_create" on "staff_post" for insert to buaban_app
  with check (((select scope_has(array['system']))
    or ((select scope_wide(array['esao_officer', 'peo_officer', 'school_director'])) or "staff_post"."organisation" in (select scope_places(array['esao_officer', 'peo_officer', 'school_director'])))));
drop policy if exists "staff_post_change" on "staff_post";
create policy "staff_post_change" on "staff_post" for update to buaban_app
  using (((select scope_has(array['system']))
    or ((select scope_wide(array['esao_officer', 'peo_officer', 'school_director'])) or "staff_post"."organisation" in (select scope_places(array['esao_officer', 'peo_officer', 'school_director'])))) or ((select scope_has(array['system']))))
  with check (((select scope_has(array['system']))
    or ((select scope_wide(array['esao_officer', 'peo_officer', 'school_director'])) or "staff_post"."organisation" in (select scope_places(array['esao_officer', 'peo_officer', 'school_director'])))) or ((select scope_has(array['system']))));
drop policy if exists "staff_post_withdraw" on "staff_post";
create policy "staff_post_withdraw" on "staff_post" for delete to buaban_app
  using (((select scope_has(array['system']))));
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
  using (((select scope_has(array['system']))
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

-- account
alter table "account" enable row level security;
alter table "account" force row level security;
drop policy if exists "account_owner" on "account";
create policy "account_owner" on "account" for all to current_user
  using (true)
  with check (true);
drop policy if exists "account_read" on "account";
create policy "account_read" on "account" for select to buaban_app
  using (((select scope_has(array['auditor', 'sysadmin', 'system']))
    or "account"."id" = (select current_account())));
drop policy if exists "account_create" on "account";
create policy "account_create" on "account" for insert to buaban_app
  with check (((select scope_has(array['sysadmin', 'system']))));
drop policy if exists "account_change" on "account";
create policy "account_change" on "account" for update to buaban_app
  using (((select scope_has(array['sysadmin', 'system']))) or ((select scope_has(array['system']))))
  with check (((select scope_has(array['sysadmin', 'system']))) or ((select scope_has(array['system']))));
drop policy if exists "account_withdraw" on "account";
create policy "account_withdraw" on "account" for delete to buaban_app
  using (((select scope_has(array['system']))));
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
  using (((select scope_has(array['auditor', 'sysadmin', 'system']))
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
  using (((select scope_has(array['auditor', 'sysadmin', 'system']))
    or ((select scope_wide(array['school_director'])) or "role_grant"."place" in (select scope_places(array['school_director'])))
    or "role_grant"."account" = (select current_account())));
drop policy if exists "role_grant_create" on "role_grant";
create policy "role_grant_create" on "role_grant" for insert to buaban_app
  with check (((select scope_has(array['sysadmin', 'system']))));
drop policy if exists "role_grant_change" on "role_grant";
create policy "role_grant_change" on "role_grant" for update to buaban_app
  using (((select scope_has(array['sysadmin', 'system']))) or ((select scope_has(array['system']))))
  with check (((select scope_has(array['sysadmin', 'system']))) or ((select scope_has(array['system']))));
drop policy if exists "role_grant_withdraw" on "role_grant";
create policy "role_grant_withdraw" on "role_grant" for delete to buaban_app
  using (((select scope_has(array['sysadmin', 'system']))));
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
  using (((select scope_has(array['auditor', 'sysadmin', 'system']))
    or ((select scope_wide(array['school_director'])) or "role_grant_past"."place" in (select scope_places(array['school_director'])))
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

-- classroom
alter table "classroom" enable row level security;
alter table "classroom" force row level security;
drop policy if exists "classroom_owner" on "classroom";
create policy "classroom_owner" on "classroom" for all to current_user
  using (true)
  with check (true);
drop policy if exists "classroom_read" on "classroom";
create policy "classroom_read" on "classroom" for select to buaban_app
  using (((select scope_has(array['system']))
    or ((select scope_wide(array['dole_officer', 'esao_officer', 'homeroom_teacher', 'peo_officer', 'school_director', 'school_registrar'])) or "classroom"."school" in (select scope_places(array['dole_officer', 'esao_officer', 'homeroom_teacher', 'peo_officer', 'school_director', 'school_registrar'])))));
drop policy if exists "classroom_create" on "classroom";
create policy "classroom_create" on "classroom" for insert to buaban_app
  with check (((select scope_has(array['system']))
    or ((select scope_wide(array['school_director', 'school_registrar'])) or "classroom"."school" in (select scope_places(array['school_director', 'school_registrar'])))));
drop policy if exists "classroom_change" on "classroom";
create policy "classroom_change" on "classroom" for update to buaban_app
  using (((select scope_has(array['system']))
    or ((select scope_wide(array['school_director', 'school_registrar'])) or "classroom"."school" in (select scope_places(array['school_director', 'school_registrar'])))) or ((select scope_has(array['system']))))
  with check (((select scope_has(array['system']))
    or ((select scope_wide(array['school_director', 'school_registrar'])) or "classroom"."school" in (select scope_places(array['school_director', 'school_registrar'])))) or ((select scope_has(array['system']))));
drop policy if exists "classroom_withdraw" on "classroom";
create policy "classroom_withdraw" on "classroom" for delete to buaban_app
  using (((select scope_has(array['system']))));
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
  using (((select scope_has(array['system']))
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
  using (((select scope_has(array['system']))
    or ((select scope_wide(array['dole_officer', 'esao_officer', 'peo_officer', 'school_director', 'school_registrar'])) or "learner"."school" in (select scope_places(array['dole_officer', 'esao_officer', 'peo_officer', 'school_director', 'school_registrar'])))
    or "learner"."person" = (select current_person())
    or ((select scope_has(array['homeroom_teacher'])) and "learner"."classroom" in (select v.id from "classroom" v where v."adviser" = (select current_person())))));
drop policy if exists "learner_create" on "learner";
create policy "learner_create" on "learner" for insert to buaban_app
  with check (((select scope_has(array['system']))
    or ((select scope_wide(array['dole_officer', 'school_director', 'school_registrar'])) or "learner"."school" in (select scope_places(array['dole_officer', 'school_director', 'school_registrar'])))));
drop policy if exists "learner_change" on "learner";
create policy "learner_change" on "learner" for update to buaban_app
  using (((select scope_has(array['system']))
    or ((select scope_wide(array['dole_officer', 'school_director', 'school_registrar'])) or "learner"."school" in (select scope_places(array['dole_officer', 'school_director', 'school_registrar'])))) or ((select scope_has(array['system']))
    or ((select scope_wide(array['dole_officer', 'school_director', 'school_registrar'])) or "learner"."school" in (select scope_places(array['dole_officer', 'school_director', 'school_registrar'])))))
  with check (((select scope_has(array['system']))
    or ((select scope_wide(array['dole_officer', 'school_director', 'school_registrar'])) or "learner"."school" in (select scope_places(array['dole_officer', 'school_director', 'school_registrar'])))) or ((select scope_has(array['system']))
    or ((select scope_wide(array['dole_officer', 'school_director', 'school_registrar'])) or "learner"."school" in (select scope_places(array['dole_officer', 'school_director', 'school_registrar'])))));
drop policy if exists "learner_withdraw" on "learner";
create policy "learner_withdraw" on "learner" for delete to buaban_app
  using (((select scope_has(array['system']))));
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
  using (((select scope_has(array['system']))
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
  using (((select scope_has(array['system']))
    or ((select scope_wide(array['dole_officer', 'esao_officer', 'peo_officer', 'school_director', 'school_registrar'])) or "enrolment"."school" in (select scope_places(array['dole_officer', 'esao_officer', 'peo_officer', 'school_director', 'school_registrar'])))
    or "enrolment"."person" = (select current_person())
    or ((select scope_has(array['homeroom_teacher'])) and "enrolment"."classroom" in (select v.id from "classroom" v where v."adviser" = (select current_person())))));
drop policy if exists "enrolment_create" on "enrolment";
create policy "enrolment_create" on "enrolment" for insert to buaban_app
  with check (((select scope_has(array['system']))
    or ((select scope_wide(array['dole_officer', 'school_director', 'school_registrar'])) or "enrolment"."school" in (select scope_places(array['dole_officer', 'school_director', 'school_registrar'])))));
drop policy if exists "enrolment_change" on "enrolment";
create policy "enrolment_change" on "enrolment" for update to buaban_app
  using (((select scope_has(array['system']))
    or ((select scope_wide(array['dole_officer', 'school_director', 'school_registrar'])) or "enrolment"."school" in (select scope_places(array['dole_officer', 'school_director', 'school_registrar'])))) or ((select scope_has(array['system']))))
  with check (((select scope_has(array['system']))
    or ((select scope_wide(array['dole_officer', 'school_director', 'school_registrar'])) or "enrolment"."school" in (select scope_places(array['dole_officer', 'school_director', 'school_registrar'])))) or ((select scope_has(array['system']))));
drop policy if exists "enrolment_withdraw" on "enrolment";
create policy "enrolment_withdraw" on "enrolment" for delete to buaban_app
  using (((select scope_has(array['system']))));
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
  using (((select scope_has(array['system']))
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
  using (((select scope_has(array['system']))
    or ((select scope_wide(array['esao_officer', 'peo_officer', 'school_director', 'school_registrar'])) or "transfer"."from_school" in (select scope_places(array['esao_officer', 'peo_officer', 'school_director', 'school_registrar'])))
    or ((select scope_wide(array['school_director', 'school_registrar'])) or "transfer"."to_school" in (select scope_places(array['school_director', 'school_registrar'])))));
drop policy if exists "transfer_create" on "transfer";
create policy "transfer_create" on "transfer" for insert to buaban_app
  with check (((select scope_has(array['system']))
    or ((select scope_wide(array['school_director', 'school_registrar'])) or "transfer"."from_school" in (select scope_places(array['school_director', 'school_registrar'])))));
drop policy if exists "transfer_change" on "transfer";
create policy "transfer_change" on "transfer" for update to buaban_app
  using (((select scope_has(array['system']))) or ((select scope_has(array['system']))
    or ((select scope_wide(array['school_director', 'school_registrar'])) or "transfer"."from_school" in (select scope_places(array['school_director', 'school_registrar'])))
    or ((select scope_wide(array['school_director', 'school_registrar'])) or "transfer"."to_school" in (select scope_places(array['school_director', 'school_registrar'])))))
  with check (((select scope_has(array['system']))) or ((select scope_has(array['system']))
    or ((select scope_wide(array['school_director', 'school_registrar'])) or "transfer"."from_school" in (select scope_places(array['school_director', 'school_registrar'])))
    or ((select scope_wide(array['school_director', 'school_registrar'])) or "transfer"."to_school" in (select scope_places(array['school_director', 'school_registrar'])))));
drop policy if exists "transfer_withdraw" on "transfer";
create policy "transfer_withdraw" on "transfer" for delete to buaban_app
  using (((select scope_has(array['system']))));
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
  using (((select scope_has(array['system']))
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
  using ((((select scope_has(array['system']))
    or ((select scope_wide(array['dole_officer', 'esao_officer', 'peo_officer', 'planner', 'school_director'])) or "plan"."owner" in (select scope_places(array['dole_officer', 'esao_officer', 'peo_officer', 'planner', 'school_director']))))
    or ("plan"."state" in ('published', 'superseded') and true)));
drop policy if exists "plan_create" on "plan";
create policy "plan_create" on "plan" for insert to buaban_app
  with check (((select scope_has(array['system']))
    or ((select scope_wide(array['dole_officer', 'esao_officer', 'peo_officer', 'planner', 'school_director'])) or "plan"."owner" in (select scope_places(array['dole_officer', 'esao_officer', 'peo_officer', 'planner', 'school_director'])))));
drop policy if exists "plan_change" on "plan";
create policy "plan_change" on "plan" for update to buaban_app
  using (((select scope_has(array['system']))
    or ((select scope_wide(array['dole_officer', 'esao_officer', 'peo_officer', 'planner', 'school_director'])) or "plan"."owner" in (select scope_places(array['dole_officer', 'esao_officer', 'peo_officer', 'planner', 'school_director'])))) or ((select scope_has(array['system']))
    or ((select scope_wide(array['dole_officer', 'esao_officer', 'peo_officer', 'planner', 'school_director'])) or "plan"."owner" in (select scope_places(array['dole_officer', 'esao_officer', 'peo_officer', 'planner', 'school_director'])))))
  with check (((select scope_has(array['system']))
    or ((select scope_wide(array['dole_officer', 'esao_officer', 'peo_officer', 'planner', 'school_director'])) or "plan"."owner" in (select scope_places(array['dole_officer', 'esao_officer', 'peo_officer', 'planner', 'school_director'])))) or ((select scope_has(array['system']))
    or ((select scope_wide(array['dole_officer', 'esao_officer', 'peo_officer', 'planner', 'school_director'])) or "plan"."owner" in (select scope_places(array['dole_officer', 'esao_officer', 'peo_officer', 'planner', 'school_director'])))));
drop policy if exists "plan_withdraw" on "plan";
create policy "plan_withdraw" on "plan" for delete to buaban_app
  using (((select scope_has(array['system']))
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
  using ((((select scope_has(array['system']))
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
  using (((select scope_has(array['system']))
    or ((select scope_wide(array['dole_officer', 'esao_officer', 'peo_officer', 'planner', 'school_director'])) or "plan_line"."owner" in (select scope_places(array['dole_officer', 'esao_officer', 'peo_officer', 'planner', 'school_director'])))
    or "plan_line"."plan" in (select t.id from "plan" t)));
drop policy if exists "plan_line_create" on "plan_line";
create policy "plan_line_create" on "plan_line" for insert to buaban_app
  with check (((select scope_has(array['system']))
    or ((select scope_wide(array['dole_officer', 'esao_officer', 'peo_officer', 'planner', 'school_director'])) or "plan_line"."owner" in (select scope_places(array['dole_officer', 'esao_officer', 'peo_officer', 'planner', 'school_director'])))));
drop policy if exists "plan_line_change" on "plan_line";
create policy "plan_line_change" on "plan_line" for update to buaban_app
  using (((select scope_has(array['system']))
    or ((select scope_wide(array['dole_officer', 'esao_officer', 'peo_officer', 'planner', 'school_director'])) or "plan_line"."owner" in (select scope_places(array['dole_officer', 'esao_officer', 'peo_officer', 'planner', 'school_director'])))) or ((select scope_has(array['system']))
    or ((select scope_wide(array['dole_officer', 'esao_officer', 'peo_officer', 'planner', 'school_director'])) or "plan_line"."owner" in (select scope_places(array['dole_officer', 'esao_officer', 'peo_officer', 'planner', 'school_director'])))))
  with check (((select scope_has(array['system']))
    or ((select scope_wide(array['dole_officer', 'esao_officer', 'peo_officer', 'planner', 'school_director'])) or "plan_line"."owner" in (select scope_places(array['dole_officer', 'esao_officer', 'peo_officer', 'planner', 'school_director'])))) or ((select scope_has(array['system']))
    or ((select scope_wide(array['dole_officer', 'esao_officer', 'peo_officer', 'planner', 'school_director'])) or "plan_line"."owner" in (select scope_places(array['dole_officer', 'esao_officer', 'peo_officer', 'planner', 'school_director'])))));
drop policy if exists "plan_line_withdraw" on "plan_line";
create policy "plan_line_withdraw" on "plan_line" for delete to buaban_app
  using (((select scope_has(array['system']))
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
  using (((select scope_has(array['system']))
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
  using (((select scope_has(array['system']))
    or ((select scope_wide(array['dole_officer', 'esao_officer', 'peo_officer', 'planner', 'school_director'])) or "plan_target"."owner" in (select scope_places(array['dole_officer', 'esao_officer', 'peo_officer', 'planner', 'school_director'])))
    or "plan_target"."plan" in (select t.id from "plan" t)));
drop policy if exists "plan_target_create" on "plan_target";
create policy "plan_target_create" on "plan_target" for insert to buaban_app
  with check (((select scope_has(array['system']))
    or ((select scope_wide(array['dole_officer', 'esao_officer', 'peo_officer', 'planner', 'school_director'])) or "plan_target"."owner" in (select scope_places(array['dole_officer', 'esao_officer', 'peo_officer', 'planner', 'school_director'])))));
drop policy if exists "plan_target_change" on "plan_target";
create policy "plan_target_change" on "plan_target" for update to buaban_app
  using (((select scope_has(array['system']))
    or ((select scope_wide(array['dole_officer', 'esao_officer', 'peo_officer', 'planner', 'school_director'])) or "plan_target"."owner" in (select scope_places(array['dole_officer', 'esao_officer', 'peo_officer', 'planner', 'school_director'])))) or ((select scope_has(array['system']))
    or ((select scope_wide(array['dole_officer', 'esao_officer', 'peo_officer', 'planner', 'school_director'])) or "plan_target"."owner" in (select scope_places(array['dole_officer', 'esao_officer', 'peo_officer', 'planner', 'school_director'])))))
  with check (((select scope_has(array['system']))
    or ((select scope_wide(array['dole_officer', 'esao_officer', 'peo_officer', 'planner', 'school_director'])) or "plan_target"."owner" in (select scope_places(array['dole_officer', 'esao_officer', 'peo_officer', 'planner', 'school_director'])))) or ((select scope_has(array['system']))
    or ((select scope_wide(array['dole_officer', 'esao_officer', 'peo_officer', 'planner', 'school_director'])) or "plan_target"."owner" in (select scope_places(array['dole_officer', 'esao_officer', 'peo_officer', 'planner', 'school_director'])))));
drop policy if exists "plan_target_withdraw" on "plan_target";
create policy "plan_target_withdraw" on "plan_target" for delete to buaban_app
  using (((select scope_has(array['system']))
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
  using (((select scope_has(array['system']))
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
  using (((select scope_has(array['system']))
    or ((select scope_wide(array['dole_officer', 'esao_officer', 'peo_officer', 'planner', 'school_director'])) or "plan_alignment"."owner" in (select scope_places(array['dole_officer', 'esao_officer', 'peo_officer', 'planner', 'school_director'])))
    or "plan_alignment"."plan" in (select t.id from "plan" t)));
drop policy if exists "plan_alignment_create" on "plan_alignment";
create policy "plan_alignment_create" on "plan_alignment" for insert to buaban_app
  with check (((select scope_has(array['system']))
    or ((select scope_wide(array['dole_officer', 'esao_officer', 'peo_officer', 'planner', 'school_director'])) or "plan_alignment"."owner" in (select scope_places(array['dole_officer', 'esao_officer', 'peo_officer', 'planner', 'school_director'])))));
drop policy if exists "plan_alignment_change" on "plan_alignment";
create policy "plan_alignment_change" on "plan_alignment" for update to buaban_app
  using (((select scope_has(array['system']))
    or ((select scope_wide(array['dole_officer', 'esao_officer', 'peo_officer', 'planner', 'school_director'])) or "plan_alignment"."owner" in (select scope_places(array['dole_officer', 'esao_officer', 'peo_officer', 'planner', 'school_director'])))) or ((select scope_has(array['system']))
    or ((select scope_wide(array['dole_officer', 'esao_officer', 'peo_officer', 'planner', 'school_director'])) or "plan_alignment"."owner" in (select scope_places(array['dole_officer', 'esao_officer', 'peo_officer', 'planner', 'school_director'])))))
  with check (((select scope_has(array['system']))
    or ((select scope_wide(array['dole_officer', 'esao_officer', 'peo_officer', 'planner', 'school_director'])) or "plan_alignment"."owner" in (select scope_places(array['dole_officer', 'esao_officer', 'peo_officer', 'planner', 'school_director'])))) or ((select scope_has(array['system']))
    or ((select scope_wide(array['dole_officer', 'esao_officer', 'peo_officer', 'planner', 'school_director'])) or "plan_alignment"."owner" in (select scope_places(array['dole_officer', 'esao_officer', 'peo_officer', 'planner', 'school_director'])))));
drop policy if exists "plan_alignment_withdraw" on "plan_alignment";
create policy "plan_alignment_withdraw" on "plan_alignment" for delete to buaban_app
  using (((select scope_has(array['system']))
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
  using (((select scope_has(array['system']))
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
  using (((select scope_has(array['system']))
    or ((select scope_wide(array['dole_officer', 'esao_officer', 'peo_officer', 'planner', 'school_director'])) or "plan_carrier"."owner" in (select scope_places(array['dole_officer', 'esao_officer', 'peo_officer', 'planner', 'school_director'])))
    or "plan_carrier"."plan" in (select t.id from "plan" t)));
drop policy if exists "plan_carrier_create" on "plan_carrier";
create policy "plan_carrier_create" on "plan_carrier" for insert to buaban_app
  with check (((select scope_has(array['system']))
    or ((select scope_wide(array['dole_officer', 'esao_officer', 'peo_officer', 'planner', 'school_director'])) or "plan_carrier"."owner" in (select scope_places(array['dole_officer', 'esao_officer', 'peo_officer', 'planner', 'school_director'])))));
drop policy if exists "plan_carrier_change" on "plan_carrier";
create policy "plan_carrier_change" on "plan_carrier" for update to buaban_app
  using (((select scope_has(array['system']))
    or ((select scope_wide(array['dole_officer', 'esao_officer', 'peo_officer', 'planner', 'school_director'])) or "plan_carrier"."owner" in (select scope_places(array['dole_officer', 'esao_officer', 'peo_officer', 'planner', 'school_director'])))) or ((select scope_has(array['system']))
    or ((select scope_wide(array['dole_officer', 'esao_officer', 'peo_officer', 'planner', 'school_director'])) or "plan_carrier"."owner" in (select scope_places(array['dole_officer', 'esao_officer', 'peo_officer', 'planner', 'school_director'])))))
  with check (((select scope_has(array['system']))
    or ((select scope_wide(array['dole_officer', 'esao_officer', 'peo_officer', 'planner', 'school_director'])) or "plan_carrier"."owner" in (select scope_places(array['dole_officer', 'esao_officer', 'peo_officer', 'planner', 'school_director'])))) or ((select scope_has(array['system']))
    or ((select scope_wide(array['dole_officer', 'esao_officer', 'peo_officer', 'planner', 'school_director'])) or "plan_carrier"."owner" in (select scope_places(array['dole_officer', 'esao_officer', 'peo_officer', 'planner', 'school_director'])))));
drop policy if exists "plan_carrier_withdraw" on "plan_carrier";
create policy "plan_carrier_withdraw" on "plan_carrier" for delete to buaban_app
  using (((select scope_has(array['system']))
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
  using (((select scope_has(array['system']))
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
