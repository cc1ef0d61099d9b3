import { idOf } from '#kernel/kinds/link.ts'
import { refuse } from '#kernel/problem.ts'
import { takeRoster } from '#modules/roster/module.ts'
import type { RequestHandler } from './$types'

/** The files of a roster: of a `year` (CE), and of one `school` by its id where it is named. */
export const GET: RequestHandler = async ({ locals, url }) => {
  const said = url.searchParams.get('year') ?? ''
  const year = /^(19|20|21)\d{2}$/.test(said) ? Number(said) : refuse('filter', { spot: { field: 'year' } })
  const named = url.searchParams.get('school')
  const files = await takeRoster(locals.house, locals.actor, { year, school: named ? idOf(named) : undefined })
  return new Response(files, {
    headers: {
      'content-type': 'application/zip',
      'content-disposition': `attachment; filename="oneroster-${year}.zip"`,
      'cache-control': 'private, no-store',
    },
  })
}
