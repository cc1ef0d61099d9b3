import { redirect } from '@sveltejs/kit'
import { today } from '#kernel/kinds/date.ts'
import { idOf } from '#kernel/kinds/link.ts'
import { refuse } from '#kernel/problem.ts'
import { mayAnywhere } from '#kernel/scope/actor.ts'
import { grantsFor } from '../../../../server/grants.ts'
import { placeNames } from '../../../../server/place-names.ts'
import { registerOf } from '../../../../server/register-of.ts'
import type { PageServerLoad } from './$types'

const AROUND = 'select ancestor from place_within where place = $1'

/** Everybody's grants over a place that hold today, by role and place: how many, not who. */
const COUNTED = `
  select role, place, array_agg(id) as ids from role_grant
  where role <> 'system' and place = any ($1) and starts_on <= $2::date and (ends_on is null or ends_on > $2::date)
  group by role, place`

export const load: PageServerLoad = async ({ locals, params, url }) => {
  const { house, actor, preferences } = locals
  const { language } = preferences
  if (!actor.account) redirect(303, `/sign-in?to=${encodeURIComponent(url.pathname)}`)
  const id = idOf(params.id)
  const around = (await house.count.query<{ ancestor: string }>(AROUND, [id])).rows.map(({ ancestor }) => ancestor)
  if (around.length === 0) refuse('not_found')
  const places = [...new Set([...around, house.province.areaId])]
  const seen = await grantsFor(house, actor, { places, only: 'now' }, language)
  const names = await placeNames(house, actor, places, language)
  const all = await house.count.query<{ role: string; place: string; ids: string[] }>(COUNTED, [places, today()])
  const known = new Set(seen.map((grant) => grant.id))
  const others = all.rows.flatMap(({ role, place, ids }) => {
    const hidden = ids.filter((one) => !known.has(one)).length
    const roleName = house.roles.get(role)?.label[language] ?? role
    return hidden > 0 ? [{ role: roleName, place: names.get(place)?.name ?? '', accounts: hidden }] : []
  })
  const register = registerOf(house, actor, 'role_grant')
  return {
    id,
    name: names.get(id)?.name ?? '',
    here: seen.filter((grant) => grant.place === id),
    above: seen.filter((grant) => grant.place !== id),
    others,
    mayGive: mayAnywhere(actor, register, 'create'),
  }
}
