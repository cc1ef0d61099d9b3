import { redirect } from '@sveltejs/kit'
import { papersOf } from '../../../../server/paper-page.ts'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = async ({ locals, params, url }) => {
  if (!locals.actor.account) redirect(303, `/sign-in?to=${encodeURIComponent(url.pathname + url.search)}`)
  return papersOf(locals, params.name, url.searchParams)
}
