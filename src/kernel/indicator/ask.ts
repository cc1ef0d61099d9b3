import type { House } from '../house.ts'
import { idOf } from '../kinds/link.ts'
import { refuse } from '../problem.ts'
import type { Actor } from '../scope/actor.ts'
import { CHILDREN } from './cut.ts'
import type { Indicator } from './declaration.ts'
import { type Moment, momentOf, type When } from './moment.ts'
import { ancestorsOf, parentsOf } from './places.ts'
import { type Right, rightTo } from './rights.ts'

/** What somebody wants to know of an indicator. */
export interface Ask extends When {
  indicator: string
  /** An area or an organisation; the province where nothing is said. */
  place?: string
  /** Ways of cutting, of those the indicator allows; at most two. */
  by?: string[]
  /** Only some values of the ways of cutting. */
  filters?: Record<string, string | string[]>
}

/** What was asked, settled: everything known to exist and to be allowed. */
export interface Settled {
  indicator: Indicator
  place: string
  ancestors: string[]
  moment: Moment
  by: string[]
  filters: Record<string, string[]>
  right: Right
  /** Small cells are hidden: the reader may not see the records. */
  guarded: boolean
}

const MOST_WAYS = 2

const listOf = (value: string | string[]): string[] => (Array.isArray(value) ? value.map(String) : [String(value)])

/** Whether anyone may see an open number for a place: the province and the places directly in it. */
async function openAt(house: House, place: string): Promise<boolean> {
  const { areaId } = house.province
  return place === areaId || (await parentsOf(house, place)).includes(areaId)
}

/**
 * Checks what was asked and by whom. An unknown indicator, a place outside the province and a number that is not the
 * reader's are one answer.
 *
 * @throws Refusal `not_found`, `filter`, `as_of`
 */
export async function settle(house: House, actor: Actor, ask: Ask): Promise<Settled> {
  const indicator = house.indicators.get(ask.indicator) ?? refuse('not_found')
  const place = ask.place === undefined ? house.province.areaId : idOf(ask.place)
  const by = [...new Set(ask.by ?? [])]
  const filters = Object.fromEntries(Object.entries(ask.filters ?? {}).map(([way, values]) => [way, listOf(values)]))
  const ways = [...new Set([...by, ...Object.keys(filters)])]
  const strange = ways.find((way) => way !== CHILDREN && !indicator.by.includes(way))
  if (strange !== undefined) refuse('filter', { spot: { field: strange } })
  if (ways.length > MOST_WAYS) refuse('filter', { spot: { field: 'by' } })
  const moment = momentOf(ask)
  const ancestors = await ancestorsOf(house, place)
  if (!ancestors.includes(house.province.areaId)) refuse('not_found')
  const right = rightTo(house, actor, indicator, ancestors, ways)
  if (right === null && !(indicator.open && (await openAt(house, place)))) refuse('not_found')
  return {
    indicator,
    place,
    ancestors,
    moment,
    by,
    filters,
    right,
    guarded: right !== 'read' && indicator.hideBelow > 0,
  }
}
