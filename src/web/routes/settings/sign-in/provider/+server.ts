import { error, redirect } from '@sveltejs/kit'
import { PROVIDER } from '#platform/identity/openid.ts'
import { requireFreshPage } from '../../../../server/fresh.ts'
import { askAuth } from '../../../../server/session.ts'
import type { RequestHandler } from './$types'

const PAGE = '/settings/sign-in'

/** Begins linking the account of whoever is signed in with their name at the provider. */
export const GET: RequestHandler = async (event) => {
  if (!event.locals.web.provider || !event.locals.actor.account) error(404)
  await requireFreshPage(event)
  const asked = {
    provider: PROVIDER,
    callbackURL: `${PAGE}?done=linked`,
    errorCallbackURL: PAGE,
    disableRedirect: true,
  }
  const { status, body } = await askAuth(event.locals.web, event, '/link-social', asked)
  if (status !== 200 || typeof body.url !== 'string') redirect(303, `${PAGE}?error=failed`)
  redirect(303, body.url)
}
