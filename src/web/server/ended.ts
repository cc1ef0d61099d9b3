import { COOKIE_SECONDS } from '#platform/identity/auth.ts'

/**
 * Sessions that have been ended while their signed cookie still vouches for them. Within this process they end at once; where
 * several processes serve, in the others when the cookie must be looked at again.
 */
const tokens = new Map<string, number>()
const accounts = new Map<string, number>()
const KEEP_MS = COOKIE_SECONDS * 2000

function tidy(known: Map<string, number>): void {
  const past = Date.now() - KEEP_MS
  for (const [key, at] of known) if (at < past) known.delete(key)
}

export function endSession(token: string): void {
  tidy(tokens)
  tokens.set(token, Date.now())
}

/** Every session of the account that was opened before this instant, in milliseconds. */
export function endSessionsOf(account: string, before = Date.now()): void {
  tidy(accounts)
  accounts.set(account, before)
}

export const hasEnded = (session: { token: string; userId: string; createdAt: Date | string }): boolean =>
  tokens.has(session.token) || new Date(session.createdAt).getTime() < (accounts.get(session.userId) ?? 0)
