import { permitted } from '#kernel/act/transaction.ts'
import type { House } from '#kernel/house.ts'
import type { Actor } from '#kernel/scope/actor.ts'
import { asActor } from '#kernel/scope/as-actor.ts'
import { childCase } from './child-case.register.ts'
import { OPEN_STATES } from './following.workflow.ts'

/** Versions that held at each instant, counted under the reader's own policies. */
const OPEN_AT = `with moments as (select unnest($1::timestamptz[]) as at),
  versions as (
    select state, lives_in, since, null::timestamptz as until from child_case
    union all select state, lives_in, since, until from child_case_past)
  select m.at, count(v.state)::int as open from moments m
  left join versions v on v.since <= m.at and (v.until is null or v.until > m.at) and v.state = any ($2)
    and ($3::uuid is null or exists (select 1 from place_within w where w.place = v.lives_in and w.ancestor = $3))
  group by m.at order by m.at`

/** How many cases of those this actor sees were open at each instant (ISO), as the register knew it then. */
export async function openOverTime(house: House, actor: Actor, moments: string[], place?: string): Promise<number[]> {
  permitted(house, actor, childCase.name, 'read')
  const found = await asActor(house, actor, 'read', (client) =>
    client.query<{ open: number }>(OPEN_AT, [moments, [...OPEN_STATES], place ?? null]),
  )
  return found.rows.map(({ open }) => open)
}
