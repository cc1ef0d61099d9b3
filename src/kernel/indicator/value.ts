import type { Formula, Indicator } from './declaration.ts'
import { survivalRate } from './survival.ts'

/** Counts of one cell: by part, and by the step of the dimension that the formula itself runs along (empty if none). */
export type Counts = Map<string, number>

export const countKey = (part: string, step = ''): string => (step ? `${part}:${step}` : part)

/** The dimension a formula runs along itself, such as sex for parity and grade for survival. */
export const alongOf = (formula: Formula): string | undefined => ('along' in formula ? formula.along : undefined)

const get = (counts: Counts, part: string, step = ''): number => counts.get(countKey(part, step)) ?? 0

const rate = (kind: 'count' | 'share' | 'percent' | 'ratio', n: number, d: number): number | null => {
  if (kind === 'count') return n
  if (d === 0) return null
  return (kind === 'ratio' ? 1 : 100) * (n / d)
}

function parity(formula: Extract<Formula, { kind: 'parity' }>, counts: Counts): number | null {
  const of = (step: string) => rate(formula.of, get(counts, 'numerator', step), get(counts, 'denominator', step))
  const over = of(formula.over)
  const under = of(formula.under)
  if (over === null || under === null || under === 0) return null
  const plain = over / under
  if (!formula.adjusted || plain <= 1) return plain
  // handbook 3.5: above one the adjusted index mirrors the inverse, so that it stays between 0 and 2
  return 2 - under / over
}

/** The value of an indicator from its counts; null where it cannot be formed (nobody to divide by). */
export function indicatorValue(indicator: Indicator, counts: Counts): number | null {
  const formula = indicator.kind
  if (formula.kind === 'parity') return parity(formula, counts)
  if (formula.kind === 'survival') {
    const steps = formula.steps.map((step) => ({
      enrolled: get(counts, 'denominator', step),
      promoted: get(counts, 'promoted', step),
      repeated: get(counts, 'repeated', step),
    }))
    return survivalRate(steps)
  }
  return rate(formula.kind, get(counts, 'numerator'), get(counts, 'denominator'))
}

/** A part of a cell over all steps of the formula's own dimension. */
export const partTotal = (counts: Counts, part: string): number => {
  let sum = 0
  for (const [key, n] of counts) if (key === part || key.startsWith(`${part}:`)) sum += n
  return sum
}

/**
 * The counts that could tell about a handful of people: each part, and for a share also those left over, since a
 * denominator of 7 and a numerator of 6 tell about one.
 */
export function tellingCounts(indicator: Indicator, counts: Counts): number[] {
  const formula = indicator.kind
  const share = formula.kind === 'share' || (formula.kind === 'parity' && formula.of === 'share')
  if (!share) return formula.kind === 'survival' ? survivors(counts) : [...counts.values()]
  return [...counts].flatMap(([key, n]) => {
    if (!key.startsWith('denominator')) return [n]
    return [n, n - (counts.get(key.replace('denominator', 'numerator')) ?? 0)]
  })
}

/** In survival the promoted and the repeated are parts of the enrolled; the rest are the lost. */
const survivors = (counts: Counts): number[] =>
  [...counts].flatMap(([key, n]) => {
    if (!key.startsWith('denominator')) return [n]
    const of = (part: string) => counts.get(key.replace('denominator', part)) ?? 0
    return [n, n - of('promoted') - of('repeated')]
  })
