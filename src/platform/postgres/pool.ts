import { Pool, type PoolClient } from 'pg'
import { Fault, messageOf } from '../fault.ts'
import { parsersWithDates, valueParsers } from './value-parsers.ts'

export type { Pool, PoolClient } from 'pg'

export type PoolOptions = {
  /** Most connections at once. */
  max: number
  /** Shown in `pg_stat_activity` and in the metrics. */
  name: string
  /** A statement that runs longer is cancelled by the server. */
  statementTimeoutMs?: number
  /** Schemas in which unqualified names are looked up, first one first. */
  searchPath?: readonly string[]
  /** Instants come as `Date` instead of text. */
  dates?: boolean
  /** Told when an idle connection breaks; the pool replaces it by itself. */
  onLost?: (fault: Fault) => void
}

/**
 * A pool of connections. Values come as: int8 → number where it is exact, else string; numeric → string; date → `YYYY-MM-DD`; timestamptz → ISO 8601 in UTC; json → parsed.
 */
export const createPool = (url: string, options: PoolOptions): Pool => {
  const settings = ['-c timezone=UTC', '-c datestyle=ISO']
  if (options.searchPath) settings.push(`-c search_path=${options.searchPath.map(quoted).join(',')}`)
  if (options.statementTimeoutMs) settings.push(`-c statement_timeout=${options.statementTimeoutMs}`)
  const pool = new Pool({
    connectionString: url,
    max: options.max,
    application_name: options.name,
    options: settings.join(' '),
    connectionTimeoutMillis: 10_000,
    idleTimeoutMillis: 60_000,
    keepAlive: true,
    types: options.dates ? parsersWithDates : valueParsers,
  })
  // A connection may break while somebody holds it between two queries: the next query tells them, nobody else need fall.
  pool.on('connect', (client) => client.on('error', () => undefined))
  pool.on('error', (error) => options.onLost?.(new Fault('database_lost', { reason: messageOf(error) }, error)))
  return pool
}

/** Ends the pool after the connections in use are given back; waits no longer than the limit. */
export const endPool = async (pool: Pool, limitMs = 5_000): Promise<void> => {
  if (pool.ended || pool.ending) return
  let timer: NodeJS.Timeout | undefined
  const limit = new Promise<void>((resolve) => {
    timer = setTimeout(resolve, limitMs)
  })
  await Promise.race([pool.end(), limit])
  clearTimeout(timer)
}

/** How a transaction may begin: to write, or to read one state of the whole. */
export type Beginning =
  | 'begin'
  | 'begin isolation level repeatable read'
  | 'begin isolation level repeatable read read only'

/** Runs the work in one transaction: committed when it returns, rolled back when it throws. A connection that broke leaves the pool. */
export async function withTransaction<T>(
  pool: Pool,
  work: (client: PoolClient) => Promise<T>,
  beginning: Beginning = 'begin',
): Promise<T> {
  const client = await pool.connect()
  let broken: Error | undefined
  try {
    await client.query(beginning)
    const result = await work(client)
    await client.query('commit')
    return result
  } catch (error) {
    await client.query('rollback').catch((lost: Error) => {
      broken = lost
    })
    throw error
  } finally {
    client.release(broken)
  }
}

/** Inside startup options a space must be escaped. */
const quoted = (name: string): string => `"${name.replaceAll('"', '""')}"`.replaceAll(/([\\ ])/g, '\\$1')
