import { fail, redirect } from '@sveltejs/kit'
import { problems, Refusal } from '#kernel/problem.ts'
import { judgePair, type Saying } from '#modules/census/module.ts'
import { reviewOf } from '../../../../server/link-review.ts'
import { faultsOf } from '../../../../server/read-form.ts'
import type { Actions, PageServerLoad } from './$types'

const SAYINGS: readonly Saying[] = ['same', 'different', 'doubt', 'undo']

export const load: PageServerLoad = ({ locals, params, url }) => {
  if (!locals.actor.account) redirect(303, `/sign-in?to=${url.pathname}`)
  return reviewOf(locals, params.id, url.searchParams)
}

export const actions: Actions = {
  default: async ({ locals, params, request }) => {
    const form = await request.formData()
    const text = (name: string): string => String(form.get(name) ?? '')
    const says = SAYINGS.find((one) => one === text('says')) ?? 'doubt'
    const again = text('pile') === 'again'
    const judging = { act: text('act'), question: text('question'), version: Number(form.get('version')), says, again }
    try {
      await judgePair(locals.house, locals.actor, judging)
    } catch (error) {
      if (!(error instanceof Refusal)) throw error
      return fail(problems[error.problem.name].status, { faults: faultsOf(error.problem, locals.preferences.language) })
    }
    const next = new URLSearchParams({ pile: text('pile'), last: judging.question, said: says })
    if (again) next.set('again', '1')
    if (says === 'undo') next.set('q', judging.question)
    redirect(303, `/census/${params.id}/review?${next}`)
  },
}
