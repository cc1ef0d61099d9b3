import { newId } from '#kernel/act/id.ts'
import { withAct } from '#kernel/act/transaction.ts'
import type { House } from '#kernel/house.ts'
import { today } from '#kernel/kinds/date.ts'
import { refuse } from '#kernel/problem.ts'
import type { Actor } from '#kernel/scope/actor.ts'

/** Days that a slip is good for. */
export const SLIP_DAYS = 14

export interface Invited {
  name: string
  username: string
  role: string
  place: string
  /** ISO day before which the grant ends. */
  ends_on?: string | null
  /** Set to renew the way in of an account. */
  account?: string
}

export const slipEnds = (): string =>
  Temporal.PlainDate.from(today())
    .add({ days: SLIP_DAYS + 1 })
    .toString()

const TAKEN = `
  select username from account where username = any($1)
  union select username from invitation where username = any($1) and state = 'invited'`

/** Which of these user names are not free, among accounts and open invitations. */
export async function takenNames(house: House, usernames: string[]): Promise<Set<string>> {
  const found = await house.count.query<{ username: string }>(TAKEN, [usernames])
  return new Set(found.rows.map(({ username }) => username))
}

/**
 * Invites people, all or none, as the actor: the rules of the register say which roles they may give, and where. Gives the
 * ids of the invitations in the order of the people.
 */
export async function invite(house: House, actor: Actor, act: string, people: Invited[]): Promise<string[]> {
  const expires_on = slipEnds()
  const head = { id: act, verb: 'create', register: 'invitation' }
  const { outcome } = await withAct(house, actor, head, { people }, async (context) => {
    const ids: string[] = []
    for (const person of people) {
      const id = newId()
      await context.create('invitation', id, { ...person, expires_on })
      ids.push(id)
    }
    return ids
  })
  return outcome
}

interface Held {
  name: string
  username: string
  role: string
  place: string
}

const HELD = `
  select a.name, a.username, g.role, g.place from account a join role_grant g on g.account = a.id
  where a.id = $1 and a.disabled is not true and g.starts_on <= $2 and (g.ends_on is null or g.ends_on > $2)
  order by g.starts_on`

/** Invites somebody who has an account to set a new password. Whether the inviter reaches far enough, accepting checks again. */
export async function inviteAgain(house: House, actor: Actor, act: string, account: string): Promise<string> {
  const found = await house.count.query<Held>(HELD, [account, today()])
  const held = found.rows[0] ?? refuse('not_found')
  const open = await house.count.query<{ id: string }>(
    `select id from invitation where account = $1 and state = 'invited'`,
    [account],
  )
  if (open.rows[0]) return open.rows[0].id
  const [id] = await invite(house, actor, act, [{ ...held, account }])
  return id ?? refuse('not_found')
}
