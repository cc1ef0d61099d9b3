import { newId } from '#kernel/act/id.ts'
import { refuse } from '#kernel/problem.ts'
import { record } from '#kernel/register/record.ts'
import { fieldDrafts } from '../../../../../server/field-drafts.ts'
import { type FormContext, lookUp, submit } from '../../../../../server/form-page.ts'
import { requireFreshFor } from '../../../../../server/fresh.ts'
import { registerOf } from '../../../../../server/register-of.ts'
import type { Actions, PageServerLoad } from './$types'

async function contextOf(locals: App.Locals, name: string, id: string) {
  const { house, actor, preferences } = locals
  const { language } = preferences
  const register = registerOf(house, actor, name)
  const row = await record(house, actor, name, id)
  if (!row.may.verbs.includes('change')) refuse('not_found')
  const changing = { hidden: row.hidden }
  const drafts = fieldDrafts(house, register, { language, values: row.values, titles: row.titles, changing })
  const context: FormContext = { house, actor, register, language, drafts }
  return { context, row }
}

export const load: PageServerLoad = async ({ locals, params }) => {
  const { context, row } = await contextOf(locals, params.name, params.id)
  return {
    register: context.register.name,
    one: context.register[context.language].one,
    title: row.title,
    id: row.id,
    fields: context.drafts,
    carried: { act: newId(), version: row.version },
  }
}

export const actions: Actions = {
  look: async ({ locals, params, request }) => {
    const { context } = await contextOf(locals, params.name, params.id)
    return lookUp(context, await request.formData())
  },
  save: async (event) => {
    const { params } = event
    const { context, row } = await contextOf(event.locals, params.name, params.id)
    const form = await event.request.formData()
    const ask = await requireFreshFor(event, context.register, form)
    if (ask) return ask
    const version = Number(form.get('version'))
    const act = { id: String(form.get('act')), record: params.id, verb: 'change' as const, version }
    return submit(context, form, act, 'saved', row.version)
  },
}
