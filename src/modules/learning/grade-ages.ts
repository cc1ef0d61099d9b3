import type { Label } from '#kernel/label.ts'

/**
 * A stage of learning with its grades and the ages that belong to it: whole years on 1 January of the year in which the
 * academic year opens, so that age 6 are those who turn 7 in that year and enter ป.1 (handbook 1.5, 2.7, 3.5).
 */
export interface Stage extends Label {
  code: string
  grades: string[]
  from: number
  to: number
}

export const stages = {
  preprimary: { code: 'preprimary', th: 'ก่อนประถมศึกษา', en: 'pre-primary', grades: ['K1', 'K2', 'K3'], from: 3, to: 5 },
  primary: {
    code: 'primary',
    th: 'ประถมศึกษา',
    en: 'primary',
    grades: ['P1', 'P2', 'P3', 'P4', 'P5', 'P6'],
    from: 6,
    to: 11,
  },
  lowerSecondary: {
    code: 'lower_secondary',
    th: 'มัธยมศึกษาตอนต้น',
    en: 'lower secondary',
    grades: ['M1', 'M2', 'M3'],
    from: 12,
    to: 14,
  },
  upperSecondary: {
    code: 'upper_secondary',
    th: 'มัธยมศึกษาตอนปลายและ ปวช.',
    en: 'upper secondary, general and vocational',
    grades: ['M4', 'M5', 'M6', 'V1', 'V2', 'V3'],
    from: 15,
    to: 17,
  },
} as const satisfies Record<string, Stage>

export const PRIMARY = [...stages.primary.grades]
export const LOWER_SECONDARY = [...stages.lowerSecondary.grades]
export const GENERAL_UPPER = ['M4', 'M5', 'M6']
export const VOCATIONAL = ['V1', 'V2', 'V3']
/** The nine grades of compulsory education (handbook 2.7). */
export const COMPULSORY = [...PRIMARY, ...LOWER_SECONDARY]
/** Those of the compulsory ages: they turn 7 to 15 in the year (handbook 2.7). */
export const COMPULSORY_AGES = { from: 6, to: 14 }
export const NONFORMAL = ['NP', 'NL', 'NU']
/** Everything from primary up, in whatever form. */
export const PRIMARY_AND_ABOVE = [...COMPULSORY, ...GENERAL_UPPER, ...VOCATIONAL, 'H1', 'H2', ...NONFORMAL]

/** The age of each grade from ป.1 to ม.3 and its equals. */
export const gradeAges: Record<string, number> = Object.fromEntries([
  ...COMPULSORY.map((grade, i) => [grade, 6 + i]),
  ...GENERAL_UPPER.map((grade, i) => [grade, 15 + i]),
  ...VOCATIONAL.map((grade, i) => [grade, 15 + i]),
])

/** The grade after each grade of a stage that runs on year by year. */
export const nextGrade: Record<string, string> = Object.fromEntries(
  [COMPULSORY, GENERAL_UPPER, VOCATIONAL].flatMap((list) =>
    list.slice(0, -1).map((grade, i) => [grade, list[i + 1] ?? '']),
  ),
)
