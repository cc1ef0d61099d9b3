import type { ComparisonConfig } from '../config.ts'
import { LENGTH, LOOK, PLAIN, type SharedWords } from '../table/word-book.ts'
import { LETTERED } from '../text/identity-number.ts'
import { DATE_LEVELS, dateLevel, oneSlip } from './date-levels.ts'
import { bitsIn, editDistance } from './edit-distance.ts'

/** The level of a comparison where one side has nothing. */
export const MISSING = 7
/** Levels of a comparison have this much room in a pattern. */
export const ROOM = 8
/** Set on a level that is the best still possible; `settle` gives the true one. */
export const OPEN = 8

const NAME_LEVELS = ['same', 'plain', 'near', 'far', 'other', 'crossed'] as const
const OTHER_NAME = 4
const CROSSED = 5
/** The first half of a number from which on a letter stands before it. */
const LETTERED_HIGH = LETTERED / 1e7
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
  /** Takes up a record of the second list; those of the first are then held against it. */
  take(b: number): void
  quick(a: number): number
  settle(a: number): number
}

/**
 * What comparators read: records of both sides in slots of Int32. A number takes two slots; what is compared as a name
 * takes three, for its letters and its sound stand beside it, where no other memory need be waited for.
 */
export interface Ground {
  a: Int32Array
  b: Int32Array
  words: SharedWords
  slots: Record<string, number>
  /** For a field and a number of letters (`subdistrict.4`): codes of the first letters of each word. */
  starts: Record<string, Int32Array>
}

/** Two names further apart than this are other names. */
const MOST_EDITS = 3

/** Whether so many edits still leave two names of these lengths somewhat alike. */
const somewhat = (edits: number, shorter: number): boolean =>
  edits <= 1 || (edits === 2 && shorter >= 5) || (edits === 3 && shorter >= 9)

/** `second`: of two names that may be exchanged, the first says so and the second keeps silent. */
function nameComparator({ field, crossed }: ComparisonConfig, ground: Ground, second: boolean): Comparator {
  const { a, b, words, slots } = ground
  const { look } = words
  const slot = slots[field] as number
  const partner = crossed === undefined ? -1 : (slots[crossed] as number)
  let [y, sound, letters, plain, length, partnerSound] = [0, 0, 0, 0, 0, 0]
  const nearness = (x: number, fewest: number): number => {
    if (look[x * LOOK + PLAIN] === plain) return 1
    const other = look[x * LOOK + LENGTH] as number
    const least = Math.max(fewest, Math.abs(other - length))
    if (least <= 1) return 2 | OPEN
    return somewhat(least, Math.min(other, length)) ? 3 | OPEN : OTHER_NAME
  }
  return {
    take(bt) {
      y = b[bt + slot] as number
      letters = b[bt + slot + 1] as number
      sound = b[bt + slot + 2] as number
      plain = look[y * LOOK + PLAIN] as number
      length = look[y * LOOK + LENGTH] as number
      partnerSound = partner < 0 ? 0 : (b[bt + partner + 2] as number)
    },
    settle(at) {
      const x = a[at + slot] as number
      const edits = editDistance(words, x, y)
      if (edits <= 1) return 2
      if (sound !== 0 && a[at + slot + 2] === sound) return edits <= 2 ? 2 : 3
      return somewhat(edits, Math.min(look[x * LOOK + LENGTH] as number, length)) ? 3 : OTHER_NAME
    },
    quick(at) {
      const x = a[at + slot] as number
      if (x === y) return x === 0 ? MISSING : 0
      if (x === 0 || y === 0) return MISSING
      const heard = a[at + slot + 2] as number
      if (heard === sound && sound !== 0) return look[x * LOOK + PLAIN] === plain ? 1 : 2 | OPEN
      if (heard === partnerSound && heard !== 0 && a[at + partner + 2] === sound) return second ? MISSING : CROSSED
      const seen = a[at + slot + 1] as number
      const fewest = Math.max(bitsIn(letters & ~seen), bitsIn(seen & ~letters))
      return fewest > MOST_EDITS ? OTHER_NAME : nearness(x, fewest)
    },
  }
}

function dateComparator({ field }: ComparisonConfig, { a, b, slots }: Ground): Comparator {
  const slot = slots[field] as number
  let y = 0
  const quick = (at: number): number => {
    const x = a[at + slot] as number
    if (x === 0 || y === 0) return MISSING
    return x === y ? 0 : dateLevel(x, y)
  }
  return {
    take(bt) {
      y = b[bt + slot] as number
    },
    quick,
    settle: quick,
  }
}

function codeComparator({ field, within, starts = [] }: ComparisonConfig, ground: Ground): Comparator {
  const { a, b, slots, starts: known } = ground
  const slot = slots[field] as number
  const wider = within === undefined ? -1 : (slots[within] as number)
  const tables = starts.map((letters) => known[`${within ?? field}.${letters}`] as Int32Array)
  const broad = wider < 0 ? slot : wider
  const first = wider < 0 ? 1 : 2
  let [y, house] = [0, 0]
  const quick = (at: number): number => {
    const x = a[at + broad] as number
    if (x === 0 || y === 0) return MISSING
    if (x === y) return wider < 0 || (house !== 0 && house === a[at + slot]) ? 0 : 1
    for (let place = 0; place < tables.length; place++) {
      const table = tables[place] as Int32Array
      if (table[x] === table[y]) return first + place
    }
    return first + tables.length
  }
  return {
    take(bt) {
      y = b[bt + broad] as number
      house = b[bt + slot] as number
    },
    quick,
    settle: quick,
  }
}

function numberComparator({ field }: ComparisonConfig, { a, b, slots }: Ground): Comparator {
  const slot = slots[field] as number
  let [high, low] = [0, 0]
  return {
    take(bt) {
      high = b[bt + slot] as number
      low = b[bt + slot + 1] as number
    },
    settle(at) {
      const x = a[at + slot] as number
      const slipped = x === high ? oneSlip(a[at + slot + 1] as number, low) : oneSlip(x, high)
      return slipped ? 1 : 2
    },
    quick(at) {
      const [x, rest] = [a[at + slot] as number, a[at + slot + 1] as number]
      if ((x | rest) === 0 || (high | low) === 0) return MISSING
      if (x === high) return rest === low ? 0 : 1 | OPEN
      // a G-code and a national id say nothing of one another
      if (x >= LETTERED_HIGH !== high >= LETTERED_HIGH) return MISSING
      return rest === low ? 1 | OPEN : 2
    },
  }
}

export function comparatorsOf(comparisons: readonly ComparisonConfig[], ground: Ground): Comparator[] {
  return comparisons.map((comparison, at) => {
    if (comparison.by === 'date') return dateComparator(comparison, ground)
    if (comparison.by === 'code') return codeComparator(comparison, ground)
    if (comparison.by === 'number') return numberComparator(comparison, ground)
    const second = comparisons.slice(0, at).some(({ field }) => field === comparison.crossed)
    return nameComparator(comparison, ground, second)
  })
}
