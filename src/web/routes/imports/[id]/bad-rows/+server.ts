import { badRowsCsv, badRowsXlsx } from '#kernel/exchange/import/bad-rows.ts'
import { badRowsOfRun } from '#modules/exchange/module.ts'
import { requireFreshFile } from '../../../../server/fresh.ts'
import type { RequestHandler } from './$types'

const media = {
  csv: 'text/csv; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
}

/** Parts as they are asked for. */
const streamOf = (parts: AsyncGenerator<Uint8Array>): ReadableStream<Uint8Array> =>
  new ReadableStream({
    async pull(controller) {
      const { done, value } = await parts.next()
      if (done) controller.close()
      else controller.enqueue(value)
    },
    async cancel() {
      await parts.return(undefined)
    },
  })

/** The rows to put right as they stand in the file, id numbers and all, with a column of reasons, to be brought again. */
export const GET: RequestHandler = async (event) => {
  await requireFreshFile(event)
  const { locals, params, url } = event
  const { house, actor, preferences } = locals
  const { name, table, mapping, bad } = await badRowsOfRun(house, actor, params.id)
  const format = url.searchParams.get('format') === 'csv' ? 'csv' : 'xlsx'
  const write = format === 'csv' ? badRowsCsv : badRowsXlsx
  const file = `${name.replace(/\.[^.]*$/, '')}-bad-rows.${format}`
  return new Response(streamOf(write(table, mapping, bad, preferences.language)), {
    headers: {
      'content-type': media[format],
      'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent(file)}`,
      'cache-control': 'no-store',
    },
  })
}
