import { error, json } from '@sveltejs/kit'
import { passkeyOptions, passkeysWorkAt } from '#platform/identity/passkeys.ts'
import type { RequestHandler } from './$types'

/** What a browser is asked to prove before anybody is known. */
export const POST: RequestHandler = async ({ locals, url }) => {
  if (!passkeysWorkAt(url.origin)) error(404)
  return json(await passkeyOptions(locals.web.guard.pool, url.origin, null))
}
