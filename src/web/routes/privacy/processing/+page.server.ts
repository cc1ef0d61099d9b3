import { showDay, today } from '#kernel/kinds/date.ts'
import { processingPage } from '../../../server/processing-page.ts'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = async ({ locals }) => {
  const { house, actor, preferences } = locals
  const { language } = preferences
  const page = await processingPage(house, actor, language)
  return { ...page, province: house.province.name, day: showDay(today(), language, true) }
}
