/**
 * What row policies ask. Those that read grants run as the owner, because an actor may not read the grants of others;
 * they take the actor only from settings local to the transaction. `role_grant` and `place_within` are found by search_path,
 * frozen into each function at creation so that nobody can put another table in the way.
 */
export const functionsSql = `
create or replace function current_account() returns uuid language sql stable parallel safe
as $$ select nullif(current_setting('app.account', true), '')::uuid $$;

create or replace function current_person() returns uuid language sql stable parallel safe
as $$ select nullif(current_setting('app.person', true), '')::uuid $$;

-- Every transaction begins here: who acts, and the roles that account holds today, anywhere and at the province itself.
-- A grant at the province reaches every row of the schema, which is the province.
create or replace function enter(who uuid, person uuid) returns void
language plpgsql security definer set search_path from current
as $$
declare
  today date := (now() at time zone 'Asia/Bangkok')::date;
  province uuid := (select (value ->> 'areaId')::uuid from house_setting where key = 'province');
  held text[];
  wide text[];
begin
  select coalesce(array_agg(distinct g.role), '{}'), coalesce(array_agg(distinct g.role) filter (where g.place = province), '{}')
    into held, wide from role_grant g
    where g.account = who and g.starts_on <= today and (g.ends_on is null or g.ends_on > today);
  perform set_config('app.account', coalesce(who::text, ''), true), set_config('app.person', coalesce(person::text, ''), true),
    set_config('app.roles', held::text, true), set_config('app.wide', wide::text, true);
end $$;

-- plain expressions, which PostgreSQL works out once per query
create or replace function scope_has(roles text[]) returns boolean language sql stable parallel safe
as $$ select roles && coalesce(nullif(current_setting('app.roles', true), ''), '{}')::text[] $$;

create or replace function scope_wide(roles text[]) returns boolean language sql stable parallel safe
as $$ select roles && coalesce(nullif(current_setting('app.wide', true), ''), '{}')::text[] $$;

create or replace function scope_places(roles text[]) returns setof uuid
language plpgsql stable security definer parallel safe rows 60 set search_path from current
as $$
declare
  who uuid := nullif(current_setting('app.account', true), '')::uuid;
  today date := (now() at time zone 'Asia/Bangkok')::date;
begin
  return query
    select distinct w.place from role_grant g join place_within w on w.ancestor = g.place
    where g.account = who and g.role = any (roles) and g.starts_on <= today and (g.ends_on is null or g.ends_on > today);
end $$;

-- Free text is matched by an operator that row policies would hold back from its index. This gives the ids of every row
-- that matches; which of them exist for the actor, the policies of the table decide as ever. Each pattern is a condition
-- of its own, written out: one over a list of patterns has no index.
create or replace function search_ids(register text, patterns text[]) returns setof uuid
language plpgsql stable security definer parallel safe rows 200 set search_path from current
as $$
declare conditions text := (select string_agg(format('search_text like %L', p), ' and ') from unnest(patterns) p);
begin
  return query execute format('select id from %I where ', register) || coalesce(conditions, 'true');
end $$;

create or replace function refuse_change() returns trigger language plpgsql
as $$ begin raise exception 'append-only: %', tg_table_name using errcode = 'BU001'; end $$;

-- the version before goes to the past table, column by name, with the instant at which it ended
create or replace function keep_past() returns trigger language plpgsql security definer set search_path from current
as $$
declare ended timestamptz := case when tg_op = 'UPDATE' then new.since else clock_timestamp() end;
begin
  if tg_op = 'UPDATE' and new.version = old.version then return null; end if;
  execute format('insert into %1$I select (jsonb_populate_record(null::%1$I, to_jsonb($1) || jsonb_build_object(''until'', $2))).*', tg_table_name || '_past')
    using old, greatest(ended, old.since);
  return null;
end $$;

create or replace function keep_new_places() returns trigger language plpgsql security definer set search_path from current
as $$
begin
  insert into place_node (id, register) select id, tg_table_name from fresh on conflict do nothing;
  perform place_add(array(select id from fresh));
  return null;
end $$;

create or replace function drop_place() returns trigger language plpgsql security definer set search_path from current
as $$
begin
  delete from place_within where place = old.id;
  delete from place_node where id = old.id;
  return null;
end $$;

-- A place lies within itself, within those above it in its own register, and within the area it lies in itself with what is
-- above that: a school lies in the district of its own address, never in that of the office over it.
create or replace function keep_place_within() returns trigger language plpgsql security definer set search_path from current
as $$
declare parents uuid[];
begin
  select array_agg((to_jsonb(new) ->> f)::uuid) filter (where to_jsonb(new) ->> f is not null) into parents from unnest(tg_argv) f;
  if exists (select 1 from place_within w where w.ancestor = new.id and w.place = any (parents)) then
    raise exception 'a place cannot lie within itself' using errcode = 'BU002';
  end if;
  perform place_rebuild();
  return null;
end $$;
`
