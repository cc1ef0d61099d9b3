import type { LinkConfig } from './config.ts'
import { comparatorsOf, levelNames, MISSING, OPEN, ROOM } from './engine/comparators.ts'
import { combinedWeight } from './engine/scoring.ts'
import { layOut } from './engine/space.ts'
import { type Model, weightsOf } from './model/model.ts'
import { pickRows } from './table/pick-rows.ts'
import { cellText, type PersonTable } from './table/table.ts'

/** What one comparison adds to the weight of a pair, in bits: one bit doubles the odds, minus one halves them. */
export interface Step {
  field: string
  /** Word for the level: same, plain, near, far, other, crossed, slip, part, year, within, start4; missing where a side is empty. */
  level: string
  a: string
  b: string
  /** What the level is worth for names and values of usual frequency. */
  weight: number
  /** What the rarity of the very name adds, or its frequency takes away. Only of names that agree. */
  rarity: number
}

/** Why two rows are held to be one person or not: where the odds begin, and what moves them, in bits. */
export interface Explanation {
  /** log2 odds of any two rows before anything is compared. */
  start: number
  steps: Step[]
  /** What the thought takes away that they are two children of one household; 0 without households. */
  household: number
  /** log2 odds after all steps. */
  end: number
  /** The odds as a probability, while no other row competes for either. */
  probability: number
}

interface Counts {
  byWord: Uint32Array
  filled: number
}

/** Counted once a table and field: whoever asks for one explanation asks for more. */
const counted = new WeakMap<PersonTable, Map<string, Counts>>()

function countsOf(table: PersonTable, field: string): Counts {
  const fields = counted.get(table) ?? new Map<string, Counts>()
  counted.set(table, fields)
  const known = fields.get(field)
  if (known) return known
  const byWord = new Uint32Array(table.words.text.length)
  let filled = 0
  for (const code of table.columns[field]?.values ?? []) {
    byWord[code] = (byWord[code] as number) + 1
    if (code !== 0) filled += 1
  }
  const counts = { byWord, filled }
  fields.set(field, counts)
  return counts
}

/** How much rarer or more common than usual the shared name of two rows is, in bits. */
function rarityOf(a: PersonTable, field: string, row: number, usual: number): number {
  const code = a.columns[field]?.values[row] ?? 0
  const { byWord, filled } = countsOf(a, field)
  return Math.log2(usual) - Math.log2(Math.max(0.5, byWord[code] as number) / Math.max(1, filled))
}

/**
 * Explains a pair field by field. The tables are those of the run and the model is the one that it learnt, so the sum is
 * the weight that the run gave the pair.
 */
export function explain(
  a: PersonTable,
  rowA: number,
  b: PersonTable,
  rowB: number,
  config: LinkConfig,
  model: Model,
): Explanation {
  const [one, other] = [pickRows(a, [rowA]), pickRows(b, [rowB])]
  const { ground } = layOut(one, other, config).space
  const weights = weightsOf(model)
  let against = 0
  const steps = comparatorsOf(config.comparisons, ground).map((comparator, at): Step => {
    const comparison = config.comparisons[at] as LinkConfig['comparisons'][number]
    const { field, by } = comparison
    comparator.take(0)
    const quick = comparator.quick(0)
    const level = quick & OPEN ? comparator.settle(0) : quick
    const slot = at * ROOM + level
    if (level !== MISSING && model.household)
      against += Math.log2((model.same[slot] as number) / (model.household[slot] as number))
    const text = (table: PersonTable): string =>
      [field, comparison.within]
        .filter((name) => name !== undefined)
        .map((name) => cellText(table, name, 0))
        .filter(Boolean)
        .join(' ')
    return {
      field,
      level: level === MISSING ? 'missing' : (levelNames(comparison)[level] ?? ''),
      a: text(one),
      b: text(other),
      weight: level === MISSING ? 0 : (weights[slot] as number),
      rarity: by === 'name' && level === 0 ? rarityOf(a, field, rowA, model.strangers[at * ROOM] as number) : 0,
    }
  })
  const sum = steps.reduce((total, { weight, rarity }) => total + weight + rarity, 0)
  const weight = model.household ? combinedWeight(sum, against, model.householdPairs) : sum
  const start = Math.log2(model.present / (1 - model.present) / Math.max(1, a.rows))
  const end = start + weight
  return { start, steps, household: weight - sum, end, probability: 1 / (1 + 2 ** -end) }
}
