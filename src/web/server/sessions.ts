import { dateTimeKind } from '#kernel/kinds/date.ts'
import type { WebHouse } from './house.ts'

export interface SessionView {
  id: string
  here: boolean
  device: string
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
    since: moment(session.createdAt, language),
    until: moment(session.expiresAt, language),
  }))
}
