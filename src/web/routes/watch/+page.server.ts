import { redirect } from '@sveltejs/kit'
import { groups } from '#modules/watch/module.ts'
import { boardOf } from '../../server/watch-board.ts'
import { watchPlaces } from '../../server/watch-places.ts'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = async ({ locals, url }) => {
  if (!locals.actor.account) redirect(303, `/sign-in?to=${url.pathname}`)
  const { house, actor, preferences } = locals
  const places = await watchPlaces(house, actor, url.searchParams.get('place') ?? '', preferences.language)
  const asked = url.searchParams.get('group') ?? ''
  const group = Object.hasOwn(groups, asked) ? asked : ''
  return {
    group,
    groups: Object.entries(groups).map(([value, label]) => ({ value, label: label[preferences.language] })),
    place: places.now,
    options: places.options,
    board: await boardOf(house, actor, places, group, preferences.language),
  }
}
