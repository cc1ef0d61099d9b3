import { newId } from '#kernel/act/id.ts'
import { type ActContext, withAct } from '#kernel/act/transaction.ts'
import type { House } from '#kernel/house.ts'
import { Refusal } from '#kernel/problem.ts'
import type { Actor } from '#kernel/scope/actor.ts'

class Undone extends Error {}

/** Does an act and takes it back: `done`, or the name of the problem that refused it. */
export async function attempt(
  house: House,
  actor: Actor,
  register: string,
  work: (act: ActContext) => Promise<unknown>,
): Promise<string> {
  try {
    await withAct(house, actor, { id: newId(), verb: 'try', register }, register, async (act) => {
      await work(act)
      throw new Undone()
    })
    return 'kept'
  } catch (error) {
    if (error instanceof Undone) return 'done'
    if (error instanceof Refusal) return error.problem.name
    throw error
  }
}
