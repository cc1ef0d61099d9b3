import { redirect } from '@sveltejs/kit'
import { sheetOf } from '../../../../../server/hand-over-sheet.ts'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = async ({ locals, params, url }) => {
  if (!locals.actor.account) redirect(303, `/sign-in?to=${url.pathname}`)
  const { house, actor, preferences } = locals
  return {
    id: params.id,
    sheet: await sheetOf(house, actor, params.id, preferences.language),
    address: `${url.origin}/report/received`,
  }
}
