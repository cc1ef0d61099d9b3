import { fail, redirect } from '@sveltejs/kit'
import { newId } from '#kernel/act/id.ts'
import { perform } from '#kernel/act/perform.ts'
import { UUID } from '#kernel/kinds/link.ts'
import { problems, Refusal } from '#kernel/problem.ts'
import { lookUp } from '../../../server/form-page.ts'
import { requireFresh } from '../../../server/fresh.ts'
import { accountNamed, giveForm } from '../../../server/give-grant.ts'
import { withLinkOptions } from '../../../server/link-options.ts'
import { faultsOf, readForm, withTyped } from '../../../server/read-form.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = async ({ locals, url }) => {
  if (!locals.actor.account) redirect(303, '/sign-in?to=/grants/give')
  const place = url.searchParams.get('place') ?? ''
  const { drafts } = await giveForm(locals, UUID.test(place) ? place : undefined)
  const carried: Record<string, string | number> = { act: newId(), record: newId() }
  return { fields: drafts, carried, username: url.searchParams.get('username') ?? '' }
}

export const actions: Actions = {
  look: async ({ locals, request }) => {
    const form = await request.formData()
    return { ...(await lookUp(await giveForm(locals), form)), username: String(form.get('username') ?? '') }
  },
  save: async (event) => {
    const { locals, request } = event
    const form = await request.formData()
    const ask = await requireFresh(event, form)
    if (ask) return ask
    const context = await giveForm(locals)
    const read = readForm(context.register, form)
    const username = String(form.get('username') ?? '')
    const act = { id: String(form.get('act')), verb: 'create', register: 'role_grant' } as const
    let account = ''
    try {
      account = await accountNamed(locals, username)
      const values = { ...read.values, account }
      await perform(locals.house, locals.actor, { ...act, record: String(form.get('record')), values })
    } catch (error) {
      if (!(error instanceof Refusal)) throw error
      const { language, register, drafts } = context
      const fields = await withLinkOptions(context, withTyped(register, drafts, read, error.problem, language))
      const carried = { act: act.id, record: String(form.get('record')) }
      const faults = faultsOf(error.problem, language, register)
      return fail(problems[error.problem.name].status, { fields, faults, carried, username })
    }
    redirect(303, `/grants/accounts/${account}?done=given`)
  },
}
