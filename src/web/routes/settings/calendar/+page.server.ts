import { redirect } from '@sveltejs/kit'
import { newId } from '#kernel/act/id.ts'
import { showMoment } from '#kernel/kinds/date.ts'
import { dropFeed, feedOf, makeFeed } from '#modules/calendar/module.ts'
import { orFaults } from '../../../server/do-act.ts'
import { requireFresh } from '../../../server/fresh.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = async ({ locals }) => {
  const { house, actor, preferences } = locals
  if (!actor.account) redirect(303, '/sign-in?to=/settings/calendar')
  const feed = await feedOf(house, actor)
  return {
    made: feed ? showMoment(feed.made_at, preferences.language) : null,
    read: feed?.read_at ? showMoment(feed.read_at, preferences.language) : null,
    act: newId(),
  }
}

export const actions: Actions = {
  make: async (event) => {
    const { locals, url } = event
    const form = await event.request.formData()
    const ask = await requireFresh(event, form)
    if (ask) return ask
    const act = String(form.get('act') ?? '')
    const done = await orFaults(locals.preferences.language, () => makeFeed(locals.house, locals.actor, act))
    if (!('result' in done) || !done.result) return done
    return { ...done, address: `${url.origin}/calendar/${done.result}.ics?language=${locals.preferences.language}` }
  },
  drop: async ({ request, locals }) => {
    const act = String((await request.formData()).get('act') ?? '')
    return orFaults(locals.preferences.language, () => dropFeed(locals.house, locals.actor, act))
  },
}
