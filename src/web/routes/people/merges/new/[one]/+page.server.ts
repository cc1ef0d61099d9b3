import { fail, redirect } from '@sveltejs/kit'
import { newId } from '#kernel/act/id.ts'
import { problems, Refusal, refuse } from '#kernel/problem.ts'
import { record } from '#kernel/register/record.ts'
import { mayAnywhere } from '#kernel/scope/actor.ts'
import { personMerge, proposeMerge } from '#modules/people/module.ts'
import { fieldDrafts } from '../../../../../server/field-drafts.ts'
import { type FormContext, lookUp } from '../../../../../server/form-page.ts'
import { withLinkOptions } from '../../../../../server/link-options.ts'
import { faultsOf, readForm, withTyped } from '../../../../../server/read-form.ts'
import { mergeWords } from '../../../../../words/merges.ts'
import type { Actions, PageServerLoad } from './$types'

/** The other record, and why: all that is asked. */
function contextOf({ house, actor, preferences }: App.Locals): FormContext {
  const { language } = preferences
  const labels = { other: mergeWords.otherRecord[language], note: mergeWords.because[language] }
  const drafts = fieldDrafts(house, personMerge, { language }).flatMap((draft) =>
    draft.name === 'other' || draft.name === 'note' ? [{ ...draft, label: labels[draft.name] }] : [],
  )
  return { house, actor, register: personMerge, language, drafts }
}

export const load: PageServerLoad = async ({ locals, params, url }) => {
  const { house, actor } = locals
  if (!actor.account) redirect(303, `/sign-in?to=${url.pathname}`)
  if (!mayAnywhere(actor, personMerge, 'create')) refuse('not_found')
  const one = await record(house, actor, 'person', params.one)
  const context = contextOf(locals)
  return {
    one: { id: one.id, name: one.title },
    fields: await withLinkOptions(context, context.drafts),
    carried: { act: newId() },
  }
}

export const actions: Actions = {
  look: async ({ locals, request }) => lookUp(contextOf(locals), await request.formData()),
  save: async ({ locals, params, request }) => {
    const { house, actor } = locals
    const form = await request.formData()
    const context = contextOf(locals)
    const read = readForm(personMerge, form)
    const { one } = params
    const act = String(form.get('act') ?? '')
    const { other, note } = read.values
    try {
      const words = typeof note === 'string' && note ? { note } : {}
      await proposeMerge(house, actor, { act, one, other: String(other ?? ''), ground: 'by_hand', ...words })
    } catch (error) {
      if (!(error instanceof Refusal)) throw error
      const { problem } = error
      const fields = withTyped(personMerge, context.drafts, read, problem, context.language)
      return fail(problems[problem.name].status, {
        fields: await withLinkOptions(context, fields),
        faults: faultsOf(problem, context.language, personMerge),
        carried: { act },
      })
    }
    redirect(303, `/registers/person/${one}?done=saved`)
  },
}
