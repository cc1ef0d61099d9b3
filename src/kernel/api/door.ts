import type { House } from '../house.ts'
import { Refusal } from '../problem.ts'
import { type Actor, ANONYMOUS } from '../scope/actor.ts'
import { problemResponse } from './answer.ts'
import { bearerOf } from './bearer.ts'
import { createLimiter, type Left, type Limiter, limitHeaders } from './rate-limit.ts'

/** Calls a minute: of one account or token, and of one address that shows neither. */
export interface Rates {
  known: number
  open: number
}

/** Where programs come in, with what they have used of their limits. */
export interface Door {
  token: Limiter
  account: Limiter
  address: Limiter
  /** Tokens that do not hold, and secrets sent for one, by address. */
  guesses: Limiter
}

const MINUTE = 60
const GUESSES = 30

export const createDoor = ({ known, open }: Rates): Door => ({
  token: createLimiter({ name: 'token', quota: known, seconds: MINUTE }),
  account: createLimiter({ name: 'account', quota: known, seconds: MINUTE }),
  address: createLimiter({ name: 'address', quota: open, seconds: MINUTE }),
  guesses: createLimiter({ name: 'guesses', quota: GUESSES, seconds: MINUTE }),
})

/** Who came in, and what they are told of their limit; or why they did not. */
export interface Arrival {
  actor: Actor
  /** By a token: no browser sends one by itself, so what guards cookies need not be asked. */
  bearer: boolean
  headers: Record<string, string>
  refused: Response | null
}

const TOKEN_PATH = '/api/token'

function admitted(actor: Actor, limiter: Limiter, left: Left): Arrival {
  const headers = limitHeaders(limiter, left)
  const refused = left.allowed ? null : problemResponse({ name: 'too_many' }, headers)
  return { actor, bearer: actor.token !== undefined, headers, refused }
}

const turnedAway = (refused: Response): Arrival => ({ actor: ANONYMOUS, bearer: false, headers: {}, refused })

/** A token that does not hold costs its sender a guess. */
function notHeld(door: Door, address: string, error: unknown): Arrival {
  if (!(error instanceof Refusal) || error.problem.name !== 'token') throw error
  door.guesses.take(address)
  return turnedAway(problemResponse(error.problem))
}

/**
 * Finds out who calls: by token, else by the session that the caller has, else nobody; and counts the call.
 * @param session whoever a cookie stands for
 * @param address the caller's network address
 */
export async function arrive(
  house: House,
  door: Door,
  request: Request,
  { session, address }: { session: Actor; address: string },
): Promise<Arrival> {
  const asksToken = new URL(request.url).pathname === TOKEN_PATH
  if (asksToken) return admitted(ANONYMOUS, door.guesses, door.guesses.take(address))
  const header = request.headers.get('authorization')
  const guesses = door.guesses.look(address)
  if (header !== null && !guesses.allowed) return admitted(ANONYMOUS, door.guesses, guesses)
  const outcome = await bearerOf(house, header).catch((error: unknown) => notHeld(door, address, error))
  if (outcome !== null && 'refused' in outcome) return outcome
  const actor = outcome ?? session
  if (actor.token) return admitted(actor, door.token, door.token.take(actor.token.id))
  return actor.account
    ? admitted(actor, door.account, door.account.take(actor.account))
    : admitted(actor, door.address, door.address.take(address))
}
