import { checkAnswers } from '#kernel/instrument/check.ts'
import { versionOf } from '#kernel/kinds/answers.ts'
import { pointKind } from '#kernel/kinds/contact.ts'
import { parseDay } from '#kernel/kinds/date.ts'
import type { Field } from '#kernel/kinds/field.ts'
import type { Language } from '#kernel/label.ts'
import { type Problem, problemText, Refusal } from '#kernel/problem.ts'
import { homeVisit } from '#modules/watch/home-visit.register.ts'
import type { FieldDraft } from '../parts/fields/field-draft.ts'
import { optionsOf, typedFrom } from '../parts/fields/typed-from.ts'
import { rawValue, typedIn } from '../parts/fields/typed-in.ts'
import { contentOf, questionLabel, readSheet, sheetDraft, withFaults } from '../parts/sheet/sheet-form.ts'
import { todayIso } from './day-text.ts'

const { fields } = homeVisit
const PLAIN = ['visited_on', 'mode', 'finding', 'location', 'photo_agreed', 'note'] as const
type PlainName = (typeof PLAIN)[number]

/** Findings after which there is somebody to ask. */
const MET = ['found', 'guardian_only']

export interface VisitFault {
  field: string
  text: string
}

export interface VisitDrafts {
  plain: Record<PlainName, FieldDraft>
  sheet: FieldDraft
}

const typedOf = (name: PlainName, form: FormData | null, language: Language): Record<string, string> => {
  if (form) return typedIn(form, name, fields[name]) ?? {}
  return name === 'visited_on' ? typedFrom(fields[name], todayIso(), language) : {}
}

/** The form of a visit with what stands in it; everything of it is known on the device. */
export function visitDrafts(form: FormData | null, faults: VisitFault[], language: Language): VisitDrafts {
  const wrong = new Map<string | undefined, string>(faults.map(({ field, text }) => [field, text]))
  const draft = (name: PlainName): FieldDraft => {
    const field: Field = fields[name]
    return {
      name,
      kind: field.kind,
      label: field[language],
      required: field.required === true,
      typed: typedOf(name, form, language),
      options: optionsOf(field, language),
      long: field.kind === 'text' && field.long,
      max: field.kind === 'text' ? field.max : undefined,
      fault: wrong.get(name),
    }
  }
  const content = (form && readSheet(form, 'sheet', fields.sheet)?.content) || contentOf(null, language)
  const sheet = withFaults(sheetDraft('sheet', fields.sheet, content, language), wrong)
  const label = fields.sheet[language]
  return {
    plain: Object.fromEntries(PLAIN.map((name) => [name, draft(name)])) as Record<PlainName, FieldDraft>,
    sheet: { name: 'sheet', kind: 'answers', label, required: false, typed: {}, sheet },
  }
}

/** Whether there is somebody to ask, so that the questions stand open. */
export const isMet = (finding: string): boolean => MET.includes(finding)

const asText = (problem: Problem, language: Language): string => problemText(problem)[language]

function plainValue(name: PlainName, raw: unknown): unknown {
  if (raw === null) return null
  if (name === 'location') return pointKind.parse(raw, fields.location)
  if (name !== 'visited_on') return name === 'photo_agreed' ? raw === 'yes' : raw
  const day = parseDay(raw)
  if (day > todayIso())
    throw new Refusal({ name: 'not_date', detail: { th: 'วันที่ต้องไม่อยู่ในอนาคต', en: 'The date cannot be in the future' } })
  return day
}

function readPlain(form: FormData, language: Language) {
  const values: Record<string, unknown> = {}
  const faults: VisitFault[] = []
  for (const name of PLAIN) {
    const field: Field = fields[name]
    try {
      values[name] = plainValue(name, rawValue(field, typedIn(form, name, field) ?? {}))
      if (values[name] === null && field.required) throw new Refusal({ name: 'missing_value' })
    } catch (error) {
      if (!(error instanceof Refusal)) throw error
      faults.push({ field: name, text: asText(error.problem, language) })
    }
  }
  return { values, faults }
}

function readAnswers(form: FormData, language: Language) {
  const read = readSheet(form, 'sheet', fields.sheet)
  if (!read) return { raw: null, faults: [] }
  const { answers } = read.raw as { answers: unknown }
  const faults = checkAnswers(versionOf(fields.sheet), answers).problems.map((problem): VisitFault => {
    const path = problem.spot?.field ?? ''
    return { field: `sheet.${path}`, text: asText(problem, language) }
  })
  return { raw: read.raw, faults }
}

/** What a filled form says, and what is wrong with it, told on the device before anything is kept. */
export function readVisit(
  form: FormData,
  language: Language,
): { values: Record<string, unknown>; faults: VisitFault[] } {
  const { values, faults } = readPlain(form, language)
  if (!isMet(String(values.finding ?? ''))) return { values, faults }
  const sheet = readAnswers(form, language)
  return { values: { ...values, sheet: sheet.raw }, faults: [...faults, ...sheet.faults] }
}

/** Faults as the summary lists them: named by their field, each leading to it. */
export const summaryOf = (faults: VisitFault[], language: Language): VisitFault[] =>
  faults.map(({ field, text }) => {
    const path = field.startsWith('sheet.') ? field.slice('sheet.'.length) : null
    const name: Field | undefined = fields[field as PlainName]
    const label = path === null ? (name?.[language] ?? '') : questionLabel(fields.sheet, path, language)
    return { field: path === null ? field : `sheet:${path}`, text: `${label}: ${text}` }
  })
