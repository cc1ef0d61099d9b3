import { fail, redirect } from '@sveltejs/kit'
import { passkeysWorkAt } from '#platform/identity/passkeys.ts'
import { enterByPassword } from '../../server/enter.ts'
import { ownPath } from '../../server/own-path.ts'
import { askAuth, callAuth } from '../../server/session.ts'
import type { Actions, PageServerLoad } from './$types'

const target = (to: FormDataEntryValue | string | null): string => ownPath(to, '/today')

/** What the provider's answer came to, where it let nobody in. */
const refusalOf = (error: string | null): 'unknown' | 'failed' | null =>
  error === null ? null : /sign_?up|link/i.test(error) ? 'unknown' : 'failed'

export const load: PageServerLoad = ({ locals, url }) => {
  const to = target(url.searchParams.get('to'))
  if (locals.actor.account) redirect(303, to)
  const { language } = locals.preferences
  return {
    to,
    passkeys: passkeysWorkAt(url.origin),
    provider: locals.web.provider,
    refused: refusalOf(url.searchParams.get('error')),
    accepted: url.searchParams.has('accepted'),
    over: url.searchParams.has('over'),
    cards: locals.house.demo
      ? locals.web.demoCards.map(({ key, name, role, about }) => ({
          key,
          name,
          role: role[language],
          about: about[language],
        }))
      : [],
  }
}

const nothing = { username: '', wait: 0, passkey: false }

export const actions: Actions = {
  password: async (event) => {
    const form = await event.request.formData()
    const username = String(form.get('username') ?? '').trim()
    const entering = await enterByPassword(event, username, String(form.get('password') ?? ''))
    const to = target(form.get('to'))
    if (entering.done === 'in') redirect(303, to)
    if (entering.done === 'code') redirect(303, `/sign-in/code?to=${encodeURIComponent(to)}`)
    const wait = entering.done === 'wait' ? entering.wait : 0
    return fail(wait > 0 ? 429 : 401, { ...nothing, username, wait })
  },
  passkey: async (event) => {
    const form = await event.request.formData()
    const answer = String(form.get('answer') ?? '')
    const { status, headers } = await askAuth(event.locals.web, event, '/sign-in/passkey', { answer })
    const wait = status === 429 ? Number(headers.get('x-retry-after')) || 60 : 0
    if (status !== 200) return fail(wait > 0 ? 429 : 401, { ...nothing, wait, passkey: true })
    redirect(303, target(form.get('to')))
  },
  demo: async (event) => {
    if (!event.locals.house.demo) return fail(404, nothing)
    const form = await event.request.formData()
    const status = await callAuth(event.locals.web, event, '/sign-in/demo', { key: String(form.get('card') ?? '') })
    if (status !== 200) return fail(401, { ...nothing, wait: status === 429 ? 60 : 0 })
    redirect(303, target(form.get('to')))
  },
}
