import { createPool, endPool, type Pool } from '#platform/postgres/pool.ts'
import type { ServeContext, ServeHooks } from '#platform/serve.ts'

/** What `start` runs, and what it tells people once it is up. */
export type StartPlan = { hooks: ServeHooks; welcome(context: ServeContext): Promise<string[]> }

/** The server over the platform alone: it answers whether it lives and is ready, and knows no pages. */
export const startHooks = (_options: { demo: boolean }): StartPlan => {
  let pool: Pool | undefined
  return {
    hooks: {
      migrate: async () => {},
      handler: async ({ database, metrics }) => {
        pool = createPool(database.adminUrl, { max: 2, name: 'buaban-ready' })
        metrics.pool('ready', pool)
        return (_request, response) => {
          response.writeHead(404, { 'content-type': 'application/json' })
          response.end('{"problem":"not_found"}\n')
        }
      },
      ready: async () => {
        await pool?.query('SELECT 1')
        return { ready: true, reasons: [] }
      },
      stop: async () => {
        if (pool) await endPool(pool)
      },
    },
    welcome: async () => [],
  }
}
