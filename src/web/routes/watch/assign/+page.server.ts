import { fail, redirect } from '@sveltejs/kit'
import { newId } from '#kernel/act/id.ts'
import { assignCases, type Given } from '#modules/watch/module.ts'
import { orFaults } from '../../../server/do-act.ts'
import { toAssign } from '../../../server/watch-assign.ts'
import { watchPlaces } from '../../../server/watch-places.ts'
import { assignWords as words } from '../../../words/watch-assign.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = async ({ locals, url }) => {
  if (!locals.actor.account) redirect(303, `/sign-in?to=${url.pathname}`)
  const { house, actor, preferences } = locals
  const { language } = preferences
  const places = await watchPlaces(house, actor, url.searchParams.get('place') ?? '', language)
  const done = url.searchParams.get('assigned')
  return {
    ...(await toAssign(house, actor, places, language)),
    act: newId(),
    place: places.now,
    options: places.options,
    done: done === null ? null : { assigned: Number(done) || 0, left: Number(url.searchParams.get('left')) || 0 },
  }
}

/** The children ticked, each with whoever was chosen for it. */
const givenIn = (form: FormData): Given[] =>
  form.getAll('case').flatMap((id) => {
    const manager = String(form.get(`to-${id}`) ?? '')
    return manager ? [{ case: String(id), version: Number(form.get(`version-${id}`)), manager }] : []
  })

export const actions: Actions = {
  assign: async ({ locals, request, url }) => {
    const { house, actor, preferences } = locals
    const form = await request.formData()
    const given = givenIn(form)
    if (given.length === 0) return fail(400, { faults: [{ text: words.choose[preferences.language] }] })
    const done = await orFaults(preferences.language, () =>
      assignCases(house, actor, { id: String(form.get('act')), given }),
    )
    if (!('result' in done) || !done.result) return done
    const place = url.searchParams.get('place')
    const { assigned, left } = done.result
    const told = new URLSearchParams({ assigned: `${assigned}`, left: `${left}`, ...(place ? { place } : {}) })
    redirect(303, `/watch/assign?${told}`)
  },
}
