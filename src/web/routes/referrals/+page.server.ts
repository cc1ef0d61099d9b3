import { fail, redirect } from '@sveltejs/kit'
import { newId } from '#kernel/act/id.ts'
import { perform } from '#kernel/act/perform.ts'
import { today } from '#kernel/kinds/date.ts'
import { problems, Refusal } from '#kernel/problem.ts'
import { faultsOf } from '../../server/read-form.ts'
import { referralsOf } from '../../server/referral-page.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = async ({ locals, url }) => {
  if (!locals.actor.account) redirect(303, `/sign-in?to=${url.pathname}`)
  const referrals = await referralsOf(locals.house, locals.actor, locals.preferences.language)
  return { referrals, acts: referrals.map(() => newId()), done: url.searchParams.has('done') }
}

async function move(locals: App.Locals, form: FormData, name: string, said: object) {
  const record = String(form.get('referral'))
  const act = { id: String(form.get('act')), record, version: Number(form.get('version')) }
  try {
    await perform(locals.house, locals.actor, { ...act, register: 'referral', verb: 'move', move: name, ...said })
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    const faults = faultsOf(error.problem, locals.preferences.language)
    const typed = String(form.get('reply') ?? form.get('reason') ?? '')
    return fail(problems[error.problem.name].status, { record, typed, faults })
  }
  redirect(303, '/referrals?done')
}

export const actions: Actions = {
  accept: async ({ locals, request }) => move(locals, await request.formData(), 'accept', {}),
  refuse: async ({ locals, request }) => {
    const form = await request.formData()
    return move(locals, form, 'refuse', { reason: String(form.get('reason') ?? '').trim() || undefined })
  },
  reply: async ({ locals, request }) => {
    const form = await request.formData()
    const values = { reply: String(form.get('reply') ?? '').trim() || null, replied_on: today() }
    return move(locals, form, 'reply', { values })
  },
}
