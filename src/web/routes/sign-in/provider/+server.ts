import { error, redirect } from '@sveltejs/kit'
import { PROVIDER } from '#platform/identity/openid.ts'
import { ownPath } from '../../../server/own-path.ts'
import { askAuth } from '../../../server/session.ts'
import type { RequestHandler } from './$types'

/** Begins the way over the provider: state, nonce and code challenge are kept, then the browser is sent there. */
export const GET: RequestHandler = async (event) => {
  if (!event.locals.web.provider) error(404)
  const callbackURL = ownPath(event.url.searchParams.get('to'), '/today')
  const asked = { provider: PROVIDER, callbackURL, errorCallbackURL: '/sign-in', disableRedirect: true }
  const { status, body } = await askAuth(event.locals.web, event, '/sign-in/social', asked)
  if (status !== 200 || typeof body.url !== 'string') redirect(303, '/sign-in?error=failed')
  redirect(303, body.url)
}
