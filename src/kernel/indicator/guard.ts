import type { House } from '../house.ts'
import { CHILDREN } from './cut.ts'
import type { Indicator } from './declaration.ts'
import type { Moment } from './moment.ts'
import { childrenOf, parentsOf, siblingsOf } from './places.ts'
import { type Group, rollUp } from './roll-up.ts'
import { ALL, hiddenOf, idOfKey, type Table, tableOf } from './table.ts'

const SEPARATOR = idOfKey(['', ''])

/** One table of a place, cut some ways, for one year. */
async function tableFor(
  house: House,
  indicator: Indicator,
  place: string,
  moment: Moment,
  ways: string[],
  children: string[],
): Promise<Table> {
  const groups: Group[] = await rollUp(house, indicator, {
    place,
    years: [moment.year],
    moment,
    by: ways,
    filters: {},
    children,
  })
  return tableOf(groups, ways.length)
}

/**
 * The numbers of a place's table that its parents' tables hide, by id within the place's own table. The place is a row
 * of the table of each place it lies in; were it shown alone while that table hides it, the hidden one beside it could
 * be worked out by subtraction. So hiding is settled from the province downwards, each table with what is hidden above.
 */
async function hiddenAbove(
  house: House,
  indicator: Indicator,
  place: string,
  moment: Moment,
  ways: string[],
): Promise<Set<string>> {
  const hidden = new Set<string>()
  if (place === house.province.areaId) return hidden
  for (const parent of await parentsOf(house, place)) {
    const siblings = await siblingsOf(house, parent, place)
    const table = await tableFor(house, indicator, parent, moment, [CHILDREN, ...ways], siblings)
    const above = await hiddenAbove(house, indicator, parent, moment, ways)
    const forced = [...above].map((id) => (ways.length > 0 ? `${ALL}${SEPARATOR}${id}` : ALL))
    for (const id of hiddenOf(indicator, table, forced)) {
      if (ways.length === 0 && id === place) hidden.add(idOfKey([]))
      else if (id.startsWith(`${place}${SEPARATOR}`)) hidden.add(id.slice(place.length + SEPARATOR.length))
    }
  }
  return hidden
}

export interface Guarded {
  table: Table
  hidden: Set<string>
}

/** The table of a place and, for a reader who may not see the records, which of its numbers are hidden. */
export async function guardedTable(
  house: House,
  indicator: Indicator,
  place: string,
  moment: Moment,
  ways: string[],
  guarded: boolean,
): Promise<Guarded> {
  const children = ways.includes(CHILDREN) ? await childrenOf(house, place) : []
  const table = await tableFor(house, indicator, place, moment, ways, children)
  if (!guarded) return { table, hidden: new Set() }
  const flat = ways.filter((way) => way !== CHILDREN)
  const above = await hiddenAbove(house, indicator, place, moment, flat)
  const forced = [...above].map((id) => throughChildren(id, flat, ways))
  return { table, hidden: hiddenOf(indicator, table, forced) }
}

/** An id of the table without the children, as that of the table with them. */
function throughChildren(id: string, flat: string[], ways: string[]): string {
  const values = flat.length > 0 ? id.split(SEPARATOR) : []
  return idOfKey(ways.map((way) => (way === CHILDREN ? ALL : (values[flat.indexOf(way)] ?? ALL))))
}
