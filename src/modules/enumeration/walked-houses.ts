import { permitted } from '#kernel/act/transaction.ts'
import type { House } from '#kernel/house.ts'
import { linkedTitles } from '#kernel/register/view.ts'
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
  /** Who went there last: the person, and the name, empty where nobody is named or the reader may not know. */
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

const NAMES = `select p.id, concat(p.name_title, p.name_first, ' ', p.name_last) as name from person p
  where exists (select 1 from enumeration_zone z where z.id = any ($1::uuid[]) and p.id in (z.enumerator, z.second))`

/** House numbers as a street has them: 9 before 12, 12 before 12/1. */
const byNumber = new Intl.Collator('th', { numeric: true }).compare

/**
 * The names of those who walk some zones, for those who walk them with them, and no more than the names: that is what keeps two from
 * asking the same people twice. Only for zones that the reader walks.
 */
export async function walkerNames(house: House, zones: string[]): Promise<Map<string, string>> {
  const { rows } = await house.count.query<{ id: string; name: string }>(NAMES, [zones])
  return new Map(rows.map(({ id, name }) => [id, name]))
}

/** The houses of zones that this actor sees, by number, with who was there where the actor may know. */
export async function walkedHouses(house: House, actor: Actor, zones: string[]): Promise<WalkedHouse[]> {
  const register = permitted(house, actor, enumeratedHouse.name, 'read')
  const { rows, titles } = await asActor(house, actor, 'read', async (client) => {
    const found = await client.query<Row>(HOUSES, [zones])
    const linked = found.rows.map(({ visitor }) => ({ visited_by: visitor }))
    return { rows: found.rows, titles: await linkedTitles(client, house, register, linked) }
  })
  return rows
    .map(({ lat, lon, ...row }) => ({
      ...row,
      visitedBy: (row.visitor && titles[row.visitor]) || '',
      location: lat === null || lon === null ? null : { lat, lon },
    }))
    .sort((a, b) => byNumber(a.number, b.number))
}
