import { type Day, isoOf, opening } from '../calendar.ts'
import type { Chance } from '../chance.ts'
import { classKey } from '../cohorts.ts'
import type { Classes } from '../learner-rows.ts'
import type { Outside } from '../outside.ts'
import { leave, type SchoolYear, type Stay } from '../pupil.ts'
import type { Grade } from '../school-types.ts'
import { gradeOrder, turns } from '../school-types.ts'
import type { School } from '../schools.ts'
import { teaches } from '../schools.ts'
import type { Story } from '../story.ts'

/** By which way a child came back, and the stay at a school that it became; none where no school keeps a list. */
export interface Return {
  route: string
  stay: Stay | null
}

type Ways = [routes: string[], weights: number[]]

/** Ways back by the birthday reached in the year: the young to a school, the others as they can. */
const WAYS: [below: number, ways: Ways][] = [
  [
    13,
    [
      ['formal', 'mobile_school', 'learning_centre'],
      [0.8, 0.11, 0.09],
    ],
  ],
  [
    16,
    [
      ['formal', 'dole', 'mobile_school', 'skills_training', 'work_with_plan', 'learning_centre'],
      [0.4, 0.3, 0.1, 0.08, 0.07, 0.05],
    ],
  ],
  [
    99,
    [
      ['dole', 'vocational', 'formal', 'skills_training', 'mobile_school', 'work_with_plan'],
      [0.42, 0.16, 0.12, 0.12, 0.09, 0.09],
    ],
  ],
]

const yearOf = (story: Story, day: Day): number => {
  let year = story.thisYear
  while (opening(year) > day) year--
  return year
}

const FORMAL = gradeOrder.filter((grade) => /^[KPM]\d$/.test(grade))

/** The grade that fits an age, or one below for who was away; no lower than the first year of pre-primary. */
function gradeFor(route: string, age: number, by: Chance): Grade | null {
  if (route === 'dole') return age < 13 ? 'NP' : age < 17 ? 'NL' : 'NU'
  if (route === 'vocational') return 'V1'
  if (route !== 'formal') return null
  const wanted = age - by.weighted([0.4, 0.45, 0.15])
  return FORMAL.filter((grade) => turns[grade] <= Math.max(wanted, turns.K2)).at(-1) ?? 'K2'
}

interface Ground {
  story: Story
  schools: School[]
  classes: Classes
}

/** A school near the child with a class of the grade; the nearest first, of several any. */
function schoolFor(
  { schools, classes }: Ground,
  child: Outside,
  grade: Grade,
  year: number,
  by: Chance,
): School | null {
  const taught = schools.filter(
    (one) => one.type.affiliation !== 'opec' && teaches(one, year) && classes.has(classKey(one, year, grade)),
  )
  const near = [
    taught.filter(({ subdistrict }) => subdistrict.code === child.family.subdistrict),
    taught.filter(({ district }) => district === child.family.subdistrict.slice(0, 4)),
    taught,
  ].find((list) => list.length > 0)
  return near ? by.pick(near) : null
}

function yearAt(
  { classes }: Ground,
  school: School,
  grade: Grade,
  year: number,
  from: Day,
  by: Chance,
): SchoolYear | null {
  const rooms = classes.get(classKey(school, year, grade))?.rooms
  return rooms ? { year, grade, room: by.between(1, rooms), from } : null
}

/** The next year at the same school: a grade up where it is taught, else the same grade again; non-formal levels go on. */
function goOn(ground: Ground, stay: Stay, by: Chance): boolean {
  const last = stay.years.at(-1)
  if (!last) return false
  const year = last.year + 1
  const up = last.grade.startsWith('N') ? last.grade : (gradeOrder[gradeOrder.indexOf(last.grade) + 1] ?? last.grade)
  const higher = /^(P6|M3|M6|V3)$/.test(last.grade) ? null : yearAt(ground, stay.school, up, year, opening(year), by)
  const next = higher ?? yearAt(ground, stay.school, last.grade, year, opening(year), by)
  if (!next) return false
  last.until = opening(year)
  last.result = higher ? 'promoted' : 'repeated'
  stay.years.push(next)
  return true
}

/** The way back of a child who came back on a day, and was gone again on another or not. */
export function planReturn(
  ground: Ground,
  n: number,
  child: Outside,
  { back, gone }: { back: Day; gone: Day | undefined },
  by: Chance,
): Return {
  const { story } = ground
  const year = yearOf(story, back)
  const age = year - Number(isoOf(child.birth).slice(0, 4))
  const [routes, weights] = WAYS.find(([below]) => age < below)?.[1] ?? [['dole'], [1]]
  const route = routes[by.weighted(weights)] ?? 'dole'
  const grade = gradeFor(route, age, by)
  const school = grade ? schoolFor(ground, child, grade, year, by) : null
  const first = grade && school ? yearAt(ground, school, grade, year, back, by) : null
  if (!school || !first) return { route: grade ? 'mobile_school' : route, stay: null }
  const stay: Stay = { n: FIRST_STAY + n, school, entered: back, state: 'studying', years: [first] }
  while ((stay.years.at(-1)?.year ?? 0) < yearOf(story, gone ?? story.today)) if (!goOn(ground, stay, by)) break
  const last = stay.years.at(-1)
  if (gone !== undefined) leave(stay, gone, 'dropped_out', 'dropped_out', 'no_study')
  else if (last && last.year < story.thisYear) leave(stay, opening(last.year + 1), 'graduated', 'graduated', 'work')
  return { route, stay }
}

/** Numbers of stays and enrolments of those who came back begin here, beyond those of every pupil. */
const FIRST_STAY = 50_000_000
