import { betterAuth } from 'better-auth'
import { username } from 'better-auth/plugins/username'
import type { Pool } from 'pg'
import { accountModel, rateLimitModel, sessionModel, userModel, verificationModel } from './auth-columns.ts'
import { demoSignIn } from './demo-sign-in.ts'

export interface AuthOptions {
  /** Connects as `buaban_auth`, with search_path on the province's schema. */
  pool: Pool
  /** At least 32 characters; signs the cookies. */
  secret: string
  /** Origin of the site; used for links and for deciding whether cookies are marked secure. */
  baseURL: string
  /** Only in a demo data folder: the account id behind a role card, or null. */
  demo?: (key: string) => Promise<string | null> | string | null
}

export const AUTH_PATH = '/api/auth'
/** The address of the caller, set by the web server itself after removing whatever the caller sent under this name. */
export const CALLER_HEADER = 'x-buaban-caller'
const HOUR = 3600
/** How long a signed cookie vouches for a session before the database is asked again. Ending a session takes at most this long. */
const COOKIE_SECONDS = 120

/** Sign-in by user name and password. Nobody signs up: accounts are made by the province. */
export const createAuth = ({ pool, secret, baseURL, demo }: AuthOptions) =>
  betterAuth({
    database: pool,
    secret,
    baseURL,
    basePath: AUTH_PATH,
    appName: 'Buaban',
    telemetry: { enabled: false },
    emailAndPassword: { enabled: true, disableSignUp: true, minPasswordLength: 10 },
    user: userModel,
    account: accountModel,
    verification: verificationModel,
    session: {
      ...sessionModel,
      expiresIn: 12 * HOUR,
      updateAge: HOUR,
      cookieCache: { enabled: true, maxAge: COOKIE_SECONDS },
    },
    rateLimit: {
      ...rateLimitModel,
      enabled: true,
      storage: 'database',
      window: 60,
      max: 100,
      // a whole office may sit behind one address; guesses at one account are slowed by the cost of the hash
      customRules: { '/sign-in/username': { window: 60, max: 30 }, '/sign-in/demo': { window: 60, max: 300 } },
    },
    advanced: {
      database: { generateId: 'uuid' },
      cookiePrefix: 'buaban',
      ipAddress: { ipAddressHeaders: [CALLER_HEADER] },
    },
    plugins: [
      username({
        displayUsername: false,
        minUsernameLength: 2,
        maxUsernameLength: 60,
        usernameValidator: (name) => /^[a-z0-9._-]+$/i.test(name),
      }),
      ...(demo ? [demoSignIn(demo)] : []),
    ],
  })

export type Auth = ReturnType<typeof createAuth>
