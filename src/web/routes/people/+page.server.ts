import { mayAnywhere } from '#kernel/scope/actor.ts'
import { mergeCounts, personMerge } from '#modules/people/module.ts'
import { listPage } from '../../server/list-page.ts'
import { registerOf } from '../../server/register-of.ts'
import type { PageServerLoad } from './$types'

const COLUMNS = ['name', 'sex', 'birth_date', 'lives_in', 'kept_by']

export const load: PageServerLoad = async ({ locals, url }) => {
  const { house, actor, preferences } = locals
  const register = registerOf(house, actor, 'person')
  return {
    list: await listPage(house, actor, register, url, preferences.language, { columns: COLUMNS }),
    merges: mayAnywhere(actor, personMerge, 'move') ? await mergeCounts(house, actor) : null,
  }
}
