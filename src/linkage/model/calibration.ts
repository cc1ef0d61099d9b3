import type { Model } from './model.ts'

/** A pair that clerks decided, with the probability that the run gave it before anything was straightened. */
export interface Decided {
  probability: number
  same: boolean
  /** How many pairs it stands for, where only a sample was looked at; 1 when left out. */
  weight?: number
}

/** Decisions that the model's own probabilities are worth: few clerks' decisions move them little. */
const OWN = 20
const ROUNDS = 50

const logOdds = (probability: number): number => {
  const bounded = Math.min(1 - 1e-9, Math.max(1e-9, probability))
  return Math.log(bounded / (1 - bounded))
}

/**
 * Straightens probabilities by what clerks decided: logistic regression of their yes and no on the log odds of the run
 * (Platt), held towards leaving them as they are. Fewer than ten decisions, or decisions all alike, change nothing.
 */
export function calibrate(decided: readonly Decided[]): Model['calibration'] {
  const yes = decided.filter(({ same }) => same).length
  if (decided.length < 10 || yes === 0 || yes === decided.length)
    return { slope: 1, offset: 0, decisions: decided.length }
  let [slope, offset] = [1, 0]
  for (let round = 0; round < ROUNDS; round++) {
    // gradient and curvature of the penalised likelihood, for Newton's step
    let [gs, go] = [-(slope - 1) * OWN, -offset]
    let [ss, so, oo] = [OWN, 0, 1]
    for (const { probability, same, weight = 1 } of decided) {
      const x = logOdds(probability)
      const p = 1 / (1 + Math.exp(-(slope * x + offset)))
      const miss = weight * ((same ? 1 : 0) - p)
      const bend = weight * p * (1 - p)
      gs += miss * x
      go += miss
      ss += bend * x * x
      so += bend * x
      oo += bend
    }
    const area = ss * oo - so * so
    const [ds, dof] = [(gs * oo - go * so) / area, (go * ss - gs * so) / area]
    slope = Math.max(0.05, slope + ds)
    offset += dof
    if (Math.abs(ds) + Math.abs(dof) < 1e-9) break
  }
  return { slope, offset, decisions: decided.length }
}

/** Pairs of one band of probability: how many there are, how many of them were looked at, and how many of those are right. */
export interface Stratum {
  /** The band counts as links. */
  linked: boolean
  pairs: number
  sampled: number
  same: number
}

/** A share with its 95 % interval. */
export interface Estimate {
  value: number
  low: number
  high: number
}

const interval = (value: number, variance: number): Estimate => {
  const reach = 1.96 * Math.sqrt(Math.max(0, variance))
  return { value, low: Math.max(0, value - reach), high: Math.min(1, value + reach) }
}

/**
 * Precision and recall of a round, from samples of each band of probability: each band is counted up from its sample. A
 * sample that is all right still leaves doubt, so half a pair is added to both sides (Jeffreys). Null before every band
 * with pairs has a sample. Recall is among the pairs that were found at all: blocking is not seen here.
 */
export function estimateQuality(strata: readonly Stratum[]): { precision: Estimate; recall: Estimate } | null {
  const filled = strata.filter(({ pairs }) => pairs > 0)
  if (filled.length === 0 || filled.some(({ sampled }) => sampled === 0)) return null
  const bands = filled.map(({ linked, pairs, sampled, same }) => {
    const rest = 1 - sampled / pairs
    const share = same / sampled
    const smooth = (same + 0.5) / (sampled + 1)
    return { linked, pairs, right: pairs * share, variance: (pairs ** 2 * rest * smooth * (1 - smooth)) / sampled }
  })
  const sum = (of: (band: (typeof bands)[number]) => number, linked?: boolean): number =>
    bands.reduce((total, band) => total + (linked === undefined || band.linked === linked ? of(band) : 0), 0)
  const links = sum(({ pairs }) => pairs, true)
  const [good, goodVariance] = [sum(({ right }) => right, true), sum(({ variance }) => variance, true)]
  const [lost, lostVariance] = [sum(({ right }) => right, false), sum(({ variance }) => variance, false)]
  if (links === 0 || good + lost === 0) return null
  const recall = good / (good + lost)
  const recallVariance = ((1 - recall) ** 2 * goodVariance + recall ** 2 * lostVariance) / (good + lost) ** 2
  return { precision: interval(good / links, goodVariance / links ** 2), recall: interval(recall, recallVariance) }
}
