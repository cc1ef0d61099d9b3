import { sdmxCsv } from '#modules/census/module.ts'
import type { RequestHandler } from './$types'

const DAY = /^\d{4}-\d\d-\d\d$/

/** The counts of a round for other statistical systems, as of a day if one is named. */
export const GET: RequestHandler = async ({ locals, params, url }) => {
  const asOf = url.searchParams.get('as_of') ?? ''
  const text = await sdmxCsv(locals.house, locals.actor, params.id, DAY.test(asOf) ? asOf : undefined)
  return new Response(text, {
    headers: {
      'content-type': 'application/vnd.sdmx.data+csv;version=2.0.0;charset=utf-8',
      'content-disposition': 'attachment; filename="school-age-census.csv"',
      'cache-control': 'no-store',
    },
  })
}
