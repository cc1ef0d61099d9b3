import { type Basis, basis } from '#kernel/indicator/declaration.ts'
import { type Dimension, yesNoValues } from '#kernel/indicator/dimension.ts'
import { byProfile, bySchool, grades, levels } from '#modules/organisation/module.ts'
import { sexes } from '#modules/people/module.ts'

/** The level of each grade (handbook 1.5). */
const levelOfGrade: Record<string, string> = Object.fromEntries(
  Object.entries(levels).flatMap(([level, { grades: list }]) => list.map((grade) => [grade, level])),
)

const byGrade = {
  grade: { th: 'ชั้น', en: 'Grade', path: 'grade', values: grades },
  level: { th: 'ระดับ', en: 'Level', from: 'grade', map: levelOfGrade, values: levels },
} as const satisfies Record<string, Dimension>

const bySex = { sex: { th: 'เพศ', en: 'Sex', path: 'person.sex', values: sexes } } as const satisfies Record<
  string,
  Dimension
>

/** Enrolments that hold on the census day of their academic year, at the school. */
export const enrolled: Basis = basis('enrolled', {
  over: 'enrolment',
  timing: { year: 'academic_year', held: true },
  place: 'school',
  identity: 'person',
  dimensions: {
    ...bySex,
    ...byGrade,
    disability: { th: 'ความพิการ', en: 'Disability', some: 'person.disabilities', values: yesNoValues },
    ...bySchool,
    ...byProfile,
  },
})

/** The same enrolments, where the learner lives: what a population can be held against (handbook 3.5, last line). */
export const enrolledResidents: Basis = basis('enrolled_residents', {
  over: 'enrolment',
  timing: { year: 'academic_year', held: true },
  place: 'person.lives_in',
  identity: 'person',
  where: [{ path: 'person.birth_date', empty: false }],
  dimensions: { ...bySex, ...byGrade, age: { th: 'อายุ', en: 'Age', age: 'person.birth_date' } },
})

/** Stays of learners at a school that hold on the census day. */
export const stays: Basis = basis('stays', {
  over: 'learner',
  timing: { held: true },
  place: 'school',
  identity: 'person',
  dimensions: { ...bySex, ...byGrade, ...bySchool, ...byProfile },
})

/** Classes of an academic year. */
export const classesHeld: Basis = basis('classes_held', {
  over: 'classroom',
  timing: { year: 'academic_year' },
  place: 'school',
  dimensions: { ...byGrade, ...bySchool, ...byProfile },
})

/** Transfers asked for during an academic year, at the school that is left. */
export const transfersAsked: Basis = basis('transfers_asked', {
  over: 'transfer',
  timing: { during: 'requested_on' },
  place: 'from_school',
  dimensions: { ...byGrade, ...bySchool },
})

/** How numbers of learners may be cut. */
export const learnerWays = ['children', 'sex', 'level', 'grade', 'disability', 'affiliation', 'kind', 'size', 'office']
/** How numbers by residence may be cut. */
export const residentWays = ['children', 'sex']
