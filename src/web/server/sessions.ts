import { dateTimeKind } from '#kernel/kinds/date.ts'
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

const moment = (at: Date, language: 'th' | 'en') =>
  dateTimeKind.show(new Date(at).toISOString(), { kind: 'date_time', th: '', en: '' }, language)

/** Where one's account is signed in now. */
export async function sessionsOf(web: WebHouse, headers: Headers, locals: App.Locals): Promise<SessionView[]> {
  const { language } = locals.preferences
  const found = await web.auth.api.listSessions({ headers })
  return found.map((session) => ({
    id: session.id,
    here: session.token === locals.session,
    device: deviceOf(session.userAgent ?? ''),
    address: session.ipAddress || '—',
    since: moment(session.createdAt, language),
    until: moment(session.expiresAt, language),
  }))
}

/** Ends a session of one's own by its id, or every other one. Takes effect at once in this process (ended.ts). */
export async function endSessions(
  web: WebHouse,
  headers: Headers,
  locals: App.Locals,
  id: string | null,
): Promise<void> {
  const found = await web.auth.api.listSessions({ headers })
  const ending = found.filter(({ token, id: one }) => (id ? one === id : token !== locals.session))
  for (const { token } of ending) endSession(token)
  await web.guard.pool.query('delete from auth_session where user_id = $1 and token = any($2)', [
    locals.actor.account,
    ending.map(({ token }) => token),
  ])
}

/** Ends every session of an account, this one too. */
export async function endAllSessions(web: WebHouse, account: string): Promise<void> {
  endSessionsOf(account)
  await web.guard.pool.query('delete from auth_session where user_id = $1', [account])
}
