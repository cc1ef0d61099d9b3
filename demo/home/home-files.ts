import { type Day, dayOf, instantOf, isoOf } from '../calendar.ts'
import { idsOf } from '../chance.ts'
import { areaId } from '../land.ts'
import { phone } from '../numbers.ts'
import { type DemoRow, versions } from '../row.ts'
import { gradeOrder, turns } from '../school-types.ts'
import { type Story, told } from '../story.ts'
import type { HomeChild } from './home-children.ts'

/** How a file has gone so far, and in days before today when its last step was made. */
export interface HomePath {
  moves: string[]
  rested: number
  kind: 'family' | 'community' | 'religion'
  ended?: 'given_up' | 'moved_away'
  /** When learning began, in days before today. */
  began?: number
}

const READY = ['submit', 'consider', 'approve', 'begin']

/** A dozen files in every state, some of them late. */
export const HOME_PATHS: HomePath[] = [
  { moves: READY, rested: 800, began: 790, kind: 'family' },
  { moves: READY, rested: 420, began: 410, kind: 'family' },
  { moves: READY, rested: 200, began: 195, kind: 'family' },
  { moves: READY, rested: 190, began: 180, kind: 'community' },
  { moves: READY, rested: 380, began: 372, kind: 'religion' },
  { moves: [], rested: 4, kind: 'family' },
  { moves: ['submit'], rested: 33, kind: 'family' },
  { moves: ['submit'], rested: 6, kind: 'community' },
  { moves: ['submit', 'consider'], rested: 12, kind: 'family' },
  { moves: ['submit', 'send_back'], rested: 8, kind: 'family' },
  { moves: ['submit', 'consider', 'approve'], rested: 5, kind: 'family' },
  { moves: ['submit', 'consider', 'refuse'], rested: 60, kind: 'family' },
  { moves: [...READY, 'end'], rested: 45, began: 640, kind: 'family', ended: 'given_up' },
  { moves: ['submit', 'take_back'], rested: 90, kind: 'family' },
]

const TO: Record<string, string> = {
  submit: 'submitted',
  consider: 'considered',
  approve: 'approved',
  begin: 'running',
  send_back: 'returned',
  refuse: 'refused',
  end: 'ended',
  take_back: 'taken_back',
}

const REASONS: Record<string, string> = {
  send_back: 'ขอให้เพิ่มวิธีวัดผลและเวลาเรียนของแต่ละสาระ',
  refuse: 'แผนไม่ครอบคลุมสาระที่หลักสูตรกำหนด และผู้ขอไม่ประสงค์แก้ไข',
  take_back: 'ได้ที่เรียนในโรงเรียนใกล้บ้านแล้ว',
}

const PLANS = [
  'เรียนรู้จากสวนและตลาดของครอบครัว ภาษาไทยและคณิตศาสตร์ทุกเช้า โครงงานเดือนละหนึ่งเรื่อง วัดผลจากสมุดงานและการเล่าปากเปล่า',
  'เรียนตามความสนใจเรื่องสัตว์น้ำและการทำอาหาร อ่านวันละหนึ่งชั่วโมง ร่วมกิจกรรมกับโรงเรียนใกล้บ้านสัปดาห์ละวัน แฟ้มผลงานทุกภาคเรียน',
  'เรียนในศูนย์การเรียนกับเด็กสิบคน ดนตรีไทย งานไม้ และวิชาหลักครบแปดกลุ่มสาระ ประเมินร่วมกับผู้ปกครองปีละสองครั้ง',
]

const CENTRES = { family: null, community: 'ศูนย์การเรียนชุมชนริมคลองสิบสาม', religion: 'ศูนย์การเรียนวัดป่าเรืองธรรม' } as const

const gradeOf = (birth: Day, year: number): string => {
  const turned = year - Number(isoOf(birth).slice(0, 4))
  return gradeOrder.filter((grade) => /^[PM]\d$/.test(grade) && turns[grade] <= turned).at(-1) ?? 'P1'
}

const later = (day: Day, months: number): Day => dayOf(Temporal.PlainDate.from(isoOf(day)).add({ months }).toString())

export interface ToldHome {
  file: DemoRow
  reviews: DemoRow[]
}

/** A file with its versions and moves, and the yearly reviews of one that was begun. */
export function tellHome(story: Story, child: HomeChild, path: HomePath, n: number): ToldHome {
  const id = idsOf(story.seed, 'home_learning')(n)
  const last: Day = story.today - path.rested
  const began = path.began === undefined ? undefined : story.today - path.began
  const of = {
    person: story.ids.person(child.n),
    applicant: story.ids.person(child.applicant),
    office: child.office,
    lives_in: areaId(child.family.subdistrict),
  }
  const first = (path.moves.at(-1) === 'end' ? (began ?? last) : last) - path.moves.length * 8
  const life = versions(
    id,
    instantOf(first),
    {
      ...of,
      kind: path.kind,
      centre: CENTRES[path.kind],
      grade: gradeOf(child.birth, story.thisYear),
      phone: phone(child.applicant),
      reason: 'ครอบครัวเห็นว่าเด็กเรียนรู้ได้ดีเมื่อได้ลงมือทำและมีเวลาของตนเอง',
      learning_plan: path.moves.length === 0 ? null : PLANS[n % PLANS.length],
    },
    'draft',
  )
  let state = 'draft'
  path.moves.forEach((move, i) => {
    const beginning = move === 'end' ? last : path.moves.at(-1) === 'end' ? (began ?? last) : last
    const steps = path.moves.filter((one) => one !== 'end').length
    const day = move === 'end' ? last : beginning - (steps - 1 - i) * 8
    const said = {
      submit: { applied_on: isoOf(day), decide_by: isoOf(day + 30) },
      approve: { decided_on: isoOf(day) },
      refuse: { decided_on: isoOf(day) },
      begin: { starts_on: isoOf(began ?? day) },
      end: { ends_on: isoOf(day), ended_as: path.ended ?? 'given_up' },
    }[move]
    const to = TO[move] ?? state
    life.later(instantOf(day), said ?? {}, to)
    const reason = REASONS[move]
    const step = { register: 'home_learning', record: id, move, from_state: state, to_state: to, at: instantOf(day) }
    told(story, reason === undefined ? step : { ...step, reason })
    state = to
  })
  return {
    file: life.row,
    reviews: began === undefined ? [] : tellReviews(story, n, { ...of, home_learning: id }, began, state),
  }
}

const NOTES = ['อ่านคล่อง เขียนเรื่องสั้นได้ คูณหารได้ แฟ้มผลงานครบ', 'โครงงานแปลงผักดีมาก คณิตศาสตร์ยังต้องฝึกเศษส่วน']

/** A review for each year since the beginning: those of past years told, the next one to come; none to come once it ended. */
function tellReviews(story: Story, n: number, of: Record<string, unknown>, began: Day, state: string): DemoRow[] {
  const rows: DemoRow[] = []
  for (let year = 1, since = began; ; year++) {
    const due = later(began, year * 12)
    const done = due + 4 <= story.today
    if (!done && state !== 'running') return rows
    const id = idsOf(story.seed, 'learning_review')(n * 10 + year)
    const life = versions(id, instantOf(since), { ...of, due_on: isoOf(due) }, 'awaited')
    rows.push(life.row)
    if (!done) return rows
    const day = due + 3
    const passed = year !== 1 || n % 2 === 0
    const [move, to] = passed ? ['tell_passed', 'passed'] : ['tell_needs_help', 'needs_help']
    life.later(instantOf(day), { reviewed_on: isoOf(day), note: NOTES[Number(!passed)] }, to)
    const step = {
      register: 'learning_review',
      record: id,
      move,
      from_state: 'awaited',
      to_state: to,
      at: instantOf(day),
    }
    told(story, passed ? step : { ...step, reason: 'ให้ครูของโรงเรียนใกล้บ้านช่วยเรื่องเศษส่วน' })
    since = day
  }
}
