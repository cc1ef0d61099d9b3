import { candidates } from '../../../../server/candidates.ts'
import { registerOf } from '../../../../server/register-of.ts'
import type { RequestHandler } from './$types'

/** Records that a link may lead to, for the field that searches while one types. */
export const GET: RequestHandler = async ({ locals, params, url }) => {
  const register = registerOf(locals.house, locals.actor, params.name)
  return Response.json(await candidates(locals.house, locals.actor, register, url.searchParams.get('q') ?? ''))
}
