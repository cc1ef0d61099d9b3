import { randomBytes } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { Bench } from '#platform/bench.ts'
import { startPostgres } from '#platform/postgres/embedded.ts'
import { createPool, endPool } from '#platform/postgres/pool.ts'

const rounds = 5
const reads = 5_000

const median = (values: number[]): number => values.sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN

const timed = async <T>(work: () => Promise<T>): Promise<[T, number]> => {
  const begin = performance.now()
  const result = await work()
  return [result, (performance.now() - begin) / 1000]
}

/** How long the embedded PostgreSQL takes to be made, started and stopped, and to answer small questions. */
export const bench: Bench = {
  name: 'database-start',
  run: async ({ note, signal }) => {
    const folder = await mkdtemp(path.join(tmpdir(), 'buaban-bench-'))
    const options = { home: path.join(folder, 'postgres'), password: randomBytes(12).toString('hex') }
    try {
      const [first, firstSeconds] = await timed(() => startPostgres(options))
      await first.stop()
      const starts: number[] = []
      const stops: number[] = []
      const readings: number[] = []
      for (let round = 1; round <= rounds; round++) {
        signal.throwIfAborted()
        const [running, seconds] = await timed(() => startPostgres(options))
        starts.push(seconds)
        readings.push(await readOneByOne(running.adminUrl))
        stops.push((await timed(() => running.stop()))[1])
        note(`round ${round} of ${rounds}: start ${seconds.toFixed(3)} s`)
      }
      return {
        data: { rounds, reads },
        figures: {
          firstStartSeconds: firstSeconds,
          startSeconds: median(starts),
          stopSeconds: median(stops),
          readMs: (median(readings) * 1000) / reads,
        },
      }
    } finally {
      await rm(folder, { recursive: true, force: true })
    }
  },
}

const readOneByOne = async (url: string): Promise<number> => {
  const pool = createPool(url, { max: 1, name: 'bench' })
  try {
    await pool.query(
      'CREATE TABLE IF NOT EXISTS item AS SELECT n AS id, md5(n::text) AS text FROM generate_series(1, 10000) n',
    )
    await pool.query('CREATE UNIQUE INDEX IF NOT EXISTS item_id ON item (id)')
    const [, seconds] = await timed(async () => {
      for (let read = 1; read <= reads; read++) {
        await pool.query({ name: 'one', text: 'SELECT text FROM item WHERE id = $1', values: [read] })
      }
    })
    return seconds
  } finally {
    await endPool(pool)
  }
}
