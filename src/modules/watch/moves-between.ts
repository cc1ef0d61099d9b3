import { permitted } from '#kernel/act/transaction.ts'
import type { House } from '#kernel/house.ts'
import { ZONE } from '#kernel/kinds/date.ts'
import type { Actor } from '#kernel/scope/actor.ts'
import { asActor } from '#kernel/scope/as-actor.ts'
import { childCase } from './child-case.register.ts'

/** ISO days; both belong to the span. */
export interface Span {
  from: string
  to: string
}

const WITHIN = `($1::uuid is null or exists (select 1 from place_within w where w.place = r.lives_in and w.ancestor = $1))`

const MOVED = `select m.move, count(distinct m.record)::int as n from move_record m join child_case r on r.id = m.record
  where m.register = 'child_case' and m.at >= $2 and m.at < $3 and ${WITHIN} group by m.move`

const OPENED = `select count(*)::int as n from child_case r where r.opened_on between $2 and $3 and ${WITHIN}`

/** How many children each step was made with in a span of days, among the cases that this actor sees; `opened` too. */
export async function movesBetween(
  house: House,
  actor: Actor,
  { from, to }: Span,
  place?: string,
): Promise<Record<string, number>> {
  permitted(house, actor, childCase.name, 'read')
  const startOf = (day: Temporal.PlainDate) => day.toZonedDateTime(ZONE).toInstant().toString()
  const first = startOf(Temporal.PlainDate.from(from))
  const end = startOf(Temporal.PlainDate.from(to).add({ days: 1 }))
  return asActor(house, actor, 'read', async (client) => {
    const moved = await client.query<{ move: string; n: number }>(MOVED, [place ?? null, first, end])
    const opened = await client.query<{ n: number }>(OPENED, [place ?? null, from, to])
    return {
      ...Object.fromEntries(moved.rows.map(({ move, n }) => [move, n])),
      opened: opened.rows[0]?.n ?? 0,
    }
  })
}
