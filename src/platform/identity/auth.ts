import { betterAuth } from 'better-auth'
import { twoFactor } from 'better-auth/plugins/two-factor'
import { username } from 'better-auth/plugins/username'
import type { Pool } from 'pg'
import {
  accountModel,
  rateLimitModel,
  sessionModel,
  twoFactorSchema,
  userModel,
  verificationModel,
} from './auth-columns.ts'
import { demoSignIn } from './demo-sign-in.ts'
import { type OpenIdProvider, openIdSignIn, PROVIDER } from './openid.ts'
import { passkeySignIn } from './passkey-sign-in.ts'
import { sessionFacts } from './session-facts.ts'

export interface AuthOptions {
  /** Connects as `buaban_auth`, with search_path on the province's schema. */
  pool: Pool
  /** At least 32 characters; signs the cookies. */
  secret: string
  /** Origin of the site; used for links and for deciding whether cookies are marked secure. */
  baseURL: string
  /** Only in a demo data folder: the account id behind a role card, or null. */
  demo?: (key: string) => Promise<string | null> | string | null
  /** A provider of OpenID Connect, where one is set up. */
  openId?: OpenIdProvider
}

export const AUTH_PATH = '/api/auth'
/** The address of the caller, set by the web server itself after removing whatever the caller sent under this name. */
export const CALLER_HEADER = 'x-buaban-caller'
/** The origin of the page that the caller sees, set by the web server itself. */
export const ORIGIN_HEADER = 'x-buaban-origin'
const HOUR = 3600
/**
 * How long a signed cookie vouches for a session before the database is asked again. Within one process an ended session
 * ends at once; in others at most this much later.
 */
export const COOKIE_SECONDS = 60
/** Of a password, in characters; the longest keeps the cost of one hash small. */
export const SHORTEST = 10
export const LONGEST = 128

/** Sign-in by password, second factor, passkey and OpenID Connect. Nobody signs up: accounts are made by the province. */
export const createAuth = ({ pool, secret, baseURL, demo, openId }: AuthOptions) =>
  betterAuth({
    database: pool,
    secret,
    baseURL,
    basePath: AUTH_PATH,
    appName: 'Buaban',
    telemetry: { enabled: false },
    logger: { level: 'error' },
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      minPasswordLength: SHORTEST,
      maxPasswordLength: LONGEST,
    },
    user: userModel,
    account: {
      ...accountModel,
      // a mail address proves nothing here: links are made by a verified number or by the person who is signed in
      accountLinking: { disableImplicitLinking: true, allowDifferentEmails: true, trustedProviders: [PROVIDER] },
      encryptOAuthTokens: true,
    },
    verification: verificationModel,
    session: {
      ...sessionModel,
      expiresIn: 12 * HOUR,
      updateAge: HOUR,
      cookieCache: { enabled: true, maxAge: COOKIE_SECONDS },
    },
    databaseHooks: { session: { create: { before: sessionFacts(pool) } } },
    rateLimit: {
      ...rateLimitModel,
      enabled: true,
      storage: 'database',
      window: 60,
      max: 300,
      // a whole office may sit behind one address; guesses are slowed by account as well, in throttle.ts
      customRules: {
        '/sign-in/username': { window: 60, max: 60 },
        '/sign-in/demo': { window: 60, max: 300 },
        '/sign-in/passkey': { window: 60, max: 120 },
        '/sign-in/social': { window: 60, max: 120 },
        '/link-social': { window: 60, max: 60 },
        '/change-password': { window: 60, max: 60 },
        '/two-factor/*': { window: 60, max: 120 },
      },
    },
    advanced: {
      database: { generateId: 'uuid' },
      cookiePrefix: 'buaban',
      ipAddress: { ipAddressHeaders: [CALLER_HEADER] },
    },
    onAPIError: { errorURL: '/sign-in' },
    plugins: [
      username({
        displayUsername: false,
        minUsernameLength: 2,
        maxUsernameLength: 60,
        usernameValidator: (name) => /^[a-z0-9._-]+$/i.test(name),
      }),
      twoFactor({ issuer: 'Buaban', schema: twoFactorSchema, backupCodeOptions: { amount: 10, length: 10 } }),
      passkeySignIn(pool),
      ...(openId ? [openIdSignIn(pool, baseURL, openId)] : []),
      ...(demo ? [demoSignIn(demo)] : []),
    ],
  })

export type Auth = ReturnType<typeof createAuth>
