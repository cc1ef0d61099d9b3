import type { House } from '../house.ts'
import { idOf } from '../kinds/link.ts'
import { refuse } from '../problem.ts'
import type { Actor } from '../scope/actor.ts'
import { withAct } from './transaction.ts'

/** One act on one record, as pages, the API and the outbox of a phone send it. */
export interface Act {
  id: string
  verb: 'create' | 'change' | 'move' | 'withdraw'
  register: string
  record: string
  version?: number
  values?: Record<string, unknown>
  move?: string
  reason?: string
}

export interface Done {
  record: string
  version: number
  /** The act had been done before; nothing changed now. */
  repeated: boolean
}

/** Does an act, or throws a Refusal with the problem. */
export async function perform(house: House, actor: Actor, act: Act): Promise<Done> {
  const id = idOf(act.id)
  const record = idOf(act.record)
  const { verb, register, version, values = {}, move, reason } = act
  const input = { record, version, values, move, reason }
  const { outcome, repeated } = await withAct(house, actor, { id, verb, register }, input, async (context) => {
    switch (verb) {
      case 'create':
        return context.create(register, record, values)
      case 'change':
        return context.change(register, record, version ?? refuse('version'), values)
      case 'move': {
        // what a move needs may come with it: changed and moved are then two versions of one act
        const seen = Object.keys(values).length > 0 ? await context.change(register, record, version, values) : version
        return context.move(register, record, seen, move ?? refuse('move'), reason)
      }
      case 'withdraw':
        await context.withdraw(register, record, version)
        return 0
      default:
        return refuse('method')
    }
  })
  return { record, version: outcome, repeated }
}
