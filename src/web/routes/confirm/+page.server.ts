import { redirect } from '@sveltejs/kit'
import { requireFresh } from '../../server/fresh.ts'
import { ownPath } from '../../server/own-path.ts'
import { waysInOf } from '../../server/ways-in.ts'
import type { Actions, PageServerLoad } from './$types'

type Said = FormDataEntryValue | string | null

const target = (to: Said): string => ownPath(to, '/today')

export const load: PageServerLoad = async ({ locals, url }) => {
  const to = target(url.searchParams.get('to'))
  const back = url.searchParams.get('back')
  if (!locals.actor.account) redirect(303, `/sign-in?to=${encodeURIComponent(to)}`)
  const ways = await waysInOf(locals.web, locals.actor.account, url)
  const fields: [string, string][] = [
    ['to', to],
    ...(back === null ? [] : [['back', target(back)] as [string, string]]),
  ]
  return { ask: { to: url.pathname + url.search, fields, ways, wrong: false, wait: 0 } }
}

export const actions: Actions = {
  default: async (event) => {
    const form = await event.request.formData()
    const ask = await requireFresh(event, form)
    if (ask) return ask
    // a file leaves the page where it is, so the page gives it and the way back
    if (form.has('back')) return { file: target(form.get('to')), back: target(form.get('back')) }
    redirect(303, target(form.get('to')))
  },
}
