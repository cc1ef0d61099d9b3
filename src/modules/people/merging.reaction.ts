import { madeId } from '#kernel/act/id.ts'
import type { Reaction } from '#kernel/act/reaction.ts'
import { type ActContext, withAct } from '#kernel/act/transaction.ts'
import type { House } from '#kernel/house.ts'
import { today } from '#kernel/kinds/date.ts'
import { Refusal } from '#kernel/problem.ts'
import { type Actor, actorOf } from '#kernel/scope/actor.ts'
import { mayChangeBoth } from './judge-merge.act.ts'
import { directionOf, mergeable } from './pair-standing.ts'

interface PairRow {
  version: number
  state: string
  one: string
  other: string
  keeps: string
}

const pairRow = async (house: House, id: string): Promise<PairRow | undefined> =>
  (await house.count.query<PairRow>('select version, state, one, other, keeps from person_merge where id = $1', [id]))
    .rows[0]

/** Merges wait for each other, so that two of them cannot make a chain between them. */
const alone = (act: ActContext) =>
  act.client.query(`select pg_advisory_xact_lock(hashtextextended('person_merge ' || current_schema(), 0))`)

const APPROVER = `
  select actor from move_record where register = 'person_merge' and record = $1 and move = 'merge' order by at desc limit 1`

/** Whether whoever approved may, at this moment, change both records; by whatever door the approval came. */
async function approvedByRight(house: House, id: string, row: PairRow): Promise<boolean> {
  const account = (await house.count.query<{ actor: string | null }>(APPROVER, [id])).rows[0]?.actor
  const approver = account ? await actorOf(house.count, account, house.province.areaId, today()) : null
  if (!approver) return false
  try {
    return await mayChangeBoth(house, approver, directionOf(row))
  } catch (error) {
    if (error instanceof Refusal) return false
    throw error
  }
}

const HINDRANCE = {
  right: 'ผู้อนุมัติไม่มีสิทธิแก้ไขทั้งสองระเบียน / the approver may not change both records',
  standing: 'ระเบียนหนึ่งรวมกับระเบียนอื่นไว้แล้ว / one of the records is merged with another already',
} as const

/** Marks the record that does not go on, or gives the pair back with the hindrance. */
async function mark(house: House, system: Actor, id: string): Promise<void> {
  const row = await pairRow(house, id)
  if (row?.state !== 'approved') return
  const right = await approvedByRight(house, id, row)
  const head = { id: madeId(id, `mark ${row.version}`), verb: 'move', register: 'person_merge' }
  await withAct(house, system, head, { id, right }, async (act) => {
    await alone(act)
    const direction = directionOf(row)
    const hindrance = right ? ((await mergeable(act.client, direction)) ? null : 'standing') : 'right'
    if (hindrance) return act.move('person_merge', id, row.version, 'give_back', HINDRANCE[hindrance])
    await act.change('person', direction.merged, undefined, { same_as: direction.kept })
    return act.move('person_merge', id, row.version, 'mark')
  })
}

/** Takes the mark away. Nothing else had been changed. */
async function part(house: House, system: Actor, id: string): Promise<void> {
  const row = await pairRow(house, id)
  if (row?.state !== 'separated') return
  const head = { id: madeId(id, `part ${row.version}`), verb: 'change', register: 'person' }
  await withAct(house, system, head, { id }, async (act) => {
    const { kept, merged } = directionOf(row)
    const marked = await act.client.query('select 1 from person where id = $1 and same_as = $2', [merged, kept])
    if (marked.rowCount === 1) await act.change('person', merged, undefined, { same_as: null })
    return null
  })
}

const idsOf = async (house: House, text: string): Promise<string[]> =>
  (await house.count.query<{ id: string }>(text)).rows.map(({ id }) => id)

const SEPARATED = `
  select m.id from person_merge m
  join person p on p.id = case m.keeps when 'one' then m.other else m.one end
    and p.same_as = case m.keeps when 'one' then m.one else m.other end
  where m.state = 'separated'`

/** What follows from an approval and from a separation: the word on the record, written by the program alone. */
export const mergingReactions: Reaction[] = [
  {
    register: 'person_merge',
    move: 'merge',
    follow: mark,
    pending: (house) => idsOf(house, `select id from person_merge where state = 'approved'`),
  },
  { register: 'person_merge', move: 'separate', follow: part, pending: (house) => idsOf(house, SEPARATED) },
]
