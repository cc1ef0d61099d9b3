import type { House } from '../house.ts'
import { type Cutter, countedCells, cutFilter, cutJoins, cutter } from './cut.ts'
import type { Count } from './declaration.ts'
import { type Moment, viewOf } from './moment.ts'
import type { Params } from './query.ts'
import { cellConditions } from './roll-up.ts'
import { placed } from './scan.ts'
import { rowsSql } from './scan-sql.ts'

/** Which of the rows behind a number: within a place, in some cells. */
export interface Membership {
  place: string
  moment: Moment
  filters: Record<string, string[]>
  children: string[]
}

/**
 * The very rows that a count counts, as SQL with columns id and identity. The same conditions that the cells are counted
 * by, so that the list is as long as the number.
 */
export function membersSql(house: House, count: Count, of: Membership, params: Params): string {
  const { basis } = count
  const view = viewOf(house.registers, basis, of.moment, params)
  const at = placed(count)
  const years = [of.moment.year + (count.shift ?? 0)]
  const rows = rowsSql(view, basis, at.measure, { years, within: of.place })
  const cut: Cutter = cutter(view, basis, of.children, (other) => countedCells(view, other, { years }))
  const where = [
    ...cellConditions(cut, at),
    ...Object.entries(of.filters).map(([way, values]) => cutFilter(cut, way, values)),
  ]
  return `SELECT c.id, c.identity FROM (SELECT m.*, ${years[0]}::int AS year FROM (${rows}) m) c ${cutJoins(cut)}
    ${where.length > 0 ? `WHERE ${where.join(' AND ')}` : ''}`
}
