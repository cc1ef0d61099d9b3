/** Candidates of a run, sorted by row of the second list; weights are log2 odds. */
export interface Weighed {
  a: Uint32Array
  b: Uint32Array
  weights: Float64Array
}

/** Starts of the candidates of each row of b that has any, with the end as last. */
export function rowStarts(b: Uint32Array): Uint32Array {
  let rows = 0
  for (let at = 0; at < b.length; at++) if (at === 0 || b[at] !== b[at - 1]) rows += 1
  const starts = new Uint32Array(rows + 1)
  rows = 0
  for (let at = 0; at < b.length; at++) if (at === 0 || b[at] !== b[at - 1]) starts[rows++] = at
  starts[rows] = b.length
  return starts
}

const ROUNDS = 12

/**
 * Odds of each candidate against its row having no counterpart at all. A row of b is of one person of the first list or
 * of none, so its candidates share one sum of chances. `present`, the share of rows that have a counterpart, is learnt
 * again from all candidates.
 */
export function candidateOdds(
  { b, weights }: Weighed,
  starts: Uint32Array,
  sizes: { a: number; b: number },
  present: number,
  rounds = ROUNDS,
): { odds: Float64Array; present: number } {
  let share = present
  const ratios = weights.map((weight) => 2 ** Math.min(weight, 200) / sizes.a)
  for (let round = 0; round < rounds; round++) {
    const prior = share / (1 - share)
    let expected = 0
    for (let at = 0; at + 1 < starts.length; at++) {
      let sum = 0
      for (let i = starts[at] as number; i < (starts[at + 1] as number); i++) sum += (ratios[i] as number) * prior
      expected += sum / (1 + sum)
    }
    const next = Math.min(0.9999, Math.max(1e-6, expected / Math.max(1, sizes.b)))
    const moved = Math.abs(next - share)
    share = next
    if (moved < 1e-7) break
  }
  const prior = share / (1 - share)
  return { odds: ratios.map((ratio) => ratio * prior), present: b.length === 0 ? present : share }
}

const logOdds = (probability: number): number => {
  const bounded = Math.min(1 - 1e-12, Math.max(1e-12, probability))
  return Math.log(bounded / (1 - bounded))
}

const fromLogOdds = (odds: number): number => 1 / (1 + Math.exp(-odds))

interface Line {
  slope: number
  offset: number
}

/** A probability straightened by what clerks decided. */
export function calibrated(probability: number, { slope, offset }: Line): number {
  return slope === 1 && offset === 0 ? probability : fromLogOdds(logOdds(probability) * slope + offset)
}

/**
 * A straightened probability that never falls under `floor` where it was not under it before: what clerks said of other
 * pairs takes nobody off the list of those to be looked at.
 */
export function straightened(probability: number, line: Line, floor: number): number {
  const value = calibrated(probability, line)
  return probability >= floor ? Math.max(value, floor) : value
}
