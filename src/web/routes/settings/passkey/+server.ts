import { error, json } from '@sveltejs/kit'
import { newPasskeyOptions, passkeyOptions, passkeysWorkAt } from '#platform/identity/passkeys.ts'
import { isFresh } from '../../../server/fresh.ts'
import { usernameOf } from '../../../server/ways-in.ts'
import type { RequestHandler } from './$types'

/** What a browser is asked: to make a passkey for whoever is signed in (`?new`), or to prove with one of theirs. */
export const POST: RequestHandler = async (event) => {
  const { locals, url } = event
  const { account, name } = locals.actor
  if (!account || !passkeysWorkAt(url.origin)) error(404)
  const { pool } = locals.web.guard
  if (!url.searchParams.has('new')) return json(await passkeyOptions(pool, url.origin, account))
  if (!(await isFresh(event))) error(401)
  const username = await usernameOf(locals.web, account)
  return json(await newPasskeyOptions(pool, url.origin, { account, username, name }))
}
