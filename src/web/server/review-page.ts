import { fail, redirect } from '@sveltejs/kit'
import { type Problem, problems, Refusal } from '#kernel/problem.ts'
import { keepReviewed, type ReviewedPlan } from '#modules/plan/module.ts'
import { advance, presentOf, type Sheet, sheetFrom, type Wish } from '../review-sheet.ts'
import { faultsOf } from './read-form.ts'

const textIn = (form: FormData, name: string): string => {
  const value = form.get(name)
  return typeof value === 'string' ? value : ''
}

/** The sheet that a form posted, and what travelled with it. */
export function postedSheet(form: FormData): Sheet | null {
  return sheetFrom(textIn(form, 'origin'), textIn(form, 'edits'), textIn(form, 'picked'))
}

/** Carries out the button that was pressed, for browsers without scripts. */
export function pressed(form: FormData, sheet: Sheet): Sheet {
  try {
    return advance(sheet, JSON.parse(textIn(form, 'do')) as Wish, textIn(form, 'kind'))
  } catch {
    return sheet
  }
}

const damaged: Problem = {
  name: 'body',
  detail: {
    th: 'ข้อมูลที่ส่งมาไม่ครบ กรุณานำเอกสารเข้าใหม่',
    en: 'What was sent is not whole; please bring the document in again',
  },
}

const CARRIED = ['act', 'version', 'fileName', 'name', 'office', 'from', 'to'] as const
export const carriedIn = (form: FormData): Record<string, string> =>
  Object.fromEntries(CARRIED.flatMap((name) => (form.has(name) ? [[name, textIn(form, name)]] : [])))

const yearIn = (form: FormData, name: string): number | undefined => Number(textIn(form, name)) || undefined

/** Keeps the reviewed tree and goes on to the plan, or gives the review back with what is wrong. */
export async function keep(locals: App.Locals, form: FormData, plan?: string) {
  const { house, actor, preferences } = locals
  const { language } = preferences
  const sheet = postedSheet(form)
  if (!sheet) return fail(400, { sheet, carried: carriedIn(form), faults: faultsOf(damaged, language) })
  const given: ReviewedPlan = {
    id: textIn(form, 'act'),
    state: presentOf(sheet),
    plan,
    version: yearIn(form, 'version'),
    name: textIn(form, 'name') || undefined,
    office: textIn(form, 'office') || undefined,
    fromFy: yearIn(form, 'from'),
    toFy: yearIn(form, 'to'),
    fileName: textIn(form, 'fileName') || undefined,
  }
  let kept: { plan: string }
  try {
    kept = await keepReviewed(house, actor, given)
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    const { status } = problems[error.problem.name]
    return fail(status, { sheet, carried: carriedIn(form), faults: faultsOf(error.problem, language) })
  }
  redirect(303, `/plans/${kept.plan}?done=kept`)
}
