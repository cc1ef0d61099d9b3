import { isIP } from 'node:net'
import {
  type AuthenticationResponseJSON,
  generateAuthenticationOptions,
  generateRegistrationOptions,
  type RegistrationResponseJSON,
  verifyAuthenticationResponse,
  verifyRegistrationResponse,
} from '@simplewebauthn/server'
import type { Pool } from 'pg'
import { keepOnce, takeOnce } from './once.ts'

/** A passkey of an account, as its owner sees it. */
export interface Passkey {
  id: string
  name: string
  created_at: Date
  used_at: Date | null
}

interface Kept {
  id: string
  user_id: string
  public_key: Buffer
  counter: string
  transports: string[]
}

const MINUTES = 5
const challengeKey = (challenge: string): string => `passkey:${challenge}`

/** Passkeys belong to a name of the network; at a bare address there are none. */
export const passkeysWorkAt = (origin: string): boolean => {
  const { hostname, protocol } = new URL(origin)
  const safe = protocol === 'https:' || hostname === 'localhost'
  return safe && isIP(hostname.replace(/[[\]]/g, '')) === 0
}

export const passkeysOf = async (pool: Pool, account: string): Promise<Passkey[]> =>
  (
    await pool.query<Passkey>(
      'select id, name, created_at, used_at from auth_passkey where user_id = $1 order by created_at',
      [account],
    )
  ).rows

export const dropPasskey = async (pool: Pool, account: string, id: string): Promise<boolean> =>
  ((await pool.query('delete from auth_passkey where user_id = $1 and id = $2', [account, id])).rowCount ?? 0) > 0

/** What the browser is asked to make a passkey from. */
export async function newPasskeyOptions(
  pool: Pool,
  origin: string,
  who: { account: string; username: string; name: string },
) {
  const known = await passkeysOf(pool, who.account)
  const options = await generateRegistrationOptions({
    rpName: 'Buaban',
    rpID: new URL(origin).hostname,
    userName: who.username,
    userDisplayName: who.name,
    userID: new Uint8Array(Buffer.from(who.account)),
    excludeCredentials: known.map(({ id }) => ({ id })),
    authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
  })
  await keepOnce(pool, challengeKey(options.challenge), who.account, MINUTES * 60)
  return options
}

/** Keeps a passkey that the browser has made for this account; false where the answer does not hold. */
export async function keepPasskey(
  pool: Pool,
  origin: string,
  account: string,
  name: string,
  response: RegistrationResponseJSON,
): Promise<boolean> {
  const host = new URL(origin).hostname
  const made = await verifyRegistrationResponse({
    response,
    expectedChallenge: async (challenge) => (await takeOnce(pool, challengeKey(challenge))) === account,
    expectedOrigin: origin,
    expectedRPID: host,
  }).catch(() => null)
  if (!made?.verified) return false
  const { credential } = made.registrationInfo
  const kept = await pool.query(
    `insert into auth_passkey (id, user_id, name, public_key, counter, transports, host)
     values ($1, $2, $3, $4, $5, $6, $7) on conflict (id) do nothing`,
    [
      credential.id,
      account,
      name,
      Buffer.from(credential.publicKey),
      credential.counter,
      credential.transports ?? [],
      host,
    ],
  )
  return (kept.rowCount ?? 0) > 0
}

/** What the browser is asked to prove; for one account's own passkeys, or for whichever the person chooses. */
export async function passkeyOptions(pool: Pool, origin: string, account: string | null) {
  const known = account ? await passkeysOf(pool, account) : []
  const options = await generateAuthenticationOptions({
    rpID: new URL(origin).hostname,
    userVerification: 'required',
    allowCredentials: known.map(({ id }) => ({ id })),
  })
  await keepOnce(pool, challengeKey(options.challenge), account ?? '', MINUTES * 60)
  return options
}

/** The account whose passkey has answered the challenge that was given to `asked`; null where the answer does not hold. */
export async function accountOfPasskey(
  pool: Pool,
  origin: string,
  response: AuthenticationResponseJSON,
  asked: string | null,
): Promise<string | null> {
  const found = await pool.query<Kept>(
    'select id, user_id, public_key, counter, transports from auth_passkey where id = $1',
    [response.id],
  )
  const kept = found.rows[0]
  if (!kept || (asked && kept.user_id !== asked)) return null
  const proved = await verifyAuthenticationResponse({
    response,
    expectedChallenge: async (challenge) => (await takeOnce(pool, challengeKey(challenge))) === (asked ?? ''),
    expectedOrigin: origin,
    expectedRPID: new URL(origin).hostname,
    credential: { id: kept.id, publicKey: new Uint8Array(kept.public_key), counter: Number(kept.counter) },
  }).catch(() => null)
  if (!proved?.verified) return null
  await pool.query('update auth_passkey set counter = $2, used_at = now() where id = $1', [
    kept.id,
    proved.authenticationInfo.newCounter,
  ])
  return kept.user_id
}
