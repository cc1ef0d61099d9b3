import { madeId } from '#kernel/act/id.ts'
import type { Reaction } from '#kernel/act/reaction.ts'
import { withAct } from '#kernel/act/transaction.ts'
import type { House } from '#kernel/house.ts'
import type { Actor } from '#kernel/scope/actor.ts'

/** Months after which a child who came back is looked after (handbook 3.2). */
const AFTER = ['3', '6', '12'] as const

const RETURNS = `select id, version, lives_in, manager, returned_on::text as returned_on from child_case
  where id = $1 and state = 'returned' and returned_on is not null`

interface Returned {
  lives_in: string
  manager: string | null
  returned_on: string
}

const monthsAfter = (day: string, months: number): string => Temporal.PlainDate.from(day).add({ months }).toString()

/** The three looks at a child who came back, each once for that return. */
async function follow(house: House, system: Actor, record: string): Promise<void> {
  const found = await house.count.query<Returned>(RETURNS, [record])
  const back = found.rows[0]
  if (!back) return
  const { lives_in, manager, returned_on } = back
  const head = { id: madeId(record, `looks after ${returned_on}`), verb: 'create', register: 'return_check' }
  await withAct(house, system, head, back, async (act) => {
    for (const after_months of AFTER) {
      const due_on = monthsAfter(returned_on, Number(after_months))
      const values = { case: record, lives_in, manager, after_months, due_on }
      await act.create('return_check', madeId(record, `${returned_on} ${after_months}`), values)
    }
  })
}

async function pending(house: House): Promise<string[]> {
  const found = await house.count.query<{ id: string }>(
    `select c.id from child_case c where c.state = 'returned' and c.returned_on is not null
     and not exists (select 1 from return_check r where r.case = c.id and r.due_on > c.returned_on)`,
  )
  return found.rows.map(({ id }) => id)
}

/** A child called back is looked after at 3, 6 and 12 months. */
export const lookAfter: Reaction = { register: 'child_case', move: 'come_back', follow, pending }
