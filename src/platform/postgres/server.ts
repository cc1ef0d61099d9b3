import { Client } from 'pg'
import { codeOf, Fault, messageOf } from '../fault.ts'

export type OutsideServer = { kind: 'server'; adminUrl: string; version: string; stop(): Promise<void> }

type Facts = {
  version: string
  number: number
  encoding: string
  user: string
  createsRoles: boolean
  createsSchemas: boolean
}

/**
 * Checks an outside PostgreSQL server before anything is built on it.
 * @throws Fault `database_unreachable`, `database_refused`, `database_version`, `database_encoding`, `database_rights`
 */
export const openServer = async (url: string): Promise<OutsideServer> => {
  const facts = await askFacts(url)
  const major = Math.floor(facts.number / 10_000)
  if (major < 15 || major > 18) throw new Fault('database_version', { version: facts.version })
  if (facts.encoding !== 'UTF8') throw new Fault('database_encoding', { encoding: facts.encoding })
  const missing = [
    ...(facts.createsRoles ? [] : ['create roles (CREATEROLE)']),
    ...(facts.createsSchemas ? [] : ['create schemas (CREATE ON DATABASE)']),
  ]
  if (missing.length > 0) throw new Fault('database_rights', { user: facts.user, missing: missing.join(', ') })
  return { kind: 'server', adminUrl: url, version: facts.version, stop: async () => {} }
}

const askFacts = async (url: string): Promise<Facts> => {
  const client = new Client({
    connectionString: url,
    connectionTimeoutMillis: 10_000,
    application_name: 'buaban-check',
  })
  // A lost connection is reported by the query below as well.
  client.on('error', () => {})
  try {
    await client.connect()
    const result = await client.query<Facts>(`
      SELECT current_setting('server_version') AS version,
             current_setting('server_version_num')::int AS number,
             current_setting('server_encoding') AS encoding,
             current_user::text AS user,
             r.rolcreaterole OR r.rolsuper AS "createsRoles",
             has_database_privilege(current_database(), 'CREATE') AS "createsSchemas"
        FROM pg_roles r
       WHERE r.rolname = current_user`)
    const facts = result.rows[0]
    if (!facts) throw new Error('the server does not know its own user')
    return facts
  } catch (error) {
    throw connectionFault(url, error)
  } finally {
    await client.end().catch(() => undefined)
  }
}

/** 28: wrong name or password; 3D000: no such database; 42501: not allowed. */
const connectionFault = (url: string, error: unknown): Fault => {
  const refused = /^(28...|3D000|42501)$/.test(codeOf(error) ?? '')
  const name = refused ? 'database_refused' : 'database_unreachable'
  return new Fault(name, { server: publicNameOf(url), reason: messageOf(error) || String(codeOf(error)) }, error)
}

/** The address without name and password. */
const publicNameOf = (url: string): string => {
  const { hostname, port, pathname } = new URL(url)
  return `${hostname || 'localhost'}:${port || '5432'}${pathname}`
}
