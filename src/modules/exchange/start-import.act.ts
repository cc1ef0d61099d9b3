import { madeId } from '#kernel/act/id.ts'
import { perform } from '#kernel/act/perform.ts'
import { withAct } from '#kernel/act/transaction.ts'
import type { ImportMode } from '#kernel/exchange/import/report.ts'
import type { House } from '#kernel/house.ts'
import { refuse } from '#kernel/problem.ts'
import { type Actor, systemActor } from '#kernel/scope/actor.ts'
import { ownRun } from './run.ts'
import { targetNamed } from './target.ts'

export interface Start {
  act: string
  version: number
  mode: ImportMode
  /** The instant of the check that the user saw. */
  seenAt?: string
  /** Rows of that check, for the bar. */
  rows?: number
}

/**
 * Has a checked import brought in. The work is a job that acts as whoever brought the file, so it is begun only by that person
 * in a session of their own: a program with a narrowed token would get all of its owner's rights.
 */
export async function startImport(house: House, actor: Actor, id: string, start: Start): Promise<void> {
  if (actor.token) refuse('not_found')
  const run = await ownRun(house, actor, id)
  targetNamed(house, actor, run.target)
  const { mode, seenAt, rows = null } = start
  const values = { mode, rows_total: rows, started_at: new Date().toISOString(), outcome: seenAt ? { seenAt } : {} }
  const head = { id: start.act, verb: 'change', register: 'import_run' }
  const { outcome: version } = await withAct(house, actor, head, { id, version: start.version, mode }, (act) =>
    act.change('import_run', id, start.version, values),
  )
  const act = madeId(start.act, 'start')
  const move = { id: act, verb: 'move' as const, register: 'import_run', record: id, version, move: 'start' }
  await perform(house, await systemActor(house), move)
}
