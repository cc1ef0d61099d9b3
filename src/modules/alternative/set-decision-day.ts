import { madeId } from '#kernel/act/id.ts'
import type { Reaction } from '#kernel/act/reaction.ts'
import { withAct } from '#kernel/act/transaction.ts'
import type { House } from '#kernel/house.ts'
import type { Actor } from '#kernel/scope/actor.ts'
import { dueDay } from '#kernel/workflow/due.ts'
import { decideBy } from './rules.ts'

/** Files handed in, with the instant of it and the day set at that time or before. */
const HANDED_IN = `select f.id, f.version, f.decide_by::text as decide_by, max(m.at) as at
  from home_learning f join move_record m on m.register = 'home_learning' and m.record = f.id and m.move = 'submit'
  where f.state = 'submitted'`

interface HandedIn {
  id: string
  version: number
  decide_by: string | null
  at: string
}

/** Handed in again after being sent back, a file has its days from then. */
const dueAnew = (file: HandedIn): string | null => {
  const day = decideBy(dueDay(file.at, 0))
  return file.decide_by === null || file.decide_by < day ? day : null
}

async function follow(house: House, system: Actor, record: string): Promise<void> {
  const found = await house.count.query<HandedIn>(`${HANDED_IN} and f.id = $1 group by f.id`, [record])
  const file = found.rows[0]
  const day = file ? dueAnew(file) : null
  if (!file || day === null) return
  // once for each time it is handed in: a day that the office sets afterwards stays
  const head = {
    id: madeId(record, `handed in ${new Date(file.at).toISOString()}`),
    verb: 'change',
    register: 'home_learning',
  }
  await withAct(house, system, head, day, (act) =>
    act.change('home_learning', record, file.version, { decide_by: day }),
  )
}

async function pending(house: House): Promise<string[]> {
  const found = await house.count.query<HandedIn>(`${HANDED_IN} group by f.id`)
  return found.rows.filter((file) => dueAnew(file) !== null).map(({ id }) => id)
}

/** An application that is handed in gets the day by which the office is to decide. */
export const setDecisionDay: Reaction = { register: 'home_learning', move: 'submit', follow, pending }
