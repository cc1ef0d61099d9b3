/**
 * What the database keeps of numbers on a person's record. A number that gives way to one of another type, such as a G-code to
 * thirteen digits, was the person's until then and stays theirs to be found by; one that gives way to its own type was mistyped and is
 * not kept. Who may open the numbers follows the record. Before a change is written there is no telling by which
 * door it came, so this stands below all of them, like the keeping of the past.
 */
export const identityNumberSql = `
create or replace function identity_number_type(mask text) returns text language sql immutable parallel safe
as $$ select case when mask like 'G%' then 'g_code' when mask ~ '^[0678]-' then 'other_13' else 'national_id' end $$;

create or replace function keep_identity() returns trigger language plpgsql security definer set search_path from current
as $$
declare was text := identity_number_type(old.national_id_mask);
begin
  if new.kept_by is distinct from old.kept_by then
    update identity_number set kept_by = new.kept_by where person = new.id;
  end if;
  if old.national_id_hash is not null and new.national_id_hash is not null and was <> identity_number_type(new.national_id_mask) then
    insert into identity_number (id, version, since, person, type, id_number, id_number_hash, id_number_mask, ends_on, kept_by)
      values (gen_random_uuid(), 1, new.since, new.id, was, old.national_id, old.national_id_hash, old.national_id_mask,
        (new.since at time zone 'Asia/Bangkok')::date, new.kept_by)
      on conflict do nothing;
  end if;
  return null;
end $$;

drop trigger if exists keep_identity on person;
create trigger keep_identity after update of national_id_hash, kept_by on person for each row execute function keep_identity();
`
