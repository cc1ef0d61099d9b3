import { readFile } from 'node:fs/promises'
import { newId } from '#kernel/act/id.ts'
import type { House } from '#kernel/house.ts'
import type { Label } from '#kernel/label.ts'
import { problems, problemText, Refusal } from '#kernel/problem.ts'
import type { Actor } from '#kernel/scope/actor.ts'
import { type ImportedPlan, importPlan } from '#modules/plan/module.ts'
import { codeOf } from '#platform/fault.ts'

/** What the import of one file gave: the plan, or the problem with the file. */
export type FileOutcome =
  | { file: string; plan: string; counts: PrintedCounts; lines: ImportedPlan['lines'] }
  | { file: string; problem: { name: string; number?: string; text: Label } }

type PrintedCounts = Omit<ImportedPlan['counts'], 'kpi' | 'tactic' | 'subpoint' | 'heading'>

/** The kinds that scripts are promised; inner points and headings are for the tree. */
const printed = ({
  kpi: _,
  tactic: __,
  subpoint: ___,
  heading: ____,
  ...counts
}: ImportedPlan['counts']): PrintedCounts => counts

function problemOf(error: unknown): { name: string; number?: string; text: Label } {
  if (error instanceof Refusal) {
    const [told = error.problem] = error.problem.parts ?? []
    return { name: told.name, number: problems[told.name].number, text: problemText(told) }
  }
  const code = codeOf(error)
  if (code === 'ENOENT' || code === 'EISDIR' || code === 'EACCES')
    return { name: 'file_unreadable', text: { th: `เปิดแฟ้มไม่ได้ (${code})`, en: `The file cannot be opened (${code})` } }
  throw error
}

export interface ImportOptions {
  office?: string
  name?: string
}

/** Imports one file. A problem with the file is its outcome, so that the others go on; a failure of the house is thrown. */
export async function importFile(
  house: House,
  actor: Actor,
  file: string,
  options: ImportOptions,
): Promise<{ outcome: FileOutcome; imported?: ImportedPlan }> {
  try {
    const bytes = new Uint8Array(await readFile(file))
    const fileName = file.split(/[\\/]/).at(-1) ?? file
    const imported = await importPlan(house, actor, { id: newId(), fileName, bytes, ...options })
    const { plan, counts, lines } = imported
    return { outcome: { file, plan, counts: printed(counts), lines }, imported }
  } catch (error) {
    return { outcome: { file, problem: problemOf(error) } }
  }
}

/** The outcome for people. */
export function outcomeText(outcome: FileOutcome, imported: ImportedPlan | undefined): string {
  if ('problem' in outcome) return `✗ ${outcome.file}\n  ${outcome.problem.text.th}\n  ${outcome.problem.text.en}`
  const counts = Object.entries(outcome.counts)
    .filter(([, n]) => n > 0)
    .map(([kind, n]) => `${kind} ${n}`)
  const { total, placed, unplaced } = outcome.lines
  return [
    `✓ ${outcome.file}${imported?.existing ? '  (มีร่างนี้อยู่แล้ว · this draft is there already)' : ''}`,
    `  ${outcome.plan}  ${imported?.name ?? ''}`,
    `  ${imported?.office.name ?? ''}`,
    `  ${counts.join(' · ')}`,
    `  ${placed}/${total} บรรทัด · lines`,
    ...unplaced.map(({ line, text }) => `  ? ${line}: ${text}`),
  ].join('\n')
}
