import { join } from 'node:path'
import type { House } from '#kernel/house.ts'
import type { BenchContext } from '#platform/bench.ts'
import { loadConfig } from '#platform/config.ts'
import { type DataFolder, openDataFolder } from '#platform/data-folder.ts'
import { type Database, openDatabase } from '#platform/database.ts'
import { loadDemo } from '../../src/cli/demo-province.ts'
import { groundOf, settle } from '../../src/cli/with-house.ts'
import { type Ground, openHouse } from '../../src/house.ts'

/** Where the province of the benches is kept between runs; delete the folder to build it anew. */
export const BENCH_FOLDER = join(import.meta.dirname, '..', '..', 'data-bench')
const SEED = 13

export interface BenchProvince {
  house: House
  ground: Ground
  data: DataFolder
  database: Database
  /** Rows by register. */
  sizes: Record<string, number>
}

const COUNTED = ['organisation', 'person', 'learner', 'enrolment', 'staff_post']

async function sizesOf(house: House): Promise<Record<string, number>> {
  const sizes: Record<string, number> = {}
  for (const name of COUNTED) {
    const found = await house.count.query<{ n: number }>(`select count(*)::int as n from "${name}"`)
    sizes[name] = found.rows[0]?.n ?? 0
  }
  const learners = await house.count.query<{ n: number }>(
    `select count(*)::int as n from learner where state = 'studying'`,
  )
  return { ...sizes, studying: learners.rows[0]?.n ?? 0 }
}

/** Opens the demo province of full size, built at the first bench and kept for the next ones. */
export async function withBenchProvince<T>(
  { note }: BenchContext,
  work: (province: BenchProvince) => Promise<T>,
): Promise<T> {
  const config = loadConfig({ BUABAN_DATA: BENCH_FOLDER })
  const data = await openDataFolder(config.dataFolder)
  const database = await openDatabase(config, data)
  try {
    const ground = groundOf(database, data, config)
    await settle(ground)
    const probe = await openHouse(ground, { app: 1, count: 1 })
    const filled = probe.house.demo
    await probe.close()
    if (!filled) {
      note('building the province (once) …')
      await loadDemo(ground, { size: 'province', seed: SEED, note })
    }
    const open = await openHouse(ground)
    return await work({ house: open.house, ground, data, database, sizes: await sizesOf(open.house) }).finally(
      open.close,
    )
  } finally {
    await database.stop()
  }
}

export const median = (values: number[]): number => {
  const sorted = values.toSorted((a, b) => a - b)
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN
}
