const stamps = `created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()`

const TABLES = [
  'auth_user',
  'auth_session',
  'auth_account',
  'auth_verification',
  'auth_rate_limit',
  'auth_two_factor',
  'auth_passkey',
  'auth_attempt',
  'auth_once',
  'auth_slip',
]

/** Only the sign-in role sees these tables; even their owner is held by the policy. */
const guarded = (table: string): string => `
alter table ${table} enable row level security;
alter table ${table} force row level security;
drop policy if exists sign_in on ${table};
create policy sign_in on ${table} to buaban_auth using (true) with check (true);
grant select, insert, update, delete on ${table} to buaban_auth;`

/**
 * The tables of sign-in, in the schema that search_path names. May be run again at any time. Expects the database role
 * `buaban_auth`. The id of `auth_user` is the `account` of grants, moves and the audit ledger.
 */
export const AUTH_TABLES_SQL = `
create table if not exists auth_user (
  id uuid primary key default gen_random_uuid(),
  name text not null,
  email text not null unique,
  email_verified boolean not null default false,
  image text,
  username text unique,
  ${stamps}
);
create table if not exists auth_session (
  id uuid primary key default gen_random_uuid(),
  user_id uuid not null references auth_user on delete cascade,
  token text not null unique,
  expires_at timestamptz not null,
  ip_address text,
  user_agent text,
  ${stamps}
);
create index if not exists auth_session_user on auth_session (user_id);
create index if not exists auth_session_expiry on auth_session (expires_at);
create table if not exists auth_account (
  id uuid primary key default gen_random_uuid(),
  account_id text not null,
  provider_id text not null,
  user_id uuid not null references auth_user on delete cascade,
  access_token text,
  refresh_token text,
  id_token text,
  access_token_expires_at timestamptz,
  refresh_token_expires_at timestamptz,
  scope text,
  password text,
  ${stamps},
  unique (provider_id, account_id)
);
create index if not exists auth_account_user on auth_account (user_id);
create table if not exists auth_verification (
  id uuid primary key default gen_random_uuid(),
  identifier text not null,
  value text not null,
  expires_at timestamptz not null,
  ${stamps}
);
create index if not exists auth_verification_identifier on auth_verification (identifier);
create table if not exists auth_rate_limit (
  id uuid primary key default gen_random_uuid(),
  key text not null unique,
  count integer not null,
  last_request bigint not null
);
alter table auth_user add column if not exists two_factor_enabled boolean not null default false;
-- how many factors opened the session, and when its person last proved to be there
alter table auth_session add column if not exists factors integer not null default 1;
alter table auth_session add column if not exists confirmed_at timestamptz not null default now();
create table if not exists auth_two_factor (
  id uuid primary key default gen_random_uuid(),
  user_id uuid not null unique references auth_user on delete cascade,
  secret text not null,
  backup_codes text not null,
  verified boolean default true,
  failed_verification_count integer default 0,
  locked_until timestamptz
);
create table if not exists auth_passkey (
  id text primary key,
  user_id uuid not null references auth_user on delete cascade,
  name text not null,
  public_key bytea not null,
  counter bigint not null,
  transports text[] not null default '{}',
  host text not null,
  created_at timestamptz not null default now(),
  used_at timestamptz
);
create index if not exists auth_passkey_user on auth_passkey (user_id);
-- guesses: under a keyed digest of who or where, never the name that was typed
create table if not exists auth_attempt (
  key text primary key,
  failures integer not null,
  free_at timestamptz not null,
  last_at timestamptz not null
);
create index if not exists auth_attempt_last on auth_attempt (last_at);
-- what may be used only once: challenges that were given out, codes that were shown
create table if not exists auth_once (
  key text primary key,
  value text not null,
  expires_at timestamptz not null
);
create index if not exists auth_once_expiry on auth_once (expires_at);
-- the digest of the code on the slip of an invitation, whose id it has
create table if not exists auth_slip (
  id uuid primary key,
  code text not null unique,
  expires_at timestamptz not null
);
${TABLES.map(guarded).join('\n')}
`
