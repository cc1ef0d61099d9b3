import { permitted } from '../act/transaction.ts'
import { type ExportFormat, exportFormats, exportList } from '../exchange/export.ts'
import { refuse } from '../problem.ts'
import type { Methods } from './calls.ts'
import { listQueryOf } from './query-string.ts'

const isFormat = (text: string): text is ExportFormat => Object.hasOwn(exportFormats, text)

/** A parameter that has one of some values, taken out of the others. */
function taken<T extends string>(
  params: URLSearchParams,
  key: string,
  first: T,
  known: (text: string) => text is T,
): T {
  const values = params.getAll(key)
  params.delete(key)
  const [value = first] = values
  return values.length <= 1 && known(value) ? value : refuse('filter', { spot: { field: key } })
}

const isLanguage = (text: string): text is 'th' | 'en' => text === 'th' || text === 'en'

/**
 * `/api/{register}/export`: the rows one may take away, as a file: `format` csv (if nothing is said), xlsx or json; the
 * filters, the search, the sort and the as-of of the list hold.
 */
export const exportCalls = (name: string): Methods => ({
  async GET({ house, actor, request, url }) {
    const params = new URLSearchParams(url.searchParams)
    const format = taken(params, 'format', 'csv', isFormat)
    const language = taken(params, 'language', 'th', isLanguage)
    const { filters, search, asOf, sort, size, after } = listQueryOf(params)
    if (size !== undefined || after !== undefined) refuse('filter', { spot: { field: size ? 'size' : 'after' } })
    permitted(house, actor, name, 'export')
    const asked = { filters, search, asOf, sort }
    // who only asks for the head takes nothing away
    const body = request.method === 'HEAD' ? null : await exportList(house, actor, name, asked, { format, language })
    return new Response(body, {
      headers: {
        'content-type': exportFormats[format].media,
        'content-disposition': `attachment; filename="${name}.${format}"`,
        'cache-control': 'private, no-store',
      },
    })
  },
})
