import { academicYearSql } from './academic-calendar.ts'
import { type Standpoint, testSql, tieSql } from './condition-sql.ts'
import type { Basis, Tie } from './declaration.ts'
import { storedNames } from './dimension.ts'
import { dimensionSql, keptText } from './dimension-sql.ts'
import { followedSql } from './followed-sql.ts'
import { quoted, registerNamed } from './query.ts'
import { column, heldOn, joinsSql, type Reach, reachOf, rowsOf, type View } from './rows.ts'
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
  const near = extent.places ? `${view.params.put(extent.places)}::uuid[]` : undefined
  const at: Standpoint = { reach, basis, year, ...(near ? { near } : {}) }
  for (const test of basis.where ?? []) where.push(testSql(at, test))
  const place = column(reach, basis.place)
  where.push(`${place} IS NOT NULL`)
  if (near) where.push(`${place} = ANY(${near})`)
  if (extent.within)
    where.push(
      `${place} IN (SELECT w.place FROM place_within w WHERE w.ancestor = ${view.params.put(extent.within)}::uuid)`,
    )
  return { at, place, where, from: byYear ? rows : `unnest(${years}) AS y(year) CROSS JOIN ${rows}` }
}

/** The conditions of one measure, cheap ones first. */
const measureConditions = (at: Standpoint, measure: Measure): string[] => [
  ...measure.tests.map((test) => testSql(at, test)),
  ...measure.also.map((tie) => tieSql(at, tie)),
  ...measure.without.map((tie) => `NOT ${tieSql(at, tie)}`),
]

/** Columns of each row that measures are made of: a truth for each set of tests and for each other row looked up. */
interface Truths {
  columns: string[]
  ofMeasure: string[]
}

/**
 * Each tie is looked up once, however many measures ask it, and only for rows that one of them may count. A pass over
 * everything follows people through all their years at once where it can.
 */
function truths(at: Standpoint, measures: Measure[], everything: boolean): Truths {
  const tests = measures.map((measure) => measure.tests.map((test) => testSql(at, test)).join(' AND ') || 'true')
  const ties = new Map<string, { tie: Tie; guards: string[] }>()
  measures.forEach((measure, i) => {
    for (const tie of [...measure.also, ...measure.without]) {
      const entry = ties.get(JSON.stringify(tie)) ?? { tie, guards: [] }
      entry.guards.push(tests[i] ?? 'true')
      ties.set(JSON.stringify(tie), entry)
    }
  })
  const names = new Map([...ties.keys()].map((key, i) => [key, `t${i}`]))
  const followed = everything
    ? followedSql(
        at,
        [...ties.values()].map(({ tie }) => tie),
      )
    : new Map<Tie, string>()
  const looked = [...ties.values()].map(({ tie, guards }, i) => {
    const needed = guards.includes('true') ? 'true' : [...new Set(guards)].map((guard) => `(${guard})`).join(' OR ')
    return `(CASE WHEN ${needed} THEN ${followed.get(tie) ?? tieSql(at, tie)} ELSE false END) AS t${i}`
  })
  const tieName = (tie: Tie) => names.get(JSON.stringify(tie)) ?? ''
  const ofMeasure = measures.map((measure, i) =>
    [
      ...(tests[i] === 'true' ? [] : [`b.b${i}`]),
      ...measure.also.map((tie) => `b.${tieName(tie)}`),
      ...measure.without.map((tie) => `NOT b.${tieName(tie)}`),
    ].join(' AND '),
  )
  const tested = tests.flatMap((sql, i) => (sql === 'true' ? [] : [`(${sql}) AS b${i}`]))
  return { columns: [...tested, ...looked], ofMeasure }
}

/**
 * Cells of several measures in one pass: columns year, place, dims text[], n int[]. The rows are worked out apart
 * (OFFSET 0 keeps PostgreSQL from folding them into the sums, where each truth would be found many times over).
 */
export function cellsSql(view: View, basis: Basis, measures: Measure[], extent: Extent): string {
  const opened = open(view, basis, extent)
  const dims = storedNames(basis).map((name) => dimensionSql(opened.at, basis, name))
  const { columns, ofMeasure } = truths(opened.at, measures, !extent.places && !extent.within)
  const numbers = ofMeasure.map((truth) => `count(*)${truth ? ` FILTER (WHERE ${truth})` : ''}::int`)
  const keys = dims.map((_, i) => `b.d${i}`)
  const rows = [
    `${opened.at.year} AS year`,
    `${opened.place} AS place`,
    ...dims.map((dim, i) => `${dim} AS d${i}`),
    ...columns,
  ]
  // the joins are known only now, when every path has been walked
  return `SELECT b.year::int AS year, b.place, ARRAY[${keys.map(keptText).join(', ')}]::text[] AS dims, ARRAY[${numbers.join(', ')}]::int[] AS n
  FROM (SELECT ${rows.join(', ')}
    FROM ${opened.from}
    ${joinsSql(opened.at.reach)}
    WHERE ${opened.where.join(' AND ')} OFFSET 0) b
  GROUP BY ${['b.year', 'b.place', ...keys].join(', ')}`
}

/** What stays the same of a row over time. Records that are one person by now are one, whatever was known at the moment counted. */
function identityOf(reach: Reach, basis: Basis): string {
  if (!basis.identity) return 'r."id"'
  const own = column(reach, basis.identity)
  const field = reach.register.fields[basis.identity]
  const standsAs = field?.kind === 'link' ? registerNamed(reach.view.registers, field.to).standsAs : undefined
  if (field?.kind !== 'link' || !standsAs) return own
  const few = `(SELECT "id", ${quoted(standsAs)} FROM ${quoted(field.to)} WHERE ${quoted(standsAs)} IS NOT NULL) stands`
  reach.joins.set('stands', `LEFT JOIN ${few} ON stands."id" = ${own}`)
  return `coalesce(stands.${quoted(standsAs)}, ${own})`
}

/** The very rows of one measure: columns id, place, identity, dims. */
export function rowsSql(view: View, basis: Basis, measure: Measure, extent: Extent): string {
  const opened = open(view, basis, extent)
  const dims = storedNames(basis).map((name) => dimensionSql(opened.at, basis, name))
  const where = [...opened.where, ...measureConditions(opened.at, measure)]
  const identity = identityOf(opened.at.reach, basis)
  return `SELECT r."id" AS id, ${opened.place} AS place, ${identity} AS identity, ARRAY[${dims.map(keptText).join(', ')}]::text[] AS dims
  FROM ${opened.from}
  ${joinsSql(opened.at.reach)}
  WHERE ${where.join(' AND ')}`
}
