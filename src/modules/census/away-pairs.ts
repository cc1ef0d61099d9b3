import { linkAt } from '#linkage/links.ts'
import type { Linked } from './link-round.ts'

/** A child of the registry and a row of a list that has the child elsewhere, to be judged; rows of the two tables. */
export interface AwayPair {
  a: number
  b: number
  probability: number
  /** The probability before decisions straightened it. */
  before: number
  asked: 'away' | 'same_id' | 'rival' | 'likely'
}

/**
 * Pairs with the lists of deaths and of other provinces that a person must judge: rows that are surely a child whom a school has too,
 * and rows that may be a child who is on no school's list.
 */
export function* awayPairs({ round, gone, found, ofAge }: Linked): Generator<AwayPair> {
  for (let at = 0; gone && at < gone.a.length; at++) {
    const { a, b, probability, verdict, kind, question } = linkAt(gone, at)
    if (kind === 'manual' || ofAge[a] !== 1) continue
    const child = found.at(a)
    const pair = { a, b, probability, before: gone.before[at] as number }
    if (verdict === 'accept') {
      if (child.learner >= 0 && child.elsewhere === b && !child.elsewhereSaid) yield { ...pair, asked: 'away' }
    } else if (child.learner < 0 && child.elsewhere < 0 && (question || probability >= round.reject))
      yield { ...pair, asked: question ? 'same_id' : verdict === 'rival' ? 'rival' : 'likely' }
  }
}
