import type { Language } from '#kernel/label.ts'
import { homeVisit } from '#modules/watch/home-visit.register.ts'
import type { FieldDraft } from '../parts/fields/field-draft.ts'
import { todayIso } from './day-text.ts'
import { draftOf, type FormFault, faultsByField, readAnswers, readPlain, sheetDraftOf } from './form-of-fields.ts'

const { fields } = homeVisit
export const visitFields = fields
const PLAIN = ['visited_on', 'mode', 'finding', 'location', 'photo_agreed', 'note'] as const
type PlainName = (typeof PLAIN)[number]

/** Findings after which there is somebody to ask. */
const MET = ['found', 'guardian_only']

export interface VisitDrafts {
  plain: Record<PlainName, FieldDraft>
  sheet: FieldDraft
}

/** The form of a visit with what stands in it; everything of it is known on the device. */
export function visitDrafts(form: FormData | null, faults: FormFault[], language: Language): VisitDrafts {
  const wrong = faultsByField(faults)
  const draft = (name: PlainName): FieldDraft =>
    draftOf(fields, name, { form, known: name === 'visited_on' ? todayIso() : null, wrong, language })
  return {
    plain: Object.fromEntries(PLAIN.map((name) => [name, draft(name)])) as Record<PlainName, FieldDraft>,
    sheet: sheetDraftOf(fields.sheet, { form, wrong, language }),
  }
}

/** Whether there is somebody to ask, so that the questions stand open. */
export const isMet = (finding: string): boolean => MET.includes(finding)

/** What a filled form says, and what is wrong with it, told on the device before anything is kept. */
export function readVisit(
  form: FormData,
  language: Language,
): { values: Record<string, unknown>; faults: FormFault[] } {
  const { values, faults } = readPlain(form, fields, PLAIN, language)
  if (!isMet(String(values.finding ?? ''))) return { values, faults }
  const sheet = readAnswers(form, fields.sheet, language)
  return { values: { ...values, sheet: sheet.raw }, faults: [...faults, ...sheet.faults] }
}
