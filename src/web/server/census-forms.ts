import { fail } from '@sveltejs/kit'
import { today } from '#kernel/kinds/date.ts'
import { academicYearOf } from '#kernel/kinds/year.ts'
import { problems, Refusal } from '#kernel/problem.ts'
import type { AnyRegister } from '#kernel/register/declaration.ts'
import type { FieldDraft } from '../parts/fields/field-draft.ts'
import { fieldDrafts } from './field-drafts.ts'
import { faultsOf, readForm, withTyped } from './read-form.ts'

/** What the opener of a round is asked; the rest follows from the province and the run. */
const OF_ROUND = ['name', 'academic_year', 'counted_on', 'age_from', 'age_to', 'accept', 'reject', 'stands_for']
/** What travels with a form, also when it is given back. */
const CARRIED = ['act', 'record', 'replaces']
const OF_LIST = ['kind', 'source', 'dated_on', 'file']

const some = (drafts: FieldDraft[], names: readonly string[]): FieldDraft[] =>
  names.flatMap((name) => drafts.filter((draft) => draft.name === name))

/** The form of a new round with what usually holds: this academic year, ages 3 to 17 (handbook 3.1), the usual thresholds. */
export function roundDrafts({ house, preferences }: App.Locals, register: AnyRegister): FieldDraft[] {
  const { language } = preferences
  const year = academicYearOf(today())
  const name = language === 'th' ? `สำมะโนวัยเรียน ${year + 543}` : `School-age census ${year}`
  const values = { name, academic_year: year, counted_on: today(), age_from: 3, age_to: 17, accept: 0.99, reject: 0.01 }
  return some(fieldDrafts(house, register, { language, values }), OF_ROUND)
}

export function listDrafts(
  { house, preferences }: App.Locals,
  register: AnyRegister,
  known: Record<string, unknown> = {},
): FieldDraft[] {
  const values = { dated_on: today(), ...known }
  const drafts = some(fieldDrafts(house, register, { language: preferences.language, values }), OF_LIST)
  return drafts.map((draft) => (draft.name === 'file' ? { ...draft, required: true } : draft))
}

/** Does what a form asks; a refusal gives the form back as it was typed, with what is wrong at each field. */
export async function orAgain(
  { preferences }: App.Locals,
  register: AnyRegister,
  drafts: FieldDraft[],
  form: FormData,
  work: (values: Record<string, unknown>) => Promise<void>,
) {
  const { language } = preferences
  const read = readForm(register, form)
  try {
    await work(read.values)
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    const { problem } = error
    return fail(problems[problem.name].status, {
      fields: withTyped(register, drafts, read, problem, language),
      faults: faultsOf(problem, language, register),
      carried: Object.fromEntries(CARRIED.flatMap((name) => (form.has(name) ? [[name, String(form.get(name))]] : []))),
    })
  }
  return null
}
