import type { Test } from '#kernel/indicator/condition.ts'
import { type Indicator, indicator } from '#kernel/indicator/declaration.ts'
import { population } from '#modules/people/module.ts'
import { COMPULSORY_AGES, PRIMARY_AND_ABOVE, type Stage, stages } from './grade-ages.ts'
import { residentWays } from './learning.basis.ts'
import { adjustedParity } from './resident-parity.indicator.ts'
import { people, residents } from './residents.ts'

const source = { th: 'คู่มือข้อ 3.5', en: 'Handbook 3.5' }
const ageNote = {
  th: 'นับตามที่อยู่ของผู้เรียน อายุนับเต็มปี ณ 1 มกราคมของปีที่เปิดปีการศึกษา',
  en: 'By residence of the learner; age in whole years on 1 January of the year in which the academic year opens',
}
const gross = (stage: Stage): Indicator =>
  indicator(`ger_${stage.code}`, {
    th: `อัตราการเข้าเรียนอย่างหยาบ ${stage.th}`,
    en: `Gross enrolment ratio, ${stage.en}`,
    about: ageNote,
    unit: 'percent',
    direction: 'up',
    source,
    formula: {
      th: `100 × ผู้เรียนระดับ${stage.th}ทุกอายุ ÷ ประชากรอายุ ${stage.from}–${stage.to} ปี (เกิน 100 ได้)`,
      en: `100 × learners of the level of any age ÷ residents aged ${stage.from}–${stage.to} (may exceed 100)`,
    },
    kind: { kind: 'percent' },
    parts: { numerator: residents(stage.grades), denominator: people(stage.from, stage.to) },
    by: residentWays,
    hideBelow: 5,
    open: true,
    decimals: 1,
  })

const net = (stage: Stage): Indicator =>
  indicator(`ner_${stage.code}`, {
    th: `อัตราการเข้าเรียนสุทธิ ${stage.th}`,
    en: `Net enrolment ratio, ${stage.en}`,
    about: ageNote,
    unit: 'percent',
    direction: 'up',
    source,
    formula: {
      th: `100 × ผู้เรียนระดับ${stage.th}อายุ ${stage.from}–${stage.to} ปี ÷ ประชากรอายุเดียวกัน`,
      en: `100 × learners of the level aged ${stage.from}–${stage.to} ÷ residents of those ages`,
    },
    kind: { kind: 'percent' },
    parts: {
      numerator: residents(stage.grades, { dim: 'age', from: stage.from, to: stage.to }),
      denominator: people(stage.from, stage.to),
    },
    by: residentWays,
    hideBelow: 5,
    open: true,
    decimals: 1,
  })

export const adjustedNetPrimary = indicator('aner_primary', {
  th: 'อัตราการเข้าเรียนสุทธิปรับแล้ว ประถมศึกษา',
  en: 'Adjusted net enrolment ratio, primary',
  about: ageNote,
  unit: 'percent',
  direction: 'up',
  source,
  formula: {
    th: '100 × ผู้เรียนอายุ 6–11 ปีในระดับประถมหรือสูงกว่า ÷ ประชากรอายุเดียวกัน',
    en: '100 × learners aged 6–11 in primary or above ÷ residents of those ages',
  },
  kind: { kind: 'percent' },
  parts: {
    numerator: residents(PRIMARY_AND_ABOVE, { dim: 'age', from: 6, to: 11 }),
    denominator: people(6, 11),
  },
  by: residentWays,
  hideBelow: 5,
  open: true,
  decimals: 1,
})

/** The same person is enrolled anywhere in the province on the census day of the year counted. */
const enrolledAnywhere = {
  over: 'enrolment',
  same: { person: 'id' },
  year: { field: 'academic_year', offset: 0, held: true },
} as const

const ofAges = (from: number, to: number): Test[] => [{ dim: 'age', from, to }]

export const outOfSchool = indicator('out_of_school_compulsory', {
  th: 'ร้อยละของเด็กวัยเรียนภาคบังคับที่ไม่ได้เรียน',
  en: 'Out-of-school share of the compulsory ages',
  about: {
    th: 'เด็กที่อายุครบ 7–15 ปีในปีที่เปิดปีการศึกษา มีที่อยู่ในจังหวัด และไม่มีการลงทะเบียนเรียนใด ณ วันสำมะโน เรียนระดับใดก็นับว่าได้เรียน',
    en: 'Children who turn 7 to 15 in the year, live in the province and are enrolled nowhere on the census day; any level counts as in school',
  },
  unit: 'percent',
  direction: 'down',
  source: {
    th: 'คู่มือข้อ 2.7 และ 3.5 (SDG 4.1.4) พ.ร.บ.การศึกษาภาคบังคับ 2545',
    en: 'Handbook 2.7 and 3.5 (SDG 4.1.4), Compulsory Education Act 2545',
  },
  formula: { th: '100 × ไม่มีการลงทะเบียน ÷ ประชากรวัยเดียวกัน', en: '100 × enrolled nowhere ÷ residents of those ages' },
  kind: { kind: 'share' },
  parts: {
    numerator: {
      basis: population,
      where: ofAges(COMPULSORY_AGES.from, COMPULSORY_AGES.to),
      without: [enrolledAnywhere],
    },
    denominator: people(COMPULSORY_AGES.from, COMPULSORY_AGES.to),
  },
  by: [...residentWays, 'age'],
  hideBelow: 5,
  open: true,
  decimals: 2,
})

export const ageSpecific = indicator('aser', {
  th: 'อัตราการเข้าเรียนรายอายุ (3–17 ปี)',
  en: 'Age-specific enrolment rate (ages 3–17)',
  about: ageNote,
  unit: 'percent',
  direction: 'up',
  source,
  formula: {
    th: '100 × มีการลงทะเบียนเรียนในระดับใดก็ได้ ÷ ประชากรอายุนั้น',
    en: '100 × enrolled at any level ÷ residents of that age',
  },
  kind: { kind: 'share' },
  parts: {
    numerator: { basis: population, where: ofAges(3, 17), also: [enrolledAnywhere] },
    denominator: people(3, 17),
  },
  by: [...residentWays, 'age'],
  hideBelow: 5,
  open: true,
  decimals: 1,
})

export const grossIntake = indicator('gross_intake_p1', {
  th: 'อัตราการรับเข้าอย่างหยาบ ป.1',
  en: 'Gross intake ratio, P1',
  about: {
    th: `${ageNote.th} ผู้เข้าใหม่คือผู้เรียน ป.1 ที่ไม่ได้อยู่ ป.1 ในปีก่อนหน้า`,
    en: `${ageNote.en}. New entrants are those in P1 who were not in P1 the year before`,
  },
  unit: 'percent',
  direction: 'up',
  source,
  formula: { th: '100 × ผู้เข้าใหม่ ป.1 ÷ ประชากรอายุ 6 ปี', en: '100 × new entrants to P1 ÷ residents aged 6' },
  kind: { kind: 'percent' },
  parts: {
    numerator: {
      ...residents(['P1']),
      without: [
        {
          over: 'enrolment',
          same: { person: 'person' },
          year: { field: 'academic_year', offset: -1, held: true },
          where: [{ path: 'grade', in: ['P1'] }],
        },
      ],
    },
    denominator: people(6, 6),
  },
  by: residentWays,
  hideBelow: 5,
  open: true,
  decimals: 1,
})

export const participationIndicators: Indicator[] = [
  ...Object.values(stages).map(gross),
  ...Object.values(stages).map(net),
  adjustedNetPrimary,
  outOfSchool,
  ageSpecific,
  grossIntake,
  adjustedParity,
]
