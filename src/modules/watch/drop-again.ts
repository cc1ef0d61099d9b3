import { madeId } from '#kernel/act/id.ts'
import type { Reaction } from '#kernel/act/reaction.ts'
import { withAct } from '#kernel/act/transaction.ts'
import type { House } from '#kernel/house.ts'
import type { Actor } from '#kernel/scope/actor.ts'

const GONE = `select c.id, c.version from return_check r join child_case c on c.id = r.case
  where r.id = $1 and r.state = 'gone' and c.state = 'returned'`

const REASON = 'พบจากการติดตามหลังกลับเข้าเรียน'

/** A look that finds the child gone opens the case again. */
async function follow(house: House, system: Actor, record: string): Promise<void> {
  const found = await house.count.query<{ id: string; version: number }>(GONE, [record])
  const gone = found.rows[0]
  if (!gone) return
  const head = { id: madeId(record, 'dropped again'), verb: 'move', register: 'child_case' }
  await withAct(house, system, head, gone.id, (act) =>
    act.move('child_case', gone.id, gone.version, 'drop_again', REASON),
  )
}

async function pending(house: House): Promise<string[]> {
  const found = await house.count.query<{ id: string }>(
    `select r.id from return_check r join child_case c on c.id = r.case where r.state = 'gone' and c.state = 'returned'`,
  )
  return found.rows.map(({ id }) => id)
}

export const dropAgain: Reaction = { register: 'return_check', move: 'tell_gone', follow, pending }
