import { fail, redirect } from '@sveltejs/kit'
import { type Act, perform } from '#kernel/act/perform.ts'
import type { House } from '#kernel/house.ts'
import type { Language } from '#kernel/label.ts'
import { type Problem, problems, Refusal } from '#kernel/problem.ts'
import type { AnyRegister } from '#kernel/register/declaration.ts'
import type { Actor } from '#kernel/scope/actor.ts'
import type { FieldDraft } from '../parts/fields/field-draft.ts'
import { withLinkOptions } from './link-options.ts'
import { mergedForm } from './merged-form.ts'
import { readFiles } from './read-files.ts'
import { faultsOf, type ReadForm, readForm, withTyped } from './read-form.ts'

export interface FormContext {
  house: House
  actor: Actor
  register: AnyRegister
  language: Language
  drafts: FieldDraft[]
}

/** The same form again, with what was typed and what is wrong. */
async function again(context: FormContext, read: ReadForm, problem: Problem | null, asked?: string) {
  const { language, register, drafts } = context
  const fields = await withLinkOptions(context, withTyped(register, drafts, read, problem, language), asked)
  return { fields, faults: problem ? faultsOf(problem, language, register) : [] }
}

/** What travelled with the form: drawn again it must rest on the version that its writer saw, not on a later one. */
const carriedBy = (form: FormData): Record<string, string> =>
  Object.fromEntries(
    ['act', 'record', 'version'].flatMap((name) => (form.has(name) ? [[name, String(form.get(name))]] : [])),
  )

/** The button "find" of a link field, for browsers without scripts: draws the form again with the candidates. */
export async function lookUp(context: FormContext, form: FormData) {
  const fields = await again(context, readForm(context.register, form), null, String(form.get('look') ?? ''))
  return { ...fields, carried: carriedBy(form) }
}

/**
 * Does an act from a posted form; goes on to the record or to `to`, or gives the form back with what is wrong. `now`: the version
 * on record, which a writer over an older one is shown and may then write over. Values of the act stand beside what was typed.
 */
export async function submit(
  context: FormContext,
  form: FormData,
  act: Omit<Act, 'register'>,
  say: string,
  now?: number,
  to = `/registers/${context.register.name}/${act.record}`,
) {
  const { house, actor, register } = context
  const read = readForm(register, form)
  try {
    const values = { ...act.values, ...read.values, ...(await readFiles(register, form)) }
    await perform(house, actor, { ...act, register: register.name, values })
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    const { status } = problems[error.problem.name]
    if (error.problem.name !== 'version' || !act.version || !now)
      return fail(status, { ...(await again(context, read, error.problem)), carried: carriedBy(form) })
    const seen = { record: act.record, version: act.version, now }
    return fail(status, await mergedForm(context, read, error.problem, seen))
  }
  redirect(303, `${to}?done=${say}`)
}
