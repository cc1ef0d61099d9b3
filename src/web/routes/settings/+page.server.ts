import { fail, redirect } from '@sveltejs/kit'
import { DENSITIES, LANGUAGES, THEMES } from '../../preferences.ts'
import { doorsFor } from '../../server/doors.ts'
import { endSession } from '../../server/ended.ts'
import { ownPath } from '../../server/own-path.ts'
import { callAuth } from '../../server/session.ts'
import { endAllSessions, endSessions, sessionsOf } from '../../server/sessions.ts'
import type { Actions, PageServerLoad, RequestEvent } from './$types'

const YEAR = 365 * 24 * 3600

export const load: PageServerLoad = async (event) => ({
  sessions: event.locals.actor.account ? await sessionsOf(event.locals) : [],
  roles: event.locals.actor.grants.length,
  doors: doorsFor(event.locals),
})

function keep(
  event: RequestEvent,
  name: string,
  value: FormDataEntryValue | null,
  allowed: readonly string[],
): boolean {
  if (typeof value !== 'string' || !allowed.includes(value)) return false
  event.cookies.set(name, value, {
    path: '/',
    maxAge: YEAR,
    sameSite: 'lax',
    httpOnly: true,
    secure: event.url.protocol === 'https:',
  })
  return true
}

/** Whoever signs out leaves nothing on the device: cases, acts not sent, kept screens. */
const eraseDevice = (event: RequestEvent): void => event.setHeaders({ 'clear-site-data': '"storage"' })

const choosing =
  (name: 'language' | 'theme' | 'density', allowed: readonly string[]) => async (event: RequestEvent) => {
    const form = await event.request.formData()
    if (!keep(event, name, form.get(name), allowed)) return fail(400)
    redirect(303, ownPath(form.get('back'), '/settings'))
  }

export const actions: Actions = {
  language: choosing('language', LANGUAGES),
  theme: choosing('theme', THEMES),
  density: choosing('density', DENSITIES),
  sign_out: async (event) => {
    eraseDevice(event)
    if (event.locals.session) endSession(event.locals.session)
    await callAuth(event.locals.web, event, '/sign-out', {})
    redirect(303, '/')
  },
  end_one: async (event) => {
    const form = await event.request.formData()
    await endSessions(event.locals, String(form.get('session')))
    redirect(303, '/settings')
  },
  end_others: async (event) => {
    await endSessions(event.locals, null)
    redirect(303, '/settings')
  },
  end_all: async (event) => {
    eraseDevice(event)
    if (event.locals.actor.account) await endAllSessions(event.locals.web, event.locals.actor.account)
    await callAuth(event.locals.web, event, '/sign-out', {})
    redirect(303, '/sign-in')
  },
}
