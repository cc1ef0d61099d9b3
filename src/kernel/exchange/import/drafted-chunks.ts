import { translating } from '../../act/database-problem.ts'
import type { Actor } from '../../scope/actor.ts'
import { asActor } from '../../scope/as-actor.ts'
import type { Memory } from './decide.ts'
import type { RowDraft } from './draft.ts'
import { rowChunks } from './file-rows.ts'
import { draftRows } from './prepare.ts'
import type { ReadingPlan } from './reading-plan.ts'

/** Rows of a transaction with `good_rows`, and of a step within the one transaction of `all_or_nothing`. */
const CHUNK = 1_000

/** Reads ahead while the database works on the chunk before. */
export async function* ahead<T>(source: AsyncGenerator<T>): AsyncGenerator<T> {
  const start = (): Promise<IteratorResult<T>> => {
    const next = source.next()
    // told where it is awaited; until then it must not count as unhandled
    next.catch(() => undefined)
    return next
  }
  let next = start()
  try {
    for (;;) {
      const { done, value } = await next
      if (done) return
      next = start()
      yield value
    }
  } finally {
    await next.catch(() => undefined)
    await source.return(undefined)
  }
}

export interface DraftedChunk {
  number: number
  drafts: RowDraft[]
}

/**
 * The chunks of a file with what their rows say. What texts name is looked up beside the transaction that writes, so that one
 * chunk is read while the one before is written; a row cannot name what the same file makes, in the preview as here.
 */
export async function* draftedChunks(
  plan: ReadingPlan,
  actor: Actor,
  memory: Memory,
  signal?: AbortSignal,
): AsyncGenerator<DraftedChunk> {
  const { house } = plan
  for await (const { number, rows } of rowChunks(plan, CHUNK, signal)) {
    if (rows.length === 0) continue
    const drafts = await translating(house, () =>
      asActor(house, actor, 'read', (client) => draftRows(client, plan, memory, rows)),
    )
    yield { number, drafts }
  }
}
