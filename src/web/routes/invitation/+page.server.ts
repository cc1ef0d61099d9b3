import { fail, redirect } from '@sveltejs/kit'
import { slipOf } from '#platform/identity/slips.ts'
import { beginAttempt } from '#platform/identity/throttle.ts'
import type { Actions } from './$types'

export const actions: Actions = {
  default: async (event) => {
    const { guard } = event.locals.web
    const form = await event.request.formData()
    const code = String(form.get('code') ?? '')
      .trim()
      .slice(0, 60)
    const address = event.getClientAddress()
    const attempt = await beginAttempt(guard, { username: `slip ${address}`, address })
    if (!('succeeded' in attempt)) return fail(429, { code, wait: attempt.wait })
    if (!(await slipOf(guard, code))) return fail(404, { code, wait: 0 })
    await attempt.succeeded()
    redirect(303, `/invitation/${encodeURIComponent(code)}`)
  },
}
