import { redirect } from '@sveltejs/kit'
import { watchPlaces } from '../../../server/watch-places.ts'
import { waitingReports } from '../../../server/watch-reports.ts'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = async ({ locals, url }) => {
  if (!locals.actor.account) redirect(303, `/sign-in?to=${url.pathname}`)
  const { house, actor, preferences } = locals
  const places = await watchPlaces(house, actor, url.searchParams.get('place') ?? '', preferences.language)
  return {
    ...(await waitingReports(locals, places.now.id)),
    place: places.now,
    options: places.options,
    done: url.searchParams.has('done'),
  }
}
