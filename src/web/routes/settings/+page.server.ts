import { fail, redirect } from '@sveltejs/kit'
import { DENSITIES, LANGUAGES, THEMES } from '../../preferences.ts'
import { callAuth } from '../../server/session.ts'
import { sessionsOf } from '../../server/sessions.ts'
import type { Actions, PageServerLoad, RequestEvent } from './$types'

const YEAR = 365 * 24 * 3600

export const load: PageServerLoad = async (event) => ({
  sessions: event.locals.actor.account ? await sessionsOf(event.locals.web, event.request.headers, event.locals) : [],
  roles: event.locals.actor.grants.length,
})

/** Only addresses of this site, so that a link cannot send a reader elsewhere after a choice. */
const ownPath = (value: FormDataEntryValue | null): string =>
  typeof value === 'string' && /^\/(?![/\\])/.test(value) ? value : '/settings'

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

const choosing =
  (name: 'language' | 'theme' | 'density', allowed: readonly string[]) => async (event: RequestEvent) => {
    const form = await event.request.formData()
    if (!keep(event, name, form.get(name), allowed)) return fail(400)
    redirect(303, ownPath(form.get('back')))
  }

export const actions: Actions = {
  language: choosing('language', LANGUAGES),
  theme: choosing('theme', THEMES),
  density: choosing('density', DENSITIES),
  sign_out: async (event) => {
    await callAuth(event.locals.web, event, '/sign-out', {})
    redirect(303, '/')
  },
  end_others: async (event) => {
    await callAuth(event.locals.web, event, '/revoke-other-sessions', {})
    redirect(303, '/settings')
  },
}
