/**
 * A small server on the platform, run as a process of its own by the tests: `/slow?ms=` answers late, `/add` keeps a
 * row and answers when it is committed, `/count` counts the rows.
 */
import { loadConfig } from '#platform/config.ts'
import { Fault } from '#platform/fault.ts'
import { createLog } from '#platform/log.ts'
import { createPool, endPool, type Pool } from '#platform/postgres/pool.ts'
import { type ServeHooks, serve } from '#platform/serve.ts'

let pool: Pool | undefined
const hooks: ServeHooks = {
  migrate: async ({ database }) => {
    pool = createPool(database.adminUrl, { max: 4, name: 'fixture' })
    await pool.query('CREATE TABLE IF NOT EXISTS kept (id int PRIMARY KEY)')
  },
  handler: async () => (request, response) => {
    const url = new URL(request.url ?? '/', 'http://localhost')
    const number = Number(url.searchParams.get('n'))
    const answer = (work: Promise<unknown> | undefined) =>
      work?.then(
        (value) => response.end(JSON.stringify(value)),
        () => response.writeHead(500).end(),
      )
    if (url.pathname === '/slow') setTimeout(() => response.end('done'), number)
    else if (url.pathname === '/add') answer(pool?.query('INSERT INTO kept VALUES ($1)', [number]).then(() => number))
    else answer(pool?.query<{ n: number }>('SELECT count(*) AS n FROM kept').then(({ rows }) => rows[0]?.n))
  },
  ready: async () => {
    await pool?.query('SELECT 1')
    return { ready: true, reasons: [] }
  },
  stop: async () => {
    if (pool) await endPool(pool)
  },
}

try {
  const config = loadConfig(process.env)
  const serving = await serve({ config, log: createLog('info') }, hooks)
  const { address, database } = serving.context
  // Whoever reads the line below may send it at once.
  process.on('SIGTERM', () => void serving.stop())
  process.stdout.write(`${JSON.stringify({ address, postgres: database.pid })}\n`)
  const fault = await serving.ended
  process.exitCode = fault?.exitCode ?? 0
} catch (error) {
  if (!(error instanceof Fault)) throw error
  process.stderr.write(`${error.text.th}\n${error.text.en}\n`)
  process.exitCode = error.exitCode
}
