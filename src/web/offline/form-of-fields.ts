import { checkAnswers } from '#kernel/instrument/check.ts'
import { type Filled, versionOf } from '#kernel/kinds/answers.ts'
import { pointKind } from '#kernel/kinds/contact.ts'
import { parseDay } from '#kernel/kinds/date.ts'
import type { AnswersField, Field } from '#kernel/kinds/field.ts'
import { textKind } from '#kernel/kinds/text.ts'
import type { Language } from '#kernel/label.ts'
import { type Problem, problemText, Refusal } from '#kernel/problem.ts'
import type { FieldDraft } from '../parts/fields/field-draft.ts'
import { optionsOf, typedFrom } from '../parts/fields/typed-from.ts'
import { rawValue, typedIn } from '../parts/fields/typed-in.ts'
import { contentOf, questionLabel, readSheet, sheetDraft, withFaults } from '../parts/sheet/sheet-form.ts'
import { todayIso } from './day-text.ts'

/** What is wrong with a form: the field, or `sheet.path` of a question, and why. */
export interface FormFault {
  field: string
  text: string
}

type Fields = Record<string, Field>

export const faultsByField = (faults: FormFault[]): Map<string | undefined, string> =>
  new Map(faults.map(({ field, text }) => [field, text]))

/** A field of a register as the device draws it, with what was typed or, at first, with what is known. */
export function draftOf(
  fields: Fields,
  name: string,
  given: { form: FormData | null; known?: unknown; wrong: Map<string | undefined, string>; language: Language },
): FieldDraft {
  const field = fields[name] as Field
  const { form, known = null, wrong, language } = given
  return {
    name,
    kind: field.kind,
    label: field[language],
    help: field.help?.[language],
    required: field.required === true,
    typed: form ? (typedIn(form, name, field) ?? {}) : typedFrom(field, known, language),
    options: optionsOf(field, language),
    long: field.kind === 'text' && field.long,
    max: field.kind === 'text' ? field.max : undefined,
    unit: field.kind === 'number' ? field.unit?.[language] : undefined,
    fault: wrong.get(name),
  }
}

/** The questions of an instrument as the device draws them. */
export function sheetDraftOf(
  field: AnswersField,
  given: { form: FormData | null; filled?: Filled | null; wrong: Map<string | undefined, string>; language: Language },
): FieldDraft {
  const { form, filled = null, wrong, language } = given
  const content = (form && readSheet(form, 'sheet', field)?.content) || contentOf(filled, language)
  const sheet = withFaults(sheetDraft('sheet', field, content, language), wrong)
  return { name: 'sheet', kind: 'answers', label: field[language], required: false, typed: {}, sheet }
}

export const asText = (problem: Problem, language: Language): string => problemText(problem)[language]

/** The kinds that are checked on the device are parsed here; the province parses all of them again. */
function parsed(field: Field, raw: unknown): unknown {
  if (raw === null) return null
  if (field.kind === 'point') return pointKind.parse(raw, field)
  if (field.kind === 'yes_no') return raw === 'yes'
  if (field.kind === 'text') return textKind.parse(raw, field)
  if (field.kind !== 'date') return raw
  const day = parseDay(raw)
  if (field.notAfter === 'today' && day > todayIso())
    throw new Refusal({ name: 'not_date', detail: { th: 'วันที่ต้องไม่อยู่ในอนาคต', en: 'The date cannot be in the future' } })
  return day
}

/** What the fields of a form say, and what is wrong with them. */
export function readPlain(form: FormData, fields: Fields, names: readonly string[], language: Language) {
  const values: Record<string, unknown> = {}
  const faults: FormFault[] = []
  for (const name of names) {
    const field = fields[name] as Field
    try {
      values[name] = parsed(field, rawValue(field, typedIn(form, name, field) ?? {}))
      if (values[name] === null && field.required) throw new Refusal({ name: 'missing_value' })
    } catch (error) {
      if (!(error instanceof Refusal)) throw error
      faults.push({ field: name, text: asText(error.problem, language) })
    }
  }
  return { values, faults }
}

/** What the questions of a form say, as an act brings it, and what is wrong with them by the instrument's own check. */
export function readAnswers(form: FormData, field: AnswersField, language: Language) {
  const read = readSheet(form, 'sheet', field)
  if (!read) return { raw: null, faults: [] }
  const { answers } = read.raw as { answers: unknown }
  const faults = checkAnswers(versionOf(field), answers).problems.map((problem): FormFault => {
    const path = problem.spot?.field ?? ''
    return { field: `sheet.${path}`, text: asText(problem, language) }
  })
  return { raw: read.raw as { version: number; answers: Record<string, unknown> }, faults }
}

/** Faults as the summary lists them: named by their field, each leading to it. */
export const summaryOf = (
  faults: FormFault[],
  fields: Fields & { sheet: AnswersField },
  language: Language,
): FormFault[] =>
  faults.map(({ field, text }) => {
    const path = field.startsWith('sheet.') ? field.slice('sheet.'.length) : null
    const label = path === null ? fields[field]?.[language] : questionLabel(fields.sheet, path, language)
    return { field: path === null ? field : `sheet:${path}`, text: `${label ?? ''}: ${text}` }
  })
