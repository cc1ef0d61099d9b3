import type { House } from '#kernel/house.ts'
import { idOf } from '#kernel/kinds/link.ts'
import type { Actor } from '#kernel/scope/actor.ts'
import { asActor } from '#kernel/scope/as-actor.ts'

/**
 * The piles of a review: what is asked, what another reader was not sure of or sees otherwise, the sample for quality, and of the
 * sample what another reader decided, to be read once more without seeing that.
 */
export const PILES = ['ask', 'second', 'sample', 'again'] as const
export type Pile = (typeof PILES)[number]

/** Whoever made the last move of a question; nobody reads their own twice. */
const BY_ANOTHER = `(select m.actor from move_record m where m.register = 'link_question' and m.record = q.id
  order by m.at desc limit 1) is distinct from $2::uuid`

/** Whether this reader ever made one of some moves with a question. */
export const readBy = (
  moves: readonly string[],
): string => `exists (select 1 from move_record m where m.register = 'link_question'
  and m.record = q.id and m.actor = $2::uuid and m.move in (${moves.map((move) => `'${move}'`).join(', ')}))`

/** Whoever was in doubt leaves the pair to others, also after taking the doubt back. */
const NOT_MY_DOUBT = `not ${readBy(['doubt'])}`
/** Whoever said anything of a pair is no blind reader of it. */
const UNREAD = `not ${readBy(['say_same', 'say_different', 'doubt'])}`

/** What is settled by another pair of the same child or the same row is not asked before the next run. */
const STILL_OPEN = `not (q.asked_for in ('likely', 'rival') and exists (
  select 1 from link_question o where o.round = q.round and o.state = 'same' and o.id <> q.id
    and (o.child = q.child or (o.other_list = q.other_list and o.other_row = q.other_row))))`

const WHICH: Record<Pile, string> = {
  ask: `((q.state = 'waiting' and q.asked_for <> 'sample' and ${NOT_MY_DOUBT} and ${STILL_OPEN})
    or (q.state in ('same', 'different') and q.asked_for = 'contradicted')) and $2::uuid is not null`,
  second: `q.state in ('doubtful', 'disputed') and ${BY_ANOTHER}`,
  sample: `q.state = 'waiting' and q.asked_for = 'sample' and ${NOT_MY_DOUBT} and $2::uuid is not null`,
  again: `q.state in ('same', 'different') and q.sampled = 'drawn' and q.asked_for <> 'contradicted' and ${BY_ANOTHER} and ${UNREAD}
    and not exists (select 1 from move_record m where m.register = 'link_question' and m.record = q.id and m.move = 'agree')`,
}

/** First what a run contradicts, then children who would be called out of school, then what is most open. */
const ORDER = `q.asked_for = 'contradicted' desc, coalesce(c.standing = 'to_verify', false) desc, abs(q.likeness - 0.5), q.id`

/** The sample goes by lot, lest its order tell what the run thought. */
const order = (pile: Pile): string => (pile === 'sample' || pile === 'again' ? 'md5(q.id::text)' : ORDER)

export type PileCounts = Record<Pile, number>

/** How many pairs wait in each pile, for this reader. */
export const pileCounts = (house: House, actor: Actor, round: string): Promise<PileCounts> =>
  asActor(house, actor, 'read', async (client) => {
    const columns = PILES.map((pile) => `count(*) filter (where ${WHICH[pile]})::int as "${pile}"`)
    const found = await client.query<PileCounts>(
      `select ${columns.join(', ')} from link_question q where q.round = $1`,
      [idOf(round), actor.account],
    )
    return found.rows[0] ?? { ask: 0, second: 0, sample: 0, again: 0 }
  })

/** The next pair of a pile after one, or its first; null where the pile is done. */
export const nextInPile = (
  house: House,
  actor: Actor,
  at: { round: string; pile: Pile; after?: string | null },
): Promise<string | null> =>
  asActor(house, actor, 'read', async (client) => {
    const found = await client.query<{ id: string }>(
      `select q.id from link_question q left join census_child c on c.id = q.child
       where q.round = $1 and ${WHICH[at.pile]} order by ${order(at.pile)}`,
      [idOf(at.round), actor.account],
    )
    const here = found.rows.findIndex(({ id }) => id === at.after)
    return (found.rows[here + 1] ?? found.rows[0])?.id ?? null
  })

/** Rounds that have pairs to be judged, newest first, as far as the reader sees them. */
export const roundsToReview = (house: House, actor: Actor): Promise<{ id: string; name: string; open: boolean }[]> =>
  asActor(house, actor, 'read', async (client) => {
    const found = await client.query<{ id: string; name: string; open: boolean }>(
      `select r.id, r.name, r.state <> 'closed' as open from census_round r
       where exists (select 1 from link_question q where q.round = r.id)
       order by r.state <> 'closed' desc, r.counted_on desc, r.id`,
    )
    return found.rows
  })
