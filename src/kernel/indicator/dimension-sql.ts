import type { Test } from './condition.ts'
import { ageSql, type Standpoint, tieParts } from './condition-sql.ts'
import type { BandTable, Basis } from './declaration.ts'
import { finerCodes, isStored, type StoredDimension } from './dimension.ts'
import { quoted } from './query.ts'
import { column, joinsSql } from './rows.ts'

type DimensionTest = Extract<Test, { dim: string }>

export function dimensionOf(basis: Basis, name: string) {
  const dimension = basis.dimensions[name]
  if (!dimension) throw new Error(`basis ${basis.name} has no dimension ${name}`)
  return dimension
}

/** A test on a dimension worked out from a finer one, as a test on the finer one. */
export function finerTest(basis: Basis, test: DimensionTest): DimensionTest {
  const dimension = dimensionOf(basis, test.dim)
  if (!('from' in dimension) || !('in' in test)) return test
  return finerTest(basis, { dim: dimension.from, in: finerCodes(dimension.map, test.in) })
}

/** The class of a number of units by the table in force on the day. */
function bandSql(tables: BandTable[], units: string, day: string, at: Standpoint): string {
  const { put } = at.reach.view.params
  const arms = tables.flatMap((table) =>
    table.bands.map((band) => {
      const inForce = [
        `${day} >= ${put(table.from)}::date`,
        ...(table.until ? [`${day} < ${put(table.until)}::date`] : []),
        `${units} >= ${put(band.from)}::int`,
        ...(band.to === undefined ? [] : [`${units} <= ${put(band.to)}::int`]),
      ]
      return `WHEN ${inForce.join(' AND ')} THEN ${put(band.code)}::text`
    }),
  )
  return `(CASE ${arms.join(' ')} END)`
}

/** Units tallied for each row: one grouped pass over the other register, joined, never one query a row. */
function tallySql(at: Standpoint, basisName: string, dimension: Extract<StoredDimension, { tally: object }>): string {
  const { tally, bands } = dimension
  const alias = `tally_${basisName}`
  const [field, own] = Object.entries(tally.same)[0] ?? []
  if (!field || typeof own !== 'string' || !tally.year) throw new Error('a tally needs one plain link and a year')
  if (!at.reach.joins.has(alias)) {
    const year = `${at.reach.alias}_t.${quoted(tally.year.field)}`
    const { from, where, reach } = tieParts({ ...at, year }, { ...tally, year: { ...tally.year, offset: 0 } })
    const place = at.near && own === at.basis?.place ? [`${reach.alias}.${quoted(field)} = ANY(${at.near})`] : []
    const grouped = `SELECT ${reach.alias}.${quoted(field)} AS link, ${year} AS year, count(*)::int AS units FROM ${from} ${joinsSql(reach)} WHERE ${[...where, ...place].join(' AND ')} GROUP BY 1, 2`
    at.reach.joins.set(
      alias,
      `LEFT JOIN (${grouped}) ${alias} ON ${alias}.link = ${column(at.reach, own)} AND ${alias}.year = ${at.year}`,
    )
  }
  return bandSql(bands, `coalesce(${alias}.units, 0)`, at.reach.view.dayOf(at.year), at)
}

/** SQL of a stored dimension of a row, in the type of its column; null when unknown. */
export function dimensionSql(at: Standpoint, basis: Basis, name: string): string {
  const dimension = dimensionOf(basis, name)
  if (!isStored(dimension)) throw new Error(`dimension ${name} is not stored`)
  if ('path' in dimension) return column(at.reach, dimension.path)
  if ('age' in dimension) return ageSql(column(at.reach, dimension.age), at.year)
  if ('some' in dimension)
    return `(CASE WHEN coalesce(cardinality(${column(at.reach, dimension.some)}), 0) > 0 THEN 'yes' ELSE 'no' END)`
  return tallySql(at, basis.name, dimension)
}

/** What is kept of a dimension: a text, empty when unknown. */
export const keptText = (sql: string): string => `coalesce(${sql}::text, '')`
