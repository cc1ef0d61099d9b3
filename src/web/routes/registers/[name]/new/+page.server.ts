import { newId } from '#kernel/act/id.ts'
import { refuse } from '#kernel/problem.ts'
import { mayAnywhere } from '#kernel/scope/actor.ts'
import { fieldDrafts } from '../../../../server/field-drafts.ts'
import { type FormContext, lookUp, submit } from '../../../../server/form-page.ts'
import { requireFreshFor } from '../../../../server/fresh.ts'
import { knownValues } from '../../../../server/known-values.ts'
import { registerOf } from '../../../../server/register-of.ts'
import type { Actions, PageServerLoad } from './$types'

async function contextOf(locals: App.Locals, name: string, url?: URL): Promise<FormContext> {
  const { house, actor, preferences } = locals
  const { language } = preferences
  const register = registerOf(house, actor, name)
  if (!mayAnywhere(actor, register, 'create')) refuse('not_found')
  const known = url ? await knownValues(house, actor, register, url) : {}
  return { house, actor, register, language, drafts: fieldDrafts(house, register, { language, ...known }) }
}

export const load: PageServerLoad = async ({ locals, params, url }) => {
  const { register, drafts, language } = await contextOf(locals, params.name, url)
  return {
    register: register.name,
    one: register[language].one,
    many: register[language].many,
    fields: drafts,
    carried: { act: newId(), record: newId() },
  }
}

export const actions: Actions = {
  look: async ({ locals, params, request }) => lookUp(await contextOf(locals, params.name), await request.formData()),
  save: async (event) => {
    const { locals, params } = event
    const form = await event.request.formData()
    const context = await contextOf(locals, params.name)
    const ask = await requireFreshFor(event, context.register, form)
    if (ask) return ask
    const act = { id: String(form.get('act')), record: String(form.get('record')), verb: 'create' as const }
    return submit(context, form, act, 'saved')
  },
}
