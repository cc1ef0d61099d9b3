import { APP_ROLE } from './policies.ts'

/** Those who see all tokens of the province, never what opens them. */
const OVERSEERS = `(select scope_wide(array['sysadmin', 'auditor', 'dpo']))`
const KEEPERS = `(select scope_wide(array['sysadmin']))`
/** A token of a machine: an account without a person that an office answers for. */
const OF_MACHINE = `account in (select a.id from account a where a.person is null and a.kept_by is not null)`

/**
 * Tokens for programs. Of what opens one only the SHA-256 is kept, and no role may read that: a token is found by
 * `token_known` alone. A row with a `parent` is a short-lived one issued on it (RFC 6749, 4.4); it carries the scopes it
 * asked for, and all else is its parent's. Nulls in `roles`, `registers` and `scopes` mean: not narrowed.
 */
export const tokenTablesSql = `
create table if not exists api_token (
  id uuid primary key,
  account uuid not null references account on delete cascade,
  parent uuid references api_token on delete cascade,
  name text not null,
  hint text not null,
  hash bytea not null unique,
  roles text[],
  place uuid references place_node,
  verbs text[] not null,
  registers text[],
  scopes text[],
  created_at timestamptz not null default now(),
  created_by uuid,
  expires_at timestamptz not null,
  revoked_at timestamptz,
  last_used_at timestamptz,
  constraint api_token_life_ck check (expires_at <= created_at + interval '367 days')
);
create index if not exists api_token_account_ix on api_token (account, created_at);
create index if not exists api_token_parent_ix on api_token (parent);
create index if not exists api_token_place_ix on api_token (place);
alter table api_token enable row level security;
alter table api_token force row level security;
drop policy if exists api_token_owner on api_token;
create policy api_token_owner on api_token for all to current_user using (true) with check (true);
drop policy if exists api_token_read on api_token;
create policy api_token_read on api_token for select to ${APP_ROLE}
  using ((select current_token()) is null and (account = (select current_account()) or ${OVERSEERS}));
drop policy if exists api_token_issue on api_token;
create policy api_token_issue on api_token for insert to ${APP_ROLE}
  with check ((select current_token()) is null and expires_at <= now() + interval '367 days'
    and ((parent is null and account = (select current_account())) or (parent is null and ${KEEPERS} and ${OF_MACHINE})));
drop policy if exists api_token_revoke on api_token;
create policy api_token_revoke on api_token for update to ${APP_ROLE}
  using ((select current_token()) is null and (account = (select current_account()) or ${KEEPERS}))
  with check (revoked_at is not null);
grant select (id, account, parent, name, hint, roles, place, verbs, registers, scopes, created_at, created_by, expires_at,
  revoked_at, last_used_at) on api_token to ${APP_ROLE};
grant insert (id, account, name, hint, hash, roles, place, verbs, registers, scopes, created_by, expires_at)
  on api_token to ${APP_ROLE};
grant update (revoked_at) on api_token to ${APP_ROLE};
`
