import { genericOAuth } from 'better-auth/plugins/generic-oauth'
import type { Pool } from 'pg'
import { digestOf } from './once.ts'

/** The name under which links to the one provider are kept. */
export const PROVIDER = 'openid'
/** Where the provider sends people back to. */
export const CALLBACK_PATH = '/sign-in/provider/callback'

export interface OpenIdProvider {
  issuer: string
  clientId: string
  clientSecret: string
  /** Besides `openid`. */
  scopes: string[]
  /** The claim that holds a national id which the provider has verified; absent: only people who are signed in can link. */
  idClaim?: string
  /** The account of the person with that national id, where there is exactly one that may be used. */
  accountOf(nationalId: string): Promise<string | null>
}

const text = (value: unknown): string => (typeof value === 'string' || typeof value === 'number' ? String(value) : '')

const KNOWN = 'select 1 from auth_account where provider_id = $1 and account_id = $2'
const LINK = `insert into auth_account (account_id, provider_id, user_id) values ($2, $1, $3) on conflict do nothing`

/** Links by the verified number, once: from then on the provider's own name for the person is enough. */
async function linkByNumber(pool: Pool, provider: OpenIdProvider, subject: string, number: string): Promise<void> {
  const known = await pool.query(KNOWN, [PROVIDER, subject])
  if ((known.rowCount ?? 0) > 0) return
  const account = await provider.accountOf(number)
  if (account) await pool.query(LINK, [PROVIDER, subject, account])
}

/**
 * Sign-in at another house by code flow with PKCE, state and nonce. Nobody gets an account by it: a person is either
 * linked already, or known by a number that the provider vouches for, or turned away.
 */
export const openIdSignIn = (pool: Pool, baseURL: string, provider: OpenIdProvider) =>
  genericOAuth({
    config: [
      {
        providerId: PROVIDER,
        discoveryUrl: `${provider.issuer.replace(/\/$/, '')}/.well-known/openid-configuration`,
        requireIdTokenVerification: true,
        clientId: provider.clientId,
        clientSecret: provider.clientSecret,
        scopes: ['openid', ...provider.scopes],
        redirectURI: `${baseURL}${CALLBACK_PATH}`,
        pkce: true,
        disableSignUp: true,
        mapProfileToUser: async (profile) => {
          const subject = text(profile.sub)
          const number = provider.idClaim ? text(profile[provider.idClaim]).replace(/[\s-]/g, '') : ''
          if (subject && /^\d{13}$/.test(number)) await linkByNumber(pool, provider, subject, number)
          // a mail address of theirs must never meet one of ours
          return {
            email: `${digestOf(PROVIDER, subject)}@unlinked.invalid`.toLowerCase(),
            emailVerified: false,
            name: '',
          }
        },
      },
    ],
  })
