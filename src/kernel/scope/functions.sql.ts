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

create or replace function current_token() returns uuid language sql stable parallel safe
as $$ select nullif(current_setting('app.token', true), '')::uuid $$;

-- What a token carries today: of its owner's grants those in the roles chosen for it, each cut to the place chosen for it. Where
-- neither of two places holds the other, every place that lies in both.
create or replace function token_grants(token uuid) returns table (role text, place uuid)
language plpgsql stable security definer set search_path from current
as $$
declare
  today date := (now() at time zone 'Asia/Bangkok')::date;
begin
  return query
    with kept as (
      select g.role, g.place, t.place as cut
      from api_token own join api_token t on t.id = coalesce(own.parent, own.id) join role_grant g on g.account = own.account
      where own.id = $1 and own.revoked_at is null and t.revoked_at is null and own.expires_at > now() and t.expires_at > now()
        and (t.roles is null or g.role = any (t.roles)) and g.role <> 'system'
        and g.starts_on <= today and (g.ends_on is null or g.ends_on > today))
    select k.role, k.place from kept k
      where k.cut is null or exists (select 1 from place_within w where w.place = k.place and w.ancestor = k.cut)
    union
    select k.role, k.cut from kept k where exists (select 1 from place_within w where w.place = k.cut and w.ancestor = k.place)
    union
    select k.role, w.place from kept k join place_within w on w.ancestor = k.place
      join place_within v on v.place = w.place and v.ancestor = k.cut
      where not exists (select 1 from place_within x where (x.place, x.ancestor) in ((k.place, k.cut), (k.cut, k.place)));
end $$;

-- A token that holds, by the hash of what opens it; notes that it was used, at most once a minute.
create or replace function token_known(secret bytea) returns table (
  id uuid, account uuid, verbs text[], registers text[], scopes text[], expires_at timestamptz, parent uuid)
language plpgsql security definer set search_path from current
as $$
begin
  update api_token u set last_used_at = now()
    where u.hash = secret and (u.last_used_at is null or u.last_used_at < now() - interval '1 minute');
  return query
    select own.id, own.account, t.verbs, t.registers, own.scopes, own.expires_at, own.parent
    from api_token own join api_token t on t.id = coalesce(own.parent, own.id)
    where own.hash = secret and own.revoked_at is null and t.revoked_at is null and own.expires_at > now() and t.expires_at > now();
end $$;
revoke execute on function token_known(bytea) from public;
grant execute on function token_known(bytea) to buaban_count;

-- A short-lived token on one that a program holds for good (RFC 6749, 4.4). It asks for some of that one's scopes; all else it
-- carries is its parent's. Those that ran out a day ago go.
create or replace function token_child(id uuid, parent uuid, hint text, secret bytea, scopes text[], seconds integer) returns timestamptz
language plpgsql security definer set search_path from current
as $$
declare ends timestamptz;
begin
  delete from api_token d where d.parent = token_child.parent and d.expires_at < now() - interval '1 day';
  insert into api_token (id, account, parent, name, hint, hash, verbs, scopes, created_by, expires_at)
    select token_child.id, t.account, t.id, t.name, token_child.hint, token_child.secret, t.verbs, token_child.scopes, t.account,
      least(now() + make_interval(secs => seconds), t.expires_at)
    from api_token t
    where t.id = token_child.parent and t.parent is null and t.revoked_at is null and t.expires_at > now()
      and token_child.scopes <@ t.scopes
  returning api_token.expires_at into ends;
  return ends;
end $$;
revoke execute on function token_child(uuid, uuid, text, bytea, text[], integer) from public;
grant execute on function token_child(uuid, uuid, text, bytea, text[], integer) to buaban_count;

drop function if exists enter(uuid, uuid);

-- Every transaction begins here: who acts, and the roles that account holds today, anywhere and at the province itself.
-- A grant at the province reaches every row of the schema, which is the province. A token only takes away: what it carries is
-- cut out of its owner's grants here, and one that does not hold ends the transaction.
create or replace function enter(who uuid, person uuid, token uuid default null) returns void
language plpgsql security definer set search_path from current
as $$
declare
  today date := (now() at time zone 'Asia/Bangkok')::date;
  province uuid := (select (value ->> 'areaId')::uuid from house_setting where key = 'province');
  held text[];
  wide text[];
  verbs text[] := '{}';
  registers text[] := '{}';
begin
  if token is null then
    select coalesce(array_agg(distinct g.role), '{}'), coalesce(array_agg(distinct g.role) filter (where g.place = province), '{}')
      into held, wide from role_grant g
      where g.account = who and g.starts_on <= today and (g.ends_on is null or g.ends_on > today);
  else
    select t.verbs, coalesce(t.registers, '{*}') into verbs, registers
      from api_token own join api_token t on t.id = coalesce(own.parent, own.id)
      where own.id = token and own.account = who
        and own.revoked_at is null and t.revoked_at is null and own.expires_at > now() and t.expires_at > now();
    if not found then raise exception 'no such token' using errcode = 'BU003'; end if;
    select coalesce(array_agg(distinct g.role), '{}'), coalesce(array_agg(distinct g.role) filter (where g.place = province), '{}')
      into held, wide from token_grants(token) g;
  end if;
  perform set_config('app.account', coalesce(who::text, ''), true), set_config('app.person', coalesce(person::text, ''), true),
    set_config('app.roles', held::text, true), set_config('app.wide', wide::text, true),
    set_config('app.token', coalesce(token::text, ''), true),
    set_config('app.token_verbs', verbs::text, true), set_config('app.token_registers', registers::text, true);
end $$;

-- whether the token of this transaction, if there is one, was issued for a verb on a register
create or replace function scope_allows(register text, verb text) returns boolean language sql stable parallel safe
as $$ select case when coalesce(current_setting('app.token', true), '') = '' then true
  else verb = any (current_setting('app.token_verbs', true)::text[])
    and array['*', register] && current_setting('app.token_registers', true)::text[] end $$;

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
  token uuid := nullif(current_setting('app.token', true), '')::uuid;
  today date := (now() at time zone 'Asia/Bangkok')::date;
begin
  if token is not null then
    return query
      select distinct w.place from token_grants(token) g join place_within w on w.ancestor = g.place where g.role = any (roles);
    return;
  end if;
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

-- The same for a whole number by its keyed hash: rows with the number in a column of their own, and rows named beside it in a register
-- of further numbers, which nobody may read who may not read the row.
create or replace function number_ids(register text, own text[], further text, link text, number text, hash bytea) returns setof uuid
language plpgsql stable security definer parallel safe rows 2 set search_path from current
as $$
declare
  found text := (select string_agg(format('select id from %I where %I = $1', register, o), ' union all ') from unnest(own) o);
begin
  if further is not null then
    found := concat_ws(' union all ', found, format('select %I from %I where %I = $1', link, further, number));
  end if;
  return query execute found using hash;
end $$;

create or replace function refuse_change() returns trigger language plpgsql
as $$
begin
  -- the one exception: the detail of a forgotten record is emptied by forget_rows, which only the program's own role may call
  if tg_op = 'UPDATE' and tg_table_name = 'audit_entry' and current_setting('app.forgetting', true) = 'on' then return null; end if;
  raise exception 'append-only: %', tg_table_name using errcode = 'BU001';
end $$;

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
