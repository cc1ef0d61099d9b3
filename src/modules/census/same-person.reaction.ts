import { madeId } from '#kernel/act/id.ts'
import type { Reaction } from '#kernel/act/reaction.ts'
import { withAct } from '#kernel/act/transaction.ts'
import type { House } from '#kernel/house.ts'
import { Refusal } from '#kernel/problem.ts'
import type { Actor } from '#kernel/scope/actor.ts'
import { proposeMerge } from '#modules/people/module.ts'
import { personOfRow } from './person-of-row.ts'

interface Judged {
  id: string
  version: number
  one: string
  other: string
  likeness: number | null
  comparison: unknown
}

/** Questions judged one child whose two rows are two persons on record, each of whom stands for themselves. */
const JUDGED = `
  select j.id, j.version, j.likeness, j.comparison, coalesce(p.same_as, p.id) as one, coalesce(o.same_as, o.id) as other
  from (select q.id, q.version, q.likeness::float8 as likeness, q.comparison, ${personOfRow('a')} as a, ${personOfRow('b')} as b
    from link_question q
    join census_row a on a.list = q.list and a.number = q.row
    join census_row b on b.list = q.other_list and b.number = q.other_row
    where q.state = 'same' and a.id_hash is distinct from b.id_hash and WHICH) j
  join person p on p.id = j.a join person o on o.id = j.b
  where coalesce(p.same_as, p.id) <> coalesce(o.same_as, o.id)`

const judged = async (house: House, which: string, values: unknown[]): Promise<Judged[]> =>
  (await house.count.query<Judged>(JUDGED.replace('WHICH', which), values)).rows

/** What a clerk judged of two rows is proposed of the two persons: another person decides it. */
async function propose(house: House, system: Actor, question: string): Promise<void> {
  for (const { id, version, one, other, likeness, comparison } of await judged(house, 'q.id = $1', [question])) {
    const act = madeId(id, `same person ${version}`)
    const told = { act, one, other, ground: 'link_review' as const, ...(likeness === null ? {} : { likeness }) }
    try {
      await proposeMerge(house, system, comparison ? { ...told, comparison } : told)
    } catch (error) {
      // one of them is merged with somebody else by now
      if (!(error instanceof Refusal)) throw error
    }
  }
}

const PROPOSED = `
  select m.id, m.version from person_merge m
  join link_question q on q.id = $1
  join census_row a on a.list = q.list and a.number = q.row
  join census_row b on b.list = q.other_list and b.number = q.other_row
  where m.ground = 'link_review' and m.state in ('proposed', 'later') and q.state not in ('same')
    and (${personOfRow('a')}, ${personOfRow('b')}) in ((m.one, m.other), (m.other, m.one))`

/** A judgement that is taken back takes its proposal along, while nobody has decided that. */
async function takeBack(house: House, system: Actor, question: string): Promise<void> {
  const found = await house.count.query<{ id: string; version: number }>(PROPOSED, [question])
  for (const { id, version } of found.rows) {
    const head = { id: madeId(id, `taken back ${version}`), verb: 'withdraw', register: 'person_merge' }
    await withAct(house, system, head, { id }, async (act) => {
      await act.withdraw('person_merge', id, version)
      return null
    })
  }
}

/** Every judgement was either followed at once or at the next start; a pair that is known is not proposed again. */
const unproposed = async (house: House): Promise<string[]> => {
  const all = await judged(house, 'true', [])
  if (all.length === 0) return []
  const pairs = await house.count.query<{ pair: string }>(`select one || ' ' || other as pair from person_merge`)
  const known = new Set(pairs.rows.map(({ pair }) => pair))
  return all
    .filter(({ one, other }) => !known.has(`${one} ${other}`) && !known.has(`${other} ${one}`))
    .map(({ id }) => id)
}

const none = async (): Promise<string[]> => []

/** What follows for the persons on record from a judgement of two rows of lists. */
export const samePersonReactions: Reaction[] = [
  { register: 'link_question', move: 'say_same', follow: propose, pending: unproposed },
  { register: 'link_question', move: 'undo', follow: takeBack, pending: none },
]
