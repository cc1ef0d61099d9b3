import { redirect } from '@sveltejs/kit'
import { startSearch } from '#modules/people/module.ts'
import { orFaults } from '../../../server/do-act.ts'
import { mergeList } from '../../../server/merge-page.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = ({ locals, url }) => {
  if (!locals.actor.account) redirect(303, `/sign-in?to=${url.pathname}`)
  return mergeList(locals.house, locals.actor, url.searchParams)
}

export const actions: Actions = {
  search: async ({ locals }) => {
    const done = await orFaults(locals.preferences.language, () => startSearch(locals.house, locals.actor))
    if (!('result' in done)) return done
    redirect(303, '/people/merges?searching=1')
  },
}
