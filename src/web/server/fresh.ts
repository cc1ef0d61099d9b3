import { type ActionFailure, fail, type RequestEvent, redirect } from '@sveltejs/kit'
import type { AnyRegister } from '#kernel/register/declaration.ts'
import { passwordHolds } from '#platform/identity/accounts.ts'
import { passkeyAnswer } from '#platform/identity/passkey-sign-in.ts'
import { accountOfPasskey } from '#platform/identity/passkeys.ts'
import { beginAttempt } from '#platform/identity/throttle.ts'
import { type WaysIn, waysInOf } from './ways-in.ts'

/** What a page shows when somebody must prove once more to be there: the form as it was sent, and why it is shown again. */
export interface ConfirmAsk {
  /** Where the form goes, with its action. */
  to: string
  fields: [string, string][]
  ways: WaysIn
  /** The proof was given and does not hold. */
  wrong: boolean
  /** Seconds until the next try. */
  wait: number
}

const PROOF = 'confirm.'
const FRESH_MINUTES = 10
const FRESH = `select confirmed_at > now() - make_interval(mins => $2) as fresh from auth_session where token = $1`
const CONFIRMED = 'update auth_session set confirmed_at = now() where token = $1'

/** Whether the person of this session has signed in, or proved to be there, in the last minutes. */
export async function isFresh({ locals }: RequestEvent, minutes = FRESH_MINUTES): Promise<boolean> {
  if (!locals.session) return false
  const found = await locals.web.guard.pool.query<{ fresh: boolean }>(FRESH, [locals.session, minutes])
  return found.rows[0]?.fresh === true
}

const addressOf = ({ url }: RequestEvent): string => url.pathname + url.search

const textOf = (form: FormData, name: string): string => {
  const value = form.get(name)
  return typeof value === 'string' ? value : ''
}

/** Files are not kept: they are chosen again. */
const fieldsOf = (form: FormData): [string, string][] =>
  [...form].flatMap(([name, value]): [string, string][] =>
    typeof value === 'string' && !name.startsWith(PROOF) ? [[name, value]] : [],
  )

/** Takes the proof in a form: the password, or the answer of a passkey. Zero where it holds, else what to tell. */
async function prove(event: RequestEvent, form: FormData): Promise<{ wrong: boolean; wait: number }> {
  const { web, actor, session } = event.locals
  const account = actor.account ?? ''
  const attempt = await beginAttempt(web.guard, { username: `confirm ${account}`, address: event.getClientAddress() })
  if (!('succeeded' in attempt)) return { wrong: false, wait: attempt.wait }
  const answer = passkeyAnswer(textOf(form, `${PROOF}passkey`))
  const holds = answer
    ? (await accountOfPasskey(web.guard.pool, event.url.origin, answer, account)) === account
    : await passwordHolds(web.auth, account, textOf(form, `${PROOF}password`))
  if (!holds) return { wrong: true, wait: 0 }
  await attempt.succeeded()
  await web.guard.pool.query(CONFIRMED, [session])
  return { wrong: false, wait: 0 }
}

/**
 * Before a sensitive act of a form: null where its sender has proved to be there in the last minutes or proves it with this
 * form, otherwise what the action returns. The page then asks for the password or a passkey and sends the same form again.
 *
 *   const form = await event.request.formData()
 *   const ask = await requireFresh(event, form)
 *   if (ask) return ask
 */
export async function requireFresh(
  event: RequestEvent,
  form: FormData,
  minutes = FRESH_MINUTES,
): Promise<ActionFailure<{ confirm: ConfirmAsk }> | null> {
  const given = form.has(`${PROOF}password`) || form.has(`${PROOF}passkey`)
  const told = given ? await prove(event, form) : { wrong: false, wait: 0 }
  if (!told.wrong && told.wait === 0 && (await isFresh(event, minutes))) return null
  const ways = await waysInOf(event.locals.web, event.locals.actor.account ?? '', event.url)
  const confirm = { to: addressOf(event), fields: fieldsOf(form), ways, ...told }
  return fail(told.wait > 0 ? 429 : 401, { confirm })
}

/** The same for a form about a record, where its register hands out rights. */
export const requireFreshFor = async (event: RequestEvent, register: AnyRegister, form: FormData) =>
  register.handsOutRights ? requireFresh(event, form) : null

/** The same for an address that is opened: it sends to a page that asks and comes back. */
export async function requireFreshPage(event: RequestEvent): Promise<void> {
  if (!(await isFresh(event))) redirect(303, `/confirm?${new URLSearchParams({ to: addressOf(event) })}`)
}

/** The same for a file to take away: the page that asks then gives the file, beside the way back to where it was asked for. */
export async function requireFreshFile(event: RequestEvent): Promise<void> {
  if (await isFresh(event)) return
  const from = URL.parse(event.request.headers.get('referer') ?? '')
  const back = from?.origin === event.url.origin ? from.pathname + from.search : '/today'
  redirect(303, `/confirm?${new URLSearchParams({ to: addressOf(event), back })}`)
}
