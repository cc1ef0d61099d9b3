import { newId } from '#kernel/act/id.ts'
import { permitted, withAct } from '#kernel/act/transaction.ts'
import type { House } from '#kernel/house.ts'
import { refuse } from '#kernel/problem.ts'
import type { Actor } from '#kernel/scope/actor.ts'
import { asActor } from '#kernel/scope/as-actor.ts'
import { PING } from './events.ts'

/** One line of the log of a subscription. Instants are ISO. */
export interface DeliveryEntry {
  id: string
  event: string
  register: string
  record: string
  happened_at: string
  state: 'waiting' | 'delivered' | 'withheld' | 'dead'
  attempts: number
  next_at: string
  last_at: string | null
  last_status: number | null
  last_fault: string | null
  last_ms: number | null
}

const SIZE = 50
const COLUMNS =
  'id, event, register, record, happened_at, state, attempts, next_at, last_at, last_status, last_fault, last_ms'

/**
 * What was told, newest first, as far as the reader may see the subscription.
 *
 * @param before the `happened_at` of the last line of the page before
 */
export async function deliveries(
  house: House,
  actor: Actor,
  subscription: string,
  before?: string,
): Promise<{ entries: DeliveryEntry[]; next: string | null }> {
  const found = await asActor(house, actor, 'read', (client) =>
    client.query<DeliveryEntry>(
      `select ${COLUMNS} from subscription_delivery where subscription = $1 and ($2::timestamptz is null or happened_at < $2)
       order by happened_at desc, id limit ${SIZE + 1}`,
      [subscription, before ?? null],
    ),
  )
  const entries = found.rows.slice(0, SIZE)
  return { entries, next: found.rows.length > SIZE ? (entries.at(-1)?.happened_at ?? null) : null }
}

/** Sends one again, whatever became of it. */
export async function redeliver(house: House, actor: Actor, act: string, delivery: string): Promise<void> {
  permitted(house, actor, 'subscription', 'change')
  const head = { id: act, verb: 'redeliver', register: 'subscription' }
  await withAct(house, actor, head, { delivery }, async ({ client, entries }) => {
    const found = await client.query<{ subscription: string }>(
      `update subscription_delivery set state = 'waiting', attempts = 0, next_at = now() where id = $1 returning subscription`,
      [delivery],
    )
    const row = found.rows[0] ?? refuse('not_found')
    entries.push({ verb: 'act', register: 'subscription', record: row.subscription, detail: { redelivered: delivery } })
  })
  await house.jobs.send('subscription.deliver', { delivery }, { key: delivery })
}

/** Sends a test message, so that its owner sees in the log whether the other side answers. */
export async function ping(house: House, actor: Actor, act: string, subscription: string): Promise<void> {
  permitted(house, actor, 'subscription', 'change')
  const delivery = newId()
  const head = { id: act, verb: 'ping', register: 'subscription' }
  const { outcome } = await withAct(house, actor, head, { subscription }, async ({ client, entries }) => {
    await client.query(
      `insert into subscription_delivery (id, subscription, event, register, record, happened_at) values ($1, $2, $3, 'subscription', $2, now())`,
      [delivery, subscription, PING],
    )
    entries.push({ verb: 'act', register: 'subscription', record: subscription, detail: { pinged: delivery } })
    return delivery
  })
  await house.jobs.send('subscription.deliver', { delivery: outcome }, { key: outcome })
}
