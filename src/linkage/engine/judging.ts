import type { LinkConfig } from '../config.ts'
import type { Links } from '../links.ts'
import { assign } from '../model/assignment.ts'
import { levelsIn } from '../model/expectation.ts'
import { type Model, weightsOf } from '../model/model.ts'
import { candidateOdds, rowStarts, straightened } from '../model/posterior.ts'
import { MISSING, ROOM } from './comparators.ts'
import type { ExactPairs } from './exact.ts'
import type { Candidates } from './scoring.ts'
import { DUPLICATE, EXACT, MANUAL, Verdicts, WEIGHED } from './verdicts.ts'

export interface Evidence {
  candidates: Candidates
  exact: ExactPairs
  manual: ExactPairs
  /** Pairs that somebody said are two persons: a × rows of b + b. */
  apart: ReadonlySet<number>
  /** Rows of a that a link which stands already has taken. */
  held?: Uint8Array | Uint32Array | undefined
}

/** Candidates but for pairs that somebody said are two persons. */
export function without(candidates: Candidates, apart: ReadonlySet<number>, rowsB: number): Candidates {
  if (apart.size === 0) return candidates
  const keep = [...candidates.a.keys()].filter(
    (at) => !apart.has((candidates.a[at] as number) * rowsB + (candidates.b[at] as number)),
  )
  const pick = <T extends Uint32Array | Float64Array>(from: T): T =>
    (from.constructor as unknown as { from(list: number[]): T }).from(keep.map((at) => from[at] as number))
  const { a, b, weights, patterns, compared } = candidates
  return { a: pick(a), b: pick(b), weights: pick(weights), patterns: pick(patterns), compared }
}

/** Pairs whose identity numbers agree while everything else together speaks against them. */
function questions({ patterns }: Candidates, config: LinkConfig, model: Model): Uint8Array {
  const weights = weightsOf(model)
  const numbers = config.comparisons.map(({ by }) => by === 'number')
  const asked = new Uint8Array(patterns.length)
  if (!numbers.includes(true)) return asked
  for (let at = 0; at < patterns.length; at++) {
    const levels = levelsIn(patterns[at] as number, numbers.length)
    if (!levels.some((level, c) => numbers[c] && level === 0)) continue
    let rest = 0
    for (const [c, level] of levels.entries())
      if (!numbers[c] && level !== MISSING) rest += weights[c * ROOM + level] as number
    if (rest < 0) asked[at] = 1
  }
  return asked
}

/** Taken at first for how seldom a person who is found already stands in the second list once more. */
const TWICE = 0.02

/**
 * Probability of each candidate. A person whom another row has taken is nearly out of reach: only as many rows as stand
 * twice in the second list can still belong there, and how many that is comes from the rows themselves.
 */
function contested(
  odds: Float64Array,
  starts: Uint32Array,
  a: Uint32Array,
  chosen: Uint8Array,
  fixed: Uint8Array,
): Float64Array {
  const probability = new Float64Array(odds.length)
  const holds = Float64Array.from(fixed)
  const owner = new Int32Array(fixed.length).fill(-1)
  for (let at = 0; at < odds.length; at++) if (chosen[at] === 1) owner[a[at] as number] = at
  let twice = TWICE
  for (let round = 0; round < 4; round++) {
    const free = (at: number): number =>
      owner[a[at] as number] === at ? 1 : 1 - (holds[a[at] as number] as number) * (1 - twice)
    let once = fixed.reduce((sum, taken) => sum + taken, 1)
    let again = 0
    for (let row = 0; row + 1 < starts.length; row++) {
      const [from, to] = [starts[row] as number, starts[row + 1] as number]
      let sum = 1
      for (let at = from; at < to; at++) sum += (odds[at] as number) * free(at)
      for (let at = from; at < to; at++) {
        const found = ((odds[at] as number) * free(at)) / sum
        probability[at] = found
        if (owner[a[at] as number] === at) once += found
        else if ((holds[a[at] as number] as number) > 0.9) again += found
      }
    }
    for (let at = 0; at < odds.length; at++) if (chosen[at] === 1) holds[a[at] as number] = probability[at] as number
    twice = Math.min(0.5, Math.max(1e-4, again / once))
  }
  return probability
}

/** Decides about all candidates of a run; rows are those of the space. */
export function judge(
  evidence: Evidence,
  config: LinkConfig,
  learnt: Model,
  sizes: { a: number; b: number },
  fitPresent: boolean,
): Links {
  const candidates = without(evidence.candidates, evidence.apart, sizes.b)
  const { a, b, weights, patterns } = candidates
  const starts = rowStarts(b)
  const fixed = new Uint8Array(sizes.a)
  if (evidence.held) fixed.set(evidence.held)
  for (const row of [...evidence.exact.a, ...evidence.manual.a]) fixed[row] = 1
  const taken = fixed.reduce((sum, one) => sum + one, 0)
  const settled = evidence.exact.b.length + evidence.manual.b.length
  const left = { a: sizes.a - taken * (1 - TWICE), b: Math.max(1, sizes.b - settled) }
  const fitted = candidateOdds(candidates, starts, left, learnt.present)
  const { odds, present } = fitPresent ? fitted : candidateOdds(candidates, starts, left, learnt.present, 0)
  const model: Model = { ...learnt, present }
  const least = Math.log2(1 / config.reject - 1)
  const gain = odds.map((value, at) => (fixed[a[at] as number] === 1 ? -1 : Math.log2(value) + least))
  const chosen = assign({ a, b, gain }, sizes.a, sizes.b)
  const before = contested(odds, starts, a, chosen, fixed)
  const probability = before.map((value) => straightened(value, model.calibration, config.reject))
  const asked = questions(candidates, config, model)
  const result = new Verdicts(sizes, config)
  for (let row = 0; row + 1 < starts.length; row++) {
    const [from, to] = [starts[row] as number, starts[row + 1] as number]
    let likeliest = from
    for (let at = from; at < to; at++) if (better(at, likeliest, chosen, probability)) likeliest = at
    for (let at = from; at < to; at++) {
      const pair = {
        a: a[at] as number,
        b: b[at] as number,
        probability: probability[at] as number,
        before: before[at] as number,
        weight: weights[at] as number,
        pattern: patterns[at] as number,
        question: asked[at] as number,
      }
      const double = fixed[pair.a] === 1 || chosen[at] === 0
      result.add(pair, at !== likeliest ? WEIGHED : double ? DUPLICATE : WEIGHED, at === likeliest)
    }
  }
  for (const [kind, pairs] of [
    [EXACT, evidence.exact],
    [MANUAL, evidence.manual],
  ] as const)
    result.settle(pairs, kind, evidence.held)
  return result.finish(model, candidates.compared)
}

/** The chosen pair of a row stands before one that merely scored higher on a person whom another row has. */
function better(at: number, than: number, chosen: Uint8Array, probability: Float64Array): boolean {
  const [x, y] = [probability[at] as number, probability[than] as number]
  if (chosen[at] !== chosen[than] && Math.max(x, y) < 0.9) return chosen[at] === 1
  return x > y
}
