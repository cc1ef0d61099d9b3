import { redirect } from '@sveltejs/kit'
import { perform } from '#kernel/act/perform.ts'
import { enumerationZone } from '#modules/enumeration/module.ts'
import { orFaults } from '../../../server/do-act.ts'
import { zonePage } from '../../../server/enumeration-zone.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = async ({ locals, params, url }) => {
  if (!locals.actor.account) redirect(303, `/sign-in?to=${url.pathname}`)
  return zonePage(locals, params.id, url.searchParams.get('what') ?? '')
}

export const actions: Actions = {
  move: async ({ locals, params, request }) => {
    const form = await request.formData()
    const { house, actor, preferences } = locals
    const said = (name: string): string => String(form.get(name) ?? '')
    return orFaults(preferences.language, () =>
      perform(house, actor, {
        id: said('act'),
        verb: 'move',
        register: enumerationZone.name,
        record: params.id,
        version: Number(said('version')),
        move: said('move'),
        reason: said('reason') || undefined,
      }),
    )
  },
}
