import { permitted } from '#kernel/act/transaction.ts'
import type { House } from '#kernel/house.ts'
import { today } from '#kernel/kinds/date.ts'
import { linkedTitles } from '#kernel/register/view.ts'
import type { Actor } from '#kernel/scope/actor.ts'
import { asActor } from '#kernel/scope/as-actor.ts'
import type { Outcome } from './codes.ts'
import { enumerationZone } from './enumeration-zone.register.ts'

/** How far a zone is walked, as its reader sees it. All counts are of houses but `children` and `out`. */
export interface ZoneProgress {
  id: string
  version: number
  state: string
  academicYear: number
  area: string
  village: number
  villageName: string
  expected: number
  enumerator: string | null
  second: string | null
  /** ISO day by which the walk should be done. */
  due: string
  /** Past that day and not handed in. */
  late: boolean
  visited: number
  byResult: Record<Outcome, number>
  /** Houses gone to more than once. */
  again: number
  children: number
  /** Children who do not learn. */
  out: number
  /** ISO day of the last visit. */
  last: string | null
  /** Names of subdistrict and enumerators, where the reader may see them. */
  titles: Record<string, string>
}

const NOT_DONE = ['planned', 'walking']

const COUNTS = `
  select r.id, r.version, r.state, r.academic_year, r.area, r.village::int as village, r.village_name,
    r.houses_expected::int as expected, r.enumerator, r.second, r.due_on::text as due, h.*
  from enumeration_zone r
  left join lateral (
    select count(*)::int as visited, count(*) filter (where o.visits > 1)::int as again,
      count(*) filter (where o.result = 'interviewed')::int as interviewed,
      count(*) filter (where o.result = 'nobody_home')::int as nobody_home,
      count(*) filter (where o.result = 'refused')::int as refused,
      count(*) filter (where o.result = 'empty')::int as empty,
      count(*) filter (where o.result = 'not_dwelling')::int as not_dwelling,
      coalesce(sum((o.sheet->'scores'->>'children')::numeric), 0)::int as children,
      coalesce(sum((o.sheet->'scores'->>'out')::numeric), 0)::int as out,
      max(o.visited_on)::text as last
    from enumerated_house o where o.zone = r.id) h on true
  where ($1::int is null or r.academic_year = $1) and ($2::uuid is null or r.id = $2)
    and ($3::uuid is null or $3 in (r.enumerator, r.second))
    and ($4::uuid is null or exists (select 1 from place_within w where w.place = r.area and w.ancestor = $4))
  order by r.area, r.village`

interface Row extends Record<Outcome, number> {
  id: string
  version: number
  state: string
  academic_year: number
  area: string
  village: number
  village_name: string
  expected: number
  enumerator: string | null
  second: string | null
  due: string
  visited: number
  again: number
  children: number
  out: number
  last: string | null
}

export interface WantedZones {
  academicYear?: number
  zone?: string
  /** Person who walks it, first or second. */
  walker?: string
  /** A place within which the zones lie. */
  place?: string
}

function progressOf(row: Row, titles: Record<string, string>): ZoneProgress {
  const { id, version, state, area, village, expected, enumerator, second, due, visited, again, children, out } = row
  const { interviewed, nobody_home, refused, empty, not_dwelling } = row
  return {
    ...{ id, version, state, area, village, expected, enumerator, second, due, visited, again, children, out },
    academicYear: row.academic_year,
    villageName: row.village_name,
    late: NOT_DONE.includes(state) && due < today(),
    byResult: { interviewed, nobody_home, refused, empty, not_dwelling },
    last: row.last,
    titles,
  }
}

/** The zones that this actor sees, with how far each is walked. */
export async function zoneProgress(house: House, actor: Actor, wanted: WantedZones = {}): Promise<ZoneProgress[]> {
  const register = permitted(house, actor, enumerationZone.name, 'read')
  const { academicYear = null, zone = null, walker = null, place = null } = wanted
  return asActor(house, actor, 'read', async (client) => {
    const { rows } = await client.query<Row>(COUNTS, [academicYear, zone, walker, place])
    const linked = rows.map(({ area, enumerator, second }) => ({ area, enumerator, second }))
    const titles = await linkedTitles(client, house, register, linked)
    return rows.map((row) => progressOf(row, titles))
  })
}
