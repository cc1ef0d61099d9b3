import { recognise } from '#kernel/exchange/import/recognise.ts'
import { knownHeaders, suggestMapping } from '#kernel/exchange/import/suggest-mapping.ts'
import type { Table } from '#kernel/exchange/import/table.ts'
import type { Target } from './target.ts'

/** Fewer columns than this say nothing about what a file is. */
const LEAST_COLUMNS = 3

interface Fit {
  target: Target
  /** Columns of the file that were taken for one of the target. */
  taken: number
  /** Required ones that are not there. */
  missing: number
}

async function fitOf(table: Table, target: Target): Promise<Fit> {
  const found = await recognise(table, { known: knownHeaders(target.layout) })
  const { mapping, gaps } = suggestMapping(target.layout, found, table)
  return { target, taken: mapping.columns.filter(({ to }) => to !== null).length, missing: gaps.missing.length }
}

/** What a file most likely fills, by its headers: most columns known and nothing required missing; of equals the known kind. */
export async function guessTarget(table: Table, targets: Target[]): Promise<Target | null> {
  let best: Fit | null = null
  for (const target of targets) {
    const fit = await fitOf(table, target)
    if (fit.missing > 0 || fit.taken < LEAST_COLUMNS) continue
    if (!best || fit.taken > best.taken) best = fit
  }
  return best?.target ?? null
}
