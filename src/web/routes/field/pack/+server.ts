import { fieldPack } from '../../../server/field-pack.ts'
import type { RequestHandler } from './$types'

/** The cases given to whoever is signed in; no account where nobody is. */
export const GET: RequestHandler = async ({ locals }) => {
  const { house, actor, preferences } = locals
  // that nobody is signed in is an answer, not a failure: a device asks again and again
  if (!actor.account) return Response.json({ account: null })
  const pack = await fieldPack({ house, actor, language: preferences.language }, actor.account)
  return Response.json(pack, { headers: { 'cache-control': 'private, no-store' } })
}
