import { newId } from '#kernel/act/id.ts'
import { withAct } from '#kernel/act/transaction.ts'
import { systemActor } from '#kernel/scope/actor.ts'
import { type Ground, houseState, openHouse } from '../house.ts'

/**
 * Puts into the audit ledger that a copy of everything was made, brought back or moved: whoever audits must see it. Gives false
 * where the schema is not at the state of this program, as before an upgrade, and nothing can be written.
 */
export async function noteInLedger(ground: Ground, verb: string, detail: Record<string, unknown>): Promise<boolean> {
  const { pending, unknown } = await houseState(ground)
  if (pending.length + unknown.length > 0) return false
  const open = await openHouse(ground, { app: 1, count: 1 })
  try {
    const actor = await systemActor(open.house)
    await withAct(open.house, actor, { id: newId(), verb, register: 'province' }, detail, async (act) => {
      act.entries.push({ verb, register: 'province', record: null, detail })
    })
    return true
  } finally {
    await open.close()
  }
}
