import { type Filled, versionOf } from '#kernel/kinds/answers.ts'
import type { Language } from '#kernel/label.ts'
import { enumeratedHouse } from '#modules/enumeration/enumerated-house.register.ts'
import { houseNumberOf } from '#modules/enumeration/house-number.ts'
import type { FieldDraft } from '../parts/fields/field-draft.ts'
import { todayIso } from './day-text.ts'
import {
  asText,
  draftOf,
  type FormFault,
  faultsByField,
  readAnswers,
  readPlain,
  sheetDraftOf,
} from './form-of-fields.ts'

const { fields } = enumeratedHouse
export const houseFields = fields
const PLAIN = ['house_number', 'visited_on', 'result', 'location', 'note'] as const
type PlainName = (typeof PLAIN)[number]

/** The outcome of a visit at which somebody told who lives there. */
const INTERVIEWED = 'interviewed'

export const isInterviewed = (result: string): boolean => result === INTERVIEWED

export interface HouseDrafts {
  plain: Record<PlainName, FieldDraft>
  sheet: FieldDraft
}

/** What is known of a house before anything is typed. */
export interface KnownOfHouse {
  number: string
  filled: Filled | null
}

/** The form of a house with what stands in it. */
export function houseDrafts(
  form: FormData | null,
  { number, filled }: KnownOfHouse,
  faults: FormFault[],
  language: Language,
): HouseDrafts {
  const wrong = faultsByField(faults)
  const known: Partial<Record<PlainName, unknown>> = {
    house_number: number,
    visited_on: todayIso(),
    result: filled ? INTERVIEWED : null,
  }
  const draft = (name: PlainName): FieldDraft =>
    draftOf(fields, name, { form, known: known[name] ?? null, wrong, language })
  return {
    plain: Object.fromEntries(PLAIN.map((name) => [name, draft(name)])) as Record<PlainName, FieldDraft>,
    sheet: sheetDraftOf(fields.sheet, { form, filled, wrong, language }),
  }
}

const isFilled = (raw: unknown): boolean => raw !== null && raw !== '' && !(Array.isArray(raw) && raw.length === 0)

/** Children are said to live here, and none is written down. */
function withoutChildren(answers: Record<string, unknown>, language: Language): FormFault[] {
  const children = versionOf(fields.sheet).sections.find(({ repeat }) => repeat)?.name ?? ''
  const rows = (answers[children] ?? []) as Record<string, unknown>[]
  const none = answers.has_children === 'yes' && !rows.some((row) => Object.values(row).some(isFilled))
  return none ? [{ field: `sheet.${children}.1.first`, text: asText({ name: 'missing_value' }, language) }] : []
}

/** What a filled form says, and what is wrong with it, told on the device before anything is kept. */
export function readHouse(
  form: FormData,
  language: Language,
): { values: Record<string, unknown>; faults: FormFault[] } {
  form.set('house_number', houseNumberOf(String(form.get('house_number') ?? '')))
  const { values, faults } = readPlain(form, fields, PLAIN, language)
  if (!isInterviewed(String(values.result ?? ''))) return { values, faults }
  const sheet = readAnswers(form, fields.sheet, language)
  const missing = sheet.raw ? withoutChildren(sheet.raw.answers, language) : []
  return { values: { ...values, sheet: sheet.raw }, faults: [...faults, ...sheet.faults, ...missing] }
}
