/** So many calls within so many seconds, under a name that callers are told. */
export interface Limit {
  name: string
  quota: number
  seconds: number
}

/** What is left to a caller after a call. */
export interface Left {
  allowed: boolean
  remaining: number
  /** Seconds until the quota is whole again. */
  reset: number
}

export interface Limiter {
  limit: Limit
  /** Counts a call of this caller. */
  take(key: string): Left
  /** What is left without counting one. */
  look(key: string): Left
}

/** More callers than this are not remembered at once; who came first is forgotten first. */
const MOST_CALLERS = 20_000

/**
 * Counts calls in memory, a window for each caller that begins with its first call. Each process counts for itself: the limit
 * keeps one caller from taking the server from the others, it is no quota to be billed.
 * @param now milliseconds of a clock that never goes back
 */
export function createLimiter(limit: Limit, now: () => number = () => performance.now()): Limiter {
  const windows = new Map<string, { used: number; ends: number }>()
  const windowOf = (key: string) => {
    const found = windows.get(key)
    return found && found.ends > now() ? found : undefined
  }
  const told = (window: { used: number; ends: number } | undefined): Left => ({
    allowed: (window?.used ?? 0) < limit.quota,
    remaining: Math.max(0, limit.quota - (window?.used ?? 0)),
    reset: window ? Math.max(1, Math.ceil((window.ends - now()) / 1000)) : limit.seconds,
  })
  return {
    limit,
    look: (key) => told(windowOf(key)),
    take(key) {
      const known = windowOf(key)
      const window = known ?? { used: 0, ends: now() + limit.seconds * 1000 }
      if (!known) {
        windows.delete(key)
        const oldest = windows.size >= MOST_CALLERS ? windows.keys().next().value : undefined
        if (oldest !== undefined) windows.delete(oldest)
        windows.set(key, window)
      }
      const allowed = window.used < limit.quota
      window.used += 1
      return { ...told(window), allowed }
    },
  }
}

/** The headers that tell a caller of a limit (draft-ietf-httpapi-ratelimit-headers-10). */
export const limitHeaders = ({ limit }: Limiter, { allowed, remaining, reset }: Left): Record<string, string> => ({
  'ratelimit-policy': `"${limit.name}";q=${limit.quota};w=${limit.seconds}`,
  ratelimit: `"${limit.name}";r=${remaining};t=${reset}`,
  ...(allowed ? {} : { 'retry-after': String(reset) }),
})
