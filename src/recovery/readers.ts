import type { Client } from 'pg'
import { Client as PgClient } from 'pg'
import { APP_ROLE, AUTH_ROLE, COUNT_ROLE } from '#kernel/scope/policies.ts'
import { roleIn } from '#kernel/scope/province-roles.ts'
import { PLAIN_SESSION } from '#platform/backup/dump.ts'
import { Fault } from '#platform/fault.ts'
import { addressFor, type Ground } from '../house.ts'

/** Who reads a table for a backup: row policies hide nothing of it from them. */
export interface Readers {
  /** A client in the snapshot of the backup that sees every row of the table. */
  of(table: string): Promise<Client>
  close(): Promise<void>
}

const WHO_SEES_ALL = `
  select c.relname::text as "table", array_agg(distinct r.rolname::text) as roles
    from pg_policy p join pg_class c on c.oid = p.polrelid join pg_roles r on r.oid = any (p.polroles)
   where c.relnamespace = current_schema()::regnamespace and p.polpermissive and p.polcmd in ('r', '*')
     and pg_get_expr(p.polqual, p.polrelid) = 'true' and r.rolname = any ($1)
   group by c.relname`

/**
 * A superuser reads everything. An owner who is none is held by the policies like anybody, and COPY would pass over hidden rows
 * without a word; each table is then read by a role whose policy hides nothing, in the very same snapshot.
 * @param owner in the transaction whose snapshot it is
 */
export async function readersFor(ground: Ground, owner: Client): Promise<Readers> {
  const me = await owner.query<{ name: string; free: boolean }>(
    'select rolname::text as name, rolsuper or rolbypassrls as free from pg_roles where rolname = current_user',
  )
  if (me.rows[0]?.free) return { of: async () => owner, close: async () => undefined }
  const names = new Map([APP_ROLE, COUNT_ROLE, AUTH_ROLE].map((role) => [roleIn(ground.schema, role), role]))
  const ownName = me.rows[0]?.name ?? ''
  const found = await owner.query<{ table: string; roles: string[] }>(WHO_SEES_ALL, [[ownName, ...names.keys()]])
  const seers = new Map(found.rows.map(({ table, roles }) => [table, roles]))
  const snapshot = await owner.query<{ id: string }>('select pg_export_snapshot() as id')
  const opened = new Map<string, Client>()
  const openAs = async (role: string): Promise<Client> => {
    const client = opened.get(role) ?? (await connect(ground, role, snapshot.rows[0]?.id ?? ''))
    opened.set(role, client)
    return client
  }
  return {
    of: async (table) => {
      const roles = seers.get(table) ?? []
      if (roles.includes(ownName)) return owner
      const role = roles.map((name) => names.get(name)).find((name) => name !== undefined)
      if (role === undefined) throw new Fault('backup_hidden', { table })
      return openAs(role)
    },
    close: async () => {
      for (const client of opened.values()) await client.end()
    },
  }
}

const connect = async (ground: Ground, role: string, snapshot: string): Promise<Client> => {
  const client = new PgClient({ connectionString: addressFor(ground, role), application_name: 'buaban-backup' })
  client.on('error', () => undefined)
  await client.connect()
  await client.query(PLAIN_SESSION)
  await client.query(`set search_path = ${client.escapeIdentifier(ground.schema)}, public`)
  await client.query('begin isolation level repeatable read read only')
  await client.query(`set transaction snapshot ${client.escapeLiteral(snapshot)}`)
  return client
}
