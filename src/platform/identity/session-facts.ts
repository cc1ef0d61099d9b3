import { APIError } from 'better-auth/api'
import type { Pool } from 'pg'
import { keepOnce } from './once.ts'

/** Ways in that show two things at once: a code after the password, an unlocked passkey, another house's own check. */
const TWO = ['/two-factor/verify-totp', '/two-factor/verify-backup-code', '/sign-in/passkey', '/callback/:id']
/** Ways that only renew the session of somebody who is in. */
const SAME = ['/change-password']
/** A code of an authenticator app is taken for at most so long, with its neighbours in time. */
const CODE_SECONDS = 120

interface Asked {
  path?: string
  body?: unknown
  context?: { session?: { session: Record<string, unknown> } | null }
}

const codeOf = (body: unknown): string =>
  body && typeof body === 'object' && 'code' in body && typeof body.code === 'string' ? body.code : ''

/** What a new session knows of how it was opened. A code that has opened one opens no other. */
export const sessionFacts =
  (pool: Pool) =>
  async <S extends { userId: string }>(session: S, asked: unknown) => {
    const { path = '', body, context }: Asked = asked && typeof asked === 'object' ? asked : {}
    if (path === '/two-factor/verify-totp') {
      const fresh = await keepOnce(pool, `totp:${session.userId}:${codeOf(body)}`, '', CODE_SECONDS)
      if (!fresh) throw new APIError('UNAUTHORIZED', { code: 'CODE_USED', message: 'this code has opened a session' })
    }
    const before = Number(context?.session?.session.factors ?? 1)
    const factors = TWO.some((way) => path === way || (way.endsWith(':id') && path.startsWith(way.slice(0, -3))))
      ? 2
      : SAME.includes(path)
        ? before
        : 1
    return { data: { ...session, factors, confirmedAt: new Date() } }
  }
