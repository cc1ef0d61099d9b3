import type { House } from '../house.ts'
import type { RowView } from '../register/view.ts'
import type { Actor } from '../scope/actor.ts'
import { type Ask, type Settled, settle } from './ask.ts'
import { CHILDREN } from './cut.ts'
import { partOf, rowsInSight } from './drill.ts'
import { type Figure, measureSettled } from './measure.ts'
import { membersSql } from './members.ts'
import type { When } from './moment.ts'
import { childrenOf } from './places.ts'
import { newParams, registerNamed } from './query.ts'

export interface CompareAsk extends Omit<Ask, keyof When | 'by'> {
  from: When
  to: When
  /** Whose coming and going explains the difference; the numerator where nothing is said. */
  part?: string
  size?: number
}

/** Those who came or went: how many, and the records the reader may see. */
export interface Crossing {
  /** Null where it is small and the reader may not see the records. */
  count: number | null
  rows: RowView[]
}

export interface Compared {
  before: Figure
  after: Figure
  /** Counted after but not before; the record as it is after. */
  came: Crossing
  /** Counted before but not after; the record as it was before. */
  went: Crossing
  /** Counted both times. */
  stayed: number | null
}

const MAX_ROWS = 200

interface Ways {
  came: number
  went: number
  stayed: number
  cameIds: string[]
  wentIds: string[]
}

/** The two groups of records matched by what stays the same of them over time. */
async function crossings(house: House, before: Settled, after: Settled, part: string, size: number): Promise<Ways> {
  const { count, filters } = partOf(before, part, undefined)
  const children = CHILDREN in filters ? await childrenOf(house, before.place) : []
  const params = newParams()
  const of = { place: before.place, filters, children }
  const a = membersSql(house, count, { ...of, moment: before.moment }, params)
  const b = membersSql(house, count, { ...of, moment: after.moment }, params)
  const limit = params.put(size)
  const found = await house.count.query<Ways>(
    `WITH a AS MATERIALIZED (${a}), b AS MATERIALIZED (${b}),
       came AS (SELECT b.id FROM b WHERE NOT EXISTS (SELECT 1 FROM a WHERE a.identity = b.identity)),
       went AS (SELECT a.id FROM a WHERE NOT EXISTS (SELECT 1 FROM b WHERE b.identity = a.identity))
     SELECT (SELECT count(*)::int FROM came) AS came, (SELECT count(*)::int FROM went) AS went,
       (SELECT count(*)::int FROM b) - (SELECT count(*)::int FROM came) AS stayed,
       ARRAY(SELECT id FROM came ORDER BY id LIMIT ${limit}::int) AS "cameIds",
       ARRAY(SELECT id FROM went ORDER BY id LIMIT ${limit}::int) AS "wentIds"`,
    params.values,
  )
  return found.rows[0] ?? { came: 0, went: 0, stayed: 0, cameIds: [], wentIds: [] }
}

/**
 * One indicator at two moments, the difference explained by the records that came and those that went. Who may count
 * but not read gets numbers only, and no number of fewer than the indicator's threshold.
 *
 * @throws Refusal `not_found`, `filter`, `as_of`
 */
export async function compare(house: House, actor: Actor, ask: CompareAsk): Promise<Compared> {
  const { from, to, part = 'numerator', size = 50, ...rest } = ask
  const before = await settle(house, actor, { ...rest, ...from })
  const after = await settle(house, actor, { ...rest, ...to })
  const [one, two] = [await measureSettled(house, before), await measureSettled(house, after)]
  const ways = await crossings(house, before, after, part, Math.min(Math.max(Math.trunc(size) || 1, 1), MAX_ROWS))
  const figures = {
    before: { value: one.value, numerator: one.numerator, denominator: one.denominator, hidden: one.hidden },
    after: { value: two.value, numerator: two.numerator, denominator: two.denominator, hidden: two.hidden },
  }
  if (before.right !== 'read') {
    const hide =
      one.hidden || two.hidden || small(ways.came, before) || small(ways.went, before) || small(ways.stayed, before)
    const shown = (count: number): Crossing => ({ count: hide ? null : count, rows: [] })
    return { ...figures, came: shown(ways.came), went: shown(ways.went), stayed: hide ? null : ways.stayed }
  }
  const { count } = partOf(before, part, undefined)
  const register = registerNamed(house.registers, count.basis.over)
  const came = await rowsInSight(house, actor, register, ways.cameIds, after.moment.asOf)
  const went = await rowsInSight(house, actor, register, ways.wentIds, before.moment.asOf)
  return {
    ...figures,
    came: { count: ways.came, rows: came },
    went: { count: ways.went, rows: went },
    stayed: ways.stayed,
  }
}

const small = (count: number, { indicator }: Settled): boolean => count > 0 && count < indicator.hideBelow
