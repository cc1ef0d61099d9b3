import { fail, redirect } from '@sveltejs/kit'
import { ownPath } from '../../../server/own-path.ts'
import { type AuthReply, askAuth } from '../../../server/session.ts'
import type { Actions, PageServerLoad } from './$types'

const PENDING = 'buaban.two_factor'

export const load: PageServerLoad = ({ locals, url, cookies }) => {
  const to = ownPath(url.searchParams.get('to'), '/today')
  if (locals.actor.account) redirect(303, to)
  const pending = cookies.getAll().some(({ name }) => name.endsWith(PENDING))
  if (!pending) redirect(303, `/sign-in?over&to=${encodeURIComponent(to)}`)
  return { to }
}

/** After these the try is over and begins with the password again. */
const OVER = ['INVALID_TWO_FACTOR_COOKIE', 'TOO_MANY_ATTEMPTS_REQUEST_NEW_CODE', 'CODE_USED']

/** Why a code did not open: wrong, too late to try on, or too many of them. */
const faultOf = ({ status, body }: AuthReply): 'wrong' | 'over' | 'locked' =>
  status === 429 ? 'locked' : OVER.includes(String(body.code)) ? 'over' : 'wrong'

export const actions: Actions = {
  default: async (event) => {
    const form = await event.request.formData()
    const to = ownPath(form.get('to'), '/today')
    const code = String(form.get('code') ?? '').replace(/\s/g, '')
    const path = /^\d{6}$/.test(code) ? '/two-factor/verify-totp' : '/two-factor/verify-backup-code'
    const reply = await askAuth(event.locals.web, event, path, { code })
    if (reply.status === 200) redirect(303, to)
    const fault = faultOf(reply)
    if (fault === 'over') redirect(303, `/sign-in?over&to=${encodeURIComponent(to)}`)
    return fail(fault === 'locked' ? 429 : 401, { fault })
  },
}
