import { madeId } from '#kernel/act/id.ts'
import type { Reaction } from '#kernel/act/reaction.ts'
import { type ActContext, withAct } from '#kernel/act/transaction.ts'
import type { House } from '#kernel/house.ts'
import { today } from '#kernel/kinds/date.ts'
import { academicYearOf } from '#kernel/kinds/year.ts'
import type { Actor } from '#kernel/scope/actor.ts'

interface Arrived {
  learner: string
  person: string
  from_school: string
  to_school: string
  grade: string
}

interface Version {
  id: string
  version: number
}

/** Term two opens on 1 November (handbook 1.6). */
const termOf = (day: string): string =>
  `${academicYearOf(day)}/${day.slice(5) >= '11-01' || day.slice(5) < '05-16' ? 2 : 1}`

const versions = async (act: ActContext, text: string, values: unknown[]): Promise<Version[]> =>
  (await act.client.query<Version>(text, values)).rows

/** The old stay ends: the learner leaves as transferred, the enrolment under way closes on that day. */
async function leave(act: ActContext, { learner }: Arrived, day: string): Promise<void> {
  const found = await act.client.query<Version & { state: string }>(
    'select id, version, state from learner where id = $1',
    [learner],
  )
  const stay = found.rows[0]
  if (!stay || !['studying', 'on_leave', 'hanging'].includes(stay.state)) return
  const left = await act.change('learner', learner, stay.version, { left_on: day, left_for: 'same_province' })
  const back = stay.state === 'studying' ? left : await act.move('learner', learner, left, 'come_back')
  await act.move('learner', learner, back, 'transfer')
  const open = await versions(
    act,
    'select id, version from enrolment where learner = $1 and (ends_on is null or ends_on > $2)',
    [learner, day],
  )
  for (const { id, version } of open)
    await act.change('enrolment', id, version, { ends_on: day, result: 'transferred' })
}

/** The record goes with the child: the person, the ties to guardians, and guardians whom no other child keeps behind. */
async function carry(act: ActContext, { person, from_school, to_school }: Arrived): Promise<void> {
  const people = await versions(
    act,
    `select p.id, p.version from person p where p.id = $1 or (p.kept_by = $2 and p.id in (select g.guardian from guardian g where g.child = $1)
       and not exists (select 1 from guardian o where o.guardian = p.id and o.child <> $1 and o.kept_by = $2))`,
    [person, from_school],
  )
  for (const { id, version } of people) await act.change('person', id, version, { kept_by: to_school })
  const ties = await versions(act, 'select id, version from guardian where child = $1', [person])
  for (const { id, version } of ties) await act.change('guardian', id, version, { kept_by: to_school })
}

/** The new stay begins, with an enrolment in the grade of the transfer; the class is the new school's to choose. */
async function arrive(
  act: ActContext,
  transfer: string,
  { person, to_school, grade }: Arrived,
  day: string,
): Promise<void> {
  const there = await act.client.query(
    `select 1 from learner where person = $1 and school = $2 and state in ('studying', 'on_leave', 'hanging')`,
    [person, to_school],
  )
  if ((there.rowCount ?? 0) > 0) return
  const learner = madeId(transfer, 'learner')
  await act.create('learner', learner, { person, school: to_school, grade, entered_on: day })
  await act.create('enrolment', madeId(transfer, 'enrolment'), {
    learner,
    person,
    school: to_school,
    academic_year: academicYearOf(day),
    term: termOf(day),
    grade,
    starts_on: day,
  })
}

async function follow(house: House, system: Actor, transfer: string): Promise<void> {
  const head = { id: madeId(transfer, 'hand over'), verb: 'hand_over', register: 'transfer' }
  await withAct(house, system, head, { transfer }, async (act) => {
    const found = await act.client.query<Arrived>(
      'select learner, person, from_school, to_school, grade from transfer where id = $1',
      [transfer],
    )
    const row = found.rows[0]
    if (!row) return
    const day = today()
    await leave(act, row, day)
    await carry(act, row)
    await arrive(act, transfer, row, day)
  })
}

/** Arrivals that were confirmed while the learner still stands on the register of the school left behind. */
async function pending(house: House): Promise<string[]> {
  const found = await house.count.query<{ id: string }>(
    `select t.id from transfer t join learner l on l.id = t.learner
     where t.state = 'arrived' and l.state in ('studying', 'on_leave', 'hanging')`,
  )
  return found.rows.map((row) => row.id)
}

/**
 * When the receiving school confirms the arrival, the child's record goes over: neither school may write in the other's
 * register, so the program does it (handbook 2.6: the old school strikes off by transfer, the new one admits).
 */
export const handOver: Reaction = { register: 'transfer', move: 'arrive', follow, pending }
