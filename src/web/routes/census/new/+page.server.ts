import { redirect } from '@sveltejs/kit'
import { newId } from '#kernel/act/id.ts'
import { perform } from '#kernel/act/perform.ts'
import { refuse } from '#kernel/problem.ts'
import { mayAnywhere } from '#kernel/scope/actor.ts'
import { censusRound } from '#modules/census/module.ts'
import { orAgain, roundDrafts } from '../../../server/census-forms.ts'
import { registerOf } from '../../../server/register-of.ts'
import type { Actions, PageServerLoad } from './$types'

function registerFor({ house, actor }: App.Locals) {
  const register = registerOf(house, actor, censusRound.name)
  return mayAnywhere(actor, register, 'create') ? register : refuse('not_found')
}

export const load: PageServerLoad = ({ locals }) => ({
  fields: roundDrafts(locals, registerFor(locals)),
  carried: { act: newId(), record: newId() },
})

export const actions: Actions = {
  save: async ({ locals, request }) => {
    const { house, actor } = locals
    const register = registerFor(locals)
    const form = await request.formData()
    const record = String(form.get('record'))
    const failed = await orAgain(locals, register, roundDrafts(locals, register), form, async (values) => {
      const act = { id: String(form.get('act')), verb: 'create' as const, register: register.name, record }
      await perform(house, actor, { ...act, values: { ...values, area: house.province.areaId } })
    })
    return failed ?? redirect(303, `/census/${record}`)
  },
}
