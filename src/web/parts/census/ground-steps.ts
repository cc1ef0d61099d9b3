import type { Label } from '#kernel/label.ts'
import type { Ground, GroundStep } from '#modules/census/module.ts'
import { factWords, levelWords, reviewWords, strengthWords } from '../../words/link-review.ts'

/** One line of the waterfall: what was compared, what came of it, how strongly it speaks, and from where to where the odds went. */
export interface GroundLine {
  key: string
  what: Label
  found: Label[]
  strength: Label | null
  /** How many times likelier (above 1) or less likely it makes the pair; null for the beginning and the end. */
  times: number | null
  from: number
  to: number
}

const STRONG = 6
const CLEAR = 2.5
const SLIGHT = 0.6
/** Bits from which a name is told to be rare or common. */
const TELLING = 1.5

/** How strongly some bits speak, in words. */
export function strengthOf(bits: number): Label {
  const size = Math.abs(bits)
  if (size < SLIGHT) return strengthWords.nothing
  if (bits > 0)
    return size >= STRONG ? strengthWords.strongFor : size >= CLEAR ? strengthWords.for : strengthWords.littleFor
  return size >= STRONG
    ? strengthWords.strongAgainst
    : size >= CLEAR
      ? strengthWords.against
      : strengthWords.littleAgainst
}

function foundOf({ level, rarity }: GroundStep): Label[] {
  const said = levelWords[level]
  const usual = rarity >= TELLING ? reviewWords.rare : rarity <= -TELLING ? reviewWords.common : null
  return [...(said ? [said] : []), ...(usual ? [usual] : [])]
}

/** The lines between the beginning and the end, each from where the one before it ended. */
export function groundLines({ start, steps, household, end }: Ground): GroundLine[] {
  let at = start
  const line = (key: string, what: Label, found: Label[], bits: number): GroundLine => {
    const from = at
    at += bits
    return { key, what, found, strength: strengthOf(bits), times: 2 ** bits, from, to: at }
  }
  const between = steps.map((step) =>
    line(step.field, factWords[step.field] ?? reviewWords.fact, foundOf(step), step.weight + step.rarity),
  )
  // names of one household agree whoever it is, so part of what they said is taken back
  const shared = Math.abs(household) < SLIGHT ? [] : [line('household', reviewWords.household, [], household)]
  const edge = { found: [], strength: null, times: null }
  return [
    { key: 'start', what: reviewWords.start, from: start, to: start, ...edge },
    ...between,
    ...shared,
    { key: 'end', what: reviewWords.end, from: end, to: end, ...edge },
  ]
}
