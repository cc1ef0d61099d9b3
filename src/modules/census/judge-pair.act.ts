import { type ActContext, withAct } from '#kernel/act/transaction.ts'
import type { House } from '#kernel/house.ts'
import { refuse } from '#kernel/problem.ts'
import { record } from '#kernel/register/record.ts'
import type { RowView } from '#kernel/register/view.ts'
import type { Actor } from '#kernel/scope/actor.ts'

/** What a person says of a pair, or that what was said last is taken back. */
export type Saying = 'same' | 'different' | 'doubt' | 'undo'

export interface Judging {
  /** Id of the act, minted by whoever judges. */
  act: string
  question: string
  version: number
  says: Saying
  /** A second, blind reading of what somebody else decided. */
  again?: boolean
}

const QUESTION = 'link_question'
const SAY = { same: 'say_same', different: 'say_different', doubt: 'doubt', undo: 'undo' } as const

type Step = (version: number) => Promise<number>

/** A decision that a run contradicts is held to, or taken back and made anew. */
function anew(act: ActContext, row: RowView, says: 'same' | 'different'): Step[] {
  const move =
    (name: string): Step =>
    (version) =>
      act.move(QUESTION, row.id, version, name)
  const settled: Step = (version) => act.change(QUESTION, row.id, version, { asked_for: 'confirmed' })
  return row.state === says ? [settled, move('confirm')] : [settled, move('undo'), move(SAY[says])]
}

function stepsOf(act: ActContext, row: RowView, { says, again }: Judging): Step[] {
  const move = (name: string): Step[] => [(version) => act.move(QUESTION, row.id, version, name)]
  const decided = row.state === 'same' || row.state === 'different'
  if (says === 'undo' || says === 'doubt' || !decided) return move(SAY[says])
  if (again) return move(row.state === says ? 'agree' : 'disagree')
  return row.values.asked_for === 'contradicted' ? anew(act, row, says) : refuse('move')
}

/**
 * Says of a pair whether it is one child. Nothing is linked by this: the next run of the round goes by it.
 * @throws Refusal `not_found`, `version`, `move` (it cannot be said now), `own_proposal` (a second opinion by the first reader)
 */
export async function judgePair(house: House, actor: Actor, judging: Judging): Promise<void> {
  const row = await record(house, actor, QUESTION, judging.question)
  const { question, version, says, again = false } = judging
  const head = { id: judging.act, verb: 'move', register: QUESTION }
  await withAct(house, actor, head, { question, version, says, again }, async (act) => {
    let seen = version
    for (const step of stepsOf(act, row, judging)) seen = await step(seen)
    return seen
  })
}
