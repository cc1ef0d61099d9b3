import type { PoolClient } from 'pg'
import type { House } from '#kernel/house.ts'
import { withTransaction } from '#platform/postgres/pool.ts'
import { EVENT_SQL, EVENT_VERBS } from './events.ts'

const READER = 'subscriptions'
/** So many entries of the ledger are followed at once; a transaction with more is followed whole. */
const STEP = 5_000

/** The next stretch of the ledger: from where reading stopped to where everything is finished, or a step of it. */
const STRETCH = `
  with position as (select xid from subscription_position where reader = $1),
    step as (select e.xid from audit_entry e, position p where e.xid >= p.xid and e.xid < ledger_floor() order by e.xid, e.seq limit ${STEP})
  select p.xid::text as from, ledger_floor()::text as floor, (select max(s.xid::text::numeric)::text from step s) as last,
    (select count(*)::int from step) as entries from position p`

interface Stretch {
  from: string
  floor: string
  last: string | null
  entries: number
}

const TELL = `
  insert into subscription_delivery (id, subscription, event, register, record, entry, happened_at)
  select gen_random_uuid(), s.id, t.event, t.register, t.record, t.seq, t.at
  from (select e.seq, e.at, e.register, e.record, ${EVENT_SQL} as event from audit_entry e
      where e.xid >= $1::xid8 and e.xid < $2::xid8 and e.record is not null and e.verb = any ($3)) t
    join subscription s on s.state = 'active' and (s.events ? t.event or s.events ? (t.register || '.*'))
  on conflict do nothing returning id`

async function step(client: PoolClient): Promise<{ told: string[]; more: boolean }> {
  await client.query(`select pg_advisory_xact_lock(hashtextextended(current_schema() || ' ${READER}', 0))`)
  const found = await client.query<Stretch>(STRETCH, [READER])
  const stretch = found.rows[0]
  if (!stretch) {
    // nobody was told before: what happened until now is no news
    await client.query('insert into subscription_position values ($1, ledger_floor(), now())', [READER])
    return { told: [], more: false }
  }
  // a full step may end in the middle of a transaction, which is then followed to its end
  const full = stretch.entries === STEP && stretch.last !== null
  const until = full ? String(BigInt(stretch.last ?? 0) + 1n) : stretch.floor
  if (stretch.entries === 0 && stretch.from === until) return { told: [], more: false }
  const told = await client.query<{ id: string }>(TELL, [stretch.from, until, EVENT_VERBS])
  await client.query('update subscription_position set xid = $2::xid8, read_at = now() where reader = $1', [
    READER,
    until,
  ])
  return { told: told.rows.map(({ id }) => id), more: full }
}

/**
 * Follows the ledger from where it was left, in the order of transactions, and writes down who is to be told of what:
 * each event once for each subscription that asks for it. Gives the deliveries that came to be.
 */
export async function followLedger(house: House): Promise<string[]> {
  const all: string[] = []
  for (let more = true; more; ) {
    const done = await withTransaction(house.count, step)
    all.push(...done.told)
    more = done.more
  }
  return all
}
