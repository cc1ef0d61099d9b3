import { newId } from '#kernel/act/id.ts'
import { withAct } from '#kernel/act/transaction.ts'
import type { House } from '#kernel/house.ts'
import { today } from '#kernel/kinds/date.ts'
import { refuse } from '#kernel/problem.ts'
import { type Actor, actorOf, systemActor } from '#kernel/scope/actor.ts'
import { asActor } from '#kernel/scope/as-actor.ts'
import { predicate } from '#kernel/scope/predicate.ts'
import { invitation } from './invitation.register.ts'
import { roleGrant } from './role-grant.register.ts'

/** An invitation that still holds. */
export interface OpenInvitation {
  id: string
  version: number
  name: string
  username: string
  role: string
  place: string
  /** Name of the place. */
  at: string
  person: string | null
  account: string | null
  ends_on: string | null
}

const OPEN = `
  select i.id, i.version, i.name, i.username, i.role, i.place, i.person, i.account, i.ends_on::text,
    coalesce(o.name, a.name, '') as at
  from invitation i left join organisation o on o.id = i.place left join area a on a.id = i.place
  where i.id = $1 and i.state = 'invited' and i.expires_on > $2`
const INVITER = `
  select actor from audit_entry where register = 'invitation' and record = $1 and verb = 'create' order by seq limit 1`
const GRANTS = `
  select count(*)::int as all from role_grant g
  where g.account = $1 and g.starts_on <= $2 and (g.ends_on is null or g.ends_on > $2)`

/** The invitation, if it is open and whoever gave it could give it today as well; else null. */
export async function openInvitation(house: House, id: string): Promise<OpenInvitation | null> {
  const found = await house.count.query<OpenInvitation>(OPEN, [id, today()])
  const row = found.rows[0]
  const given = await house.count.query<{ actor: string | null }>(INVITER, [id])
  const inviter = given.rows[0]?.actor
  if (!row || !inviter) return null
  const actor = await actorOf(house.count, inviter, house.province.areaId, today())
  return actor && (await stillGiven(house, actor, row)) ? row : null
}

/** Asks the inviter's own rules, in the inviter's own name: for the invitation, for its person, for all that an account holds. */
function stillGiven(house: House, inviter: Actor, { id, account }: OpenInvitation): Promise<boolean> {
  return asActor(house, inviter, 'read', async (client) => {
    const may = await client.query(
      `select 1 from invitation i where i.id = $1 and ${predicate(invitation, 'create', 'i')}
         and (i.person is null or i.person in (select p.id from person p))`,
      [id],
    )
    if ((may.rowCount ?? 0) === 0 || !account) return (may.rowCount ?? 0) > 0
    const reached = await client.query<{ all: number }>(`${GRANTS} and ${predicate(roleGrant, 'create', 'g')}`, [
      account,
      today(),
    ])
    const held = await house.count.query<{ all: number }>(GRANTS, [account, today()])
    const all = held.rows[0]?.all ?? 0
    return all > 0 && all === reached.rows[0]?.all
  })
}

/**
 * Accepts an invitation in the name of the program, since nobody is signed in yet: account, grant and move in one act, done
 * once. Gives the account.
 */
export async function acceptInvitation(house: House, id: string): Promise<{ account: string } & OpenInvitation> {
  const open = (await openInvitation(house, id)) ?? refuse('slip_code')
  // the invitation is accepted once: its own id is that of the act
  const head = { id, verb: 'accept', register: 'invitation' }
  const { outcome } = await withAct(house, await systemActor(house), head, { id }, async (act) => {
    const { name, username, person, role, place, ends_on } = open
    await act.move('invitation', id, open.version, 'accept')
    if (open.account) return open.account
    const account = newId()
    await act.create('account', account, { name, username, person })
    const reason = `invitation ${id}`
    await act.create('role_grant', newId(), { account, role, place, starts_on: today(), ends_on, reason })
    return account
  })
  return { ...open, account: outcome }
}
