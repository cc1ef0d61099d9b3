import { calendarOf } from '#kernel/exchange/calendar.ts'
import { refuse } from '#kernel/problem.ts'
import { deadlinesOf, ownerOfFeed } from '#modules/calendar/module.ts'
import { doors } from '../../../words/doors.ts'
import type { RequestHandler } from './$types'

/** Somebody's deadlines, for their calendar program: whoever has the address reads them, and nothing else. */
export const GET: RequestHandler = async ({ params, locals, url }) => {
  const owner = await ownerOfFeed(locals.house, params.secret.replace(/\.ics$/, ''))
  if (!owner) return refuse('not_found')
  const language = url.searchParams.get('language') === 'en' ? 'en' : 'th'
  const days = await deadlinesOf(locals.house, owner, language, url.origin)
  return new Response(calendarOf(doors.deadlines[language], days, new Date().toISOString()), {
    headers: {
      'content-type': 'text/calendar; charset=utf-8',
      'content-disposition': 'inline; filename="deadlines.ics"',
      'cache-control': 'private, no-store',
      'referrer-policy': 'no-referrer',
    },
  })
}
