import { problemResponse } from './answer.ts'

const SAFE = new Set(['GET', 'HEAD', 'OPTIONS'])

/**
 * Whether a call that would change something comes from our own pages or from no browser at all. A browser says by itself
 * where a call comes from; a cookie without such a word is not believed.
 */
export function fromOurselves(request: Request, origin: string): boolean {
  if (SAFE.has(request.method) || !request.headers.has('cookie')) return true
  const site = request.headers.get('sec-fetch-site')
  if (site !== null && site !== 'same-origin' && site !== 'none') return false
  const from = request.headers.get('origin')
  return from === null ? site !== null : from === origin
}

/** The answer to a call that another site's page made in somebody's name. */
export const fromElsewhere = (): Response => problemResponse({ name: 'origin' })
