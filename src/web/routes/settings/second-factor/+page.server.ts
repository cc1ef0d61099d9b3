import { fail, type RequestEvent, redirect } from '@sveltejs/kit'
import { passwordHolds } from '#platform/identity/accounts.ts'
import { beginAttempt } from '#platform/identity/throttle.ts'
import { qrOf } from '../../../server/qr.ts'
import { needsSecondFactor } from '../../../server/second-factor.ts'
import { askAuth } from '../../../server/session.ts'
import { usernameOf, waysInOf } from '../../../server/ways-in.ts'
import type { Actions, PageServerLoad } from './$types'

const HOME = '/settings/sign-in'

export const load: PageServerLoad = async ({ locals, url }) => {
  const { account } = locals.actor
  if (!account) redirect(303, '/sign-in?to=/settings/second-factor')
  const ways = await waysInOf(locals.web, account, url)
  if (!ways.password) redirect(303, HOME)
  const required = await needsSecondFactor(locals.house, locals.actor)
  return { on: ways.codes, mayEnd: !required || ways.passkey, username: await usernameOf(locals.web, account) }
}

/** What stands on the page between showing the secret and the first code. */
interface SettingUp {
  secret: string
  codes: string[]
  wrong: boolean
}

/** The picture says what the app will show: the house and the user name. */
function shown({ secret, codes, wrong }: SettingUp, username: string) {
  const label = encodeURIComponent(`Buaban:${username}`)
  const picture = qrOf(`otpauth://totp/${label}?secret=${secret}&issuer=Buaban&digits=6&period=30`)
  return { settingUp: { secret, spoken: secret.match(/.{1,4}/g)?.join(' ') ?? secret, codes, picture, wrong } }
}

const refused = (wait: number) => fail(wait > 0 ? 429 : 401, { wrong: true, wait })

/** The password of the form, if it is right; guesses are slowed like everywhere. */
async function passwordFrom(event: RequestEvent, form: FormData): Promise<{ password: string | null; wait: number }> {
  const { web, actor } = event.locals
  const account = actor.account ?? ''
  const attempt = await beginAttempt(web.guard, { username: `confirm ${account}`, address: event.getClientAddress() })
  if (!('succeeded' in attempt)) return { password: null, wait: attempt.wait }
  const password = String(form.get('password') ?? '')
  if (!(await passwordHolds(web.auth, account, password))) return { password: null, wait: 0 }
  await attempt.succeeded()
  return { password, wait: 0 }
}

const textsOf = (value: unknown): string[] => (Array.isArray(value) ? value.map(String) : [])

export const actions: Actions = {
  begin: async (event) => {
    const { web, actor } = event.locals
    const { password, wait } = await passwordFrom(event, await event.request.formData())
    if (password === null) return refused(wait)
    const { status, body } = await askAuth(web, event, '/two-factor/enable', { password })
    if (status !== 200) return refused(0)
    const secret = new URL(String(body.totpURI)).searchParams.get('secret') ?? ''
    return shown({ secret, codes: textsOf(body.backupCodes), wrong: false }, await usernameOf(web, actor.account ?? ''))
  },
  verify: async (event) => {
    const { web, actor } = event.locals
    const form = await event.request.formData()
    const code = String(form.get('code') ?? '').replace(/\s/g, '')
    const { status } = await askAuth(web, event, '/two-factor/verify-totp', { code })
    if (status === 200) redirect(303, `${HOME}?done=app`)
    const secret = String(form.get('secret') ?? '')
    const again = { secret, codes: form.getAll('codes').map(String), wrong: true }
    return fail(400, shown(again, await usernameOf(web, actor.account ?? '')))
  },
  codes: async (event) => {
    const { password, wait } = await passwordFrom(event, await event.request.formData())
    if (password === null) return refused(wait)
    const { status, body } = await askAuth(event.locals.web, event, '/two-factor/generate-backup-codes', { password })
    return status === 200 ? { codes: textsOf(body.backupCodes) } : refused(0)
  },
  end: async (event) => {
    const { locals, url } = event
    const { password, wait } = await passwordFrom(event, await event.request.formData())
    if (password === null) return refused(wait)
    const ways = await waysInOf(locals.web, locals.actor.account ?? '', url)
    if ((await needsSecondFactor(locals.house, locals.actor)) && !ways.passkey) return refused(0)
    const { status } = await askAuth(locals.web, event, '/two-factor/disable', { password })
    if (status !== 200) return refused(0)
    redirect(303, `${HOME}?done=app_off`)
  },
}
