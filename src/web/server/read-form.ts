import type { Field } from '#kernel/kinds/field.ts'
import type { Language } from '#kernel/label.ts'
import type { Problem } from '#kernel/problem.ts'
import { problemText } from '#kernel/problem.ts'
import type { AnyRegister } from '#kernel/register/declaration.ts'
import type { FieldDraft } from '../parts/fields/field-draft.ts'

/** The inputs of each kind that has several; the others have one, named as the field. */
const PARTS: Partial<Record<Field['kind'], string[]>> = {
  date: ['day', 'month', 'year'],
  date_time: ['day', 'month', 'year', 'time'],
  term: ['term', 'year'],
  person_name: ['title', 'first', 'last', 'titleEn', 'firstEn', 'lastEn'],
  point: ['lat', 'lon'],
  link: ['', 'words'],
  place: ['', 'words'],
}

const textFrom = (form: FormData, name: string): string => {
  const value = form.get(name)
  return typeof value === 'string' ? value : ''
}

/** What was typed into the inputs of a field, or null where the field was not on the form. */
export function typedIn(form: FormData, name: string, field: Field): Record<string, string> | null {
  const parts = PARTS[field.kind] ?? ['']
  const there = parts.filter((part) => form.has(part ? `${name}.${part}` : name))
  if (there.length === 0) return null
  return Object.fromEntries(there.map((part) => [part, textFrom(form, part ? `${name}.${part}` : name)]))
}

/** What was typed, put together as the field's kind takes it; null where everything was left empty. */
export function rawValue(field: Field, typed: Record<string, string>): unknown {
  const filled = Object.entries(typed).filter(([part, text]) => part !== 'words' && text.trim() !== '')
  if (filled.length === 0) return null
  switch (field.kind) {
    case 'date':
      return { day: typed.day ?? '', month: typed.month ?? '', year: typed.year ?? '' }
    case 'date_time':
      return `${typed.year}-${(typed.month ?? '').padStart(2, '0')}-${(typed.day ?? '').padStart(2, '0')} ${typed.time ?? ''}`
    case 'term':
      return `${typed.term}/${typed.year}`
    case 'person_name':
    case 'point':
      return typed
    default:
      return typed['']
  }
}

export interface ReadForm {
  values: Record<string, unknown>
  typed: Record<string, Record<string, string>>
  ticked: Record<string, string[]>
}

/** A posted form over a register. Only fields that stood on the form are given. */
export function readForm(register: AnyRegister, form: FormData): ReadForm {
  const read: ReadForm = { values: {}, typed: {}, ticked: {} }
  for (const [name, field] of Object.entries(register.fields)) {
    // files are read apart: they are not text
    if (field.kind === 'file') continue
    if (field.kind === 'choices') {
      if (!form.has(`${name}.asked`)) continue
      read.ticked[name] = form.getAll(name).map(String)
      read.values[name] = read.ticked[name]
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
    const field = part.spot?.field
    const label = field ? register?.fields[field]?.[language] : undefined
    const text = problemText(part)[language]
    return field && label ? { field, text: `${label}: ${text}` } : { text }
  })
}

/** Drafts with what was typed and what is wrong put into them. */
export function withTyped(
  drafts: FieldDraft[],
  read: ReadForm,
  problem: Problem | null,
  language: Language,
): FieldDraft[] {
  const wrong = new Map(
    (problem?.parts ?? (problem ? [problem] : [])).map((part) => [part.spot?.field, problemText(part)[language]]),
  )
  return drafts.map((draft) => ({
    ...draft,
    typed: read.typed[draft.name] ?? draft.typed,
    ticked: read.ticked[draft.name] ?? draft.ticked,
    fault: wrong.get(draft.name),
  }))
}
