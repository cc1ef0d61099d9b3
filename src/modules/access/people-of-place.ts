import type { House } from '#kernel/house.ts'
import { today } from '#kernel/kinds/date.ts'
import type { Actor } from '#kernel/scope/actor.ts'
import { asActor } from '#kernel/scope/as-actor.ts'
import { predicate } from '#kernel/scope/predicate.ts'
import { roleGrant } from './role-grant.register.ts'

/** Somebody whose role and place the actor could give. */
export interface Colleague {
  account: string
  name: string
  username: string
  role: string
  place: string
}

/** As many as one page shows. */
const MOST = 300

const NAMES = `
  select a.id as account, a.name, a.username, coalesce(o.name, r.name, '') as place
  from unnest($1::uuid[], $2::uuid[]) as held (account, place)
  join account a on a.id = held.account left join organisation o on o.id = held.place left join area r on r.id = held.place
  where a.disabled is not true`

/** The people whom an actor may give a new way in: those whose role and place are the actor's to give. */
export async function colleaguesOf(house: House, actor: Actor): Promise<Colleague[]> {
  const grants = await asActor(house, actor, 'read', async (client) => {
    const found = await client.query<{ account: string; role: string; place: string }>(
      `select distinct on (g.account) g.account, g.role, g.place from role_grant g
       where g.starts_on <= $1 and (g.ends_on is null or g.ends_on > $1) and g.account is distinct from $2
         and ${predicate(roleGrant, 'create', 'g')} order by g.account, g.starts_on limit ${MOST}`,
      [today(), actor.account],
    )
    return found.rows
  })
  const named = await house.count.query<Omit<Colleague, 'role'>>(NAMES, [
    grants.map(({ account }) => account),
    grants.map(({ place }) => place),
  ])
  const roles = new Map(grants.map(({ account, role }) => [account, role]))
  return named.rows
    .map((row) => ({ ...row, role: roles.get(row.account) ?? '' }))
    .sort((a, b) => a.name.localeCompare(b.name, 'th'))
}
