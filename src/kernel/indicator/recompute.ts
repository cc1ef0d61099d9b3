import type { PoolClient } from 'pg'
import { withTransaction } from '#platform/postgres/pool.ts'
import type { House } from '../house.ts'
import { today } from '../kinds/date.ts'
import { academicYearOf } from '../kinds/year.ts'
import { quoted } from './query.ts'
import { type Scan, scansOfHouse, signatureOf } from './scan.ts'
import { cellsSql, type Extent } from './scan-sql.ts'
import { storedView } from './stored-view.ts'

/** Held in turn by whoever writes cells, so that a full recomputation and a refresh never write over each other. */
const TURN = 7461911

/** Work in one transaction of the count role, one writer of cells at a time. Enough memory to hash a register once. */
export const writingCells = <T>(
  house: House,
  turn: 'alone' | 'beside others',
  work: (client: PoolClient) => Promise<T>,
): Promise<T> =>
  withTransaction(house.count, async (client) => {
    await client.query(`set local work_mem = '192MB'`)
    // two passes side by side already use both cores; small counts do not repay the start of a worker
    await client.query('set local jit = off')
    await client.query('set local max_parallel_workers_per_gather = 0')
    await client.query(`select ${turn === 'alone' ? 'pg_advisory_xact_lock' : 'pg_advisory_xact_lock_shared'}($1)`, [
      TURN,
    ])
    return work(client)
  })

/** Counts some years (and places) of a pass anew into the cells. */
export async function writeCells(house: House, client: PoolClient, scan: Scan, extent: Extent): Promise<void> {
  const view = storedView(house.registers, scan.basis)
  const sql = cellsSql(view, scan.basis, scan.measures, extent)
  const name = view.params.put(scan.basis.name)
  await client.query(
    `INSERT INTO indicator_cell (scan, year, place, dims, n) SELECT ${name}::text, q.year, q.place, q.dims, q.n FROM (${sql}) q`,
    view.params.values,
  )
}

/** The academic years that the registers of a house speak of, from the first on record to the present one. */
export async function countedYears(house: House): Promise<number[]> {
  const present = academicYearOf(today())
  const sources = new Map<string, string>()
  for (const { basis } of scansOfHouse(house.indicators).values())
    if ('year' in basis.timing) sources.set(basis.over, basis.timing.year)
  const parts = [...sources].map(([table, field]) => `SELECT min(${quoted(field)}) AS first FROM ${quoted(table)}`)
  if (parts.length === 0) return [present]
  const found = await house.count.query<{ first: number | null }>(
    `SELECT min(first) AS first FROM (${parts.join(' UNION ALL ')}) q`,
  )
  const first = Math.min(found.rows[0]?.first ?? present, present)
  return Array.from({ length: present - first + 1 }, (_, i) => first + i)
}

async function recomputeScan(house: House, scan: Scan, years: number[]): Promise<void> {
  await writingCells(house, 'beside others', async (client) => {
    // sorting rows by text costs more than hashing them
    await client.query('set local enable_sort = off')
    await client.query('DELETE FROM indicator_cell WHERE scan = $1', [scan.basis.name])
    await writeCells(house, client, scan, { years })
    await client.query(
      `INSERT INTO indicator_scan (scan, signature, years, counted_at) VALUES ($1, $2, $3, clock_timestamp())
       ON CONFLICT (scan) DO UPDATE SET signature = excluded.signature, years = excluded.years, counted_at = excluded.counted_at`,
      [scan.basis.name, signatureOf(scan), years],
    )
  })
}

export interface Recomputed {
  scans: number
  years: number[]
  seconds: number
}

/** How many passes run side by side: the small machine of an office has two cores. */
const LANES = 2

/** Counts everything anew: every indicator, every year on record. Safe while the house is at work. */
export async function recompute(house: House): Promise<Recomputed> {
  const started = performance.now()
  const years = await countedYears(house)
  const waiting = [...scansOfHouse(house.indicators).values()].sort((a, b) => b.measures.length - a.measures.length)
  const lane = async (): Promise<void> => {
    for (let scan = waiting.shift(); scan; scan = waiting.shift()) await recomputeScan(house, scan, years)
  }
  await Promise.all(Array.from({ length: LANES }, lane))
  return { scans: scansOfHouse(house.indicators).size, years, seconds: (performance.now() - started) / 1000 }
}

/** Whether the cells were counted under these very declarations and for the present year. */
export async function cellsAreCurrent(house: House): Promise<boolean> {
  const found = await house.count.query<{ scan: string; signature: string; years: number[] }>(
    'SELECT scan, signature, years FROM indicator_scan',
  )
  const kept = new Map(found.rows.map((row) => [row.scan, row]))
  const present = academicYearOf(today())
  return [...scansOfHouse(house.indicators).values()].every((scan) => {
    const row = kept.get(scan.basis.name)
    return row?.signature === signatureOf(scan) && row.years.includes(present)
  })
}
