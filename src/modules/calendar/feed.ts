import { createHash, randomBytes } from 'node:crypto'
import { withAct } from '#kernel/act/transaction.ts'
import type { House } from '#kernel/house.ts'
import { today } from '#kernel/kinds/date.ts'
import { refuse } from '#kernel/problem.ts'
import { type Actor, actorOf } from '#kernel/scope/actor.ts'
import { asActor } from '#kernel/scope/as-actor.ts'

const FORM = /^[A-Za-z0-9_-]{43}$/
const hashOf = (secret: string): Buffer => createHash('sha256').update(`calendar ${secret}`).digest()

/** Somebody with an account, acting as themselves: a program's token makes no address that outlives it. */
function owner(actor: Actor): string {
  return actor.account === null || actor.token ? refuse('not_found') : actor.account
}

/** When the address was made and last asked, as ISO instants; null where there is none. */
export async function feedOf(house: House, actor: Actor): Promise<{ made_at: string; read_at: string | null } | null> {
  const found = await asActor(house, actor, 'read', (client) =>
    client.query<{ made_at: string; read_at: string | null }>(
      'select made_at, read_at from calendar_feed where account = $1',
      [owner(actor)],
    ),
  )
  return found.rows[0] ?? null
}

/** Makes the secret of a new address, in place of the one before. It is given out this once; null where the act is repeated. */
export async function makeFeed(house: House, actor: Actor, act: string): Promise<string | null> {
  const account = owner(actor)
  const secret = randomBytes(32).toString('base64url')
  const head = { id: act, verb: 'make_feed', register: 'account' }
  const { repeated } = await withAct(house, actor, head, {}, async ({ client, entries }) => {
    await client.query('delete from calendar_feed where account = $1', [account])
    await client.query('insert into calendar_feed (account, hash) values ($1, $2)', [account, hashOf(secret)])
    entries.push({ verb: 'act', register: 'account', record: account, detail: { calendar: 'made' } })
    return true
  })
  return repeated ? null : secret
}

/** Takes the address away: whoever asks it from now on finds nothing. */
export async function dropFeed(house: House, actor: Actor, act: string): Promise<void> {
  const account = owner(actor)
  await withAct(house, actor, { id: act, verb: 'drop_feed', register: 'account' }, {}, async ({ client, entries }) => {
    const done = await client.query('delete from calendar_feed where account = $1', [account])
    if ((done.rowCount ?? 0) === 0) return false
    entries.push({ verb: 'act', register: 'account', record: account, detail: { calendar: 'dropped' } })
    return true
  })
}

const SEEN = `update calendar_feed set read_at = now() where account = $1 and (read_at is null or read_at < now() - interval '5 minutes')`

/** Whose address a secret opens, with the grants of today; null where it opens none. */
export async function ownerOfFeed(house: House, secret: string): Promise<Actor | null> {
  if (!FORM.test(secret)) return null
  const found = await house.count.query<{ account: string }>('select account from calendar_feed where hash = $1', [
    hashOf(secret),
  ])
  const row = found.rows[0]
  if (!row) return null
  const actor = await actorOf(house.count, row.account, house.province.areaId, today())
  if (actor) await asActor(house, actor, 'write', (client) => client.query(SEEN, [row.account]))
  return actor
}
