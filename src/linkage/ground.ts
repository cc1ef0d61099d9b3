import type { Explanation } from './explain.ts'

/** One comparison of a pair as it is kept: what it adds to the odds, in bits. What was compared stays where it was. */
export interface GroundStep {
  field: string
  level: string
  weight: number
  rarity: number
}

/** Why two rows are held to be one person or not, short enough to be kept. Odds are logarithms to base 2. */
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

/** An explanation without what was compared, rounded. */
export const groundFrom = (probability: number, found: Explanation): Ground => ({
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
