import { sheetOf } from '../../../../../../server/hand-over-sheet.ts'
import type { RequestHandler } from './$types'

/** The sheet for a program of the other side: the same few fields. */
export const GET: RequestHandler = async ({ locals, params, url }) => {
  const { house, actor } = locals
  const { title: _, lines, ...sheet } = await sheetOf(house, actor, params.id, 'en')
  const child = Object.fromEntries(lines.map(({ name, text }) => [name, text]))
  const body = { ...sheet, child, acknowledgeAt: `${url.origin}/report/received` }
  return new Response(JSON.stringify(body, null, 2), {
    headers: {
      'content-type': 'application/json; charset=utf-8',
      'content-disposition': `attachment; filename="hand-over-${params.id.slice(-6)}.json"`,
      'cache-control': 'no-store',
    },
  })
}
