import type { Histogram } from '../model/expectation.ts'
import { bucketOf } from './bucket-index.ts'
import { type Comparator, comparatorsOf, MISSING, OPEN, ROOM } from './comparators.ts'
import type { Space } from './space.ts'

/** No more rows of one bucket are taken into a sample: a very common key says nothing new. */
const OF_ONE_BUCKET = 400

const levelOf = (comparator: Comparator, a: number): number => {
  const level = comparator.quick(a)
  return level & OPEN ? comparator.settle(a) : level
}

const takeUp = (comparators: readonly Comparator[], b: number): void => {
  for (const comparator of comparators) comparator.take(b)
}

class Tally {
  readonly #counts = new Map<number, number>()

  add(comparators: readonly Comparator[], a: number): void {
    let pattern = 0
    for (let at = comparators.length - 1; at >= 0; at--)
      pattern = pattern * ROOM + levelOf(comparators[at] as Comparator, a)
    this.#counts.set(pattern, (this.#counts.get(pattern) ?? 0) + 1)
  }

  histogram(): Histogram {
    return { patterns: Float64Array.from(this.#counts.keys()), counts: Float64Array.from(this.#counts.values()) }
  }
}

/** Patterns of the pairs that one block finds for every `step`th row of the second list, from row `first` on. */
export function blockSample(space: Space, block: number, first: number, step: number): Histogram {
  const tally = new Tally()
  const found = space.blocks[block]
  if (!found) return tally.histogram()
  const { index, keysB } = found
  const comparators = comparatorsOf(space.config.comparisons, space.ground)
  for (let b = first; b < space.rowsB; b += step) {
    const key = keysB[b] as number
    if (key === 0 || space.done[b] === 1) continue
    takeUp(comparators, b * space.width)
    const bucket = bucketOf(key, index.shift)
    const from = index.starts[bucket] as number
    const to = Math.min(index.starts[bucket + 1] as number, from + OF_ONE_BUCKET)
    for (let at = from; at < to; at++) {
      const a = index.rows[at] as number
      if (index.keys[at] === key && !(space.alone && a >= b)) tally.add(comparators, a * space.width)
    }
  }
  return tally.histogram()
}

/** How often each level is seen between rows taken at random: strangers, but for very few. */
export function strangerCounts(space: Space, pairs: number, seed: number): Float64Array {
  const comparators = comparatorsOf(space.config.comparisons, space.ground)
  const counts = new Float64Array(comparators.length * ROOM)
  let state = seed
  const below = (n: number): number => {
    state = (state + 0x9e3779b9) | 0
    let z = Math.imul(state ^ (state >>> 16), 0x21f0aaad)
    z = Math.imul(z ^ (z >>> 15), 0x735a2d97)
    return Math.floor((((z ^ (z >>> 15)) >>> 0) / 4294967296) * n)
  }
  for (let done = 0; done < pairs; done++) {
    const [a, b] = [below(space.rowsA), below(space.rowsB)]
    if (space.alone && a === b) continue
    takeUp(comparators, b * space.width)
    for (let at = 0; at < comparators.length; at++) {
      const slot = at * ROOM + levelOf(comparators[at] as Comparator, a * space.width)
      counts[slot] = (counts[slot] as number) + 1
    }
  }
  return counts
}

/** Levels between different persons of one household of the first list, and how many such pairs there are. */
export function householdCounts(space: Space, household: number): { counts: Float64Array; pairs: number } {
  const index = space.households[household]
  const comparators = comparatorsOf(space.config.comparisons, { ...space.ground, b: space.ground.a })
  const counts = new Float64Array(comparators.length * ROOM)
  let pairs = 0
  for (let at = 0; index && at < index.rows.length; at++) {
    const bucket = bucketOf(index.keys[at] as number, index.shift)
    const to = Math.min(index.starts[bucket + 1] as number, at + 12)
    for (let other = at + 1; other < to; other++) {
      if (index.keys[other] !== index.keys[at]) continue
      pairs += 1
      const [x, y] = [(index.rows[at] as number) * space.width, (index.rows[other] as number) * space.width]
      takeUp(comparators, x)
      for (let c = 0; c < comparators.length; c++) {
        const level = levelOf(comparators[c] as Comparator, y)
        if (level !== MISSING) counts[c * ROOM + level] = (counts[c * ROOM + level] as number) + 1
      }
    }
  }
  return { counts, pairs }
}
