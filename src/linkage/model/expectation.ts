import { MISSING, ROOM } from '../engine/comparators.ts'
import type { LevelShares } from './model.ts'

/** Patterns of levels that were seen, and how often. A pattern has one level a comparison, as digits of base ROOM. */
export interface Histogram {
  patterns: Float64Array
  counts: Float64Array
}

export function levelsIn(pattern: number, comparisons: number): Uint8Array {
  const levels = new Uint8Array(comparisons)
  let left = pattern
  for (let at = 0; at < comparisons; at++) {
    levels[at] = left % ROOM
    left = Math.floor(left / ROOM)
  }
  return levels
}

export const mergeHistograms = (list: readonly Histogram[]): Histogram => {
  const sums = new Map<number, number>()
  for (const { patterns, counts } of list)
    for (let at = 0; at < patterns.length; at++) {
      const pattern = patterns[at] as number
      sums.set(pattern, (sums.get(pattern) ?? 0) + (counts[at] as number))
    }
  const sorted = [...sums].sort(([x], [y]) => x - y)
  return {
    patterns: Float64Array.from(sorted, ([pattern]) => pattern),
    counts: Float64Array.from(sorted, ([, count]) => count),
  }
}

/** Classes of pairs that a histogram is a mixture of, with what is known of their levels at the start. */
export interface Classes {
  same: LevelShares
  strangers: LevelShares
  household: LevelShares | null
}

const ROUNDS = 60
const SETTLED = 1e-7
/** Taken as seen of every level, so that none is impossible. */
const ALREADY = 0.5

/** Levels of one comparison brought to shares that add up to one. */
export function toShares(counts: Float64Array, comparison: number, levels: number): void {
  const base = comparison * ROOM
  let sum = 0
  for (let level = 0; level < levels; level++) sum += (counts[base + level] as number) + ALREADY
  for (let level = 0; level < levels; level++) counts[base + level] = ((counts[base + level] as number) + ALREADY) / sum
}

const product = (shares: LevelShares, levels: Uint8Array, held: readonly boolean[]): number => {
  let chance = 1
  for (let at = 0; at < levels.length; at++) {
    const level = levels[at] as number
    if (level !== MISSING && !held[at]) chance *= shares[at * ROOM + level] as number
  }
  return chance
}

/**
 * Learns by expectation maximisation how two records of one person differ, from patterns in which nobody knows who is
 * who (Fellegi and Sunter's model with independent comparisons). Strangers and households keep the shares given.
 * Comparisons in `held` are left as they are, and all of them where there is nothing to learn from.
 */
export function expectation(
  { patterns, counts }: Histogram,
  classes: Classes,
  levels: readonly number[],
  held: readonly boolean[],
): { same: LevelShares; share: number } {
  const total = counts.reduce((sum, count) => sum + count, 0)
  if (total === 0) return { same: classes.same, share: 0 }
  const seen = Array.from(patterns, (pattern) => levelsIn(pattern, levels.length))
  const strange = seen.map((each) => product(classes.strangers, each, held))
  const near = classes.household ? seen.map((each) => product(classes.household as LevelShares, each, held)) : null
  let same = classes.same.slice()
  let share = 0.1
  let kin = near ? 0.01 : 0
  for (let round = 0; round < ROUNDS; round++) {
    const next = new Float64Array(same.length)
    let matched = 0
    let related = 0
    for (const [at, each] of seen.entries()) {
      const one = share * product(same, each, held)
      const two = near ? kin * (near[at] as number) : 0
      const all = one + two + (1 - share - kin) * (strange[at] as number)
      if (all === 0) continue
      const count = counts[at] as number
      const part = (count * one) / all
      matched += part
      related += (count * two) / all
      for (let c = 0; c < each.length; c++) {
        const level = each[c] as number
        if (level !== MISSING) next[c * ROOM + level] = (next[c * ROOM + level] as number) + part
      }
    }
    for (const [c, room] of levels.entries()) toShares(next, c, room)
    for (const [c, fixed] of held.entries()) if (fixed) next.set(same.subarray(c * ROOM, c * ROOM + ROOM), c * ROOM)
    const moved = Math.abs(matched / total - share)
    same = next
    share = matched / total
    kin = related / total
    if (moved < SETTLED) break
  }
  return { same, share }
}
