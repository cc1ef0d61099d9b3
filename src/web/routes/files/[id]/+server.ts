import { readFile } from '#kernel/file/read.ts'
import { problemBody, problems, Refusal } from '#kernel/problem.ts'
import type { RequestHandler } from './$types'

/** `photo.jpg` as every browser reads it: plain letters for old ones, the true name beside them. */
const attachment = (name: string): string =>
  `attachment; filename="${name.replace(/[^\x20-\x7e]|["\\%]/g, '_')}"; filename*=UTF-8''${encodeURIComponent(name).replace(/['()*]/g, (mark) => `%${mark.charCodeAt(0).toString(16)}`)}`

/**
 * A kept file, always to be saved, never to be opened here: whatever it holds, it is no page of this site. Whoever may not see
 * its record gets the answer of a file that is not there.
 */
export const GET: RequestHandler = async ({ locals, params }) => {
  try {
    const file = await readFile(locals.house, locals.actor, params.id)
    return new Response(new Uint8Array(file.bytes), {
      headers: {
        'content-type': file.media.startsWith('text/') ? 'application/octet-stream' : file.media,
        'content-length': String(file.size),
        'content-disposition': attachment(file.name),
        'content-security-policy': "default-src 'none'; frame-ancestors 'none'; sandbox",
        'cross-origin-resource-policy': 'same-origin',
        'x-content-type-options': 'nosniff',
        'cache-control': 'private, no-store',
      },
    })
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    // a malformed id is no file either
    const problem = error.problem.name === 'not_id' ? { name: 'not_found' as const } : error.problem
    return Response.json(problemBody(problem), {
      status: problems[problem.name].status,
      headers: { 'content-type': 'application/problem+json', 'cache-control': 'private, no-store' },
    })
  }
}
