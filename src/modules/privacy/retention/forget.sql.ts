/**
 * Takes away for good what nobody but the program may: the past versions, moves, files and details in the ledger of records whose
 * time is over; that there was an act, by whom and when, stays and the chain of the ledger holds. Runs as
 * the owner, since no request may touch the past; only the program's own role gets in, and only where no such record is alive.
 */
export const forgetSql = `
create or replace function forget_rows(reg text, ids uuid[]) returns integer
language plpgsql security definer set search_path from current
as $$
declare alive integer; gone integer;
begin
  if not scope_has(array['system']) then raise exception 'not for you' using errcode = '42501'; end if;
  execute format('select count(*) from %I where id = any ($1)', reg) into alive using ids;
  if alive > 0 then raise exception 'records are alive' using errcode = '42501'; end if;
  execute format('delete from %I where id = any ($1)', reg || '_past') using ids;
  get diagnostics gone = row_count;
  delete from stored_file where register = reg and record = any (ids);
  delete from move_record where register = reg and record = any (ids);
  perform set_config('app.forgetting', 'on', true);
  update audit_entry set detail = '{"forgotten": true}'
    where register = reg and record = any (ids) and detail_hash is not null and verb <> 'forget';
  perform set_config('app.forgetting', 'off', true);
  return gone;
end $$;

-- the files alone, of records that stay; whoever sees a sealed file or not, its time is over
create or replace function forget_files(reg text, ids uuid[]) returns integer
language plpgsql security definer set search_path from current
as $$
declare gone integer;
begin
  if not scope_has(array['system']) then raise exception 'not for you' using errcode = '42501'; end if;
  delete from stored_file where register = reg and record = any (ids);
  get diagnostics gone = row_count;
  return gone;
end $$;
`
