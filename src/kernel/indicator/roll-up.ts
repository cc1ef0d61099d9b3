import type { House } from '../house.ts'
import { type Cutter, countedCells, cutFilter, cutJoins, cutSql, cutter, cutValue, keptCells } from './cut.ts'
import type { Count, Indicator } from './declaration.ts'
import { storedNames } from './dimension.ts'
import { type Moment, viewOf } from './moment.ts'
import { remembered } from './remembered.ts'
import { measureKey, type Placed, placed, type Scan, scansOfHouse } from './scan.ts'
import { cellsSql } from './scan-sql.ts'
import { alongOf, type Counts, countKey } from './value.ts'

/** What to add up: the cells within a place, of some years, cut by dimensions. */
export interface Cut {
  place: string
  years: number[]
  moment: Moment
  by: string[]
  filters: Record<string, string[]>
  /** Places that `children` stands for. */
  children: string[]
}

export interface Group {
  year: number
  key: string[]
  counts: Counts
}

interface Part {
  name: string
  at: Placed
}

/** Parts that one query answers: same basis, same shift of years. */
function partsByQuery(indicator: Indicator): Part[][] {
  const groups = new Map<string, Part[]>()
  for (const [name, count] of Object.entries(indicator.parts)) {
    const key = `${count.basis.name} ${count.shift ?? 0}`
    groups.set(key, [...(groups.get(key) ?? []), { name, at: placed(count) }])
  }
  return [...groups.values()]
}

/** The conditions on dimensions that cells answer. */
export function cellConditions(cut: Cutter, at: Placed): string[] {
  const { put } = cut.view.params
  return at.cellTests.flatMap((test) => {
    const sql = `c.dims[${storedNames(at.count.basis).indexOf(test.dim) + 1}]`
    if ('in' in test) return [`${sql} = ANY(${put(test.in)}::text[])`]
    // unknown values are empty texts, outside every range
    return [
      ...(test.from === undefined ? [] : [`nullif(${sql}, '')::int >= ${put(test.from)}::int`]),
      ...(test.to === undefined ? [] : [`nullif(${sql}, '')::int <= ${put(test.to)}::int`]),
    ]
  })
}

const measureAt = (scan: Scan | undefined, at: Placed): number => {
  const wanted = measureKey(at.measure)
  const found = scan?.measures.findIndex((measure) => measureKey(measure) === wanted) ?? -1
  if (found < 0) throw new Error(`no cells are kept for a count of ${at.count.basis.name}`)
  return found + 1
}

function statement(house: House, parts: Part[], cut: Cut, ways: string[]) {
  const count = parts[0]?.at.count as Count
  const { basis } = count
  const shift = count.shift ?? 0
  const view = viewOf(house.registers, basis, cut.moment)
  const years = cut.years.map((year) => year + shift)
  const extent = { years, within: cut.place }
  const kept = cut.moment.kept
  const cells = kept
    ? 'indicator_cell'
    : `(${cellsSql(
        view,
        basis,
        parts.map((part) => part.at.measure),
        extent,
      )})`
  const cutting = cutter(view, basis, cut.children, (other) =>
    kept ? keptCells(view, other) : countedCells(view, other, { years }),
  )
  const scan = scansOfHouse(house.indicators).get(basis.name)
  const numbers = parts.map((part, i) => {
    const conditions = cellConditions(cutting, part.at)
    const n = `c.n[${kept ? measureAt(scan, part.at) : i + 1}]`
    return `coalesce(sum(${n})${conditions.length > 0 ? ` FILTER (WHERE ${conditions.join(' AND ')})` : ''}, 0)::int AS p${i}`
  })
  const keys = ways.map((way, i) => `${cutSql(cutting, way)} AS k${i}`)
  const where = Object.entries(cut.filters).map(([way, values]) => cutFilter(cutting, way, values))
  if (kept) {
    where.push(`c.scan = ${view.params.put(basis.name)}::text`, `c.year = ANY(${view.params.put(years)}::int[])`)
    where.push(`c.place IN (SELECT w.place FROM place_within w WHERE w.ancestor = ${view.params.put(cut.place)}::uuid)`)
  }
  const text = `SELECT c.year - ${Math.trunc(shift)} AS year, ${[...keys, ...numbers].join(', ')} FROM ${cells} c ${cutJoins(cutting)}
    ${where.length > 0 ? `WHERE ${where.join(' AND ')}` : ''} GROUP BY ${[1, ...keys.map((_, i) => i + 2)].join(', ')}`
  return { text, values: view.params.values, basis }
}

/** Adds up the parts of an indicator: one query for each basis it stands on. Groups that count nobody are left out. */
export async function rollUp(house: House, indicator: Indicator, cut: Cut): Promise<Group[]> {
  const along = alongOf(indicator.kind)
  const ways = along && !cut.by.includes(along) ? [...cut.by, along] : cut.by
  const groups = new Map<string, Group>()
  for (const parts of partsByQuery(indicator)) {
    const { text, values, basis } = statement(house, parts, cut, ways)
    const rows = cut.moment.kept
      ? await remembered(house, text, values)
      : (await house.count.query<Record<string, string | number>>(text, values)).rows
    for (const row of rows) {
      const codes = ways.map((way, i) => cutValue(basis, way, String(row[`k${i}`] ?? '')))
      const key = codes.slice(0, cut.by.length)
      const step = along ? (codes[ways.indexOf(along)] ?? '') : ''
      const id = JSON.stringify([row.year, key])
      const group = groups.get(id) ?? { year: Number(row.year), key, counts: new Map() }
      parts.forEach((part, i) => {
        const at = countKey(part.name, step)
        const n = Number(row[`p${i}`])
        if (n > 0) group.counts.set(at, (group.counts.get(at) ?? 0) + n)
      })
      groups.set(id, group)
    }
  }
  return [...groups.values()].filter((group) => group.counts.size > 0)
}
