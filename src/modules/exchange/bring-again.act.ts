import { withAct } from '#kernel/act/transaction.ts'
import type { House } from '#kernel/house.ts'
import { refuse } from '#kernel/problem.ts'
import type { Actor } from '#kernel/scope/actor.ts'
import { ownRun } from './run.ts'
import { bytesOfRun, waitingRows } from './run-table.ts'
import { sealCorrections } from './sealed.ts'

/**
 * An import of the rows that an earlier one left in quarantine: the same file, read the same way, checked anew and put right as
 * any other. What is still wrong then waits in the quarantine of this one. Gives its id.
 */
export async function bringAgain(house: House, actor: Actor, id: string, again: string): Promise<string> {
  const run = await ownRun(house, actor, id)
  const rows = await waitingRows(house, actor, id)
  if (run.state !== 'done' || rows.length === 0) refuse('not_found')
  const bytes = await bytesOfRun(house, actor, run)
  await withAct(house, actor, { id: again, verb: 'create', register: 'import_run' }, { follows: id }, async (act) => {
    const version = await act.create('import_run', again, {
      source_name: run.name,
      source_file: { name: run.name, bytes },
      organisation: run.organisation,
      account: actor.account,
      brought_by: actor.name,
      target_key: run.target,
      follows: id,
      mapping: run.mapping,
      corrections: sealCorrections(run.corrections, house.keys),
    })
    return act.move('import_run', again, version, 'check')
  })
  return again
}
