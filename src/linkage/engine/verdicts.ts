import type { LinkConfig } from '../config.ts'
import { KINDS, type Links, VERDICTS } from '../links.ts'
import type { Model } from '../model/model.ts'
import type { ExactPairs } from './exact.ts'

export const EXACT = KINDS.indexOf('exact')
export const WEIGHED = KINDS.indexOf('weighed')
export const DUPLICATE = KINDS.indexOf('duplicate')
export const MANUAL = KINDS.indexOf('manual')
const ACCEPT = VERDICTS.indexOf('accept')
const REVIEW = VERDICTS.indexOf('review')
const RIVAL = VERDICTS.indexOf('rival')

/** A pair before anything is decided of it. */
export interface Pair {
  a: number
  b: number
  probability: number
  before: number
  weight: number
  pattern: number
  question: number
}

/** Decides pair by pair and gathers the result, in columns. */
export class Verdicts {
  readonly #columns = {
    a: new Uint32Array(1024),
    b: new Uint32Array(1024),
    probability: new Float64Array(1024),
    before: new Float64Array(1024),
    weight: new Float64Array(1024),
    pattern: new Float64Array(1024),
    kind: new Uint8Array(1024),
    verdict: new Uint8Array(1024),
    question: new Uint8Array(1024),
  }
  readonly #bestA: Float64Array
  readonly #bestB: Float64Array
  readonly #config: LinkConfig
  #count = 0

  constructor(sizes: { a: number; b: number }, config: LinkConfig) {
    this.#bestA = new Float64Array(sizes.a)
    this.#bestB = new Float64Array(sizes.b)
    this.#config = config
  }

  /** A weighed pair; of each row of the second list one is the likeliest. */
  add(pair: Pair, kind: number, likeliest: boolean): void {
    const { accept, reject, kept = reject } = this.#config
    this.#bestA[pair.a] = Math.max(this.#bestA[pair.a] as number, pair.probability)
    this.#bestB[pair.b] = Math.max(this.#bestB[pair.b] as number, pair.probability)
    if (pair.probability < kept && pair.question === 0) return
    const sure = pair.probability >= accept && pair.question === 0
    this.#put(pair, kind, !likeliest && pair.question === 0 ? RIVAL : sure ? ACCEPT : REVIEW)
  }

  /** Links that need no weighing. A second one by number at the same row of the first list is a duplicate. */
  settle(pairs: ExactPairs, kind: number, held?: ArrayLike<number>): void {
    const met = Uint8Array.from(held ?? new Uint8Array(this.#bestA.length))
    for (let at = 0; at < pairs.a.length; at++) {
      const [a, b] = [pairs.a[at] as number, pairs.b[at] as number]
      this.#bestA[a] = 1
      this.#bestB[b] = 1
      this.#put(
        { a, b, probability: 1, before: 1, weight: 0, pattern: 0, question: 0 },
        kind === EXACT && met[a] === 1 ? DUPLICATE : kind,
        ACCEPT,
      )
      met[a] = 1
    }
  }

  #put(pair: Pair, kind: number, verdict: number): void {
    const columns = this.#columns
    if (this.#count === columns.a.length) this.#widen()
    const at = this.#count++
    columns.a[at] = pair.a
    columns.b[at] = pair.b
    columns.probability[at] = pair.probability
    columns.before[at] = pair.before
    columns.weight[at] = pair.weight
    columns.pattern[at] = pair.pattern
    columns.question[at] = pair.question
    columns.kind[at] = kind
    columns.verdict[at] = verdict
  }

  #widen(): void {
    const wide = <T extends Uint32Array | Float64Array | Uint8Array>(old: T): T => {
      const next = new (old.constructor as new (size: number) => T)(old.length * 2)
      next.set(old as never)
      return next
    }
    const { a, b, probability, before, weight, pattern, kind, verdict, question } = this.#columns
    Object.assign(this.#columns, {
      a: wide(a),
      b: wide(b),
      probability: wide(probability),
      before: wide(before),
      weight: wide(weight),
      pattern: wide(pattern),
      kind: wide(kind),
      verdict: wide(verdict),
      question: wide(question),
    })
  }

  finish(model: Model, compared: number): Links {
    const { a, b, probability, before, weight, pattern, kind, verdict, question } = this.#columns
    const n = this.#count
    return {
      a: a.slice(0, n),
      b: b.slice(0, n),
      probability: probability.slice(0, n),
      before: before.slice(0, n),
      weight: weight.slice(0, n),
      pattern: pattern.slice(0, n),
      kind: kind.slice(0, n),
      verdict: verdict.slice(0, n),
      question: question.slice(0, n),
      bestA: this.#bestA,
      bestB: this.#bestB,
      model,
      compared,
    }
  }
}
