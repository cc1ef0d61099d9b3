import { redirect } from '@sveltejs/kit'
import { newId } from '#kernel/act/id.ts'
import { mayAnywhere } from '#kernel/scope/actor.ts'
import { enumerationZone, takeWalk, zoneProgress } from '#modules/enumeration/module.ts'
import { orFaults } from '../../server/do-act.ts'
import {
  bySubdistrict,
  isLate,
  isNobodys,
  isToCheck,
  roundsToTake,
  totalsOf,
  yearsOf,
} from '../../server/enumeration-page.ts'
import { registerOf } from '../../server/register-of.ts'
import { watchPlaces } from '../../server/watch-places.ts'
import type { Actions, PageServerLoad } from './$types'

const NARROW = { late: isLate, nobody: isNobodys, check: isToCheck }

export const load: PageServerLoad = async ({ locals, url }) => {
  const { house, actor, preferences } = locals
  const { language } = preferences
  if (!actor.account) redirect(303, `/sign-in?to=${url.pathname}`)
  const register = registerOf(house, actor, enumerationZone.name)
  const places = await watchPlaces(house, actor, url.searchParams.get('place') ?? '', language)
  const all = await zoneProgress(house, actor, { place: places.now.id })
  const years = yearsOf(all)
  const asked = Number(url.searchParams.get('year'))
  const year = years.includes(asked) ? asked : (years[0] as number)
  const zones = all.filter(({ academicYear }) => academicYear === year)
  const what = url.searchParams.get('what') ?? ''
  const narrow = Object.hasOwn(NARROW, what) ? NARROW[what as keyof typeof NARROW] : null
  return {
    year,
    years: years.map((one) => ({ value: one, label: String(language === 'th' ? one + 543 : one) })),
    place: places.now,
    options: places.options,
    what: narrow ? what : '',
    totals: totalsOf(zones),
    counts: {
      late: zones.filter(isLate).length,
      nobody: zones.filter(isNobodys).length,
      check: zones.filter(isToCheck).length,
    },
    table: bySubdistrict(narrow ? zones.filter(narrow) : zones, language),
    may: mayAnywhere(actor, register, 'create'),
    rounds: await roundsToTake(locals, year),
    list: newId(),
  }
}

export const actions: Actions = {
  take: async ({ locals, request }) => {
    const form = await request.formData()
    const { house, actor, preferences } = locals
    const [id, round] = [String(form.get('list')), String(form.get('round'))]
    return orFaults(preferences.language, async () => ({ round, ...(await takeWalk(house, actor, { id, round })) }))
  },
}
