import { type Indicator, indicator } from '#kernel/indicator/declaration.ts'
import type { Label } from '#kernel/label.ts'
import { back, flow, inNextGrade, inSameGrade, later } from './followed.ts'
import { LOWER_SECONDARY, PRIMARY } from './grade-ages.ts'

export const persistenceP1 = flow({
  code: 'persistence_p1_p4',
  name: { th: 'อัตราคงอยู่ ป.1 → ป.4', en: 'Cohort persistence P1 → P4' },
  formula: {
    th: '100 × อยู่ ป.4 ในอีกสามปี ÷ ผู้เรียน ป.1 เมื่อสามปีก่อน',
    en: '100 × in P4 three years later ÷ learners of P1 three years before',
  },
  numerator: back(3, ['P1'], { also: [later(3, ['P4'])] }),
  denominator: back(3, ['P1']),
})

export const persistenceM1 = flow({
  code: 'persistence_m1_m3',
  name: { th: 'อัตราคงอยู่ ม.1 → ม.3', en: 'Cohort persistence M1 → M3' },
  formula: {
    th: '100 × อยู่ ม.3 ในอีกสองปี ÷ ผู้เรียน ม.1 เมื่อสองปีก่อน',
    en: '100 × in M3 two years later ÷ learners of M1 two years before',
  },
  numerator: back(2, ['M1'], { also: [later(2, ['M3'])] }),
  denominator: back(2, ['M1']),
})

const completion = (code: string, grade: string, th: string, en: string): Indicator =>
  flow({
    code,
    name: { th: `อัตราการจบ ${th}`, en: `Completion of ${en}` },
    about: {
      th: 'ผู้เรียนชั้นสุดท้าย ณ วันสำมะโนของปีก่อน ที่จบการศึกษาเมื่อสิ้นปีนั้น',
      en: 'Learners of the last grade on the census day of the year before who graduated at the end of that year',
    },
    formula: {
      th: `100 × จบ ${th} เมื่อสิ้นปีก่อน ÷ ผู้เรียน ${th} ปีก่อน`,
      en: `100 × graduates ÷ learners of ${en}, both of the year before`,
    },
    numerator: {
      ...back(1, [grade]),
      where: [
        { dim: 'grade', in: [grade] },
        { path: 'result', in: ['graduated'] },
      ],
    },
    denominator: back(1, [grade]),
  })

const survival = (code: string, name: Label, grades: string[]): Indicator => {
  const steps = grades.slice(0, -1)
  return indicator(code, {
    ...name,
    about: {
      th: 'วิธีรุ่นจำลอง: ถ้าอัตราเลื่อนและซ้ำชั้นของปีล่าสุดคงเดิม ผู้เข้าเรียนชั้นแรกร้อยละเท่าใดจะถึงชั้นสุดท้าย ไม่จำกัดครั้งที่ซ้ำ',
      en: 'Reconstructed cohort: if the latest rates of promotion and repetition held, what share of entrants would reach the last grade; repeats unlimited',
    },
    unit: 'percent',
    direction: 'up',
    source: { th: 'คู่มือข้อ 3.5 (survival)', en: 'Handbook 3.5 (survival)' },
    formula: {
      th: '100 × ผลคูณของ เลื่อน ÷ (1 − ซ้ำ) ทุกชั้นก่อนชั้นสุดท้าย',
      en: '100 × product of promoted ÷ (1 − repeated) over the grades before the last',
    },
    kind: { kind: 'survival', along: 'grade', steps },
    parts: {
      numerator: back(1, steps.slice(0, 1)),
      denominator: back(1, steps),
      promoted: back(1, steps, { also: [inNextGrade] }),
      repeated: back(1, steps, { also: [inSameGrade] }),
    },
    by: ['children', 'sex', 'affiliation', 'office'],
    hideBelow: 5,
    decimals: 1,
  })
}

export const survivalPrimary = survival(
  'survival_p6',
  { th: 'อัตราการคงอยู่ถึง ป.6 (รุ่นจำลอง)', en: 'Survival to P6' },
  PRIMARY,
)

export const cohortIndicators: Indicator[] = [
  persistenceP1,
  persistenceM1,
  completion('completion_p6', 'P6', 'ป.6', 'P6'),
  completion('completion_m3', 'M3', 'ม.3', 'M3'),
  completion('completion_m6', 'M6', 'ม.6', 'M6'),
  survivalPrimary,
  survival('survival_m3', { th: 'อัตราการคงอยู่ถึง ม.3 (รุ่นจำลอง จาก ม.1)', en: 'Survival from M1 to M3' }, LOWER_SECONDARY),
]
