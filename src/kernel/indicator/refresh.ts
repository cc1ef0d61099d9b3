import type { PoolClient } from 'pg'
import type { House } from '../house.ts'
import { type Changed, type Stale, staleCells } from './affected.ts'
import { countedYears, writeCells, writingCells } from './recompute.ts'
import { type Scan, scansOfHouse } from './scan.ts'

/** From so many places on, one pass over everything costs less than one for each place. */
const MANY_PLACES = 80

async function renew(house: House, client: PoolClient, scan: Scan, stale: Stale[], all: number[]): Promise<void> {
  const places = [...new Set(stale.map((cell) => cell.place))]
  const named = [...new Set(stale.map((cell) => cell.year))]
  const years = named.includes(0) ? all : named.filter((year) => all.includes(year))
  const some = places.length <= MANY_PLACES
  await client.query(
    `DELETE FROM indicator_cell WHERE scan = $1 AND year = ANY($2::int[])${some ? ' AND place = ANY($3::uuid[])' : ''}`,
    some ? [scan.basis.name, years, places] : [scan.basis.name, years],
  )
  await writeCells(house, client, scan, some ? { years, places } : { years })
  await client.query('UPDATE indicator_scan SET counted_at = clock_timestamp() WHERE scan = $1', [scan.basis.name])
}

/** Changes gathered by register, each record once. */
function gathered(changes: { register: string; record: string }[]): Changed[] {
  const byRegister = new Map<string, Set<string>>()
  for (const { register, record } of changes) {
    const records = byRegister.get(register) ?? new Set<string>()
    byRegister.set(register, records.add(record))
  }
  return [...byRegister].map(([register, records]) => ({ register, records: [...records] }))
}

/**
 * Counts anew what some changed records touch, and nothing else: the places and years where they stand, stood before,
 * or are looked up from. Gives how many places were counted.
 */
export async function refresh(
  house: House,
  changes: { register: string; record: string }[],
  client?: PoolClient,
): Promise<number> {
  if (!client) return writingCells(house, 'alone', (own) => refresh(house, changes, own))
  const lists = gathered(changes)
  const years = await countedYears(house)
  let places = 0
  for (const scan of scansOfHouse(house.indicators).values()) {
    const stale: Stale[] = []
    for (const changed of lists) stale.push(...(await staleCells(house, client, scan, changed)))
    if (stale.length === 0) continue
    await renew(house, client, scan, stale, years)
    places += new Set(stale.map((cell) => cell.place)).size
  }
  return places
}
