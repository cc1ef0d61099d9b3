import type { AuthenticationResponseJSON, RegistrationResponseJSON } from '@simplewebauthn/server'
import { APIError, createAuthEndpoint } from 'better-auth/api'
import { setSessionCookie } from 'better-auth/cookies'
import type { BetterAuthPlugin } from 'better-auth/types'
import type { Pool } from 'pg'
import { accountOfPasskey } from './passkeys.ts'

function shaped(text: unknown): unknown {
  if (typeof text !== 'string' || text.length > 20_000) return null
  try {
    const found: unknown = JSON.parse(text)
    return found && typeof found === 'object' && 'id' in found && 'response' in found ? found : null
  } catch {
    return null
  }
}

/** What a browser answers with a passkey, as far as its shape goes; whether it holds, the library checks. */
export const passkeyAnswer = (text: unknown) => shaped(text) as AuthenticationResponseJSON | null

/** The same for a passkey that it has just made. */
export const passkeyMade = (text: unknown) => shaped(text) as RegistrationResponseJSON | null

const answerIn = (body: unknown): AuthenticationResponseJSON | null =>
  body && typeof body === 'object' && 'answer' in body ? passkeyAnswer(body.answer) : null

/** Signs in whoever unlocks a passkey that is known here. */
export const passkeySignIn = (pool: Pool) =>
  ({
    id: 'passkey-sign-in',
    endpoints: {
      signInPasskey: createAuthEndpoint('/sign-in/passkey', { method: 'POST' }, async (ctx) => {
        const answer = answerIn(ctx.body)
        const origin = ctx.headers?.get('x-buaban-origin')
        const account = answer && origin ? await accountOfPasskey(pool, origin, answer, null) : null
        const user = account ? await ctx.context.internalAdapter.findUserById(account) : null
        if (!user) throw new APIError('UNAUTHORIZED')
        const session = await ctx.context.internalAdapter.createSession(user.id)
        await setSessionCookie(ctx, { session, user })
        return ctx.json({ account: user.id })
      }),
    },
  }) satisfies BetterAuthPlugin
