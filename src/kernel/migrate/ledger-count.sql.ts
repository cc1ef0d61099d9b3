/**
 * The ledger and the readers of the outbox go by transaction numbers, which are a cluster's own. Restored into another
 * cluster, whose numbers may be lower, what comes next must still count as later than everything restored. A province therefore
 * has its own count: the cluster's number and a shift, nought until a restore sets it.
 */
export const ledgerCountSql = `
create or replace function ledger_number(here xid8) returns xid8 language sql stable parallel safe
as $$ select ((here::text)::numeric + coalesce((select (value #>> '{}')::numeric from house_setting where key = 'ledger_shift'), 0))::text::xid8 $$;

-- what was still open when asked lies at or above this number
create or replace function ledger_floor() returns xid8 language sql stable
as $$ select ledger_number(pg_snapshot_xmin(pg_current_snapshot())) $$;

-- columns that take the transaction's number by themselves take the shifted one
create or replace function ledger_shift_defaults() returns void language plpgsql
as $$
declare
  shift numeric := coalesce((select (value #>> '{}')::numeric from house_setting where key = 'ledger_shift'), 0);
  taken record;
begin
  if shift = 0 then return; end if;
  for taken in
    select c.relname, a.attname from pg_attrdef d join pg_class c on c.oid = d.adrelid
      join pg_attribute a on a.attrelid = d.adrelid and a.attnum = d.adnum
    where c.relnamespace = current_schema()::regnamespace and a.atttypid = 'xid8'::regtype
      and pg_get_expr(d.adbin, d.adrelid) like '%pg_current_xact_id()%'
  loop
    execute format('alter table %I alter column %I set default (((pg_current_xact_id())::text::numeric + %s)::text::xid8)',
      taken.relname, taken.attname, shift);
  end loop;
end $$;

-- after a restore: everything from now on counts as later than all that is there
create or replace function ledger_catch_up() returns numeric language plpgsql
as $$
declare
  here numeric := (pg_current_xact_id()::text)::numeric;
  most numeric := 0;
  found numeric;
  kept record;
begin
  for kept in
    select c.relname, a.attname from pg_attribute a join pg_class c on c.oid = a.attrelid
    where c.relnamespace = current_schema()::regnamespace and c.relkind in ('r', 'p') and a.atttypid = 'xid8'::regtype and not a.attisdropped
  loop
    execute format('select coalesce(max(%I)::text, ''0'')::numeric from %I', kept.attname, kept.relname) into found;
    most := greatest(most, found);
  end loop;
  insert into house_setting (key, value) values ('ledger_shift', to_jsonb(greatest(0, most + 1 - here)))
    on conflict (key) do update set value = excluded.value;
  perform ledger_shift_defaults();
  return greatest(0, most + 1 - here);
end $$;
`
