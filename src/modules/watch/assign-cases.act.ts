import { withAct } from '#kernel/act/transaction.ts'
import type { House } from '#kernel/house.ts'
import { idOf } from '#kernel/kinds/link.ts'
import type { Actor } from '#kernel/scope/actor.ts'
import { childCase } from './child-case.register.ts'

/** A child and whoever takes it, with the version of the case that was seen. */
export interface Given {
  case: string
  version: number
  manager: string
}

export interface Assigned {
  assigned: number
  /** Cases that somebody else had changed or taken meanwhile; they stay as they are. */
  left: number
}

/** What begins when somebody takes a case that waits in this state; being verified goes on by another hand. */
const BEGINS = { candidate: 'verify', verifying: null, confirmed: 'assign' } as const

const WAITING = `select id, version, state from child_case
  where id = any ($1::uuid[]) and manager is null and state = any ($2) for update`

interface Waiting {
  id: string
  version: number
  state: keyof typeof BEGINS
}

/**
 * Gives many children who have nobody to members of the network in one act: each gets a manager, and what that person is
 * to do begins.
 * A case out of sight is one that does not exist, so it is left as well.
 * @throws Refusal whatever the rules of a case refuse; then nothing is given
 */
export async function assignCases(
  house: House,
  actor: Actor,
  { id, given }: { id: string; given: Given[] },
): Promise<Assigned> {
  const wanted = given.map((one) => ({ ...one, case: idOf(one.case), manager: idOf(one.manager) }))
  const head = { id: idOf(id), verb: 'move', register: childCase.name }
  const { outcome } = await withAct(house, actor, head, wanted, async (act) => {
    const ids = wanted.map((one) => one.case).sort()
    const found = await act.client.query<Waiting>(WAITING, [ids, Object.keys(BEGINS)])
    const waiting = new Map(found.rows.map((row) => [row.id, row]))
    let assigned = 0
    for (const one of wanted) {
      const row = waiting.get(one.case)
      if (!row || row.version !== one.version) continue
      const version = await act.change(childCase.name, row.id, row.version, { manager: one.manager })
      const move = BEGINS[row.state]
      if (move) await act.move(childCase.name, row.id, version, move)
      assigned += 1
    }
    return { assigned, left: wanted.length - assigned }
  })
  return outcome
}
