import type { RequestEvent } from '@sveltejs/kit'
import { parseSetCookieHeader, toCookieOptions } from 'better-auth/cookies'
import { AUTH_PATH, CALLER_HEADER } from '#platform/identity/auth.ts'
import type { WebHouse } from './house.ts'

type Event = Pick<RequestEvent, 'cookies' | 'request' | 'url' | 'getClientAddress'>

const keepCookies = (event: Event, headers: Headers): void => {
  for (const line of headers.getSetCookie()) {
    for (const [name, { value, ...attributes }] of parseSetCookieHeader(line)) {
      event.cookies.set(name, value, { ...toCookieOptions({ value, ...attributes }), path: attributes.path || '/' })
    }
  }
}

export interface SessionUser {
  account: string
  session: string
  name: string
}

/** Who is signed in, by the signed cookie while it is fresh and by the database after that. */
export async function sessionOf(web: WebHouse, event: Event): Promise<SessionUser | null> {
  if (!event.request.headers.get('cookie')?.includes('buaban.session_token')) return null
  const { headers, response } = await web.auth.api.getSession({ headers: event.request.headers, returnHeaders: true })
  if (headers) keepCookies(event, headers)
  return response ? { account: response.user.id, session: response.session.token, name: response.user.name } : null
}

/** Calls the sign-in library as its own clients do, so that its limits on guessing hold; gives the status. */
export async function callAuth(web: WebHouse, event: Event, path: string, body: unknown): Promise<number> {
  const headers = new Headers({ 'content-type': 'application/json', origin: event.url.origin })
  const cookie = event.request.headers.get('cookie')
  if (cookie) headers.set('cookie', cookie)
  headers.set('user-agent', event.request.headers.get('user-agent') ?? '')
  headers.set(CALLER_HEADER, event.getClientAddress())
  const base = (await web.auth.$context).options.baseURL
  const response = await web.auth.handler(
    new Request(`${base}${AUTH_PATH}${path}`, { method: 'POST', headers, body: JSON.stringify(body) }),
  )
  keepCookies(event, response.headers)
  return response.status
}
