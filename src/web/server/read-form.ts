import type { Language } from '#kernel/label.ts'
import type { Problem } from '#kernel/problem.ts'
import { problemText } from '#kernel/problem.ts'
import type { AnyRegister } from '#kernel/register/declaration.ts'
import type { FieldDraft } from '../parts/fields/field-draft.ts'
import { rawValue, typedIn } from '../parts/fields/typed-in.ts'
import { questionLabel, readSheet, type SheetContent, sheetDraft, withFaults } from '../parts/sheet/sheet-form.ts'

export interface ReadForm {
  values: Record<string, unknown>
  typed: Record<string, Record<string, string>>
  ticked: Record<string, string[]>
  sheets: Record<string, SheetContent>
}

/** A posted form over a register. Only fields that stood on the form are given. */
export function readForm(register: AnyRegister, form: FormData): ReadForm {
  const read: ReadForm = { values: {}, typed: {}, ticked: {}, sheets: {} }
  for (const [name, field] of Object.entries(register.fields)) {
    // files are read apart: they are not text
    if (field.kind === 'file') continue
    if (field.kind === 'choices') {
      if (!form.has(`${name}.asked`)) continue
      read.ticked[name] = form.getAll(name).map(String)
      read.values[name] = read.ticked[name]
      continue
    }
    if (field.kind === 'answers') {
      const sheet = readSheet(form, name, field)
      if (!sheet) continue
      read.sheets[name] = sheet.content
      read.values[name] = sheet.raw
      continue
    }
    const typed = typedIn(form, name, field)
    if (!typed) continue
    read.typed[name] = typed
    const raw = rawValue(field, typed)
    // An id left empty on a change form means "as it is".
    if (field.kind === 'national_id' && raw === null) continue
    read.values[name] = raw
  }
  return read
}

export interface Fault {
  field?: string
  text: string
}

/** The problems of a refusal, each at its field where it has one. */
export function faultsOf(problem: Problem, language: Language, register?: AnyRegister): Fault[] {
  const parts = problem.parts?.length ? problem.parts : [problem]
  return parts.map((part) => {
    const path = part.spot?.field ?? ''
    const [name = ''] = path.split('.', 1)
    const field = register?.fields[name]
    const text = problemText(part)[language]
    if (!field) return { text }
    if (field.kind !== 'answers' || path === name) return { field: name, text: `${field[language]}: ${text}` }
    // a question of a sheet has an input of its own
    return {
      field: path.replace('.', ':'),
      text: `${questionLabel(field, path.slice(name.length + 1), language)}: ${text}`,
    }
  })
}

/** Drafts with what was typed and what is wrong put into them. */
export function withTyped(
  register: AnyRegister,
  drafts: FieldDraft[],
  read: ReadForm,
  problem: Problem | null,
  language: Language,
): FieldDraft[] {
  const wrong = new Map(
    (problem?.parts ?? (problem ? [problem] : [])).map((part) => [part.spot?.field, problemText(part)[language]]),
  )
  return drafts.map((draft) => {
    const field = register.fields[draft.name]
    const content = read.sheets[draft.name]
    const sheet = field?.kind === 'answers' && content ? sheetDraft(draft.name, field, content, language) : draft.sheet
    return {
      ...draft,
      typed: read.typed[draft.name] ?? draft.typed,
      ticked: read.ticked[draft.name] ?? draft.ticked,
      fault: wrong.get(draft.name),
      ...(sheet ? { sheet: withFaults(sheet, wrong) } : {}),
    }
  })
}
