import { type Day, dayOf, isoOf, opening } from './calendar.ts'
import { type Chance, chance } from './chance.ts'
import { PERSONS } from './ids.ts'
import type { Office } from './offices.ts'
import { endDay } from './organisation-rows.ts'
import { split } from './places.ts'
import type { School, Size } from './schools.ts'
import type { Story } from './story.ts'

export type Position =
  | 'director'
  | 'deputy_director'
  | 'teacher'
  | 'assistant_teacher'
  | 'contract_teacher'
  | 'supervisor'
  | 'officer'
  | 'planner'
  | 'support'

/** One person in one post. `person` is the number of the person, `n` that of the post. */
export interface Post {
  n: number
  person: number
  /** Number of the organisation. */
  organisation: number
  district: string
  position: Position
  teaches: boolean
  from: Day
  until?: Day
  subject: string | null
}

const STAFF: Record<Size, number> = { province: 9_000, small: 900 }
const SUBJECTS = [
  'ภาษาไทย',
  'คณิตศาสตร์',
  'วิทยาศาสตร์',
  'สังคมศึกษา',
  'ภาษาอังกฤษ',
  'พลศึกษา',
  'ศิลปะ',
  'การงานอาชีพ',
  'คอมพิวเตอร์',
  'ประถมศึกษา',
]
const TRADES = ['ช่างยนต์', 'ช่างไฟฟ้ากำลัง', 'การบัญชี', 'การตลาด', 'เทคโนโลยีสารสนเทศ', 'อาหารและโภชนาการ']

interface Roll {
  story: Story
  by: Chance
  posts: Post[]
}

/** A day on which posts are taken up: 1 November, 16 May or 1 October of a year some way back. */
function someStart(roll: Roll, oldest: number): Day {
  const back = Math.floor(roll.by.next() ** 1.4 * oldest)
  const year = roll.story.thisYear - back
  const day = roll.by.hit(0.5) ? opening(year) : dayOf(`${year}-${roll.by.hit(0.5) ? '10' : '11'}-01`)
  return day < roll.story.today ? day : opening(year)
}

function post(roll: Roll, at: Omit<Post, 'n' | 'person'>): Post {
  const n = roll.posts.length + 1
  const made = { n, person: PERSONS.staff + n, ...at }
  roll.posts.push(made)
  return made
}

const YOUNG = 2 * 365

function subjectOf(roll: Roll, school: School): string {
  if (school.grades.has('V1') && roll.by.hit(0.6)) return roll.by.pick(TRADES)
  return school.grades.has('N0') || (school.grades.has('K1') && !school.grades.has('P1'))
    ? 'การศึกษาปฐมวัย'
    : roll.by.pick(SUBJECTS)
}

/** Fills one place of teaching, and mostly names who held it before, so that past counts are whole too. */
function teacher(roll: Roll, school: School): void {
  const from = someStart(roll, 24)
  const fresh = from > roll.story.today - YOUNG
  const state = school.type.affiliation === 'obec' || school.type.affiliation === 'dla'
  const position = roll.by.hit(0.09) ? 'contract_teacher' : fresh && state ? 'assistant_teacher' : 'teacher'
  const at = { organisation: school.n, district: school.district, teaches: true, subject: subjectOf(roll, school) }
  post(roll, { ...at, position, from })
  if (from > roll.story.begun && roll.by.hit(0.85))
    post(roll, { ...at, position: 'teacher', from: from - 365 * roll.by.between(3, 28), until: from })
}

function staffOfSchool(roll: Roll, school: School, teachers: number, learners: number): void {
  const at = { organisation: school.n, district: school.district, subject: null }
  const end = endDay(school)
  if (end !== null) {
    for (const position of ['director', 'teacher', 'teacher', 'teacher'] as const)
      post(roll, {
        ...at,
        position,
        teaches: position === 'teacher',
        from: end - 365 * roll.by.between(2, 20),
        until: end,
      })
    return
  }
  if (school.type.kind !== 'child_center')
    post(roll, { ...at, position: 'director', teaches: false, from: someStart(roll, 7) })
  for (let n = 0; n < teachers; n++) teacher(roll, school)
  for (let n = deputies(learners); n > 0; n--)
    post(roll, { ...at, position: 'deputy_director', teaches: false, from: someStart(roll, 7) })
  for (let n = helpers(learners); n > 0; n--)
    post(roll, { ...at, position: 'support', teaches: false, from: someStart(roll, 15) })
}

const deputies = (learners: number): number => (learners < 300 ? 0 : learners < 900 ? 1 : learners < 1800 ? 2 : 4)
const helpers = (learners: number): number => (learners < 150 ? 0 : Math.min(4, 1 + Math.floor(learners / 900)))

const OFFICE_POSITIONS: Position[] = ['officer', 'supervisor', 'officer', 'planner', 'support']

function staffOfOffice(roll: Roll, office: Office, count: number): void {
  const at = { organisation: office.n, district: office.district, teaches: false, subject: null }
  for (let i = 0; i < count; i++) {
    const position = i === 0 ? 'director' : (OFFICE_POSITIONS[i % OFFICE_POSITIONS.length] ?? 'officer')
    post(roll, { ...at, position, from: someStart(roll, i === 0 ? 4 : 15) })
  }
}

/** A weight for teaching load: small schools need more teachers for each pupil, centres and non-formal fewer. */
const load = (school: School, learners: number): number => {
  if (learners === 0) return 0
  const factor = school.type.kind === 'dole_district' ? 0.35 : school.type.kind === 'special' ? 2.5 : 1
  return factor * learners ** 0.97
}

/** Everybody who works in the province, offices first. */
export function planStaff(
  story: Story,
  size: Size,
  offices: Office[],
  schools: School[],
  learners: Map<School, number>,
): Post[] {
  const roll: Roll = { story, by: chance(story.seed, 61), posts: [] }
  for (const office of offices) staffOfOffice(roll, office, office.staff[size])
  const of = (school: School) => learners.get(school) ?? 0
  const open = schools.filter((s) => !s.end)
  const others = open.reduce(
    (sum, s) => sum + deputies(of(s)) + helpers(of(s)) + Number(s.type.kind !== 'child_center'),
    0,
  )
  const teaching = STAFF[size] - roll.posts.length - others
  const shares = split(
    teaching,
    open.map((s) => load(s, of(s))),
  )
  const teachers = new Map(open.map((s, i) => [s, Math.max(2, shares[i] ?? 0)]))
  for (const school of schools) staffOfSchool(roll, school, teachers.get(school) ?? 0, of(school))
  return roll.posts
}

export const postDates = (post: Post) => ({
  starts_on: isoOf(post.from),
  ends_on: post.until === undefined ? null : isoOf(post.until),
})
