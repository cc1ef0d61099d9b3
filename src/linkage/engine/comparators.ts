import type { ComparisonConfig } from '../config.ts'
import type { Words } from '../table/word-book.ts'
import { DATE_LEVELS, dateLevel, oneSlip } from './date-levels.ts'
import { editDistance, fewestEdits } from './edit-distance.ts'

/** The level of a comparison where one side has nothing. */
export const MISSING = 7
/** Levels of a comparison have this much room in a pattern. */
export const ROOM = 8
/** Set on a level that is the best still possible; `settle` gives the true one. */
export const OPEN = 8

const NAME_LEVELS = ['same', 'plain', 'near', 'far', 'other', 'crossed'] as const
const OTHER_NAME = 4
const CROSSED = 5
const NUMBER_LEVELS = ['same', 'slip', 'other'] as const

/** The words for the levels of a comparison, by level. */
export function levelNames({ by, starts, within }: ComparisonConfig): string[] {
  if (by === 'name') return [...NAME_LEVELS]
  if (by === 'date') return [...DATE_LEVELS]
  if (by === 'number') return [...NUMBER_LEVELS]
  const wider = within === undefined ? [] : ['within']
  return ['same', ...wider, ...(starts ?? []).map((letters) => `start${letters}`), 'other']
}

/** Compares one thing of two persons, given where their records begin. */
export interface Comparator {
  quick(a: number, b: number): number
  settle(a: number, b: number): number
}

/** What comparators read: records of both sides, one Int32 a slot; a number takes two. */
export interface Ground {
  a: Int32Array
  b: Int32Array
  words: Words
  slots: Record<string, number>
  /** For a field and a number of letters (`subdistrict.4`): codes of the first letters of each word. */
  starts: Record<string, Int32Array>
}

function nameComparator(
  { field, crossed }: ComparisonConfig,
  { a, b, words, slots }: Ground,
  second: boolean,
): Comparator {
  const slot = slots[field] as number
  const other = crossed === undefined ? -1 : (slots[crossed] as number)
  const { plain, sound, length } = words
  const alike = (x: number, y: number): boolean => sound[x] === sound[y] && sound[x] !== 0
  const settle = (at: number, bt: number): number => {
    const x = a[at + slot] as number
    const y = b[bt + slot] as number
    const edits = editDistance(words, x, y)
    if (edits <= 1) return 2
    if (alike(x, y)) return edits <= 2 ? 2 : 3
    const shorter = Math.min(length[x] as number, length[y] as number)
    return (edits === 2 && shorter >= 5) || (edits === 3 && shorter >= 9) ? 3 : OTHER_NAME
  }
  return {
    settle,
    quick(at, bt) {
      const x = a[at + slot] as number
      const y = b[bt + slot] as number
      if (x === y) return x === 0 ? MISSING : 0
      if (x === 0 || y === 0) return MISSING
      if (plain[x] === plain[y]) return 1
      if (other >= 0 && alike(a[at + other] as number, y) && alike(x, b[bt + other] as number))
        return second ? MISSING : CROSSED
      const fewest = fewestEdits(words, x, y)
      if (fewest <= 1) return 2 | OPEN
      if (alike(x, y)) return 2 | OPEN
      return fewest <= 3 ? 3 | OPEN : OTHER_NAME
    },
  }
}

function dateComparator({ field }: ComparisonConfig, { a, b, slots }: Ground): Comparator {
  const slot = slots[field] as number
  const quick = (at: number, bt: number): number => {
    const x = a[at + slot] as number
    const y = b[bt + slot] as number
    if (x === 0 || y === 0) return MISSING
    return x === y ? 0 : dateLevel(x, y)
  }
  return { quick, settle: quick }
}

function codeComparator(
  { field, within, starts = [] }: ComparisonConfig,
  { a, b, slots, starts: known }: Ground,
): Comparator {
  const slot = slots[field] as number
  const wider = within === undefined ? -1 : (slots[within] as number)
  const tables = starts.map((letters) => known[`${within ?? field}.${letters}`] as Int32Array)
  const broad = wider < 0 ? slot : wider
  const first = wider < 0 ? 1 : 2
  const quick = (at: number, bt: number): number => {
    const [x, y] = [a[at + broad] as number, b[bt + broad] as number]
    if (x === 0 || y === 0) return MISSING
    if (x === y) {
      if (wider < 0) return 0
      const house = a[at + slot] as number
      return house !== 0 && house === b[bt + slot] ? 0 : 1
    }
    for (let at = 0; at < tables.length; at++) {
      const table = tables[at] as Int32Array
      if (table[x] === table[y]) return first + at
    }
    return first + tables.length
  }
  return { quick, settle: quick }
}

function numberComparator({ field }: ComparisonConfig, { a, b, slots }: Ground): Comparator {
  const slot = slots[field] as number
  const settle = (at: number, bt: number): number => {
    const [highA, highB] = [a[at + slot] as number, b[bt + slot] as number]
    return highA === highB
      ? oneSlip(a[at + slot + 1] as number, b[bt + slot + 1] as number)
        ? 1
        : 2
      : oneSlip(highA, highB)
        ? 1
        : 2
  }
  return {
    settle,
    quick(at, bt) {
      const [highA, lowA] = [a[at + slot] as number, a[at + slot + 1] as number]
      const [highB, lowB] = [b[bt + slot] as number, b[bt + slot + 1] as number]
      if ((highA | lowA) === 0 || (highB | lowB) === 0) return MISSING
      if (highA === highB) return lowA === lowB ? 0 : 1 | OPEN
      // a G-code and a national id say nothing of one another
      if (highA >= 1e7 !== highB >= 1e7) return MISSING
      return lowA === lowB ? 1 | OPEN : 2
    },
  }
}

export function comparatorsOf(comparisons: readonly ComparisonConfig[], ground: Ground): Comparator[] {
  return comparisons.map((comparison, at) => {
    if (comparison.by === 'date') return dateComparator(comparison, ground)
    if (comparison.by === 'code') return codeComparator(comparison, ground)
    if (comparison.by === 'number') return numberComparator(comparison, ground)
    // of two names that may be exchanged, the first says so and the second keeps silent
    const second = comparisons.slice(0, at).some(({ field }) => field === comparison.crossed)
    return nameComparator(comparison, ground, second)
  })
}
