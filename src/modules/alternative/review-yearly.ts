import { madeId } from '#kernel/act/id.ts'
import type { Reaction } from '#kernel/act/reaction.ts'
import { withAct } from '#kernel/act/transaction.ts'
import type { House } from '#kernel/house.ts'
import type { Actor } from '#kernel/scope/actor.ts'
import { nextReview } from './rules.ts'

/** Files under way without a review to come; `after` is the last one due, or the beginning. */
const WITHOUT = `select f.id, f.person, f.applicant, f.office, f.lives_in,
    coalesce((select max(v.due_on) from learning_review v where v.home_learning = f.id), f.starts_on)::text as after
  from home_learning f
  where f.state = 'running' and f.starts_on is not null
    and not exists (select 1 from learning_review v where v.home_learning = f.id and v.state = 'awaited')`

interface Running {
  id: string
  person: string
  applicant: string
  office: string
  lives_in: string
  after: string
}

/** The next review of a file, once. */
async function plan(house: House, system: Actor, file: string): Promise<void> {
  const found = await house.count.query<Running>(`${WITHOUT} and f.id = $1`, [file])
  const running = found.rows[0]
  if (!running) return
  const { id, after, ...copied } = running
  const values = { home_learning: id, ...copied, due_on: nextReview(after) }
  const head = { id: madeId(id, `review after ${after}`), verb: 'create', register: 'learning_review' }
  await withAct(house, system, head, values, (act) =>
    act.create('learning_review', madeId(id, `review ${values.due_on}`), values),
  )
}

const pending = async (house: House): Promise<string[]> =>
  (await house.count.query<{ id: string }>(WITHOUT)).rows.map(({ id }) => id)

const LAST = `select v.id, v.home_learning as file from learning_review v`

async function planAfter(house: House, system: Actor, review: string): Promise<void> {
  const found = await house.count.query<{ file: string }>(`${LAST} where v.id = $1`, [review])
  const file = found.rows[0]?.file
  if (file) await plan(house, system, file)
}

/** Learning that begins is looked at after a year, and every year while it goes on. */
export const yearlyReviews: Reaction[] = [
  { register: 'home_learning', move: 'begin', follow: plan, pending },
  // a review that was told and not followed leaves its file without one to come, which the first finds at the next start
  ...['tell_passed', 'tell_needs_help'].map(
    (move): Reaction => ({ register: 'learning_review', move, follow: planAfter, pending: async () => [] }),
  ),
]

const MOOT = `select v.id, v.version, f.id as file from learning_review v join home_learning f on f.id = v.home_learning
  where v.state = 'awaited' and f.state in ('ended', 'revoked')`

const REASON = 'สิ้นสุดการจัดการเรียนรู้แล้ว'

/** Reviews to come of a file that is over. */
async function skip(house: House, system: Actor, file: string): Promise<void> {
  const found = await house.count.query<{ id: string; version: number }>(`${MOOT} and f.id = $1`, [file])
  for (const { id, version } of found.rows) {
    const head = { id: madeId(id, 'moot'), verb: 'move', register: 'learning_review' }
    await withAct(house, system, head, id, (act) => act.move('learning_review', id, version, 'skip', REASON))
  }
}

const mootFiles = async (house: House): Promise<string[]> => [
  ...new Set((await house.count.query<{ file: string }>(MOOT)).rows.map(({ file }) => file)),
]

/** What is over is not reviewed any more. */
export const skipReviews: Reaction[] = ['end', 'revoke'].map(
  (move): Reaction => ({ register: 'home_learning', move, follow: skip, pending: mootFiles }),
)
