import { createHash, randomBytes } from 'node:crypto'
import type { House } from '../house.ts'
import { today } from '../kinds/date.ts'
import { refuse } from '../problem.ts'
import type { Verb } from '../scope/access.ts'
import { type Actor, type ActorGrant, actorOf } from '../scope/actor.ts'

/** Begins every token, so that one left in a file or a log is recognised by whoever looks for such. */
const PREFIX = 'bua_'
const FORM = /^bua_[A-Za-z0-9_-]{43}$/

/** What opens a token: 256 random bits. It is shown once and never kept. */
export const mintSecret = (): string => PREFIX + randomBytes(32).toString('base64url')

/** What is kept of it. Nobody guesses 256 bits, so no slow hash is needed. */
export const hashSecret = (secret: string): Buffer => createHash('sha256').update(secret).digest()

/** The end of a token, by which its owner tells it from others. */
export const hintOf = (secret: string): string => secret.slice(-4)

/** A token that holds now, as the database gives it. */
export interface KnownToken {
  id: string
  account: string
  verbs: Verb[]
  registers: string[] | null
  scopes: string[] | null
  parent: string | null
}

export async function knownToken({ count }: Pick<House, 'count'>, secret: string): Promise<KnownToken | null> {
  if (!FORM.test(secret)) return null
  const found = await count.query<KnownToken>({
    name: 'token_known',
    text: 'select id, account, verbs, registers, scopes, parent from token_known($1)',
    values: [hashSecret(secret)],
  })
  return found.rows[0] ?? null
}

/** Whoever owns a token, cut to what it was issued for; null where it does not hold or its owner may not act. */
async function actorOfToken(house: House, secret: string): Promise<Actor | null> {
  const token = await knownToken(house, secret)
  const owner = token && (await actorOf(house.count, token.account, house.province.areaId, today()))
  if (!owner) return null
  const grants = await house.count.query<ActorGrant>({
    name: 'token_grants',
    text: 'select role, place, place = $2::uuid as wide from token_grants($1) order by role, place',
    values: [token.id, house.province.areaId],
  })
  const { id, verbs, registers, scopes } = token
  return { ...owner, grants: grants.rows, token: { id, verbs, registers, scopes } }
}

/** Who a token was is remembered this long; the database itself asks anew in every transaction. */
const FRESH_MS = 5_000
const MOST = 2_000
const remembered = new WeakMap<object, Map<string, { actor: Actor; at: number }>>()

/**
 * The actor of an `Authorization` header: null where there is none.
 * @throws Refusal `token` where there is one that does not hold
 */
export async function bearerOf(house: House, header: string | null): Promise<Actor | null> {
  if (header === null) return null
  const secret = /^Bearer +(\S+) *$/i.exec(header)?.[1] ?? ''
  const key = hashSecret(secret).toString('base64')
  const known = remembered.get(house) ?? new Map<string, { actor: Actor; at: number }>()
  remembered.set(house, known)
  const kept = known.get(key)
  if (kept && performance.now() - kept.at < FRESH_MS) return kept.actor
  known.delete(key)
  const actor = (await actorOfToken(house, secret)) ?? refuse('token')
  if (known.size >= MOST) known.clear()
  known.set(key, { actor, at: performance.now() })
  return actor
}
