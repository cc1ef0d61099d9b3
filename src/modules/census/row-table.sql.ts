import { APP_ROLE, COUNT_ROLE } from '#kernel/scope/policies.ts'
import { SYSTEM_ROLE } from '#kernel/scope/predicate.ts'

/**
 * The rows of lists, hundreds of thousands in a round: cells by what they were understood as, the id number sealed and apart. They
 * are read by whoever reads the list, and written and taken away only by the program. Beside them the same rows as columns, cleaned and
 * sealed as a whole, which only runs read.
 */
export const censusRowTable = `
create table if not exists census_row (
  list uuid not null, number integer not null, cells jsonb not null, id_sealed bytea, id_hash bytea,
  constraint census_row_pk primary key (list, number));
create index if not exists census_row_id_ix on census_row (id_hash) where id_hash is not null;
alter table census_row enable row level security;
alter table census_row force row level security;
drop policy if exists census_row_owner on census_row;
create policy census_row_owner on census_row for all to current_user using (true) with check (true);
drop policy if exists census_row_count on census_row;
create policy census_row_count on census_row for select to ${COUNT_ROLE} using (true);
drop policy if exists census_row_read on census_row;
create policy census_row_read on census_row for select to ${APP_ROLE} using (list in (select l.id from census_list l));
drop policy if exists census_row_take on census_row;
create policy census_row_take on census_row for insert to ${APP_ROLE} with check ((select scope_has(array['${SYSTEM_ROLE}'])));
drop policy if exists census_row_drop on census_row;
create policy census_row_drop on census_row for delete to ${APP_ROLE} using ((select scope_has(array['${SYSTEM_ROLE}'])));
grant select, insert, delete on census_row to ${APP_ROLE};
grant select on census_row to ${COUNT_ROLE};
create table if not exists census_columns (
  list uuid primary key, cleaning text not null, sealed bytea not null);
alter table census_columns enable row level security;
alter table census_columns force row level security;
drop policy if exists census_columns_owner on census_columns;
create policy census_columns_owner on census_columns for all to current_user using (true) with check (true);
drop policy if exists census_columns_count on census_columns;
create policy census_columns_count on census_columns for select to ${COUNT_ROLE} using (true);
drop policy if exists census_columns_keep on census_columns;
create policy census_columns_keep on census_columns for all to ${APP_ROLE}
  using ((select scope_has(array['${SYSTEM_ROLE}']))) with check ((select scope_has(array['${SYSTEM_ROLE}'])));
grant select, insert, update on census_columns to ${APP_ROLE};
grant select on census_columns to ${COUNT_ROLE};
`
