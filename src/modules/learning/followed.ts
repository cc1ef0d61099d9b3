import { type Count, type Indicator, indicator, type Tie } from '#kernel/indicator/declaration.ts'
import type { Label } from '#kernel/label.ts'
import { nextGrade } from './grade-ages.ts'
import { enrolled, learnerWays } from './learning.basis.ts'

/** Where formulas of flow come from. */
const source = { th: 'คู่มือข้อ 3.5', en: 'Handbook 3.5' }
/** How flows are followed. */
const individual: Label = {
  th: 'ติดตามรายบุคคล: ผู้เรียนคนเดียวกัน ณ วันสำมะโนของสองปี ในสถานศึกษาใดก็ได้ของจังหวัด ปีที่รายงานคือปีหลัง',
  en: 'Followed person by person: the same learner on the census days of two years, at any school of the province; reported for the later year',
}
/** How flows may be cut. */
const ways = learnerWays.filter((way) => way !== 'level')

/** Pupils of some grades, some years before the year reported. */
export const back = (years: number, grades: readonly string[], more: Partial<Count> = {}): Count => ({
  basis: enrolled,
  shift: -years,
  where: [{ dim: 'grade', in: [...grades] }],
  ...more,
})

/** The same person is enrolled some years later, in some grades if named. */
export const later = (years: number, grades?: readonly string[]): Tie => ({
  over: 'enrolment',
  same: { person: 'person' },
  year: { field: 'academic_year', offset: years, held: true },
  ...(grades ? { where: [{ path: 'grade', in: [...grades] }] } : {}),
})
/** The same person is in the same grade a year later. */
export const inSameGrade: Tie = { ...later(1), same: { person: 'person', grade: 'grade' } }
/** The same person is in the next grade a year later. */
export const inNextGrade: Tie = { ...later(1), same: { person: 'person', grade: { path: 'grade', map: nextGrade } } }

export interface Flow {
  code: string
  name: Label
  about?: Label
  formula: Label
  direction?: 'up' | 'down'
  numerator: Count
  denominator: Count
  by?: string[]
  source?: Label
}

/** A share of pupils followed from one year to a later one. */
export const flow = (of: Flow): Indicator =>
  indicator(of.code, {
    ...of.name,
    about: of.about ?? individual,
    unit: 'percent',
    direction: of.direction ?? 'up',
    source: of.source ?? source,
    formula: of.formula,
    kind: { kind: 'share' },
    parts: { numerator: of.numerator, denominator: of.denominator },
    by: of.by ?? ways,
    hideBelow: 5,
    open: true,
    decimals: 2,
  })
