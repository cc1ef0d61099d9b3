import { createHmac } from 'node:crypto'
import { madeId } from '#kernel/act/id.ts'
import { withAct } from '#kernel/act/transaction.ts'
import type { House } from '#kernel/house.ts'
import { today } from '#kernel/kinds/date.ts'
import { systemActor } from '#kernel/scope/actor.ts'
import { bareCode, codeFrom, shownCode } from '#platform/spoken-code.ts'

const CODE_LENGTH = 10

interface HandedOver {
  id: string
  version: number
  /** The move by which it was handed over. */
  move: string
}

const WAITING = `select c.id, c.version, m.id as move from child_case c
  join lateral (select id from move_record where register = 'child_case' and record = c.id order by at desc limit 1) m on true
  where c.state = 'handed_over' and ($1::uuid is null or c.id = $1)`

const waiting = async (house: House, id: string | null): Promise<HandedOver[]> =>
  (await house.count.query<HandedOver>(WAITING, [id])).rows

/**
 * The code of one handing-over. It follows from the move and a key of the house, so that nothing is kept, and a case taken back
 * and handed over again has another code.
 */
function codeOf(house: House, { move }: HandedOver): string {
  const digest = createHmac('sha256', house.keys.hash).update(`hand over ${move}`).digest()
  return codeFrom(digest.subarray(0, CODE_LENGTH))
}

/** The code by which the other side acknowledges, for the sheet that goes with the child; null unless the case waits for it. */
export async function handOverCode(house: House, id: string): Promise<string | null> {
  const [handed] = await waiting(house, id)
  return handed ? shownCode(codeOf(house, handed), CODE_LENGTH / 2) : null
}

/**
 * The other side says that it has the child: closes the case whose code this is, in the name of the program. False for a code
 * that no case waits for.
 */
export async function acknowledgeHandOver(house: House, code: string): Promise<boolean> {
  const typed = bareCode(code)
  const found = (await waiting(house, null)).find((one) => codeOf(house, one) === typed)
  if (!found) return false
  const head = { id: madeId(found.move, 'acknowledged'), verb: 'move', register: 'child_case' }
  await withAct(house, await systemActor(house), head, found.id, async (act) => {
    const version = await act.change('child_case', found.id, found.version, { closed_on: today() })
    return act.move('child_case', found.id, version, 'acknowledge')
  })
  return true
}
