import { withAct } from '#kernel/act/transaction.ts'
import type { House } from '#kernel/house.ts'
import { idOf } from '#kernel/kinds/link.ts'
import { refuse } from '#kernel/problem.ts'
import type { Actor } from '#kernel/scope/actor.ts'

/** What publishing did: the plan's version now, and the edition that it ended. */
export interface PublishedPlan {
  version: number
  superseded: string | null
}

/**
 * Publishes a proposed plan; the edition that it replaces ends with it.
 * @throws Refusal `not_found`, `version`, `move` (not proposed), `own_proposal`
 */
export async function publishPlan(
  house: House,
  actor: Actor,
  { id, plan, version }: { id: string; plan: string; version?: number },
): Promise<PublishedPlan> {
  const key = idOf(plan)
  const head = { id, verb: 'move', register: 'plan' }
  const { outcome } = await withAct(house, actor, head, { plan: key, version, move: 'publish' }, async (act) => {
    const next = await act.move('plan', key, version, 'publish')
    const found = await act.client.query<{ replaces: string; state: string; edition: string }>(
      `select o.id as replaces, o.state, n.edition::text as edition from plan n join plan o on o.id = n.replaces where n.id = $1`,
      [key],
    )
    const before = found.rows[0]
    if (before?.state !== 'published') return { version: next, superseded: null }
    const reason = `ประกาศใช้ฉบับที่ ${before.edition} แทน`
    await act.move('plan', before.replaces ?? refuse('not_found'), undefined, 'supersede', reason)
    return { version: next, superseded: before.replaces }
  })
  return outcome
}
