import { type Grade, gradeOrder, type SchoolType } from './school-types.ts'

/** Enrolment of each grade against one full age group of the province. */
const SHARE: Record<Grade, number> = {
  N0: 0.3,
  K1: 0.9,
  K2: 0.94,
  K3: 0.955,
  P1: 1,
  P2: 1,
  P3: 0.995,
  P4: 0.995,
  P5: 0.99,
  P6: 0.99,
  M1: 0.98,
  M2: 0.96,
  M3: 0.94,
  M4: 0.6,
  M5: 0.58,
  M6: 0.565,
  V1: 0.31,
  V2: 0.275,
  V3: 0.255,
  H1: 0.19,
  H2: 0.17,
  NP: 0.02,
  NL: 0.15,
  NU: 0.23,
}
const TOTAL = gradeOrder.reduce((sum, grade) => sum + SHARE[grade], 0)

/** Learners of a grade in a province of so many learners; births fall by half a percent a year. */
export const wanted = (grade: Grade, learners: number, yearsBack: number): number =>
  Math.round(((SHARE[grade] * learners) / TOTAL) * 1.005 ** yearsBack)

/** Share of a grade that drops out during a year; highest in the middle of ม.ต้น and the first year of ปวช. */
const DROPOUT: Partial<Record<Grade, number>> = {
  P4: 0.001,
  P5: 0.002,
  P6: 0.003,
  M1: 0.008,
  M2: 0.02,
  M3: 0.016,
  M4: 0.01,
  M5: 0.008,
  M6: 0.002,
  V1: 0.065,
  V2: 0.03,
  V3: 0.012,
  H1: 0.03,
  H2: 0.01,
  NP: 0.05,
  NL: 0.06,
  NU: 0.06,
}
export const dropoutRate = (grade: Grade): number => DROPOUT[grade] ?? 0.0006

export const repeatRate = (grade: Grade): number =>
  grade.startsWith('P') ? 0.005 : grade.startsWith('M') ? 0.008 : grade.startsWith('V') ? 0.012 : 0

/** Chance to stay at one's own school where it teaches the next stage too. */
export function staysOn(next: Grade, type: SchoolType): number {
  if (next === 'P1') return type.affiliation === 'opec' ? 0.82 : 0.93
  if (next === 'M1') return type.kind === 'opportunity_expansion' ? 0.68 : 0.75
  if (next === 'H1') return 0.85
  return next === 'M4' ? 0.85 : 0.985
}

export type AfterM3 = 'M4' | 'V1' | 'NU' | 'no_study' | 'work' | 'other_province'

/** Ways out of ม.3 by type of school; the vocational share rises by about a point with each year that the story goes on. */
export function afterM3(type: SchoolType, yearsOn: number): [AfterM3[], number[]] {
  const vocational =
    (type.kind === 'opportunity_expansion' ? 0.5 : type.affiliation === 'opec' ? 0.2 : 0.31) + 0.012 * yearsOn
  const rest = 0.05
  return [
    ['M4', 'V1', 'NU', 'no_study', 'work', 'other_province'],
    [1 - vocational - rest, vocational, 0.008, 0.012, 0.018, 0.012],
  ]
}
export const TO_HIGHER_VOCATIONAL = 0.5
export const LEAVES_AFTER_P6 = 0.009
/** Moves inside the province and out of it, of every learner below the age of work, in a year. */
export const MOVES_INSIDE = 0.009
export const MOVES_OUT = 0.007
export const DEATHS = 0.00018
