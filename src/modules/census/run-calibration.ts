import type { House } from '#kernel/house.ts'
import { calibrate } from '#linkage/model/calibration.ts'
import type { Model } from '#linkage/model/model.ts'

/**
 * How many decisions of people a run needs before it goes by them, and how many of them must be of either answer. With fewer the
 * probabilities are those that the lists alone give.
 */
export const ENOUGH = { decisions: 40, each: 5 } as const

/** How the probabilities of a run came about. */
export interface RunCalibration {
  /** Whether decisions straightened them. */
  used: boolean
  /** Decisions that could be gone by. */
  decisions: number
  /** How many it takes. */
  needed: number
}

type Line = Model['calibration']

/**
 * Pairs that a person decided, with the probability that the comparisons gave when they were asked. Which pairs are asked depends on
 * that probability alone, so they need not be weighted. Left out are pairs linked by number, which were never weighed; the almost
 * certain, where one slip of a hand would count for more than all others; and pairs asked for another reason than their probability.
 */
const DECIDED = `
  select (comparison->>'before')::float8 as probability, state = 'same' as same
  from link_question
  where round = $1 and state in ('same', 'different') and band in ('near', 'likely', 'unlikely', 'rejected')
    and asked_for not in ('same_id', 'away') and comparison ? 'before'
  order by id`

/** How decisions of a round straighten its probabilities; as they are while too few are decided. */
export async function calibrationOf(house: House, round: string): Promise<Line> {
  const { rows } = await house.count.query<{ probability: number; same: boolean }>(DECIDED, [round])
  const same = rows.filter((row) => row.same).length
  const enough = rows.length >= ENOUGH.decisions && Math.min(same, rows.length - same) >= ENOUGH.each
  return enough ? calibrate(rows) : { slope: 1, offset: 0, decisions: rows.length }
}

/** What a run says of its calibration. */
export const toldOf = ({ slope, offset, decisions }: Line): RunCalibration => ({
  used: slope !== 1 || offset !== 0,
  decisions,
  needed: ENOUGH.decisions,
})
