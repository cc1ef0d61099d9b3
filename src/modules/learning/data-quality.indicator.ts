import { type Count, type Indicator, indicator } from '#kernel/indicator/declaration.ts'
import type { Label } from '#kernel/label.ts'
import { enrolled } from './learning.basis.ts'

/** Completeness of what is kept of each learner; the national id is checked when it is typed, so present means valid. */
const complete = (code: string, what: Label, numerator: Omit<Count, 'basis'>): Indicator =>
  indicator(code, {
    th: `ร้อยละของผู้เรียนที่มี${what.th}`,
    en: `Share of learners with ${what.en}`,
    about: {
      th: `ความครบถ้วนของข้อมูล: ผู้เรียน ณ วันสำมะโนที่บันทึก${what.th}แล้ว`,
      en: `Completeness of data: learners on the census day with ${what.en} on record`,
    },
    unit: 'percent',
    direction: 'up',
    source: { th: 'คู่มือภาคผนวก ค data_01 และข้อ 2.1', en: 'Handbook appendix C data_01 and 2.1' },
    formula: { th: `100 × มี${what.th} ÷ ผู้เรียนทั้งหมด`, en: `100 × with ${what.en} ÷ all learners` },
    kind: { kind: 'share' },
    parts: { numerator: { basis: enrolled, ...numerator }, denominator: { basis: enrolled } },
    by: ['children', 'level', 'affiliation', 'kind', 'size', 'office'],
    hideBelow: 5,
    decimals: 1,
  })

export const nationalIdKept = complete(
  'data_national_id',
  { th: 'เลขประจำตัวที่ถูกต้อง', en: 'a valid id number' },
  { where: [{ path: 'person.national_id', empty: false }] },
)
export const birthDateKept = complete(
  'data_birth_date',
  { th: 'วันเกิด', en: 'a birth date' },
  { where: [{ path: 'person.birth_date', empty: false }] },
)
export const addressKept = complete(
  'data_address',
  { th: 'ตำบลที่อยู่', en: 'a place of residence' },
  { where: [{ path: 'person.lives_in', empty: false }] },
)
export const guardianKept = complete(
  'data_guardian',
  { th: 'ผู้ปกครอง', en: 'a guardian' },
  { also: [{ over: 'guardian', same: { child: 'person' } }] },
)

export const dataQualityIndicators: Indicator[] = [nationalIdKept, birthDateKept, addressKept, guardianKept]
