import { refuse } from '#kernel/problem.ts'
import { targetsFor } from '#modules/exchange/module.ts'
import { importLists } from '../../server/import-list.ts'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = async ({ locals, url }) => {
  const { house, actor, preferences } = locals
  if (!actor.account) refuse('not_found')
  const lists = await importLists(house, actor, url.searchParams.get('after') ?? undefined, preferences.language)
  return { ...lists, may: targetsFor(house, actor).length > 0 }
}
