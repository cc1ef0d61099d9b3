import { readFile } from 'node:fs/promises'
import { Client } from 'pg'
import { loadConfig } from '#platform/config.ts'
import { createLog } from '#platform/log.ts'
import { serve } from '#platform/serve.ts'
import { startHooks } from '../../src/cli/start-hooks.ts'
import { BENCH_FOLDER } from './bench-province.ts'

/** CPU time spent since the start, in milliseconds. */
export interface Spent {
  /** This process with all its threads. */
  server: number
  /** The database processes that serve it; null where the system does not tell. */
  database: number | null
}

export type Told = { address: string } | { spent: Spent }

/** The processes that answer this server's queries. */
async function backends(adminUrl: string): Promise<number[]> {
  const client = new Client({ connectionString: adminUrl })
  await client.connect()
  try {
    const found = await client.query<{ pid: number }>(
      `select pid from pg_stat_activity where backend_type = 'client backend' and pid <> pg_backend_pid()`,
    )
    return found.rows.map(({ pid }) => pid)
  } finally {
    await client.end()
  }
}

async function databaseMs(pids: number[]): Promise<number | null> {
  const read = pids.map((pid) => readFile(`/proc/${pid}/schedstat`, 'utf8').catch(() => null))
  const found = (await Promise.all(read)).filter((text) => text !== null)
  return found.length === 0 ? null : found.reduce((sum, text) => sum + Number(text.split(' ')[0]), 0) / 1e6
}

/** Child of the bench `pages`: the whole server on the province of the benches, which tells what it has spent. */
const config = loadConfig({ ...process.env, BUABAN_DATA: BENCH_FOLDER, BUABAN_PORT: '0', BUABAN_HOST: '127.0.0.1' })
const serving = await serve({ config, log: createLog('warn') }, startHooks({ demo: false }).hooks)
let pids: number[] = []
const tell = (told: Told) => process.send?.(told)

process.on('message', async (asked) => {
  if (asked === 'backends') pids = await backends(serving.context.database.adminUrl)
  if (asked === 'stop') {
    await serving.stop()
    process.disconnect?.()
    return
  }
  const { user, system } = process.cpuUsage()
  tell({ spent: { server: (user + system) / 1000, database: await databaseMs(pids) } })
})
tell({ address: serving.context.address })
