import type { Model } from './model/model.ts'

/** How a link came about. */
export const KINDS = ['exact', 'weighed', 'duplicate', 'manual'] as const
export type Kind = (typeof KINDS)[number]
/** `accept`: a link. `review`: the likeliest for its row, for a person to decide. `rival`: another that is possible. */
export const VERDICTS = ['accept', 'review', 'rival'] as const
export type Verdict = (typeof VERDICTS)[number]

/** What somebody decided of two rows. It is never overridden. */
export interface Decision {
  a: string
  b: string
  same: boolean
}

/**
 * Pairs of rows, sorted by row of the second list. A row of the second list has at most one accepted link; a row of the
 * first may have several, of which all but one are of the kind `duplicate`: one person who stands twice in the second list.
 */
export interface Links {
  a: Uint32Array
  b: Uint32Array
  probability: Float64Array
  /** What the probability was before decisions of clerks straightened it: what `calibrate` asks for. */
  before: Float64Array
  /** log2 odds against a stranger or another of the household; 0 for exact and manual links. */
  weight: Float64Array
  /** Levels of all comparisons as digits of base eight, lowest first; 0 for exact and manual links. */
  pattern: Float64Array
  /** Index into KINDS. */
  kind: Uint8Array
  /** Index into VERDICTS. */
  verdict: Uint8Array
  /** 1 where the identity number says yes and all the rest says no: never accepted, never dropped. */
  question: Uint8Array
  /** For each row of the first list, the probability of its likeliest pair. Under `reject`, nobody like it was found. */
  bestA: Float64Array
  bestB: Float64Array
  model: Model
  /** Pairs that were compared. */
  compared: number
}

/** A pair of a result, in words. */
export interface Link {
  a: number
  b: number
  probability: number
  kind: Kind
  verdict: Verdict
  question: boolean
}

export const linkAt = (links: Links, at: number): Link => ({
  a: links.a[at] as number,
  b: links.b[at] as number,
  probability: links.probability[at] as number,
  kind: KINDS[links.kind[at] as number] as Kind,
  verdict: VERDICTS[links.verdict[at] as number] as Verdict,
  question: links.question[at] === 1,
})

/** Pairs that are a link at a probability: the likeliest of each row of the second list, if it reaches it. */
export function* linksFrom(links: Links, probability: number): Generator<Link> {
  for (let at = 0; at < links.a.length; at++) {
    if (links.verdict[at] !== 2 && (links.probability[at] as number) >= probability) yield linkAt(links, at)
  }
}
