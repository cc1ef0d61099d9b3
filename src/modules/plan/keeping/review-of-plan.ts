import type { PoolClient } from 'pg'
import type { House } from '#kernel/house.ts'
import { idOf } from '#kernel/kinds/link.ts'
import { refuse } from '#kernel/problem.ts'
import type { Actor } from '#kernel/scope/actor.ts'
import { asActor } from '#kernel/scope/as-actor.ts'
import type { ReviewNode, ReviewState } from '../review/state.ts'
import { type KeptLine, keptPlan } from '../trace/read-plan.ts'

/** Tells one tree of a draft from the next: when any of its lines last changed, in milliseconds. */
export async function treeVersion(client: PoolClient, plan: string): Promise<number> {
  const found = await client.query<{ version: string | null }>(
    `select floor(extract(epoch from max(t.at)) * 1000)::text as version from (
       select since as at from plan where id = $1
       union all select max(since) from plan_line where plan = $1
       union all select max(until) from plan_line_past where plan = $1) t`,
    [plan],
  )
  return Number(found.rows[0]?.version ?? refuse('not_found'))
}

/**
 * The state in which the review of a kept draft begins; the keys of its nodes are the ids of its lines. The version goes
 * back to `keepReviewed`, so that nobody's review is overwritten unseen.
 */
export async function reviewOfPlan(
  house: House,
  actor: Actor,
  plan: string,
): Promise<{ state: ReviewState; version: number }> {
  return asActor(house, actor, 'read', async (client) => {
    const key = idOf(plan)
    const kept = await keptPlan(client, actor, key)
    const found = await client.query<{ source_text: string[] | null }>('select source_text from plan where id = $1', [
      key,
    ])
    return {
      state: stateOf(kept.lines, found.rows[0]?.source_text ?? []),
      version: await treeVersion(client, key),
    }
  })
}

/** Lines as nodes: of several nodes on one source line the first owns it, the others share it. */
function stateOf(lines: readonly KeptLine[], source: string[]): ReviewState {
  const owned = new Set<number>()
  const nodes = lines.map((line): ReviewNode => {
    const own = (line.source ?? []).filter((one) => !owned.has(one))
    for (const one of own) owned.add(one)
    const shares = own.length === 0 ? line.source?.[0] : undefined
    return {
      key: line.id,
      parent: line.parent,
      kind: line.kind,
      text: line.text,
      lines: own,
      ...(line.number === null ? {} : { number: line.number }),
      ...(line.topic === null ? {} : { topic: line.topic }),
      ...(line.role === null ? {} : { role: line.role }),
      ...(shares === undefined ? {} : { shares }),
    }
  })
  const unplaced = source.flatMap((text, i) => (text.trim() !== '' && !owned.has(i + 1) ? [i + 1] : []))
  return { source, nodes, unplaced, next: 1 }
}
