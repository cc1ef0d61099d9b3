import { levelNames, MISSING, ROOM } from './engine/comparators.ts'
import type { Ground } from './ground.ts'
import { levelsIn } from './model/expectation.ts'
import { type Model, weightsOf } from './model/model.ts'

/** What is kept of a weighed pair: the levels of its comparisons, and the weight that came of them. */
export interface KeptPair {
  pattern: number
  weight: number
  probability: number
}

const bits = (value: number): number => Number(value.toFixed(3))

/**
 * Tells of a pair again what spoke for it, from its levels alone: the weight of each level by the model of the run, what brothers and
 * sisters would have in common, and in one sum (as the step `rarity`) how rare the names are that agree.
 */
export function keptGround({ pattern, weight, probability }: KeptPair, model: Model, rowsA: number): Ground {
  const { comparisons, same, household, householdPairs, present } = model
  const weights = weightsOf(model)
  let [sum, against] = [0, 0]
  const steps: Ground['steps'] = Array.from(levelsIn(pattern, comparisons.length), (level, at) => {
    const [slot, comparison] = [at * ROOM + level, comparisons[at] as Model['comparisons'][number]]
    const missing = level === MISSING
    if (!missing && household) against += Math.log2((same[slot] as number) / (household[slot] as number))
    const own = missing ? 0 : (weights[slot] as number)
    sum += own
    return {
      field: comparison.field,
      level: missing ? 'missing' : (levelNames(comparison)[level] ?? ''),
      weight: bits(own),
      rarity: 0,
    }
  })
  // the weight against strangers alone, from that against strangers and the household together
  const strangers = (2 ** -weight - (household ? householdPairs * 2 ** -against : 0)) / (1 - householdPairs)
  const alone = household && strangers > 0 ? -Math.log2(strangers) : weight
  const start = Math.log2(present / (1 - present) / Math.max(1, rowsA))
  const rarity = { field: 'rarity', level: '', weight: bits(alone - sum), rarity: 0 }
  return {
    probability,
    alone: Number((1 / (1 + 2 ** -(start + weight))).toFixed(6)),
    start: bits(start),
    household: bits(weight - alone),
    end: bits(start + weight),
    steps: Math.abs(rarity.weight) < 0.05 ? steps : [...steps, rarity],
  }
}
