import { birthDay, type Day, opening } from './calendar.ts'
import { type Chance, chance } from './chance.ts'
import { open, placePupils, split, weightOf } from './places.ts'
import { lastStay, type Pupil, type SchoolYear, type Stay } from './pupil.ts'
import { wanted } from './rates.ts'
import { classLimit, districts, type Grade, gradeOrder, turns } from './school-types.ts'
import type { School } from './schools.ts'

/** A grade of a school in one year and into how many classes it is cut. */
export interface ClassPlan {
  school: School
  year: number
  grade: Grade
  rooms: number
  /** Numbers the plan among all; room r of it is class n × 100 + r. */
  n: number
}

/** The learners of the province as the years go by. */
export interface Cohorts {
  seed: number
  schools: School[]
  learners: number
  thisYear: number
  today: Day
  by: Chance
  pupils: Pupil[]
  /** Those who are at a school, and in which order they came. */
  active: Pupil[]
  classes: Map<string, ClassPlan>
  counts: { stays: number; transfers: number }
}

export const YEARS_BACK = 3

export const cohorts = (seed: number, schools: School[], learners: number, thisYear: number, today: Day): Cohorts => ({
  seed,
  schools,
  learners,
  thisYear,
  today,
  by: chance(seed, 21),
  pupils: [],
  active: [],
  classes: new Map(),
  counts: { stays: 0, transfers: 0 },
})

export const classKey = (school: School, year: number, grade: Grade): string => `${school.index}/${year}/${grade}`

/** Boys are a little more than half at birth, more in vocational colleges, all of the Buddhist schools. */
const shareOfBoys = (grade: Grade, school?: School): number =>
  school?.type.kind === 'dhamma_pariyatti'
    ? 1
    : grade[0] === 'V' || grade[0] === 'H'
      ? 0.6
      : grade === 'M6'
        ? 0.48
        : 0.513

function birthFor(grade: Grade, year: number, by: Chance): Day {
  const adult = grade[0] === 'N' && grade !== 'N0'
  const drift = by.next()
  const late = adult ? by.below(22) - 3 : drift < 0.015 ? -1 : drift > 0.985 ? 2 : drift > 0.95 ? 1 : 0
  return birthDay(year, turns[grade] + late, by.below(365))
}

const districtCodes = Object.keys(districts)
const people = districtCodes.map((code) => districts[code]?.people ?? 0)

/** Somebody new, of the age of a grade; lives in the district of the school, or where people live. */
export function newPupil(of: Cohorts, grade: Grade, year: number, school?: School): Pupil {
  const { by } = of
  const near = school && by.hit(0.87)
  const pupil: Pupil = {
    n: of.pupils.length + 1,
    sex: by.hit(shareOfBoys(grade, school)) ? 'm' : 'f',
    birth: birthFor(grade, year, by),
    district: near ? school.district : (districtCodes[by.weighted(people)] ?? '1301'),
    stays: [],
  }
  of.pupils.push(pupil)
  return pupil
}

/** A new stay of a pupil at a school, from a day on. */
export function enter(of: Cohorts, pupil: Pupil, school: School, year: SchoolYear, entered = year.from): Stay {
  of.counts.stays++
  const stay: Stay = { n: of.counts.stays, school, entered, state: 'studying', years: [year] }
  pupil.stays.push(stay)
  return stay
}

export const schoolYear = (year: number, grade: Grade, from = opening(year)): SchoolYear => ({
  year,
  grade,
  room: 1,
  from,
})

/** Years since somebody in a grade of a school came there, if they came where its stage begins. */
function yearsThere(school: School, grade: Grade): number {
  let years = 0
  for (let at = gradeOrder.indexOf(grade) - 1; at >= 0; at--) {
    const before = gradeOrder[at] as Grade
    if (!school.grades.has(before) || (grade[0] === 'V') !== (before[0] === 'V')) break
    years++
  }
  return grade[0] === 'H' || grade[0] === 'N' ? Number(grade.slice(1) === '2') : years
}

/** Everybody who is at school when the register begins. */
export function firstYear(of: Cohorts, year: number): void {
  for (const grade of gradeOrder) {
    const schools = open(of.schools, grade, year)
    const sizes = split(
      wanted(grade, of.learners, YEARS_BACK),
      schools.map((s) => weightOf(s, grade)),
    )
    schools.forEach((school, i) => {
      const back = yearsThere(school, grade)
      for (let n = sizes[i] ?? 0; n > 0; n--) {
        const pupil = newPupil(of, grade, year, school)
        const years = of.by.hit(0.8) ? back : of.by.below(back + 1)
        enter(of, pupil, school, schoolYear(year, grade), opening(year - years))
        of.active.push(pupil)
      }
    })
  }
  cutClasses(of, year)
}

/** Cuts every grade of every school into classes of like size. */
export function cutClasses(of: Cohorts, year: number): void {
  const grades = new Map<string, { school: School; grade: Grade; members: SchoolYear[] }>()
  for (const pupil of of.active) {
    const stay = lastStay(pupil)
    const current = stay?.years[stay.years.length - 1]
    if (!stay || current?.year !== year) continue
    const key = classKey(stay.school, year, current.grade)
    const found = grades.get(key)
    if (found) found.members.push(current)
    else grades.set(key, { school: stay.school, grade: current.grade, members: [current] })
  }
  for (const [key, { school, grade, members }] of grades) {
    const rooms = Math.ceil(members.length / classLimit(grade))
    members.forEach((member, i) => {
      member.room = 1 + (i % rooms)
    })
    of.classes.set(key, { school, year, grade, rooms, n: of.classes.size + 1 })
  }
}

/** Families who are new live where they found a school, as a rule. */
const MOVES_NEAR = 0.8

/** Puts those who look for a school at a grade into one, as of the opening of a year. */
export function settle(of: Cohorts, seekers: Pupil[], grade: Grade, year: number, already: Map<School, number>): void {
  placePupils(seekers, open(of.schools, grade, year), grade, already, of.by, (pupil, school) => {
    if (school.type.kind === 'dhamma_pariyatti') pupil.sex = 'm'
    if (pupil.stays.length === 0 && of.by.hit(MOVES_NEAR)) pupil.district = school.district
    enter(of, pupil, school, schoolYear(year, grade))
    of.active.push(pupil)
  })
}
