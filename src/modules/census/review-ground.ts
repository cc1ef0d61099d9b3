import { type Explanation, explain } from '#linkage/explain.ts'
import type { Linked } from './link-round.ts'

/** One comparison of a pair as it is kept: what it adds to the odds, in bits. What was compared stays in the lists. */
export interface GroundStep {
  field: string
  level: string
  weight: number
  rarity: number
}

/** Why two rows are held to be one child or not, kept with the question. Odds are logarithms to base 2. */
export interface Ground {
  /** What the run gave the pair beside all its rivals. */
  probability: number
  /** What the comparisons give while nobody competes. */
  alone: number
  start: number
  household: number
  end: number
  steps: GroundStep[]
}

const short = (value: number): number => Number(value.toFixed(3))

const kept = (probability: number, found: Explanation): Ground => ({
  probability: Number(probability.toFixed(6)),
  alone: Number(found.probability.toFixed(6)),
  start: short(found.start),
  household: short(found.household),
  end: short(found.end),
  steps: found.steps.map(({ field, level, weight, rarity }) => ({
    field,
    level,
    weight: short(weight),
    rarity: short(rarity),
  })),
})

/** The ground of a pair of rows by the weights of the run. */
export function groundOf(
  { residents, learners, links, config }: Linked,
  a: number,
  b: number,
  probability: number,
): Ground {
  return kept(probability, explain(residents.table, a, learners.table, b, config, links.model))
}
