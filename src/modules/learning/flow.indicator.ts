import { type Count, type Indicator, indicator, type Tie } from '#kernel/indicator/declaration.ts'
import type { Label } from '#kernel/label.ts'
import { COMPULSORY, LOWER_SECONDARY, nextGrade, PRIMARY } from './grade-ages.ts'
import { enrolled, learnerWays } from './learning.basis.ts'

const source = { th: 'คู่มือข้อ 3.5', en: 'Handbook 3.5' }
const individual: Label = {
  th: 'ติดตามรายบุคคล: ผู้เรียนคนเดียวกัน ณ วันสำมะโนของสองปี ในสถานศึกษาใดก็ได้ของจังหวัด ปีที่รายงานคือปีหลัง',
  en: 'Followed person by person: the same learner on the census days of two years, at any school of the province; reported for the later year',
}
const ways = learnerWays.filter((way) => way !== 'level')

/** Pupils of some grades, some years before the year reported. */
const back = (years: number, grades: readonly string[], more: Partial<Count> = {}): Count => ({
  basis: enrolled,
  shift: -years,
  where: [{ dim: 'grade', in: [...grades] }],
  ...more,
})

/** The same person is enrolled some years later, in some grades if named. */
const later = (years: number, grades?: readonly string[]): Tie => ({
  over: 'enrolment',
  same: { person: 'person' },
  year: { field: 'academic_year', offset: years, held: true },
  ...(grades ? { where: [{ path: 'grade', in: [...grades] }] } : {}),
})
const inSameGrade: Tie = { ...later(1), same: { person: 'person', grade: 'grade' } }
const inNextGrade: Tie = { ...later(1), same: { person: 'person', grade: { path: 'grade', map: nextGrade } } }

interface Flow {
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

const flow = (of: Flow): Indicator =>
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

export const repetition = flow({
  code: 'repetition_compulsory',
  name: { th: 'อัตราซ้ำชั้น ป.1–ม.3', en: 'Repetition rate, P1–M3' },
  formula: {
    th: '100 × อยู่ชั้นเดิมในปีถัดมา ÷ ผู้เรียน ป.1–ม.3 ปีก่อน',
    en: '100 × in the same grade a year later ÷ learners of P1–M3 the year before',
  },
  direction: 'down',
  numerator: back(1, COMPULSORY, { also: [inSameGrade] }),
  denominator: back(1, COMPULSORY),
})

export const promotion = flow({
  code: 'promotion_compulsory',
  name: { th: 'อัตราเลื่อนชั้น ป.1–ม.2', en: 'Promotion rate, P1–M2' },
  formula: {
    th: '100 × อยู่ชั้นถัดไปในปีถัดมา ÷ ผู้เรียน ป.1–ม.2 ปีก่อน',
    en: '100 × in the next grade a year later ÷ learners of P1–M2 the year before',
  },
  numerator: back(1, COMPULSORY.slice(0, -1), { also: [inNextGrade] }),
  denominator: back(1, COMPULSORY.slice(0, -1)),
})

const NOT_VANISHED = ['graduated', 'transferred', 'deceased']

export const vanished = flow({
  code: 'vanished_between_years',
  name: { th: 'ร้อยละที่หายไประหว่างปี ป.1–ม.3', en: 'Share not seen again, P1–M3' },
  about: {
    th: 'อยู่ในทะเบียนปีก่อน ไม่พบในปีนี้ และไม่ได้จบ ย้าย หรือเสียชีวิต เป็นรายชื่อตั้งต้นของการติดตาม',
    en: 'On the register the year before, nowhere this year, and neither graduated, transferred nor deceased: where tracing starts',
  },
  formula: {
    th: '100 × ไม่พบในปีถัดมา ÷ ผู้เรียน ป.1–ม.3 ปีก่อน',
    en: '100 × enrolled nowhere a year later ÷ learners of P1–M3 the year before',
  },
  direction: 'down',
  source: { th: 'คู่มือข้อ 3.5 (อัตราออก) และ 3.6', en: 'Handbook 3.5 (dropout) and 3.6' },
  numerator: {
    ...back(1, COMPULSORY),
    where: [
      { dim: 'grade', in: COMPULSORY },
      { path: 'result', notIn: NOT_VANISHED },
    ],
    without: [later(1)],
  },
  denominator: back(1, COMPULSORY),
})

export const dropout = flow({
  code: 'dropout_compulsory',
  name: { th: 'อัตราการออกกลางคันในการศึกษาภาคบังคับ', en: 'Dropout in compulsory education' },
  about: {
    th: 'ผู้เรียน ป.1–ม.3 ณ 10 มิถุนายน ที่ออกกลางคันระหว่างปีการศึกษานั้น',
    en: 'Learners of P1–M3 on 10 June who drop out during that academic year',
  },
  formula: {
    th: '100 × ออกกลางคันระหว่างปี ÷ ผู้เรียน ป.1–ม.3 ณ 10 มิ.ย.',
    en: '100 × dropouts during the year ÷ learners of P1–M3 on 10 June',
  },
  direction: 'down',
  source: {
    th: 'คู่มือข้อ 3.5 (อัตราออกกลางคันรายปี) และภาคผนวก ค acc_04',
    en: 'Handbook 3.5 (annual dropout) and appendix C acc_04',
  },
  numerator: {
    basis: enrolled,
    where: [
      { dim: 'grade', in: COMPULSORY },
      { path: 'result', in: ['dropped_out'] },
    ],
  },
  denominator: { basis: enrolled, where: [{ dim: 'grade', in: COMPULSORY }] },
})

export const transitionToM1 = flow({
  code: 'transition_p6_m1',
  name: { th: 'อัตราการเรียนต่อ ป.6 → ม.1', en: 'Transition P6 → M1' },
  formula: {
    th: '100 × อยู่ ม.1 ในปีถัดมา ÷ ผู้เรียน ป.6 ปีก่อน',
    en: '100 × in M1 a year later ÷ learners of P6 the year before',
  },
  source: { th: 'คู่มือข้อ 3.5 และภาคผนวก ค acc_05', en: 'Handbook 3.5 and appendix C acc_05' },
  numerator: back(1, ['P6'], { also: [later(1, ['M1'])] }),
  denominator: back(1, ['P6']),
})

export const transitionFromM3 = flow({
  code: 'transition_m3_upper',
  name: { th: 'อัตราการเรียนต่อ ม.3 → ม.4 หรือ ปวช.1', en: 'Transition M3 → M4 or vocational certificate 1' },
  formula: {
    th: '100 × อยู่ ม.4 หรือ ปวช.1 ในปีถัดมา ÷ ผู้เรียน ม.3 ปีก่อน',
    en: '100 × in M4 or V1 a year later ÷ learners of M3 the year before',
  },
  source: { th: 'คู่มือข้อ 3.5 และภาคผนวก ค acc_05', en: 'Handbook 3.5 and appendix C acc_05' },
  numerator: back(1, ['M3'], { also: [later(1, ['M4', 'V1'])] }),
  denominator: back(1, ['M3']),
})

const ONWARD = ['M4', 'V1', 'NU']

export const vocationalEntry = flow({
  code: 'm3_to_vocational',
  name: { th: 'ร้อยละของผู้จบ ม.3 ที่เรียนต่อสายอาชีพ', en: 'Share of continuing M3 leavers who enter vocational education' },
  formula: {
    th: '100 × เข้า ปวช.1 ÷ ผู้เรียน ม.3 ปีก่อนที่เรียนต่อ (ม.4 ปวช.1 หรือ สกร. ม.ปลาย)',
    en: '100 × in V1 ÷ learners of M3 the year before who continue (M4, V1 or non-formal upper secondary)',
  },
  source: {
    th: 'คู่มือข้อ 3.5 และภาคผนวก ค acc_06 เอกสารแผน 004',
    en: 'Handbook 3.5 and appendix C acc_06; plan document 004',
  },
  numerator: back(1, ['M3'], { also: [later(1, ONWARD), later(1, ['V1'])] }),
  denominator: back(1, ['M3'], { also: [later(1, ONWARD)] }),
})

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

export const flowIndicators: Indicator[] = [
  repetition,
  promotion,
  vanished,
  dropout,
  transitionToM1,
  transitionFromM3,
  vocationalEntry,
  persistenceP1,
  persistenceM1,
  completion('completion_p6', 'P6', 'ป.6', 'P6'),
  completion('completion_m3', 'M3', 'ม.3', 'M3'),
  completion('completion_m6', 'M6', 'ม.6', 'M6'),
  survivalPrimary,
  survival('survival_m3', { th: 'อัตราการคงอยู่ถึง ม.3 (รุ่นจำลอง จาก ม.1)', en: 'Survival from M1 to M3' }, LOWER_SECONDARY),
]
