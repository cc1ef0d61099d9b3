import { redirect } from '@sveltejs/kit'
import { watchPlaces } from '../../../server/watch-places.ts'
import { weekOf } from '../../../server/watch-week.ts'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = async ({ locals, url }) => {
  if (!locals.actor.account) redirect(303, `/sign-in?to=${url.pathname}`)
  const { house, actor, preferences } = locals
  const { language } = preferences
  const places = await watchPlaces(house, actor, url.searchParams.get('place') ?? '', language)
  const full = url.searchParams.get('names') === 'full'
  return {
    place: places.now,
    options: places.options,
    full,
    week: await weekOf({ house, actor, places, language, full }),
  }
}
