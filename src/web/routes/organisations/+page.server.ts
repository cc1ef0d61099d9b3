import { listPage } from '../../server/list-page.ts'
import { organisationTree } from '../../server/organisation-tree.ts'
import { registerOf } from '../../server/register-of.ts'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = async ({ locals, url }) => {
  const { house, actor, preferences } = locals
  const { language } = preferences
  if (url.searchParams.get('view') === 'tree') {
    return { tree: await organisationTree(house, actor, language), list: null }
  }
  const register = registerOf(house, actor, 'organisation')
  return { tree: null, list: await listPage(house, actor, register, url, language) }
}
