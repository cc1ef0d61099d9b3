import { redirect } from '@sveltejs/kit'
import { issueFrom, revokeFrom } from '../../../server/token-actions.ts'
import { tokenChoices, tokenLines } from '../../../server/token-page.ts'
import type { Actions, PageServerLoad } from './$types'

const accountIn = ({ actor }: App.Locals): string => actor.account ?? redirect(303, '/sign-in?to=/settings/tokens')

export const load: PageServerLoad = async ({ locals, url }) => {
  const { house, actor, preferences } = locals
  const account = accountIn(locals)
  return {
    tokens: await tokenLines(house, actor, account, preferences.language),
    choices: await tokenChoices(house, actor, actor, preferences.language),
    origin: url.origin,
  }
}

export const actions: Actions = {
  issue: async (event) => {
    const account = accountIn(event.locals)
    // services are for programs alone: a person's token is for all that the person may do
    const form = await event.request.formData()
    form.delete('scopes')
    return issueFrom(event, form, account)
  },
  revoke: async (event) => {
    accountIn(event.locals)
    return revokeFrom(event, await event.request.formData())
  },
}
