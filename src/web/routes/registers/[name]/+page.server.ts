import { listPage } from '../../../server/list-page.ts'
import { registerOf } from '../../../server/register-of.ts'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = async ({ locals, params, url }) => {
  const { house, actor, preferences } = locals
  const { language } = preferences
  const register = registerOf(house, actor, params.name)
  return {
    title: register[language].many,
    one: register[language].one,
    about: register.about[language],
    list: await listPage(house, actor, register, url, language),
  }
}
