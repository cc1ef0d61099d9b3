import { today } from '#kernel/kinds/date.ts'
import { refuse } from '#kernel/problem.ts'
import { ANONYMOUS, actorOf } from '#kernel/scope/actor.ts'
import { machineOf, mayKeep } from '../../../server/machines-page.ts'
import { placeNames } from '../../../server/place-names.ts'
import { issueFrom, revokeFrom } from '../../../server/token-actions.ts'
import { tokenChoices, tokenLines } from '../../../server/token-page.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = async ({ locals, params, url }) => {
  const { house, actor, preferences } = locals
  const { language } = preferences
  const machine = await machineOf(house, actor, params.id)
  const owner = (await actorOf(house.count, machine.id, house.province.areaId, today())) ?? ANONYMOUS
  const names = await placeNames(
    house,
    actor,
    owner.grants.map(({ place }) => place),
    language,
  )
  return {
    machine,
    keeps: mayKeep(actor),
    grants: owner.grants.map(({ role, place }) => ({
      id: `${role} ${place}`,
      text: `${house.roles.get(role)?.label[language] ?? role} · ${names.get(place)?.name ?? ''}`,
    })),
    tokens: await tokenLines(house, actor, machine.id, language),
    choices: await tokenChoices(house, actor, owner, language),
    origin: url.origin,
  }
}

const keeper = async ({ house, actor }: App.Locals, id: string): Promise<string> => {
  if (!mayKeep(actor)) refuse('not_found')
  return (await machineOf(house, actor, id)).id
}

export const actions: Actions = {
  issue: async (event) => {
    const account = await keeper(event.locals, event.params.id)
    return issueFrom(event, await event.request.formData(), account)
  },
  revoke: async (event) => {
    await keeper(event.locals, event.params.id)
    return revokeFrom(event, await event.request.formData())
  },
}
