import type { House } from '#kernel/house.ts'
import { idOf } from '#kernel/kinds/link.ts'
import { refuse } from '#kernel/problem.ts'
import { Clauses, source } from '#kernel/register/query.ts'
import { type Actor, mayAnywhere } from '#kernel/scope/actor.ts'
import { asActor } from '#kernel/scope/as-actor.ts'
import type { Standing } from './codes.ts'

/** Children by where they stand; those whom only a list knows are apart, for they are no part of the population. */
export type StandingCounts = Record<Standing | 'list_only', number>

/** Counts of one value of a way of cutting; an empty key is not known. */
export interface Cut {
  key: string
  counts: StandingCounts
}

export interface RoundResults {
  all: StandingCounts
  cuts: Record<(typeof WAYS)[number], Cut[]>
}

const WAYS = ['lives_in', 'age', 'sex', 'nationality_status', 'affiliation', 'dimension'] as const

const none = (): StandingCounts => ({ enrolled: 0, out_of_school: 0, to_verify: 0, elsewhere: 0, list_only: 0 })

/** Source of the rows that a round had as of a day, as far as the actor sees them. */
function rowsOf(house: House, actor: Actor, round: string, asOf: string | undefined) {
  const register = house.registers.get('census_child') ?? refuse('not_found')
  if (!mayAnywhere(actor, register, 'read')) refuse('not_found')
  const clauses = new Clauses()
  const from = source(register, asOf, clauses)
  clauses.add(`r.round = ${clauses.param(idOf(round))}`)
  return { from, clauses }
}

/** Where children stand, in all and cut each way, in one pass over the rows that the actor sees. */
export async function roundResults(house: House, actor: Actor, round: string, asOf?: string): Promise<RoundResults> {
  const { from, clauses } = rowsOf(house, actor, round, asOf)
  const sets = ['(stands)', ...WAYS.map((way) => `(stands, ${way})`)]
  const text = `
    with c as (select ${WAYS.map((way) => `r."${way}"::text as ${way}`).join(', ')},
      case when r.origin = 'list_only' then 'list_only' else r.standing end as stands from ${from} ${clauses.where()})
    select stands, ${WAYS.join(', ')}, grouping(${WAYS.join(', ')})::int as apart, count(*)::int as n
    from c group by grouping sets (${sets.join(', ')})`
  return asActor(house, actor, 'read', async (client) => {
    const { rows } = await client.query<Record<string, string | null> & { apart: number; n: number; stands: string }>(
      text,
      clauses.values,
    )
    const all = none()
    const cuts = new Map(WAYS.map((way) => [way, new Map<string, StandingCounts>()]))
    for (const row of rows) {
      const at = WAYS.findIndex((_, i) => (row.apart & (1 << (WAYS.length - 1 - i))) === 0)
      const way = WAYS[at]
      const key = way ? (row[way] ?? '') : ''
      const counts = way ? (cuts.get(way)?.get(key) ?? none()) : all
      counts[row.stands as Standing] = row.n
      if (way) cuts.get(way)?.set(key, counts)
    }
    const listed = (way: (typeof WAYS)[number]): Cut[] =>
      [...(cuts.get(way) ?? [])].map(([key, counts]) => ({ key, counts }))
    return { all, cuts: Object.fromEntries(WAYS.map((way) => [way, listed(way)])) as RoundResults['cuts'] }
  })
}

/** One observation for the file: a count and what it is of; null where it is of all values. */
export interface Observation {
  area: string | null
  age: string | null
  sex: string | null
  affiliation: string | null
  nationality: string | null
  dimension: string | null
  stands: string | null
  n: number
}

/** Cuts of the file: each alone, and those that are read together. Every one of them also by where children stand. */
const TOGETHER = [
  [],
  ['age'],
  ['sex'],
  ['area'],
  ['affiliation'],
  ['nationality'],
  ['dimension'],
  ['age', 'sex'],
  ['area', 'age'],
  ['area', 'sex'],
  ['area', 'age', 'sex'],
  ['area', 'affiliation'],
  ['area', 'nationality'],
  ['area', 'dimension'],
  ['age', 'nationality'],
  ['affiliation', 'age'],
  ['dimension', 'sex'],
]
const PARTS = ['area', 'age', 'sex', 'affiliation', 'nationality', 'dimension', 'stands']

/** Every observation of a round as the actor sees it, whole or cut; a value that is not known is `_U`, all of them `null`. */
export async function observations(house: House, actor: Actor, round: string, asOf?: string): Promise<Observation[]> {
  const { from, clauses } = rowsOf(house, actor, round, asOf)
  const sets = TOGETHER.flatMap((set) => [set, [...set, 'stands']]).map((set) => `(${set.join(', ')})`)
  const shown = PARTS.map(
    (part) => `case when grouping(${part}) = 1 then null else coalesce(${part}, '_U') end as ${part}`,
  )
  const text = `
    with c as (select a.code as area, r.age::text as age, r.sex, r.affiliation, r.nationality_status as nationality, r.dimension,
      case when r.origin = 'list_only' then 'list_only' else r.standing end as stands
      from ${from} left join area a on a.id = r.lives_in ${clauses.where()})
    select ${shown.join(', ')}, count(*)::int as n from c group by grouping sets (${sets.join(', ')})
    order by ${PARTS.map((_, at) => `${at + 1} nulls first`).join(', ')}`
  return asActor(house, actor, 'read', async (client) => (await client.query<Observation>(text, clauses.values)).rows)
}
