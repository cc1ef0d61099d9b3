import { redirect } from '@sveltejs/kit'
import { mayAnywhere } from '#kernel/scope/actor.ts'
import { censusRound } from '#modules/census/module.ts'
import { roundRows } from '../../server/census-rounds.ts'
import { registerOf } from '../../server/register-of.ts'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = async ({ locals, url }) => {
  const { house, actor } = locals
  if (!actor.account) redirect(303, `/sign-in?to=${url.pathname}`)
  const register = registerOf(house, actor, censusRound.name)
  return { ...(await roundRows(locals)), may: mayAnywhere(actor, register, 'create') }
}
