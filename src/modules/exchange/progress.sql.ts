import { APP_ROLE } from '#kernel/scope/policies.ts'

/**
 * How far a running import has come: a row that is written over some times a second, so it is neither versioned nor audited.
 * It is seen by whoever sees the import, and written only in the name of whoever brought it.
 */
export const progressTable = `
create table if not exists import_progress (
  run uuid primary key,
  phase text not null,
  done integer not null,
  total integer,
  at timestamptz not null
);
alter table import_progress enable row level security;
alter table import_progress force row level security;
drop policy if exists import_progress_owner on import_progress;
create policy import_progress_owner on import_progress for all to current_user using (true) with check (true);
drop policy if exists import_progress_read on import_progress;
create policy import_progress_read on import_progress for select to ${APP_ROLE} using (run in (select r.id from import_run r));
drop policy if exists import_progress_write on import_progress;
create policy import_progress_write on import_progress for insert to ${APP_ROLE}
  with check (run in (select r.id from import_run r where r.account = (select current_account())));
drop policy if exists import_progress_again on import_progress;
create policy import_progress_again on import_progress for update to ${APP_ROLE}
  using (run in (select r.id from import_run r where r.account = (select current_account())))
  with check (run in (select r.id from import_run r where r.account = (select current_account())));
grant select, insert, update on import_progress to ${APP_ROLE};
`
