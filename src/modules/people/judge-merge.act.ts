import { withAct } from '#kernel/act/transaction.ts'
import type { House } from '#kernel/house.ts'
import { refuse } from '#kernel/problem.ts'
import { record } from '#kernel/register/record.ts'
import type { Actor } from '#kernel/scope/actor.ts'
import { type Direction, directionOf, mergeable } from './pair-standing.ts'

/** What a person says of two records, or takes back. */
export type MergeSaying = 'merge' | 'differ' | 'put_off' | 'undo' | 'separate' | 'propose'

export interface MergeJudging {
  /** Id of the act, minted by whoever judges. */
  act: string
  pair: string
  version: number
  says: MergeSaying
  /** The person whose record goes on. */
  keeps?: string
  /** Why records are separated again or proposed anew. */
  reason?: string
}

const PAIR = 'person_merge'

/** Whether somebody may change both records, now. */
export async function mayChangeBoth(house: House, actor: Actor, { kept, merged }: Direction): Promise<boolean> {
  for (const id of [kept, merged]) {
    const { may } = await record(house, actor, 'person', id)
    if (!may.verbs.includes('change')) return false
  }
  return true
}

/**
 * Says of a pair of records whether they are one person. A merge is marked by the program right after, which looks once more whether it
 * still can be done; `separate` takes it back.
 * @throws Refusal `not_found` (also where one of the records is out of sight), `version`, `move`, `own_proposal`, `not_mergeable`,
 * `input` (a reason is missing)
 */
export async function judgeMerge(house: House, actor: Actor, judging: MergeJudging): Promise<void> {
  const { act: id, pair, version, says, keeps, reason } = judging
  const { values } = await record(house, actor, PAIR, pair)
  const wanted = keeps === undefined ? values.keeps : keeps === values.other ? 'other' : 'one'
  const direction = directionOf({ one: values.one, other: values.other, keeps: wanted })
  if (says === 'merge' && !(await mayChangeBoth(house, actor, direction))) refuse('not_found')
  const head = { id, verb: 'move', register: PAIR }
  await withAct(house, actor, head, { pair, version, says, keeps, reason }, async (act) => {
    let seen = version
    if (says === 'merge') {
      if (!(await mergeable(house.count, direction))) refuse('not_mergeable')
      if (wanted !== values.keeps) seen = await act.change(PAIR, pair, seen, { keeps: wanted })
    }
    return act.move(PAIR, pair, seen, says, reason)
  })
}
