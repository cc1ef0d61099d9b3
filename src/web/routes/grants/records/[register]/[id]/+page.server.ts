import { redirect } from '@sveltejs/kit'
import { idOf } from '#kernel/kinds/link.ts'
import { refuse } from '#kernel/problem.ts'
import { whoPage } from '../../../../../server/who-page.ts'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = async ({ locals, params, url }) => {
  const { house, actor, preferences } = locals
  if (!actor.account) redirect(303, `/sign-in?to=${encodeURIComponent(url.pathname)}`)
  const register = house.registers.get(params.register) ?? refuse('not_found')
  const id = idOf(params.id)
  return {
    one: register[preferences.language].one,
    back: `/registers/${register.name}/${id}`,
    who: await whoPage(house, actor, register.name, id, preferences.language),
  }
}
