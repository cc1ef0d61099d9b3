import { redirect } from '@sveltejs/kit'
import { requireFresh } from '../../server/fresh.ts'
import { ownPath } from '../../server/own-path.ts'
import { waysInOf } from '../../server/ways-in.ts'
import type { Actions, PageServerLoad } from './$types'

const target = (to: FormDataEntryValue | string | null): string => ownPath(to, '/today')

export const load: PageServerLoad = async ({ locals, url }) => {
  const to = target(url.searchParams.get('to'))
  if (!locals.actor.account) redirect(303, `/sign-in?to=${encodeURIComponent(to)}`)
  const ways = await waysInOf(locals.web, locals.actor.account, url)
  const fields: [string, string][] = [['to', to]]
  return { ask: { to: url.pathname + url.search, fields, ways, wrong: false, wait: 0 } }
}

export const actions: Actions = {
  default: async (event) => {
    const form = await event.request.formData()
    return (await requireFresh(event, form)) ?? redirect(303, target(form.get('to')))
  },
}
