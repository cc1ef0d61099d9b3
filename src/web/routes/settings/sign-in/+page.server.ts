import { fail, type RequestEvent, redirect } from '@sveltejs/kit'
import { showMoment } from '#kernel/kinds/date.ts'
import { PROVIDER } from '#platform/identity/openid.ts'
import { passkeyMade } from '#platform/identity/passkey-sign-in.ts'
import { dropPasskey, keepPasskey, passkeysOf, passkeysWorkAt } from '#platform/identity/passkeys.ts'
import { requireFresh } from '../../../server/fresh.ts'
import { needsSecondFactor } from '../../../server/second-factor.ts'
import { waysInOf } from '../../../server/ways-in.ts'
import type { Actions, PageServerLoad } from './$types'

const PAGE = '/settings/sign-in'
const DONE = ['password', 'app', 'app_off', 'passkey', 'passkey_gone', 'linked', 'unlinked'] as const

export const load: PageServerLoad = async ({ locals, url }) => {
  const { actor, web, preferences } = locals
  if (!actor.account) redirect(303, `/sign-in?to=${encodeURIComponent(PAGE)}`)
  const at = (moment: Date | null) => (moment ? showMoment(moment, preferences.language) : null)
  const passkeys = await passkeysOf(web.guard.pool, actor.account)
  return {
    ways: await waysInOf(web, actor.account, url),
    passkeys: passkeys.map(({ id, name, used_at }) => ({ id, name, used: at(used_at) })),
    passkeysWork: passkeysWorkAt(url.origin),
    provider: web.provider,
    needed: url.searchParams.has('needed'),
    required: await needsSecondFactor(locals.house, actor),
    done: DONE.find((one) => url.searchParams.get('done') === one) ?? null,
    refused: url.searchParams.has('error'),
  }
}

/** Whether there is another way in than the one that is about to go. */
async function staysOpen({ locals, url }: RequestEvent, without: 'passkey' | 'provider'): Promise<boolean> {
  const account = locals.actor.account ?? ''
  const ways = await waysInOf(locals.web, account, url)
  const passkeys = await passkeysOf(locals.web.guard.pool, account)
  const keys = passkeys.length - (without === 'passkey' ? 1 : 0)
  const second = !(await needsSecondFactor(locals.house, locals.actor)) || ways.codes || keys > 0
  return (ways.password || keys > 0 || (ways.provider && without !== 'provider')) && second
}

/** The last way in, or the last second factor of somebody whose role needs one, is not taken away. */
const LAST = { last: true, failed: false }

export const actions: Actions = {
  add: async (event) => {
    const { locals, request, url } = event
    const form = await request.formData()
    const ask = await requireFresh(event, form)
    if (ask) return ask
    const answer = passkeyMade(form.get('answer'))
    const name =
      String(form.get('name') ?? '')
        .trim()
        .slice(0, 60) || 'Passkey'
    const kept =
      answer !== null &&
      (await keepPasskey(locals.web.guard.pool, url.origin, locals.actor.account ?? '', name, answer))
    if (!kept) return fail(400, { last: false, failed: true })
    redirect(303, `${PAGE}?done=passkey`)
  },
  drop: async (event) => {
    const form = await event.request.formData()
    const ask = await requireFresh(event, form)
    if (ask) return ask
    if (!(await staysOpen(event, 'passkey'))) return fail(409, LAST)
    await dropPasskey(event.locals.web.guard.pool, event.locals.actor.account ?? '', String(form.get('passkey')))
    redirect(303, `${PAGE}?done=passkey_gone`)
  },
  unlink: async (event) => {
    const { locals } = event
    const form = await event.request.formData()
    const ask = await requireFresh(event, form)
    if (ask) return ask
    if (!(await staysOpen(event, 'provider'))) return fail(409, LAST)
    await locals.web.guard.pool.query('delete from auth_account where user_id = $1 and provider_id = $2', [
      locals.actor.account,
      PROVIDER,
    ])
    redirect(303, `${PAGE}?done=unlinked`)
  },
}
