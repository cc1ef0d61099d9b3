import { showMoment } from '#kernel/kinds/date.ts'
import { endSession, endSessionsOf } from './ended.ts'
import type { WebHouse } from './house.ts'

export interface SessionView {
  id: string
  here: boolean
  device: string
  /** Network address it was opened from. */
  address: string
  since: string
  until: string
}

/** Enough of a user agent to tell a phone from an office computer. */
function deviceOf(agent: string): string {
  const system = /Android|iPhone|iPad|Windows|Mac OS|Linux/.exec(agent)?.[0] ?? ''
  const browser = /Edg|Firefox|Chrome|Safari/.exec(agent)?.[0] ?? ''
  return [system, browser].filter(Boolean).join(' · ') || '—'
}

interface Kept {
  id: string
  token: string
  ip_address: string | null
  user_agent: string | null
  created_at: Date
  expires_at: Date
}

const OPEN = `
  select id, token, ip_address, user_agent, created_at, expires_at from auth_session
  where user_id = $1 and expires_at > now() order by created_at desc`

const openSessions = async ({ guard }: WebHouse, account: string): Promise<Kept[]> =>
  (await guard.pool.query<Kept>(OPEN, [account])).rows

/** Where one's account is signed in now, newest first. */
export async function sessionsOf(locals: App.Locals): Promise<SessionView[]> {
  const { language } = locals.preferences
  const found = await openSessions(locals.web, locals.actor.account ?? '')
  return found.map((session) => ({
    id: session.id,
    here: session.token === locals.session,
    device: deviceOf(session.user_agent ?? ''),
    address: session.ip_address || '—',
    since: showMoment(session.created_at, language),
    until: showMoment(session.expires_at, language),
  }))
}

/** Ends a session of one's own by its id, or every other one. Takes effect at once in this process (ended.ts). */
export async function endSessions({ web, actor, session }: App.Locals, id: string | null): Promise<void> {
  const found = await openSessions(web, actor.account ?? '')
  const ending = found.filter((one) => (id ? one.id === id : one.token !== session)).map(({ token }) => token)
  for (const token of ending) endSession(token)
  await web.guard.pool.query('delete from auth_session where token = any($1)', [ending])
}

/** Ends every session of an account, this one too. */
export async function endAllSessions(web: WebHouse, account: string): Promise<void> {
  endSessionsOf(account)
  await web.guard.pool.query('delete from auth_session where user_id = $1', [account])
}
