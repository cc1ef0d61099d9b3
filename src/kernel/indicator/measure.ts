import type { House } from '../house.ts'
import type { Actor } from '../scope/actor.ts'
import { type Ask, type Settled, settle } from './ask.ts'
import type { Indicator, Unit } from './declaration.ts'
import { guardedTable } from './guard.ts'
import { dayOfMoment } from './moment.ts'
import type { Right } from './rights.ts'
import { scansOfHouse } from './scan.ts'
import { ALL, type Table } from './table.ts'
import { type Counts, indicatorValue, partTotal } from './value.ts'

/** One number. A hidden one gives nulls; so does a value that cannot be formed. */
export interface Figure {
  value: number | null
  numerator: number | null
  denominator: number | null
  hidden: boolean
}

/** A number of the breakdown, with its value for each way of cutting (an empty text is "not known"). */
export interface Cell extends Figure {
  key: Record<string, string>
}

export interface IndicatorResult extends Figure {
  indicator: string
  place: string
  /** CE year in which the academic year opens. */
  year: number
  /** ISO day counted. */
  day: string
  asOf: string | null
  unit: Unit
  by: string[]
  cells: Cell[]
  hiddenCells: number
  /** What the reader may have: the records, the number alone, or only what is open to all (null). */
  right: Right
  /** When the kept cells were last counted; null for numbers counted on the spot. */
  countedAt: string | null
}

const HIDDEN: Figure = { value: null, numerator: null, denominator: null, hidden: true }

/** The figure of some counts. */
export function figureOf(indicator: Indicator, counts: Counts): Figure {
  const denominator = indicator.parts.denominator ? partTotal(counts, 'denominator') : null
  return {
    value: indicatorValue(indicator, counts),
    numerator: partTotal(counts, 'numerator'),
    denominator,
    hidden: false,
  }
}

/** The part of a key that the filters leave, or null where they exclude it. */
function admitted(key: string[], ways: string[], settled: Settled): boolean {
  return ways.every((way, i) => {
    const wanted = settled.filters[way]
    const value = key[i] ?? ALL
    // a filtered way is cut by its single values, a way that is asked for by them too; other margins are not cells
    if (wanted) return value !== ALL && wanted.includes(value)
    return settled.by.includes(way) ? value !== ALL : value === ALL
  })
}

function merge(table: Table, hidden: Set<string>, ways: string[], by: string[], keep: (key: string[]) => boolean) {
  const merged = new Map<string, { key: Record<string, string>; counts: Counts; hidden: boolean }>()
  for (const [id, { key, counts }] of table) {
    if (!keep(key)) continue
    const shown = Object.fromEntries(by.map((way) => [way, key[ways.indexOf(way)] ?? '']))
    const at = JSON.stringify(shown)
    const entry = merged.get(at) ?? { key: shown, counts: new Map<string, number>(), hidden: false }
    for (const [part, n] of counts) entry.counts.set(part, (entry.counts.get(part) ?? 0) + n)
    entry.hidden ||= hidden.has(id)
    merged.set(at, entry)
  }
  return [...merged.values()]
}

const figure = (indicator: Indicator, entry: { counts: Counts; hidden: boolean } | undefined): Figure =>
  entry?.hidden ? HIDDEN : figureOf(indicator, entry?.counts ?? new Map())

/** When the cells of an indicator were last counted, the oldest of its parts. */
async function countedAtOf(house: House, indicator: Indicator): Promise<string | null> {
  const names = [...new Set(Object.values(indicator.parts).map((count) => count.basis.name))]
  if (scansOfHouse(house.indicators).size === 0) return null
  const found = await house.count.query<{ at: string | null }>({
    name: 'indicator_counted_at',
    text: 'SELECT min(counted_at)::text AS at FROM indicator_scan WHERE scan = ANY($1)',
    values: [names],
  })
  const at = found.rows[0]?.at
  return at ? new Date(at).toISOString() : null
}

/**
 * The value of an indicator for a place and period, and its breakdown, for one reader.
 *
 * @throws Refusal `not_found` (unknown, outside the province, or not the reader's), `filter`, `as_of`
 */
export async function measure(house: House, actor: Actor, ask: Ask): Promise<IndicatorResult> {
  return measureSettled(house, await settle(house, actor, ask))
}

export async function measureSettled(house: House, settled: Settled): Promise<IndicatorResult> {
  const { indicator, place, moment, by } = settled
  const ways = [...new Set([...by, ...Object.keys(settled.filters)])]
  const { table, hidden } = await guardedTable(house, indicator, place, moment, ways, settled.guarded)
  const total = merge(table, hidden, ways, [], (key) =>
    ways.every((way, i) => {
      const wanted = settled.filters[way]
      return wanted ? wanted.includes(key[i] ?? '') : key[i] === ALL
    }),
  )[0]
  const cells = by.length > 0 ? merge(table, hidden, ways, by, (key) => admitted(key, ways, settled)) : []
  const shown: Cell[] = cells.map((entry) => ({ key: entry.key, ...figure(indicator, entry) }))
  return {
    indicator: indicator.name,
    place,
    year: moment.year,
    day: dayOfMoment(moment),
    asOf: moment.asOf ?? null,
    unit: indicator.unit,
    by,
    ...figure(indicator, total),
    cells: shown,
    hiddenCells: shown.filter((cell) => cell.hidden).length,
    right: settled.right,
    countedAt: moment.kept ? await countedAtOf(house, indicator) : null,
  }
}
