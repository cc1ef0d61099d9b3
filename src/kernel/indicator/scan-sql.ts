import { academicYearSql } from './academic-calendar.ts'
import { type Standpoint, testSql, tieSql } from './condition-sql.ts'
import type { Basis } from './declaration.ts'
import { storedNames } from './dimension.ts'
import { dimensionSql } from './dimension-sql.ts'
import { column, heldOn, joinsSql, reachOf, rowsOf, type View } from './rows.ts'
import type { Measure } from './scan.ts'

/** Which rows: some academic years, and if given only those of some places or within one place. */
export interface Extent {
  years: number[]
  places?: string[]
  within?: string
}

interface Opened {
  at: Standpoint
  place: string
  from: string
  where: string[]
}

/** The rows of a basis: where they come from and the conditions every count of it shares. */
function open(view: View, basis: Basis, extent: Extent): Opened {
  const reach = reachOf(view, basis.over, 'r')
  const years = `${view.params.put(extent.years)}::int[]`
  const rows = rowsOf(view, basis.over, 'r')
  const { timing } = basis
  const byYear = 'year' in timing || 'during' in timing
  const year =
    'year' in timing ? `r."${timing.year}"` : 'during' in timing ? academicYearSql(`r."${timing.during}"`) : 'y.year'
  const where: string[] = byYear ? [`${year} = ANY(${years})`] : []
  if ('held' in timing) where.push(heldOn(reach.register, 'r', view.dayOf(year)))
  if ('during' in timing) where.push(`r."${timing.during}" <= ${view.dayOf(year)}`)
  const at: Standpoint = { reach, basis, year }
  for (const test of basis.where ?? []) where.push(testSql(at, test))
  const place = column(reach, basis.place)
  where.push(`${place} IS NOT NULL`)
  if (extent.places) where.push(`${place} = ANY(${view.params.put(extent.places)}::uuid[])`)
  if (extent.within)
    where.push(
      `${place} IN (SELECT w.place FROM place_within w WHERE w.ancestor = ${view.params.put(extent.within)}::uuid)`,
    )
  return { at, place, where, from: byYear ? rows : `unnest(${years}) AS y(year) CROSS JOIN ${rows}` }
}

/** The conditions of one measure, cheap ones first. */
export const measureConditions = (at: Standpoint, measure: Measure): string[] => [
  ...measure.tests.map((test) => testSql(at, test)),
  ...measure.also.map((tie) => tieSql(at, tie)),
  ...measure.without.map((tie) => `NOT ${tieSql(at, tie)}`),
]

/** Cells of several measures in one pass: columns year, place, dims text[], n int[]. */
export function cellsSql(view: View, basis: Basis, measures: Measure[], extent: Extent): string {
  const opened = open(view, basis, extent)
  const dims = storedNames(basis).map((name) => dimensionSql(opened.at, basis, name))
  const numbers = measures.map((measure) => {
    const conditions = measureConditions(opened.at, measure)
    return `count(*)${conditions.length > 0 ? ` FILTER (WHERE ${conditions.join(' AND ')})` : ''}::int`
  })
  // the joins are known only now, when every path has been walked
  return `SELECT c.year::int AS year, c.place, ARRAY[${dims.map((_, i) => `d${i}`).join(', ')}]::text[] AS dims, c.n FROM (
  SELECT ${opened.at.year} AS year, ${opened.place} AS place${dims.map((dim, i) => `, ${dim} AS d${i}`).join('')}, ARRAY[${numbers.join(', ')}]::int[] AS n
  FROM ${opened.from}
  ${joinsSql(opened.at.reach)}
  WHERE ${opened.where.join(' AND ')}
  GROUP BY 1, 2${dims.map((_, i) => `, ${i + 3}`).join('')}) c`
}

/** The very rows of one measure: columns id, place, identity, dims. */
export function rowsSql(view: View, basis: Basis, measure: Measure, extent: Extent): string {
  const opened = open(view, basis, extent)
  const dims = storedNames(basis).map((name) => dimensionSql(opened.at, basis, name))
  const where = [...opened.where, ...measureConditions(opened.at, measure)]
  const identity = basis.identity ? column(opened.at.reach, basis.identity) : 'r."id"'
  return `SELECT r."id" AS id, ${opened.place} AS place, ${identity} AS identity, ARRAY[${dims.join(', ')}]::text[] AS dims
  FROM ${opened.from}
  ${joinsSql(opened.at.reach)}
  WHERE ${where.join(' AND ')}`
}
