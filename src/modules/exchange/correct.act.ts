import { withAct } from '#kernel/act/transaction.ts'
import type { Correction } from '#kernel/exchange/import/mapping.ts'
import type { House } from '#kernel/house.ts'
import { refuse } from '#kernel/problem.ts'
import type { Actor } from '#kernel/scope/actor.ts'
import { remember } from './remembered.ts'
import { ownRun } from './run.ts'
import { sealCorrections } from './sealed.ts'
import { targetNamed } from './target.ts'

/** More cells than this are put right in the file itself. */
export const MOST_CORRECTIONS = 2000

const place = ({ row, value, column }: Correction): string => JSON.stringify([row ?? null, value ?? null, column])

/** The later of two corrections of one place counts. */
function merged(before: Correction[], more: Correction[]): Correction[] {
  const all = new Map(before.map((one) => [place(one), one]))
  for (const one of more) all.set(place(one), one)
  return [...all.values()]
}

/** Lays values over the file, for one cell or for every row with the same word. The file stays as it was brought. */
export async function correctCells(
  house: House,
  actor: Actor,
  id: string,
  said: { act: string; version: number; corrections: Correction[] },
): Promise<void> {
  const run = await ownRun(house, actor, id)
  const corrections = merged(run.corrections, said.corrections)
  if (corrections.length > MOST_CORRECTIONS) refuse('too_large')
  const head = { id: said.act, verb: 'change', register: 'import_run' }
  await withAct(house, actor, head, { id, version: said.version, corrections: said.corrections }, (act) =>
    act.change('import_run', id, said.version, { corrections: sealCorrections(corrections, house.keys) }),
  )
  const { organisation, mapping } = run
  if (mapping && said.corrections.some(({ row }) => row === undefined))
    await remember(house, actor, { organisation, target: targetNamed(house, actor, run.target), mapping, corrections })
}
