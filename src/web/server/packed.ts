import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'

const WORTH = 1_400
const PACKABLE = /^(text\/|application\/(json|xml|manifest\+json)|image\/svg)/
const deflate = promisify(gzip)
const brotli = promisify(brotliCompress)
/** Levels that cost a page under two milliseconds of another thread. */
const QUICK = {
  params: { [constants.BROTLI_PARAM_QUALITY]: 4, [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT },
}

/** The answer compressed as the browser takes it. Assets come compressed from the build; pages are compressed here. */
export async function packed(request: Request, response: Response): Promise<Response> {
  const { headers } = response
  if (!response.body || headers.has('content-encoding') || !PACKABLE.test(headers.get('content-type') ?? ''))
    return response
  // a file to keep may be longer than anybody's memory: it goes out while it is written
  if (headers.get('content-disposition')?.startsWith('attachment')) return response
  const taken = request.headers.get('accept-encoding') ?? ''
  const way = /\bbr\b/.test(taken) ? 'br' : /\bgzip\b/.test(taken) ? 'gzip' : null
  const bytes = Buffer.from(await response.arrayBuffer())
  headers.append('vary', 'accept-encoding')
  if (!way || bytes.length < WORTH) return new Response(bytes, response)
  const small = way === 'br' ? await brotli(bytes, QUICK) : await deflate(bytes, { level: 5 })
  headers.set('content-encoding', way)
  headers.set('content-length', String(small.length))
  return new Response(new Uint8Array(small), response)
}
