import { problemResponse } from '#kernel/api/answer.ts'
import { fieldPack } from '../../../server/field-pack.ts'
import type { RequestHandler } from './$types'

/** The cases given to whoever is signed in. */
export const GET: RequestHandler = async ({ locals }) => {
  const { house, actor, preferences } = locals
  if (!actor.account) return problemResponse({ name: 'sign_in' })
  const pack = await fieldPack({ house, actor, language: preferences.language }, actor.account)
  return Response.json(pack, { headers: { 'cache-control': 'private, no-store' } })
}
