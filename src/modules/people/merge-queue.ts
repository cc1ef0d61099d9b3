import type { House } from '#kernel/house.ts'
import type { Actor } from '#kernel/scope/actor.ts'
import { asActor } from '#kernel/scope/as-actor.ts'
import { MERGE_PILES, type MergePile } from './merge-piles.ts'

/** A pair in a list: both names, and where the records are kept. */
export interface WaitingPair {
  id: string
  one: string
  other: string
  oneAt: string | null
  otherAt: string | null
  ground: string
  likeness: number | null
}

/** States that count as lying in a pile; what was parted again may be taken up again. */
const STATES: Record<MergePile, string> = {
  proposed: `('proposed', 'approved')`,
  later: `('later')`,
  merged: `('merged')`,
  different: `('different', 'separated')`,
}

/** Both records must be in sight: who sees one of them is not asked. */
const FROM = `from person_merge m join person a on a.id = m.one join person b on b.id = m.other`
const ORDER = `m.ground = 'same_number' desc, m.ground = 'link_review' desc, m.likeness desc nulls last, m.id`

export const mergeCounts = (house: House, actor: Actor): Promise<Record<MergePile, number>> =>
  asActor(house, actor, 'read', async (client) => {
    const columns = MERGE_PILES.map((pile) => `count(*) filter (where m.state in ${STATES[pile]})::int as "${pile}"`)
    const found = await client.query<Record<MergePile, number>>(`select ${columns.join(', ')} ${FROM}`)
    return found.rows[0] ?? { proposed: 0, later: 0, merged: 0, different: 0 }
  })

const nameOf = (alias: string): string => `${alias}.name_title || ${alias}.name_first || ' ' || ${alias}.name_last`

/** Pairs of a pile in the order in which they are judged. */
export const waitingPairs = (house: House, actor: Actor, pile: MergePile, most: number): Promise<WaitingPair[]> =>
  asActor(house, actor, 'read', async (client) => {
    const found = await client.query<WaitingPair>(
      `select m.id, ${nameOf('a')} as one, ${nameOf('b')} as other, o.name as "oneAt", p.name as "otherAt", m.ground,
         m.likeness::float8 as likeness ${FROM}
       left join organisation o on o.id = a.kept_by left join organisation p on p.id = b.kept_by
       where m.state in ${STATES[pile]} order by ${ORDER} limit $1`,
      [most],
    )
    return found.rows
  })

/** The pair after one in a pile, or its first; null where nothing is left. */
export const nextMerge = (
  house: House,
  actor: Actor,
  pile: MergePile,
  after: string | null = null,
): Promise<string | null> =>
  asActor(house, actor, 'read', async (client) => {
    const found = await client.query<{ id: string }>(
      `select m.id ${FROM} where m.state in ${STATES[pile]} order by ${ORDER}`,
    )
    const here = found.rows.findIndex(({ id }) => id === after)
    const next = found.rows[here + 1] ?? found.rows[0]
    return next && next.id !== after ? next.id : null
  })
