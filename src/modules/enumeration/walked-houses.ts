import { permitted } from '#kernel/act/transaction.ts'
import type { House } from '#kernel/house.ts'
import type { Actor } from '#kernel/scope/actor.ts'
import { asActor } from '#kernel/scope/as-actor.ts'
import type { Outcome } from './codes.ts'
import { enumeratedHouse } from './enumerated-house.register.ts'

/** A house that was gone to, without what was told there. */
export interface WalkedHouse {
  id: string
  version: number
  zone: string
  number: string
  result: Outcome
  /** ISO day. */
  visitedOn: string
  /** Who went there last: the person, and the name, empty where nobody is named. */
  visitor: string | null
  visitedBy: string
  visits: number
  children: number
  /** Children who do not learn. */
  out: number
  location: { lat: number; lon: number } | null
}

interface Row extends Omit<WalkedHouse, 'visitedBy' | 'location'> {
  lat: number | null
  lon: number | null
}

const HOUSES = `
  select id, version, zone, house_number as number, result, visited_on::text as "visitedOn", visited_by as visitor,
    visits::int as visits, coalesce((sheet->'scores'->>'children')::numeric, 0)::int as children,
    coalesce((sheet->'scores'->>'out')::numeric, 0)::int as out, location_lat as lat, location_lon as lon
  from enumerated_house where zone = any ($1::uuid[])`

const NAMES = `select id, concat(name_title, name_first, ' ', name_last) as name from person where id = any ($1::uuid[])`

/** House numbers as a street has them: 9 before 12, 12 before 12/1. */
const byNumber = new Intl.Collator('th', { numeric: true }).compare

/** Names of some persons. */
export async function walkerNames(house: House, persons: (string | null)[]): Promise<Map<string, string>> {
  const ids = [...new Set(persons.filter((one) => one !== null))]
  const { rows } = await house.count.query<{ id: string; name: string }>(NAMES, [ids])
  return new Map(rows.map(({ id, name }) => [id, name]))
}

/**
 * The houses of zones that this actor sees, by number. Whoever walks a zone is told who of its walkers was at a house, by name and no
 * more: that is what keeps two from asking the same people twice.
 */
export async function walkedHouses(house: House, actor: Actor, zones: string[]): Promise<WalkedHouse[]> {
  permitted(house, actor, enumeratedHouse.name, 'read')
  const { rows } = await asActor(house, actor, 'read', (client) => client.query<Row>(HOUSES, [zones]))
  const names = await walkerNames(
    house,
    rows.map(({ visitor }) => visitor),
  )
  return rows
    .map(({ lat, lon, ...row }) => ({
      ...row,
      visitedBy: (row.visitor && names.get(row.visitor)) || '',
      location: lat === null || lon === null ? null : { lat, lon },
    }))
    .sort((a, b) => byNumber(a.number, b.number))
}
