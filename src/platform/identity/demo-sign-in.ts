import { APIError, createAuthEndpoint } from 'better-auth/api'
import { setSessionCookie } from 'better-auth/cookies'
import type { BetterAuthPlugin } from 'better-auth/types'

const keyOf = (body: unknown): string =>
  body && typeof body === 'object' && 'key' in body && typeof body.key === 'string' ? body.key : ''

/** Signs in as one of the invented persons of a demo data folder, by the key of the card. Mounted nowhere else. */
export const demoSignIn = (accountOf: (key: string) => Promise<string | null> | string | null) =>
  ({
    id: 'demo-sign-in',
    endpoints: {
      signInDemo: createAuthEndpoint('/sign-in/demo', { method: 'POST' }, async (ctx) => {
        const account = await accountOf(keyOf(ctx.body))
        const user = account ? await ctx.context.internalAdapter.findUserById(account) : null
        if (!user) throw new APIError('UNAUTHORIZED')
        const session = await ctx.context.internalAdapter.createSession(user.id)
        await setSessionCookie(ctx, { session, user })
        return ctx.json({ account: user.id })
      }),
    },
  }) satisfies BetterAuthPlugin
