import { isDimensionTest, type Test } from './condition.ts'
import type { Basis, Tie } from './declaration.ts'
import { dimensionSql, finerTest } from './dimension-sql.ts'
import { quoted } from './query.ts'
import { column, heldOn, joinsSql, type Reach, reachOf, rowsOf } from './rows.ts'

/** Where a condition stands: the row, its basis if it has one, and SQL of its academic year. */
export interface Standpoint {
  reach: Reach
  basis?: Basis
  year: string
  /** SQL of the only places wanted, where few are: what is tallied for a place need not be tallied for all. */
  near?: string
}

const range = (sql: string, from: number | undefined, to: number | undefined, at: Standpoint): string =>
  [
    ...(from === undefined ? [] : [`${sql} >= ${at.reach.view.params.put(from)}::int`]),
    ...(to === undefined ? [] : [`${sql} <= ${at.reach.view.params.put(to)}::int`]),
  ].join(' AND ') || 'true'

/** The age that statistics and the law on compulsory education reckon with: whole years on 1 January of the year. */
export const ageSql = (birth: string, year: string): string => `(${year} - date_part('year', ${birth})::int - 1)`

/** A table of the declaration as a CASE over a column. */
export function mapped(
  at: Standpoint,
  sql: string,
  map: Record<string, string | number>,
  type: 'text' | 'int',
): string {
  const { put } = at.reach.view.params
  const arms = Object.entries(map).map(([from, to]) => `WHEN ${put(from)}::text THEN ${put(to)}::${type}`)
  return `(CASE ${sql}::text ${arms.join(' ')} END)`
}

function moved(at: Standpoint, test: Extract<Test, { movedTo: string }>): string {
  const { put } = at.reach.view.params
  const { asOf } = at.reach.view
  const known = (alias: string) => (asOf ? ` AND ${alias}.at <= ${asOf}::timestamptz` : '')
  return `EXISTS (SELECT 1 FROM move_record b JOIN move_record a ON a.register = b.register AND a.record = b.record
    WHERE b.register = ${put(at.reach.register.name)}::text AND b.record = ${at.reach.alias}."id"
      AND a.to_state = ${put(test.movedTo)}::text AND b.to_state = ${put(test.after)}::text
      AND a.at >= b.at AND a.at <= b.at + make_interval(days => ${put(test.withinDays)}::int)${known('a')}${known('b')})`
}

function pathTest(at: Standpoint, test: Extract<Test, { path: string }>): string {
  const sql = column(at.reach, test.path)
  const { put } = at.reach.view.params
  if ('in' in test) return `${sql}::text = ANY(${put(test.in.map(String))}::text[])`
  if ('notIn' in test) return `(${sql} IS NULL OR ${sql}::text <> ALL(${put(test.notIn.map(String))}::text[]))`
  if ('empty' in test) return `${sql} IS ${test.empty ? '' : 'NOT '}NULL`
  if ('some' in test) return `${test.some ? '' : 'NOT '}(coalesce(cardinality(${sql}), 0) > 0)`
  const day = at.reach.view.dayOf(at.year)
  return test.reached ? `${sql} <= ${day}` : `(${sql} IS NULL OR ${sql} > ${day})`
}

/** One condition as SQL. */
export function testSql(at: Standpoint, test: Test): string {
  if ('any' in test) return `(${test.any.map((one) => testSql(at, one)).join(' OR ')})`
  if ('movedTo' in test) return moved(at, test)
  if ('path' in test) return pathTest(at, test)
  if ('age' in test) {
    const limit = mapped(at, column(at.reach, test.aboveBy), test.ages, 'int')
    return `${ageSql(column(at.reach, test.age), at.year)} > ${limit}`
  }
  if (!isDimensionTest(test) || !at.basis) throw new Error('a dimension is tested where there is no basis')
  const finer = finerTest(at.basis, test)
  const sql = dimensionSql(at, at.basis, finer.dim)
  if ('in' in finer) return `${sql}::text = ANY(${at.reach.view.params.put(finer.in)}::text[])`
  return range(`${sql}::int`, finer.from, finer.to, at)
}

/** The conditions of a tie on the other row, and where that row comes from. */
export function tieParts(at: Standpoint, tie: Tie): { from: string; where: string[]; reach: Reach } {
  const { view } = at.reach
  const reach = reachOf(view, tie.over, `${at.reach.alias}_t`)
  const year = tie.year ? column(reach, tie.year.field) : at.year
  const where: string[] = []
  if (tie.year) where.push(`${year} = ${at.year} + ${Math.trunc(tie.year.offset)}`)
  if (tie.year?.held) where.push(heldOn(reach.register, reach.alias, view.dayOf(year)))
  for (const test of tie.where ?? []) where.push(testSql({ reach, year }, test))
  return { from: rowsOf(view, tie.over, reach.alias), where, reach }
}

/** Whether the other row exists. Plain equalities, so that PostgreSQL may hash the other rows once. */
export function tieSql(at: Standpoint, tie: Tie): string {
  const { from, where, reach } = tieParts(at, tie)
  const same = Object.entries(tie.same).map(([field, own]) => {
    const sql =
      typeof own === 'string' ? column(at.reach, own) : mapped(at, column(at.reach, own.path), own.map, 'text')
    return `${reach.alias}.${quoted(field)} = ${sql}`
  })
  return `EXISTS (SELECT 1 FROM ${from} ${joinsSql(reach)} WHERE ${[...same, ...where].join(' AND ')})`
}
