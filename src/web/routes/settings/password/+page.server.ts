import { fail, redirect } from '@sveltejs/kit'
import type { Label } from '#kernel/label.ts'
import { passwordFault } from '#platform/identity/password-policy.ts'
import { beginAttempt } from '#platform/identity/throttle.ts'
import { endSessionsOf } from '../../../server/ended.ts'
import { askAuth } from '../../../server/session.ts'
import { usernameOf, waysInOf } from '../../../server/ways-in.ts'
import { identity } from '../../../words/identity.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = async ({ locals, url }) => {
  const { account } = locals.actor
  if (!account) redirect(303, '/sign-in?to=/settings/password')
  if (!(await waysInOf(locals.web, account, url)).password) redirect(303, '/settings/sign-in')
  return { username: await usernameOf(locals.web, account) }
}

const fault = (field: string, text: Label, wait = 0) => fail(wait > 0 ? 429 : 400, { field, text, wait })

export const actions: Actions = {
  default: async (event) => {
    const { web, actor } = event.locals
    if (!actor.account) redirect(303, '/sign-in?to=/settings/password')
    const form = await event.request.formData()
    const [currentPassword, newPassword, again] = ['current', 'fresh', 'repeat'].map((name) =>
      String(form.get(name) ?? ''),
    )
    const weak = passwordFault(newPassword ?? '', [actor.name, await usernameOf(web, actor.account)])
    if (weak) return fault('fresh', weak)
    if (newPassword !== again) return fault('repeat', identity.differs)
    const attempt = await beginAttempt(web.guard, {
      username: `confirm ${actor.account}`,
      address: event.getClientAddress(),
    })
    if (!('succeeded' in attempt)) return fault('current', identity.wait, attempt.wait)
    const before = Date.now()
    const asked = { currentPassword, newPassword, revokeOtherSessions: true }
    const { status } = await askAuth(web, event, '/change-password', asked)
    if (status !== 200) return fault('current', identity.currentWrong)
    await attempt.succeeded()
    // all but the new one that the change has opened
    endSessionsOf(actor.account, before)
    redirect(303, '/settings/sign-in?done=password')
  },
}
