import { redirect } from '@sveltejs/kit'
import { today } from '#kernel/kinds/date.ts'
import { mayAnywhere } from '#kernel/scope/actor.ts'
import { accountsNamed, grantsFor, seesOthers } from '../../server/grants.ts'
import { placeNames } from '../../server/place-names.ts'
import { registerOf } from '../../server/register-of.ts'
import type { PageServerLoad } from './$types'

const SOON = 60
const FEW = 10

export const load: PageServerLoad = async ({ locals, url }) => {
  const { house, actor, preferences } = locals
  const { language } = preferences
  if (!actor.account) redirect(303, '/sign-in?to=/grants')
  const own = await grantsFor(house, actor, { account: actor.account }, language)
  const asked = (url.searchParams.get('q') ?? '').trim()
  const others = seesOthers(house, actor)
  const before = Temporal.PlainDate.from(today()).add({ days: SOON }).toString()
  const soon = others ? await grantsFor(house, actor, { endingBefore: before, most: FEW * 5 }, language) : []
  const roles = [...house.roles].filter(
    ([, role]) => asked && Object.values(role.label).some((text) => text.includes(asked)),
  )
  const accounts = others && asked ? await accountsNamed(house, asked) : []
  const found = others && asked ? await grantsFor(house, actor, { accounts }, language) : []
  const latest = others && !asked ? await grantsFor(house, actor, { latest: true, most: FEW }, language) : []
  const byRole =
    others && roles.length > 0
      ? (await grantsFor(house, actor, { only: 'now' }, language)).filter((grant) =>
          roles.some(([name]) => name === grant.role),
        )
      : []
  const places = [...new Set(actor.grants.map((grant) => grant.place))]
  const names = await placeNames(house, actor, places, language)
  const register = registerOf(house, actor, 'role_grant')
  return {
    own,
    others,
    asked,
    soon,
    latest,
    found: [...found, ...byRole.filter((grant) => !found.some(({ id }) => id === grant.id))],
    mayGive: mayAnywhere(actor, register, 'create'),
    places: places.map((id) => ({ href: `/grants/places/${id}`, label: names.get(id)?.name ?? id })),
  }
}
