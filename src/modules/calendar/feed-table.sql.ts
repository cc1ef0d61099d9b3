import { APP_ROLE, COUNT_ROLE } from '#kernel/scope/policies.ts'

const OWN = 'account = (select current_account())'

/**
 * The secret address of each account's calendar: its hash, never what opens it. Whoever owns it makes and takes it away;
 * the counting role finds whose it is.
 */
export const calendarFeedTable = `
create table if not exists calendar_feed (
  account uuid primary key references account (id), hash bytea not null, made_at timestamptz not null default now(), read_at timestamptz);
create unique index if not exists calendar_feed_hash_ix on calendar_feed (hash);
alter table calendar_feed enable row level security;
alter table calendar_feed force row level security;
drop policy if exists calendar_feed_owner on calendar_feed;
create policy calendar_feed_owner on calendar_feed for all to current_user using (true) with check (true);
drop policy if exists calendar_feed_own on calendar_feed;
create policy calendar_feed_own on calendar_feed for all to ${APP_ROLE} using (${OWN}) with check (${OWN});
drop policy if exists calendar_feed_count on calendar_feed;
create policy calendar_feed_count on calendar_feed for select to ${COUNT_ROLE} using (true);
drop policy if exists calendar_feed_seen on calendar_feed;
revoke all on calendar_feed from ${APP_ROLE}, ${COUNT_ROLE};
grant select (account, made_at, read_at), insert, delete, update (read_at) on calendar_feed to ${APP_ROLE};
grant select on calendar_feed to ${COUNT_ROLE};
`
