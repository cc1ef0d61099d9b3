import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto'
import type { Pool } from 'pg'
import { digestOf } from './once.ts'

/** How guessing is slowed: so many tries without waiting, then a pause that doubles, up to a longest one; in seconds. */
interface Pace {
  free: number
  longest: number
  /** After so long without a try, everything is forgotten. */
  forget: number
}

const FIRST_PAUSE = 5
const ACCOUNT: Pace = { free: 5, longest: 900, forget: 3600 }
/** A whole school may sit behind one address. */
const ADDRESS: Pace = { free: 40, longest: 300, forget: 900 }

/** Who tries, and from where; `device` is the cookie of a browser in which somebody has signed in before. */
export interface Trying {
  username: string
  address: string
  device?: string
}

export interface Guard {
  pool: Pool
  secret: string
}

/** A try that may go on, or the seconds until the next one may. */
export type Attempt = { wait: number } | { wait: 0; succeeded(): Promise<void> }

/** Counts before the answer is known, so that many tries at once are not more than many in a row. */
const COUNT = `
  insert into auth_attempt as a (key, failures, free_at, last_at) values ($1, 1, now(), now())
  on conflict (key) do update set
    failures = case when a.last_at < now() - make_interval(secs => $4) then 1 else a.failures + 1 end,
    free_at = now() + make_interval(secs => case
      when a.last_at < now() - make_interval(secs => $4) or a.failures + 1 < $2 then 0
      else least($3, ${FIRST_PAUSE} * power(2, least(a.failures + 1 - $2, 20))) end),
    last_at = now()
  where a.free_at <= now()
  returning a.failures`
const LEFT = 'select ceil(extract(epoch from free_at - now()))::int as seconds from auth_attempt where key = $1'
const FORGET = `delete from auth_attempt where last_at < now() - interval '1 day'`

async function count(pool: Pool, key: string, { free, longest, forget }: Pace): Promise<number> {
  const counted = await pool.query(COUNT, [key, free, longest, forget])
  if ((counted.rowCount ?? 0) > 0) return 0
  const left = await pool.query<{ seconds: number }>(LEFT, [key])
  return Math.max(1, left.rows[0]?.seconds ?? 1)
}

/**
 * Begins a try to sign in. Guesses at one account are slowed for everybody but the browsers in which its owner has signed in
 * before, so that nobody can keep somebody else out; guesses from one address are slowed over all accounts.
 */
export async function beginAttempt({ pool, secret }: Guard, trying: Trying): Promise<Attempt> {
  const username = trying.username.trim().toLowerCase()
  const device = knownDevice(secret, trying.device, username)
  const account = digestOf(secret, device ? `device ${device} ${username}` : `account ${username}`)
  const address = digestOf(secret, `address ${trying.address}`)
  const waitThere = await count(pool, address, ADDRESS)
  if (waitThere > 0) return { wait: waitThere }
  const wait = await count(pool, account, ACCOUNT)
  if (wait > 0) return { wait }
  return {
    wait: 0,
    succeeded: async () => {
      await pool.query(FORGET)
      await pool.query('delete from auth_attempt where key = $1', [account])
      await pool.query('update auth_attempt set failures = greatest(failures - 1, 0) where key = $1', [address])
    },
  }
}

export const DEVICE_COOKIE = 'buaban.device'
/** A shared computer of an office remembers so many of its people. */
const MOST_PEOPLE = 8

const seal = (secret: string, mark: string, username: string): string =>
  createHmac('sha256', secret).update(`device ${mark} ${username}`).digest('base64url').slice(0, 32)

const same = (a: string, b: string): boolean => a.length === b.length && timingSafeEqual(Buffer.from(a), Buffer.from(b))

const pairsOf = (cookie: string | undefined): [string, string][] =>
  (cookie ?? '')
    .split('~')
    .map((pair) => pair.split('.'))
    .flatMap(([mark, sealed]): [string, string][] => (mark && sealed ? [[mark, sealed]] : []))
    .slice(0, MOST_PEOPLE)

/** The mark by which a browser is known to have signed this account in before. */
function knownDevice(secret: string, cookie: string | undefined, username: string): string | null {
  const found = pairsOf(cookie).find(([mark, sealed]) => same(sealed, seal(secret, mark, username)))
  return found?.[0] ?? null
}

/** The cookie of a browser in which this account has just signed in. */
export function deviceCookie(secret: string, cookie: string | undefined, username: string): string {
  const name = username.trim().toLowerCase()
  const known = pairsOf(cookie)
  if (knownDevice(secret, cookie, name)) return known.map((pair) => pair.join('.')).join('~')
  const mark = randomBytes(12).toString('base64url')
  return [[mark, seal(secret, mark, name)], ...known]
    .slice(0, MOST_PEOPLE)
    .map((pair) => pair.join('.'))
    .join('~')
}
