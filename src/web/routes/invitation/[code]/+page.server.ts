import { fail, redirect } from '@sveltejs/kit'
import type { Label } from '#kernel/label.ts'
import { Refusal } from '#kernel/problem.ts'
import { acceptInvitation, openInvitation } from '#modules/access/module.ts'
import { openAccount } from '#platform/identity/accounts.ts'
import { passwordFault } from '#platform/identity/password-policy.ts'
import { dropSlip, slipOf } from '#platform/identity/slips.ts'
import { endAllSessions } from '../../../server/sessions.ts'
import { roleIn } from '../../../server/slips.ts'
import { identity } from '../../../words/identity.ts'
import { invitationWords } from '../../../words/invitation.ts'
import type { Actions, PageServerLoad } from './$types'

/** The open invitation behind a code, or null: wrong, used, expired and taken back are one answer. */
async function invitationOf({ web, house }: App.Locals, code: string) {
  const id = await slipOf(web.guard, code)
  return id ? openInvitation(house, id) : null
}

export const load: PageServerLoad = async ({ locals, params }) => {
  const found = await invitationOf(locals, params.code)
  if (!found) return { invited: null }
  const { name, username, at, account, role } = found
  return {
    invited: {
      name,
      username,
      at,
      role: roleIn(locals.house, role, locals.preferences.language),
      renews: account !== null,
    },
  }
}

const fault = (field: string, text: Label) => fail(400, { field, text })

export const actions: Actions = {
  default: async ({ locals, params, request }) => {
    const { house, web } = locals
    const form = await request.formData()
    const found = await invitationOf(locals, params.code)
    if (!found) return fault('fresh', invitationWords.wrong)
    const password = String(form.get('fresh') ?? '')
    const weak = passwordFault(password, [found.name, found.username])
    if (weak) return fault('fresh', weak)
    if (password !== String(form.get('repeat') ?? '')) return fault('repeat', identity.differs)
    try {
      const accepted = await acceptInvitation(house, found.id)
      await openAccount(web.auth, web.guard, accepted, password)
      await endAllSessions(web, accepted.account)
    } catch (error) {
      if (!(error instanceof Refusal)) throw error
      return fault('fresh', invitationWords.wrong)
    }
    await dropSlip(web.guard.pool, found.id)
    redirect(303, '/sign-in?accepted')
  },
}
