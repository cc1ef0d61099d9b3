import { type Model, weightsOf } from '../model/model.ts'
import { bucketOf } from './bucket-index.ts'
import { type Comparator, comparatorsOf, MISSING, OPEN, ROOM } from './comparators.ts'
import type { Space } from './space.ts'

/** Pairs worth keeping, by row of the space; `weights` are log2 odds against a stranger or another of the household. */
export interface Candidates {
  a: Uint32Array
  b: Uint32Array
  weights: Float64Array
  patterns: Float64Array
  /** Pairs that were looked at. */
  compared: number
}

/** Weights laid out for the inner loop. */
class Scales {
  readonly weights: Float64Array
  /** The best that a level, or one less alike, may still be worth. */
  readonly best: Float64Array
  /** Of each comparison by name: what agreement is worth before the share of the word is taken off. */
  readonly agreed: Float64Array
  /** log2 of same against household, by level; null without households. */
  readonly apart: Float64Array | null

  constructor(model: Model) {
    const count = model.comparisons.length
    this.weights = weightsOf(model)
    this.best = new Float64Array(count * ROOM)
    this.agreed = Float64Array.from({ length: count }, (_, at) => Math.log2(model.same[at * ROOM] as number))
    for (let at = 0; at < count; at++) {
      let most = Number.NEGATIVE_INFINITY
      for (let level = ROOM - 2; level >= 0; level--) {
        const share = model.same[at * ROOM + level] as number
        if (share > 0) most = Math.max(most, this.weights[at * ROOM + level] as number)
        this.best[at * ROOM + level] = most
      }
    }
    const { household } = model
    this.apart =
      household &&
      model.same.map((share, at) =>
        at % ROOM === MISSING || share === 0 ? 0 : Math.log2(share / (household[at] as number)),
      )
  }
}

/** A growing list of candidates. */
class Kept {
  #a = new Uint32Array(4096)
  #b = new Uint32Array(4096)
  #weights = new Float64Array(4096)
  #patterns = new Float64Array(4096)
  #count = 0

  add(a: number, b: number, weight: number, pattern: number): void {
    const at = this.#count++
    if (at === this.#a.length) this.#widen()
    this.#a[at] = a
    this.#b[at] = b
    this.#weights[at] = weight
    this.#patterns[at] = pattern
  }

  #widen(): void {
    const wide = <T extends Uint32Array | Float64Array>(old: T): T => {
      const next = new (old.constructor as new (size: number) => T)(old.length * 2)
      next.set(old as never)
      return next
    }
    this.#a = wide(this.#a)
    this.#b = wide(this.#b)
    this.#weights = wide(this.#weights)
    this.#patterns = wide(this.#patterns)
  }

  finish(compared: number): Candidates {
    const n = this.#count
    return {
      a: this.#a.slice(0, n),
      b: this.#b.slice(0, n),
      weights: this.#weights.slice(0, n),
      patterns: this.#patterns.slice(0, n),
      compared,
    }
  }
}

/** Weighs the pairs of a space against a model. Made once a thread. */
export class Scorer {
  readonly #space: Space
  readonly #model: Model
  readonly #scales: Scales
  readonly #comparators: Comparator[]
  /** Comparisons in the order in which they are made: identity numbers first, for they decide by themselves; names last, for they cost most. */
  readonly #order: number[]
  readonly #met: Int32Array
  readonly #cut: number
  readonly #levels: Uint8Array
  readonly #agreed: Float64Array
  readonly #rest: Float64Array
  readonly #numbers: number

  /** Pairs whose weight is under `cut` are dropped, but for those with the same identity number. */
  constructor(space: Space, model: Model, cut: number) {
    this.#space = space
    this.#model = model
    this.#cut = cut
    this.#scales = new Scales(model)
    const { comparisons } = space.config
    this.#comparators = comparatorsOf(comparisons, space.ground)
    const places = comparisons.map((_, at) => at)
    const numbers = places.filter((at) => comparisons[at]?.by === 'number')
    const names = places.filter((at) => comparisons[at]?.by === 'name')
    const quick = places.filter((at) => !numbers.includes(at) && !names.includes(at))
    this.#order = [...numbers, ...quick, ...names]
    this.#numbers = numbers.length
    this.#met = new Int32Array(space.rowsA).fill(-1)
    this.#levels = new Uint8Array(comparisons.length)
    this.#agreed = new Float64Array(comparisons.length)
    this.#rest = new Float64Array(comparisons.length + 1)
  }

  /** Candidates of rows `from` to `to` (not included) of the second list, in the order of those rows. */
  score(from: number, to: number): Candidates {
    const { blocks, alone, done, config } = this.#space
    const most = config.most ?? Number.POSITIVE_INFINITY
    const met = this.#met
    const kept = new Kept()
    let compared = 0
    for (let b = from; b < to; b++) {
      if (done[b] === 1) continue
      this.#prepare(b)
      for (const { index, keysB } of blocks) {
        const key = keysB[b] as number
        if (key === 0) continue
        const { rows, keys, starts } = index
        const bucket = bucketOf(key, index.shift)
        const begin = starts[bucket] as number
        const end = starts[bucket + 1] as number
        if (end - begin > most) continue
        for (let at = begin; at < end; at++) {
          if (keys[at] !== key) continue
          const a = rows[at] as number
          if (met[a] === b || (alone && a >= b)) continue
          met[a] = b
          compared += 1
          this.#weigh(a, b, kept)
        }
      }
    }
    return kept.finish(compared)
  }

  /** What agreement on each name is worth for this row, and the most that comparisons not yet made can add. */
  #prepare(b: number): void {
    const { space, scales } = { space: this.#space, scales: this.#scales }
    const { ground, shares, width, config } = space
    for (const comparator of this.#comparators) comparator.take(b * width)
    let rest = 0
    for (let place = this.#order.length - 1; place >= 0; place--) {
      const at = this.#order[place] as number
      this.#rest[place + 1] = rest
      const share = shares[at]
      let most = scales.best[at * ROOM] as number
      if (share) {
        const slot = ground.slots[config.comparisons[at]?.field as string] as number
        const code = ground.b[b * width + slot] as number
        this.#agreed[at] = (scales.agreed[at] as number) - (share[code] as number)
        most = code === 0 ? 0 : Math.max(this.#agreed[at] as number, scales.best[at * ROOM + 1] as number)
      } else this.#agreed[at] = scales.weights[at * ROOM] as number
      rest += Math.max(0, most)
    }
  }

  #weigh(a: number, b: number, kept: Kept): void {
    const { width } = this.#space
    const comparators = this.#comparators
    const order = this.#order
    const levels = this.#levels
    const { weights, best } = this.#scales
    const base = a * width
    let weight = 0
    let open = 0
    let cut = this.#cut
    for (let place = 0; place < order.length; place++) {
      const at = order[place] as number
      const level = (comparators[at] as Comparator).quick(base)
      levels[at] = level
      if (level === 0) {
        weight += this.#agreed[at] as number
        if (place < this.#numbers) cut = Number.NEGATIVE_INFINITY
      } else if (level & OPEN) {
        open += 1
        weight += best[at * ROOM + (level & 7)] as number
      } else weight += weights[at * ROOM + level] as number
      if (weight + (this.#rest[place + 1] as number) < cut) return
    }
    for (let place = 0; open > 0; place++) {
      const at = order[place] as number
      const level = levels[at] as number
      if ((level & OPEN) === 0) continue
      open -= 1
      const settled = (comparators[at] as Comparator).settle(base)
      levels[at] = settled
      weight += (weights[at * ROOM + settled] as number) - (best[at * ROOM + (level & 7)] as number)
      if (weight < cut) return
    }
    weight = this.#againstHousehold(weight)
    if (weight < cut) return
    let pattern = 0
    for (let at = levels.length - 1; at >= 0; at--) pattern = pattern * ROOM + (levels[at] as number)
    kept.add(a, b, weight, pattern)
  }

  /** The weight of a pair when it may also be two persons of one household. */
  #againstHousehold(weight: number): number {
    const { apart } = this.#scales
    if (!apart) return weight
    let against = 0
    for (let at = 0; at < this.#levels.length; at++)
      against += apart[at * ROOM + (this.#levels[at] as number)] as number
    return combinedWeight(weight, against, this.#model.householdPairs)
  }
}

/** log2 odds of one person against a mixture of strangers and, for the share `kin` of pairs, of one household. */
export const combinedWeight = (againstStrangers: number, againstKin: number, kin: number): number =>
  -Math.log2((1 - kin) * 2 ** -againstStrangers + kin * 2 ** -againstKin)
