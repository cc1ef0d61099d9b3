import { APP_ROLE, COUNT_ROLE } from '#kernel/scope/policies.ts'

const OWN = 'subscription in (select s.id from subscription s where s.account = (select current_account()))'

const policy = (table: string, name: string, command: string, role: string, using: string, check?: string): string =>
  `drop policy if exists ${name} on ${table};
create policy ${name} on ${table} for ${command} to ${role}${command === 'insert' ? '' : ` using (${using})`}${
    command === 'select' ? '' : ` with check (${check ?? using})`
  };`

const guarded = (table: string): string => `
alter table ${table} enable row level security;
alter table ${table} force row level security;
${policy(table, `${table}_owner`, 'all', 'current_user', 'true')}
${policy(table, `${table}_count`, 'all', COUNT_ROLE, 'true')}
revoke all on ${table} from ${APP_ROLE};
grant select, insert, update, delete on ${table} to ${COUNT_ROLE};`

/**
 * What was told to whom, and how far events have been followed. A delivery keeps which event of which record it is, never
 * the record itself: that is read again at each try, by the rights of that moment. Whoever reads a subscription reads its
 * deliveries; whoever owns it may send one again.
 */
export const deliveryTable = `
create table if not exists subscription_delivery (
  id uuid primary key, subscription uuid not null, event text not null, register text not null, record uuid not null,
  entry bigint, happened_at timestamptz not null, state text not null default 'waiting', attempts smallint not null default 0,
  next_at timestamptz not null default now(), last_at timestamptz, last_status smallint, last_fault text, last_ms integer,
  constraint subscription_delivery_state check (state in ('waiting', 'delivered', 'withheld', 'dead')));
create unique index if not exists subscription_delivery_entry_ix on subscription_delivery (subscription, entry);
create index if not exists subscription_delivery_log_ix on subscription_delivery (subscription, happened_at desc);
create index if not exists subscription_delivery_due_ix on subscription_delivery (next_at) where state = 'waiting';
create table if not exists subscription_position (reader text primary key, xid xid8 not null, read_at timestamptz not null);
${['subscription_delivery', 'subscription_position'].map(guarded).join('\n')}
${policy('subscription_delivery', 'subscription_delivery_read', 'select', APP_ROLE, 'subscription in (select s.id from subscription s)')}
${policy('subscription_delivery', 'subscription_delivery_again', 'update', APP_ROLE, OWN)}
${policy('subscription_delivery', 'subscription_delivery_try', 'insert', APP_ROLE, OWN)}
grant select, insert, update (state, attempts, next_at) on subscription_delivery to ${APP_ROLE};
`
