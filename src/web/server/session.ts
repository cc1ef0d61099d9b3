import type { RequestEvent } from '@sveltejs/kit'
import { parseSetCookieHeader, toCookieOptions } from 'better-auth/cookies'
import { AUTH_PATH, CALLER_HEADER, ORIGIN_HEADER } from '#platform/identity/auth.ts'
import { hasEnded } from './ended.ts'
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
  /** Token of the session. */
  session: string
  name: string
  /** How many factors opened the session. */
  factors: number
}

/** Who is signed in, by the signed cookie while it is fresh and by the database after that. */
export async function sessionOf(web: WebHouse, event: Event): Promise<SessionUser | null> {
  if (!event.request.headers.get('cookie')?.includes('buaban.session_token')) return null
  const { headers, response } = await web.auth.api.getSession({ headers: event.request.headers, returnHeaders: true })
  if (headers) keepCookies(event, headers)
  if (!response || hasEnded(response.session)) return null
  const { user, session } = response
  return { account: user.id, session: session.token, name: user.name, factors: Number(session.factors ?? 1) }
}

export interface AuthReply {
  status: number
  /** The JSON of the answer; empty where there is none. */
  body: Record<string, unknown>
  headers: Headers
}

async function forwarded(web: WebHouse, event: Event): Promise<{ headers: Headers; base: string }> {
  const base = String((await web.auth.$context).options.baseURL)
  // whether the call comes from our own pages has been seen to before; the library knows us by one name only
  const headers = new Headers({ 'content-type': 'application/json', origin: base })
  const cookie = event.request.headers.get('cookie')
  if (cookie) headers.set('cookie', cookie)
  headers.set('user-agent', event.request.headers.get('user-agent') ?? '')
  headers.set(CALLER_HEADER, event.getClientAddress())
  headers.set(ORIGIN_HEADER, event.url.origin)
  return { headers, base }
}

const objectOf = (text: string): Record<string, unknown> => {
  try {
    const found: unknown = JSON.parse(text)
    return found && typeof found === 'object' ? { ...found } : {}
  } catch {
    return {}
  }
}

/** Calls the sign-in library as its own clients do, so that its limits on guessing hold. */
export async function askAuth(web: WebHouse, event: Event, path: string, body?: unknown): Promise<AuthReply> {
  const { headers, base } = await forwarded(web, event)
  const sent = body === undefined ? { method: 'GET' } : { method: 'POST', body: JSON.stringify(body) }
  const response = await web.auth.handler(new Request(`${base}${AUTH_PATH}${path}`, { ...sent, headers }))
  keepCookies(event, response.headers)
  return { status: response.status, body: objectOf(await response.text()), headers: response.headers }
}

/** The same, where only the status matters. */
export const callAuth = async (web: WebHouse, event: Event, path: string, body: unknown): Promise<number> =>
  (await askAuth(web, event, path, body)).status
