import { newId } from '#kernel/act/id.ts'
import { withAct } from '#kernel/act/transaction.ts'
import type { Mapping } from '#kernel/exchange/import/mapping.ts'
import { gapsOf } from '#kernel/exchange/import/suggest-mapping.ts'
import type { House } from '#kernel/house.ts'
import { type Problem, refuse } from '#kernel/problem.ts'
import type { Actor } from '#kernel/scope/actor.ts'
import { remember } from './remembered.ts'
import { ownRun } from './run.ts'
import { tableOfRun } from './run-table.ts'
import { type Target, targetNamed } from './target.ts'
import { understand } from './understand.ts'

/** What the user says about a file at the mapping step. */
export interface SaidMapping {
  /** The act, minted with the form, and the version of the import that the form showed. */
  act: string
  version: number
  target: string
  sheet: string
  headerRow: number
  headerRows: 1 | 2
}

/** Reads the file anew for another target, sheet or header row, and keeps what that suggests. Stays at the mapping step. */
export async function rereadFile(house: House, actor: Actor, id: string, said: SaidMapping): Promise<void> {
  const run = await ownRun(house, actor, id)
  const target = targetNamed(house, actor, said.target)
  const table = await tableOfRun(house, actor, run, said.sheet)
  const { organisation } = run
  const { headerRow, headerRows } = said
  const asked = said.sheet === run.mapping?.sheet ? { headerRow, headerRows } : {}
  const { mapping } = await understand(house, actor, table, { target, organisation, ...asked })
  const head = { id: said.act, verb: 'change', register: 'import_run' }
  await withAct(house, actor, head, { id, said }, (act) =>
    act.change('import_run', id, said.version, { target_key: target.key, mapping }),
  )
}

const labelOf = (target: Target, name: string) => {
  const found = [...target.layout.columns, ...(target.layout.asks ?? [])].find((one) => one.name === name)
  return { th: found?.th ?? name, en: found?.en ?? name }
}

/** What is still open, each at its place in the form. */
function openPoints(target: Target, mapping: Mapping): Problem[] {
  const gaps = gapsOf(target.layout, mapping)
  return [
    ...gaps.missing.map((name): Problem => {
      const { th, en } = labelOf(target, name)
      const detail = { th: `ยังไม่ได้บอกว่าคอลัมน์ใดคือ “${th}”`, en: `No column is taken for “${en}”` }
      return { name: 'import_mapping', spot: { field: 'columns' }, detail }
    }),
    ...gaps.doubled.map(({ to, letters }): Problem => {
      const { th, en } = labelOf(target, to)
      const list = letters.join(', ')
      const detail = {
        th: `“${th}” มาจากหลายคอลัมน์ (${list}) เลือกเพียงหนึ่ง`,
        en: `“${en}” comes from ${list}; choose one`,
      }
      return { name: 'import_mapping', spot: { field: `column-${letters[1] ?? ''}` }, detail }
    }),
    ...gaps.unanswered.map((name): Problem => {
      const { th, en } = labelOf(target, name)
      return {
        name: 'missing_value',
        spot: { field: `answer-${name}` },
        detail: { th: `ต้องตอบ “${th}”`, en: `“${en}” must be said` },
      }
    }),
  ]
}

/** Keeps how the file is read and goes on to the check; remembers it for the next file of the same headers. */
export async function keepMapping(
  house: House,
  actor: Actor,
  id: string,
  said: { act: string; version: number; mapping: Mapping },
): Promise<void> {
  const run = await ownRun(house, actor, id)
  const target = targetNamed(house, actor, run.target)
  const { mapping } = said
  const parts = openPoints(target, mapping)
  if (parts.length > 0) refuse('input', { parts })
  const head = { id: said.act, verb: 'change', register: 'import_run' }
  await withAct(house, actor, head, { id, said }, async (act) => {
    const version = await act.change('import_run', id, said.version, { mapping })
    return run.state === 'checked' ? version : act.move('import_run', id, version, 'check')
  })
  const { organisation, corrections } = run
  await remember(house, actor, { organisation, target, mapping, corrections })
}

/** Ends an import that nobody wants, or stops one under way: rows that are in stay in. */
export async function cancelImport(house: House, actor: Actor, id: string, act = newId()): Promise<void> {
  const run = await ownRun(house, actor, id)
  const head = { id: act, verb: 'move', register: 'import_run' }
  await withAct(house, actor, head, { id }, (context) => context.move('import_run', id, run.version, 'cancel'))
}

/** Takes an import that failed back to its check, to be put right and started again. */
export async function checkAgain(
  house: House,
  actor: Actor,
  id: string,
  { act, version }: { act: string; version: number },
): Promise<void> {
  await ownRun(house, actor, id)
  const head = { id: act, verb: 'move', register: 'import_run' }
  await withAct(house, actor, head, { id, version }, (context) => context.move('import_run', id, version, 'check'))
}
