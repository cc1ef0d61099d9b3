import { newId } from '#kernel/act/id.ts'
import type { Problem } from '#kernel/problem.ts'
import { history } from '#kernel/register/record.ts'
import type { FieldDraft } from '../parts/fields/field-draft.ts'
import { lists } from '../words/lists.ts'
import { fieldDrafts } from './field-drafts.ts'
import type { FormContext } from './form-page.ts'
import { withLinkOptions } from './link-options.ts'
import { type Fault, faultsOf, type ReadForm, withTyped } from './read-form.ts'

const fill = (text: string, parts: Record<string, string>): string =>
  text.replace(/\{(\w+)\}/g, (whole, name: string) => parts[name] ?? whole)

const NOTHING = '[[],[]]'

/** What a field holds, as far as two readings of it can be told apart. */
function heldBy({ typed, ticked, sheet }: Pick<FieldDraft, 'typed' | 'ticked' | 'sheet'>): string {
  const asked = sheet?.sections.flatMap(({ rows }) => rows.flat().map(({ draft }) => [draft.name, heldBy(draft)]))
  if (asked) return JSON.stringify(asked.filter(([, held]) => held !== NOTHING))
  const parts = Object.entries(typed).filter(([part, text]) => part !== 'words' && text.trim() !== '')
  return JSON.stringify([parts.toSorted(([a], [b]) => a.localeCompare(b)), (ticked ?? []).toSorted()])
}

/** The kept value of a field in words. */
function inWords({ kind, typed, ticked, options }: FieldDraft): string {
  const label = (value: string) => options?.find((option) => option.value === value)?.label ?? value
  if (ticked) return ticked.map(label).join(', ') || '–'
  return (
    Object.values(typed)
      .map(label)
      .filter(Boolean)
      .join(kind === 'date' ? '/' : ' ') || '–'
  )
}

/**
 * The form of somebody who wrote over a version that is no longer the last: what they typed stays, what others changed
 * meanwhile is put in where they had not touched it, and a field that both changed shows the value now kept. Nothing is
 * saved until they save again, which then rests on the version they were shown.
 */
export async function mergedForm(
  context: FormContext,
  read: ReadForm,
  problem: Problem,
  seen: { record: string; version: number; now: number },
): Promise<{ fields: FieldDraft[]; faults: Fault[]; carried: Record<string, string | number> }> {
  const { house, actor, register, language, drafts } = context
  const { versions } = await history(house, actor, register.name, seen.record)
  const values = versions.find((one) => one.version === seen.version)?.values ?? {}
  const before = new Map(fieldDrafts(house, register, { language, values }).map((draft) => [draft.name, draft]))
  const typed = new Map(withTyped(register, drafts, read, null, language).map((draft) => [draft.name, draft]))
  const faults: Fault[] = faultsOf(problem, language)
  const fields = drafts.map((now) => {
    const mine = typed.get(now.name) ?? now
    const base = heldBy(before.get(now.name) ?? { typed: {} })
    if (heldBy(mine) === heldBy(now)) return now
    if (heldBy(mine) === base) {
      faults.push({ field: now.name, text: fill(lists.taken[language], { field: now.label, value: inWords(now) }) })
      return now
    }
    if (base === heldBy(now)) return mine
    const fault = fill(lists.both[language], { value: inWords(now) })
    faults.push({ field: now.name, text: `${now.label}: ${fault}` })
    return { ...mine, fault }
  })
  return { fields: await withLinkOptions(context, fields), faults, carried: { act: newId(), version: seen.now } }
}
