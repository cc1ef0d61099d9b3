import type { RequestEvent } from '@sveltejs/kit'
import { problemResponse } from '#kernel/api/answer.ts'
import type { AnyRegister } from '#kernel/register/declaration.ts'
import { type Actor, purposesOf } from '#kernel/scope/actor.ts'
import { isFresh, requireFreshFile } from './fresh.ts'

const READS = new Set(['GET', 'HEAD', 'OPTIONS'])

/** Whether a file of the register's rows would hold what most people do not see. An id number leaves as its mask. */
export function carriesSecrets(actor: Actor, register: AnyRegister): boolean {
  const sees = purposesOf(actor, register)
  return Object.values(register.fields).some(
    ({ kind, secret }) => secret && kind !== 'national_id' && kind !== 'file' && sees.has(secret),
  )
}

/** Whether a call of the API with the cookie of a session asks for a proof of the last minutes, as the page for it does. */
function asksForProof({ locals, request, url }: RequestEvent): boolean {
  const [, api, name = '', second, third] = url.pathname.split('/')
  const register = api === 'api' ? locals.house.registers.get(name) : undefined
  if (!register || !locals.actor.account) return false
  if (READS.has(request.method)) return second === 'export' && carriesSecrets(locals.actor, register)
  return register.handsOutRights === true || third === 'reveal'
}

/**
 * Keeps what the pages ask a proof for from sessions that come by the API instead: whoever left a browser open has not proved
 * to be there. People who follow a link are asked and come back; scripts are told. A token is held by what it was issued for.
 */
export async function freshGate(event: RequestEvent): Promise<Response | null> {
  if (!asksForProof(event) || (await isFresh(event))) return null
  const { method, headers } = event.request
  if (method !== 'GET' || !headers.get('accept')?.includes('text/html'))
    return problemResponse({ name: 'confirm_again' })
  await requireFreshFile(event)
  return null
}
