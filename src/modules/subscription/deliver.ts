import type { House } from '#kernel/house.ts'
import { today } from '#kernel/kinds/date.ts'
import { Refusal } from '#kernel/problem.ts'
import { record } from '#kernel/register/record.ts'
import { type Actor, actorOf, mayAnywhere } from '#kernel/scope/actor.ts'
import { asActor } from '#kernel/scope/as-actor.ts'
import type { OutsideAnswer } from '#platform/outside/outside.ts'
import { PING } from './events.ts'
import { secretOf, signedHeaders } from './signature.ts'

/** Seconds from one try to the next; after the last the delivery is dead until somebody sends it again. */
export const PAUSES = [5, 30, 120, 600, 3_600, 10_800, 21_600, 43_200]

interface Due {
  id: string
  subscription: string
  event: string
  register: string
  record: string
  happened_at: string
  attempts: number
  account: string
  endpoint: string
  key_number: number | null
}

export type Delivered =
  | { state: 'delivered' | 'withheld' | 'dead' }
  /** Tried in vain; to be tried again after so many seconds. */
  | { state: 'waiting'; after: number }

/** Takes a delivery in hand: whoever takes it too finds it is not due, and whoever falls leaves it due later. */
const CLAIM = `
  update subscription_delivery d set attempts = d.attempts + 1, last_at = now(),
    next_at = now() + make_interval(secs => ($2::int[])[least(d.attempts + 1, ${PAUSES.length})])
  from subscription s where s.id = d.subscription and d.id = $1 and d.state = 'waiting' and d.next_at <= now() + interval '1 second'
  returning d.id, d.subscription, d.event, d.register, d.record, d.happened_at, d.attempts, s.account, s.endpoint, s.key_number`

interface Glimpse {
  version: number
  state?: string
}

/** The record as the owner of the subscription may see it now; what is withdrawn, as it last stood. Null: not theirs to see. */
async function glimpse(house: House, owner: Actor, due: Due): Promise<Glimpse | null> {
  const register = house.registers.get(due.register)
  if (!register || !mayAnywhere(owner, register, 'read')) return null
  try {
    const { version, state } = await record(house, owner, due.register, due.record)
    return { version, ...(state ? { state } : {}) }
  } catch (error) {
    if (!(error instanceof Refusal) || error.problem.name !== 'not_found') throw error
  }
  if (!due.event.endsWith('.withdrawn')) return null
  const found = await asActor(house, owner, 'read', (client) =>
    client.query<Glimpse>(`select version from "${register.name}_past" where id = $1 order by version desc limit 1`, [
      due.record,
    ]),
  )
  return found.rows[0] ?? null
}

/** The message: which record, not what is in it. Whoever is told reads it through the API, with rights of their own. */
const messageOf = (due: Due, seen: Glimpse): string =>
  JSON.stringify({
    type: due.event,
    timestamp: new Date(due.happened_at).toISOString(),
    data: { register: due.register, record: due.record, ...seen, href: `/api/${due.register}/${due.record}` },
  })

const settle = (house: House, id: string, state: string, answer?: OutsideAnswer): Promise<unknown> =>
  house.count.query(
    'update subscription_delivery set state = $2, last_status = $3, last_fault = $4, last_ms = $5 where id = $1',
    [
      id,
      state,
      answer && 'status' in answer ? answer.status : null,
      answer && 'fault' in answer ? answer.fault : null,
      answer?.ms ?? null,
    ],
  )

function outcomeOf(answer: OutsideAnswer, attempts: number): Delivered {
  if ('status' in answer && answer.status >= 200 && answer.status < 300) return { state: 'delivered' }
  // 410: the receiver says that nobody is there any more; an address that may not be called will not become another
  const never =
    ('status' in answer && answer.status === 410) || ('fault' in answer && answer.fault === 'address_refused')
  const after = PAUSES[attempts - 1]
  return never || after === undefined ? { state: 'dead' } : { state: 'waiting', after }
}

/**
 * Tries one delivery: reads the record by the rights that its subscription's owner has now, and tells the receiver. Null
 * where it is not due, or done.
 */
export async function deliver(house: House, id: string): Promise<Delivered | null> {
  const claimed = await house.count.query<Due>(CLAIM, [id, PAUSES])
  const due = claimed.rows[0]
  if (!due) return null
  const owner = await actorOf(house.count, due.account, house.province.areaId, today())
  const seen = due.event === PING ? { version: 1 } : owner && (await glimpse(house, owner, due))
  if (!owner || !seen) {
    await settle(house, id, 'withheld')
    return { state: 'withheld' }
  }
  const body = messageOf(due, seen)
  const secret = secretOf(house.keys, due.subscription, Number(due.key_number ?? 1))
  const headers = signedHeaders(secret, due.id, Math.floor(Date.now() / 1000), body)
  const answer = await house.outside.post(due.endpoint, headers, body)
  const outcome = outcomeOf(answer, due.attempts)
  await settle(house, id, outcome.state, answer)
  return outcome
}
