import { indicator } from '#kernel/indicator/declaration.ts'
import { stages } from './grade-ages.ts'
import { people, residents } from './residents.ts'

export const adjustedParity = indicator('parity_adjusted_lower_secondary', {
  th: 'ดัชนีความเสมอภาคทางเพศปรับแล้ว ของอัตราการเข้าเรียนอย่างหยาบ ม.ต้น',
  en: 'Adjusted gender parity index of the gross enrolment ratio, lower secondary',
  about: {
    th: 'ค่าปรับแล้วอยู่ระหว่าง 0 ถึง 2 จึงเทียบสองทางได้เท่ากัน',
    en: 'Adjusted to lie between 0 and 2, so that both directions can be compared',
  },
  unit: 'ratio',
  direction: 'range',
  range: [0.97, 1.03],
  source: { th: 'คู่มือข้อ 3.5 (GPIA)', en: 'Handbook 3.5 (GPIA)' },
  formula: {
    th: 'อัตราหญิง ÷ อัตราชาย ถ้าเกิน 1 ใช้ 2 − ชาย ÷ หญิง',
    en: 'Rate of girls ÷ rate of boys; above 1: 2 − boys ÷ girls',
  },
  kind: { kind: 'parity', of: 'percent', along: 'sex', over: 'f', under: 'm', adjusted: true },
  parts: {
    numerator: residents(stages.lowerSecondary.grades),
    denominator: people(stages.lowerSecondary.from, stages.lowerSecondary.to),
  },
  by: ['children'],
  hideBelow: 5,
  open: true,
  decimals: 3,
})
