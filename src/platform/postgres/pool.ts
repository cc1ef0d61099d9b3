import { Pool, type PoolClient } from 'pg'
import { codeOf, Fault, messageOf } from '../fault.ts'
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
 * A pool of connections. Values come as: int8 → number where it is exact, else string; numeric → string (see
 * `numberOf`); date → `YYYY-MM-DD`; timestamptz → ISO 8601 in UTC; json → parsed.
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

/**
 * Runs the work in one transaction: committed when it returns, rolled back when it throws.
 * @throws what the work throws; Fault `database_lost` when the connection breaks.
 */
export const withTransaction = async <T>(pool: Pool, work: (client: PoolClient) => Promise<T>): Promise<T> => {
  const client = await pool.connect().catch((error) => {
    throw asLost(error)
  })
  // While the client is out of the pool nobody else listens; the failing query reports the loss.
  const ignore = () => {}
  client.on('error', ignore)
  let broken: Error | undefined
  try {
    await client.query('BEGIN')
    const result = await work(client)
    await client.query('COMMIT')
    return result
  } catch (error) {
    await client.query('ROLLBACK').catch((failure) => {
      broken = failure
    })
    throw asLost(error)
  } finally {
    client.off('error', ignore)
    client.release(broken)
  }
}

/** Turns a broken connection into the fault `database_lost` and leaves every other error as it is. */
export const asLost = (error: unknown): unknown => {
  if (error instanceof Fault) return error
  const code = codeOf(error) ?? ''
  const byCode = /^(08...|57P0[1-5]|ECONNRESET|ECONNREFUSED|EPIPE|ETIMEDOUT)$/.test(code)
  const byText =
    code === '' &&
    /^Connection terminated|^timeout exceeded when trying to connect|^Client has encountered a connection error/.test(
      messageOf(error),
    )
  return byCode || byText ? new Fault('database_lost', { reason: messageOf(error) }, error) : error
}

/** The number behind a `numeric` value. */
export const numberOf = (value: string | number | null): number | null => (value === null ? null : Number(value))

/** Inside startup options a space must be escaped. */
const quoted = (name: string): string => `"${name.replaceAll('"', '""')}"`.replaceAll(/([\\ ])/g, '\\$1')
