import { APP_ROLE, COUNT_ROLE } from '../scope/policies.ts'

const counted = (table: string): string => `
alter table ${table} enable row level security;
alter table ${table} force row level security;
drop policy if exists ${table}_owner on ${table};
create policy ${table}_owner on ${table} for all to current_user using (true) with check (true);
drop policy if exists ${table}_count on ${table};
create policy ${table}_count on ${table} for all to ${COUNT_ROLE} using (true) with check (true);
revoke all on ${table} from ${APP_ROLE};
grant select, insert, update, delete on ${table} to ${COUNT_ROLE};`

/**
 * Where numbers are kept. A cell holds, for one basis, academic year, place and combination of stored dimensions, the
 * count of every measure of that basis, in the order of the declarations that the signature names. Only the count role
 * comes near: nobody reads a number except through the rules of the indicator.
 */
export const indicatorTables = `
create table if not exists indicator_scan (
  scan text primary key, signature text not null, years integer[] not null, counted_at timestamptz not null);
create table if not exists indicator_cell (
  scan text not null, year smallint not null, place uuid not null, dims text[] not null, n integer[] not null,
  constraint indicator_cell_pk primary key (scan, year, place, dims));
create table if not exists indicator_position (
  reader text primary key, xid xid8 not null, read_at timestamptz not null);
${['indicator_scan', 'indicator_cell', 'indicator_position'].map(counted).join('\n')}
`
