import { error, redirect } from '@sveltejs/kit'
import { PROVIDER } from '#platform/identity/openid.ts'
import { askAuth } from '../../../../server/session.ts'
import type { RequestHandler } from './$types'

/** Where the provider sends people back to; what it says is checked by the sign-in library, which says where to go next. */
export const GET: RequestHandler = async (event) => {
  const { web } = event.locals
  if (!web.provider) error(404)
  const { headers } = await askAuth(web, event, `/callback/${PROVIDER}${event.url.search}`)
  const to = new URL(headers.get('location') ?? '/sign-in?error=failed', event.url.origin)
  redirect(303, to.pathname + to.search)
}
