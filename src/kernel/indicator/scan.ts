import { createHash } from 'node:crypto'
import { isDimensionTest, type Test } from './condition.ts'
import type { Basis, Count, Indicator, Tie } from './declaration.ts'
import { storedNames } from './dimension.ts'
import { finerTest } from './dimension-sql.ts'

/** What a stored number counts: conditions on the row that cells cannot answer. */
export interface Measure {
  tests: Test[]
  also: Tie[]
  without: Tie[]
}

/** One pass over a register: a basis and every measure taken on it. */
export interface Scan {
  basis: Basis
  measures: Measure[]
}

/** A count as a number in a scan's cells: which one, and the conditions on dimensions that cells answer. */
export interface Placed {
  count: Count
  measure: Measure
  cellTests: Extract<Test, { dim: string }>[]
}

/**
 * Splits a count: conditions on stored dimensions are answered by the cells, the rest by the row. Where other rows must
 * exist, the conditions on dimensions are kept on the row as well, so that few rows are looked up.
 */
export function placed(count: Count): Placed {
  const stored = new Set(storedNames(count.basis))
  const cellTests: Placed['cellTests'] = []
  const tests: Test[] = []
  const tied = Boolean(count.also?.length || count.without?.length)
  for (const test of count.where ?? []) {
    const finer = isDimensionTest(test) ? finerTest(count.basis, test) : undefined
    if (finer && stored.has(finer.dim)) {
      cellTests.push(finer)
      if (tied) tests.push(finer)
    } else tests.push(test)
  }
  return { count, cellTests, measure: { tests, also: count.also ?? [], without: count.without ?? [] } }
}

export const measureKey = (measure: Measure): string => JSON.stringify(measure)

/** Every count of an indicator. */
const countsOf = (indicator: Indicator): Count[] => Object.values(indicator.parts)

/** The passes that answer a set of indicators: one for each basis, each measure once. */
function scansOf(indicators: Iterable<Indicator>): Map<string, Scan> {
  const scans = new Map<string, Scan>()
  const seen = new Map<string, Set<string>>()
  for (const count of [...indicators].flatMap(countsOf)) {
    const { basis } = count
    const scan = scans.get(basis.name) ?? { basis, measures: [] }
    const keys = seen.get(basis.name) ?? new Set<string>()
    const { measure } = placed(count)
    if (!keys.has(measureKey(measure))) scan.measures.push(measure)
    keys.add(measureKey(measure))
    seen.set(basis.name, keys)
    scans.set(basis.name, scan)
  }
  return scans
}

const known = new WeakMap<ReadonlyMap<string, Indicator>, Map<string, Scan>>()

/** The passes of a house's indicators, worked out once. */
export function scansOfHouse(indicators: ReadonlyMap<string, Indicator>): Map<string, Scan> {
  const found = known.get(indicators) ?? scansOf(indicators.values())
  known.set(indicators, found)
  return found
}

/** Cells counted under other declarations are worthless: this names the declarations they were counted under. */
export const signatureOf = (scan: Scan): string =>
  createHash('sha256').update(JSON.stringify(scan)).digest('hex').slice(0, 32)
