import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Client, ClientBase } from 'pg'
import type { AnyRegister } from '../register/declaration.ts'
import { functionsSql } from '../scope/functions.sql.ts'
import { APP_ROLE, AUTH_ROLE, COUNT_ROLE, JOBS_ROLE, policiesSql } from '../scope/policies.ts'
import { inProvince, revokeShared, roleIn } from '../scope/province-roles.ts'
import { ledgerCountSql } from './ledger-count.sql.ts'
import { placeRebuildSql } from './place-rebuild.ts'

export interface Migration {
  name: string
  text: string
  sha256: string
}

/** Idempotent SQL that other parts of the house add after the migrations: indicator tables, sign-in tables. */
export interface Addition {
  name: string
  text: string
}

const digest = (text: string): string => createHash('sha256').update(text).digest('hex')

/** The migrations of the program, in order of their numbers. */
export const readMigrations = (folder: string): Migration[] =>
  readdirSync(folder)
    .filter((name) => /^\d{4}_[a-z0-9_]+\.sql$/.test(name))
    .sort()
    .map((name) => {
      const text = readFileSync(join(folder, name), 'utf8')
      return { name, text, sha256: digest(text) }
    })

export interface MigrationState {
  pending: string[]
  /** Applied to the database but unknown to this program: the database is newer. */
  unknown: string[]
  /** Applied with another text than the program has. */
  changed: string[]
}

const LEDGER = `create table if not exists schema_migration (
  name text primary key, sha256 text not null, at timestamptz not null default now());
  alter table schema_migration enable row level security; alter table schema_migration force row level security;
  drop policy if exists schema_migration_owner on schema_migration;
  create policy schema_migration_owner on schema_migration for all to current_user using (true) with check (true);
  drop policy if exists schema_migration_count on schema_migration;
  create policy schema_migration_count on schema_migration for select to ${COUNT_ROLE} using (true);
  grant select on schema_migration to ${COUNT_ROLE};`

/** What stands between a database and this program. The ledger may be missing: then everything is pending. */
export async function migrationState(
  client: Pick<ClientBase, 'query'>,
  migrations: Migration[],
): Promise<MigrationState> {
  const there = await client.query<{ found: boolean }>(`select to_regclass('schema_migration') is not null as found`)
  if (!there.rows[0]?.found) return { pending: migrations.map((m) => m.name), unknown: [], changed: [] }
  const applied = await client.query<{ name: string; sha256: string }>(
    `select name, sha256 from schema_migration where name not like '=%' order by name`,
  )
  const known = new Map(migrations.map((m) => [m.name, m.sha256]))
  const done = new Map(applied.rows.map((row) => [row.name, row.sha256]))
  return {
    pending: migrations.filter((m) => !done.has(m.name)).map((m) => m.name),
    unknown: [...done.keys()].filter((name) => !known.has(name)),
    changed: [...done].filter(([name, sha]) => known.has(name) && known.get(name) !== sha).map(([name]) => name),
  }
}

const ROLES = [APP_ROLE, COUNT_ROLE, AUTH_ROLE]

/** The schema where the jobs of a province wait. */
export const jobSchema = (schema: string): string => `${schema}_jobs`

/** Makes the schema, the roles that own nothing of it, and the place of the job queue; passwords come from the secrets of the data folder. */
export async function prepareDatabase(
  client: Client,
  schema: string,
  passwords: Record<string, string>,
): Promise<void> {
  const name = client.escapeIdentifier(schema)
  await client.query(`create extension if not exists pg_trgm schema public`)
  await client.query(`create schema if not exists ${name}`)
  for (const declared of [...ROLES, JOBS_ROLE]) {
    const role = client.escapeIdentifier(roleIn(schema, declared))
    const found = await client.query('select 1 from pg_roles where rolname = $1', [roleIn(schema, declared)])
    // an owner that is no superuser may give a role a password, but not say again what it may not do
    const start = found.rowCount === 0 ? `create role ${role} nosuperuser nobypassrls` : `alter role ${role}`
    await client.query(`${start} login password ${client.escapeLiteral(passwords[declared] ?? '')}`)
  }
  await client.query(
    `grant usage on schema ${name} to ${ROLES.map((role) => client.escapeIdentifier(roleIn(schema, role))).join(', ')}`,
  )
  const jobs = client.escapeIdentifier(jobSchema(schema))
  await client.query(`create schema if not exists ${jobs}`)
  await client.query(`grant usage, create on schema ${jobs} to ${client.escapeIdentifier(roleIn(schema, JOBS_ROLE))}`)
  await client.query(`set search_path = ${name}, public`)
}

/** Makes the tables of some migrations, and nothing else; within the caller's transaction. */
export async function applyMigrations(client: Client, migrations: Migration[]): Promise<void> {
  await client.query(inProvince(await schemaOf(client), LEDGER))
  for (const migration of migrations) {
    await client.query(migration.text)
    await client.query('insert into schema_migration (name, sha256) values ($1, $2)', [
      migration.name,
      migration.sha256,
    ])
  }
}

async function schemaOf(client: Client): Promise<string> {
  const found = await client.query<{ schema: string }>('select current_schema()::text as schema')
  return found.rows[0]?.schema ?? ''
}

/**
 * Brings the schema of `search_path` to the program's state: pending migrations, then functions, policies and
 * additions anew if their text changed. All in one transaction, one migrator at a time. Gives the names applied.
 */
export async function migrate(
  client: Client,
  migrations: Migration[],
  registers: AnyRegister[],
  additions: Addition[],
): Promise<string[]> {
  await client.query('begin')
  try {
    await client.query('select pg_advisory_xact_lock(7461902)')
    await applyMigrations(client, [])
    const { pending } = await migrationState(client, migrations)
    await applyMigrations(
      client,
      migrations.filter((m) => pending.includes(m.name)),
    )
    const declared = [
      functionsSql,
      ledgerCountSql,
      placeRebuildSql(registers),
      policiesSql(registers),
      ...additions.map((a) => a.text),
      revokeShared,
    ].join('\n')
    const derived = inProvince(await schemaOf(client), declared)
    const current = await client.query<{ sha256: string }>(
      `select sha256 from schema_migration where name = '=derived'`,
    )
    if (pending.length > 0 || current.rows[0]?.sha256 !== digest(derived)) {
      await client.query(derived)
      await client.query('select place_rebuild(), ledger_shift_defaults()')
      await client.query(
        `insert into schema_migration (name, sha256) values ('=derived', $1) on conflict (name) do update set sha256 = $1, at = now()`,
        [digest(derived)],
      )
    }
    await client.query('commit')
    return pending
  } catch (error) {
    await client.query('rollback')
    throw error
  }
}
