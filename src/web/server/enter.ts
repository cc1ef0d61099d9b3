import type { RequestEvent } from '@sveltejs/kit'
import { type Attempt, beginAttempt, DEVICE_COOKIE, deviceCookie } from '#platform/identity/throttle.ts'
import { askAuth } from './session.ts'

const YEAR = 365 * 24 * 3600

/** How a try to sign in by password ended. `wait`: seconds until the next one. */
export type Entering = { done: 'in' | 'code' | 'wrong' } | { done: 'wait'; wait: number }

function rememberDevice(event: RequestEvent, username: string): void {
  const { guard } = event.locals.web
  event.cookies.set(DEVICE_COOKIE, deviceCookie(guard.secret, event.cookies.get(DEVICE_COOKIE), username), {
    path: '/sign-in',
    maxAge: YEAR,
    httpOnly: true,
    sameSite: 'lax',
    secure: event.url.protocol === 'https:',
  })
}

const begin = (event: RequestEvent, username: string): Promise<Attempt> =>
  beginAttempt(event.locals.web.guard, {
    username,
    address: event.getClientAddress(),
    device: event.cookies.get(DEVICE_COOKIE),
  })

/** Signs in by password, slowed as throttle.ts says. `code`: a second factor is asked for next. */
export async function enterByPassword(event: RequestEvent, username: string, password: string): Promise<Entering> {
  const attempt = await begin(event, username)
  if (!('succeeded' in attempt)) return { done: 'wait', wait: attempt.wait }
  const { status, body, headers } = await askAuth(event.locals.web, event, '/sign-in/username', { username, password })
  if (status === 429) return { done: 'wait', wait: Number(headers.get('x-retry-after')) || 60 }
  if (status !== 200) return { done: 'wrong' }
  await attempt.succeeded()
  rememberDevice(event, username)
  return { done: body.twoFactorRedirect === true ? 'code' : 'in' }
}
