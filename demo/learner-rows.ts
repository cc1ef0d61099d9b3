import { type Day, instantOf, isoOf, opening } from './calendar.ts'
import { type ClassPlan, classKey } from './cohorts.ts'
import type { Pupil, SchoolYear, Stay } from './pupil.ts'
import { type DemoRow, versions } from './row.ts'
import type { School } from './schools.ts'
import { known, type Story, shorten, told } from './story.ts'

export type Classes = Map<string, ClassPlan>

export const classroomId = (story: Story, plan: ClassPlan, room: number): string =>
  story.ids.classroom(plan.n * 100 + room)

const classOf = (story: Story, classes: Classes, school: School, { year, grade, room }: SchoolYear): string | null => {
  const plan = classes.get(classKey(school, year, grade))
  return plan ? classroomId(story, plan, room) : null
}

const LEAVING: Record<string, [move: string, reason?: string]> = {
  graduated: ['graduate'],
  transferred: ['transfer'],
  dropped_out: ['drop_out', 'ขาดเรียนต่อเนื่อง ติดตามแล้วผู้ปกครองแจ้งว่าไม่กลับมาเรียน'],
  removed: ['remove', 'หยุดเรียนเป็นเวลานานและไม่มีตัวตนอยู่ในพื้นที่'],
  deceased: ['die'],
}

function move(story: Story, stay: Stay, name: string, to: string, day: Day, reason?: string): void {
  const record = story.ids.learner(stay.n)
  const told_ = { register: 'learner', record, move: name, from_state: 'studying', to_state: to, at: instantOf(day) }
  told(story, reason === undefined ? told_ : { ...told_, reason })
}

/** A stay with a version for each year of it that the register has seen. */
export function learnerRow(story: Story, classes: Classes, pupil: Pick<Pupil, 'n'>, stay: Stay): DemoRow {
  const [first, ...later] = stay.years
  if (!first) throw new Error(`stay ${stay.n} has no year`)
  const row = versions(
    story.ids.learner(stay.n),
    instantOf(known(story, first.from)),
    {
      person: story.ids.person(pupil.n),
      school: story.ids.organisation(stay.school.n),
      student_code: String(10_000 + (stay.n % 90_000)),
      grade: first.grade,
      classroom: classOf(story, classes, stay.school, first),
      entered_on: isoOf(stay.entered),
      left_on: null,
      left_for: null,
    },
    'studying',
  )
  for (const year of later)
    row.later(instantOf(opening(year.year)), {
      grade: year.grade,
      classroom: classOf(story, classes, stay.school, year),
    })
  if (stay.pausedOn !== undefined) {
    const [name, reason] =
      stay.state === 'hanging' ? ['suspend', 'ไม่มาเรียนและติดต่อไม่ได้ รอการติดตาม'] : ['rest', 'เจ็บป่วยต้องพักรักษาตัว']
    move(story, stay, name ?? '', stay.state, stay.pausedOn, reason)
    row.later(instantOf(stay.pausedOn), {}, stay.state)
  }
  if (stay.left !== undefined) {
    const [name, reason] = LEAVING[stay.state] ?? ['remove', '']
    move(story, stay, name, stay.state, stay.left, reason)
    row.later(instantOf(stay.left), { left_on: isoOf(stay.left), left_for: stay.leftFor ?? null }, stay.state)
  }
  return shorten(story, row.row)
}

/** Day on which the result of a year is known: when the stay ended, else after the end-of-year round. */
const closedOn = (year: SchoolYear, until: Day): Day => Math.min(until, opening(year.year + 1) - 45)

const ORDINARY = new Set(['promoted', 'repeated', 'graduated'])

export function enrolmentRow(
  story: Story,
  classes: Classes,
  pupil: Pick<Pupil, 'n'>,
  stay: Stay,
  year: SchoolYear,
  n: number,
): DemoRow {
  const since = instantOf(year.from)
  const row = versions(story.ids.enrolment(n), since, {
    learner: story.ids.learner(stay.n),
    person: story.ids.person(pupil.n),
    school: story.ids.organisation(stay.school.n),
    academic_year: year.year,
    term: `${year.year}/${year.from > opening(year.year) + 150 ? 2 : 1}`,
    grade: year.grade,
    classroom: classOf(story, classes, stay.school, year),
    starts_on: isoOf(year.from),
    ends_on: null,
    result: null,
  })
  if (year.until === undefined) return row.row
  const done = { ends_on: isoOf(year.until), result: year.result ?? null }
  row.later(instantOf(closedOn(year, year.until)), done)
  if (story.history === 'last' && ORDINARY.has(year.result ?? ''))
    return { id: row.row.id, since, version: 1, values: row.row.values }
  return row.row
}

const REASONS = ['ย้ายตามผู้ปกครอง', 'ย้ายที่อยู่อาศัย', 'เดินทางสะดวกกว่า', 'ต้องการเรียนใกล้บ้านญาติ']
const ENDINGS: Record<string, [state: string, move: string, after: number, reason?: string][]> = {
  requested: [],
  accepted: [['accepted', 'accept', 1]],
  released: [
    ['accepted', 'accept', 1],
    ['released', 'release', 2],
  ],
  arrived: [
    ['accepted', 'accept', 2],
    ['released', 'release', 4],
    ['arrived', 'arrive', 8],
  ],
  declined: [['declined', 'decline', 2, 'ห้องเรียนเต็มตามแผนการรับนักเรียน']],
  cancelled: [['cancelled', 'cancel', 2]],
}

/** A transfer and the moves that brought it where it stands. */
export function transferRow(story: Story, pupil: Pupil, stay: Stay): DemoRow | null {
  const { transfer, school } = stay
  if (!transfer) return null
  const id = story.ids.transfer(transfer.n)
  const row = versions(
    id,
    instantOf(transfer.requested),
    {
      learner: story.ids.learner(stay.n),
      person: story.ids.person(pupil.n),
      from_school: story.ids.organisation(school.n),
      to_school: story.ids.organisation(transfer.to.n),
      grade: transfer.grade,
      requested_on: isoOf(transfer.requested),
      reason: school.successor === transfer.to ? 'สถานศึกษาเดิมยุบรวม' : (REASONS[transfer.n % REASONS.length] ?? null),
    },
    'requested',
  )
  let from = 'requested'
  for (const [state, name, after, reason] of ENDINGS[transfer.state] ?? []) {
    const day = state === 'arrived' && stay.left !== undefined ? stay.left : transfer.requested + after
    const step = { register: 'transfer', record: id, move: name, from_state: from, to_state: state, at: instantOf(day) }
    told(story, reason === undefined ? step : { ...step, reason })
    row.later(instantOf(day), {}, state)
    from = state
  }
  return shorten(story, row.row)
}
