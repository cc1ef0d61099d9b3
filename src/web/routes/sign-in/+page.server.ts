import { fail, redirect } from '@sveltejs/kit'
import { callAuth } from '../../server/session.ts'
import type { Actions, PageServerLoad } from './$types'

const target = (to: FormDataEntryValue | string | null): string =>
  typeof to === 'string' && /^\/(?![/\\])/.test(to) ? to : '/today'

export const load: PageServerLoad = ({ locals, url }) => {
  const to = target(url.searchParams.get('to'))
  if (locals.actor.account) redirect(303, to)
  const { language } = locals.preferences
  return {
    to,
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

export const actions: Actions = {
  password: async (event) => {
    const form = await event.request.formData()
    const username = String(form.get('username') ?? '').trim()
    const status = await callAuth(event.locals.web, event, '/sign-in/username', {
      username,
      password: String(form.get('password') ?? ''),
    })
    if (status !== 200) return fail(status === 429 ? 429 : 401, { username, tooMany: status === 429 })
    redirect(303, target(form.get('to')))
  },
  demo: async (event) => {
    if (!event.locals.house.demo) return fail(404, { username: '', tooMany: false })
    const form = await event.request.formData()
    const status = await callAuth(event.locals.web, event, '/sign-in/demo', { key: String(form.get('card') ?? '') })
    if (status !== 200) return fail(401, { username: '', tooMany: status === 429 })
    redirect(303, target(form.get('to')))
  },
}
