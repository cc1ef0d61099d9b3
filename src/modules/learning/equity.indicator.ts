import { type Count, type Indicator, indicator } from '#kernel/indicator/declaration.ts'
import type { Label } from '#kernel/label.ts'
import { gradeAges } from './grade-ages.ts'
import { enrolled, learnerWays, stays, transfersAsked } from './learning.basis.ts'

interface Share {
  code: string
  name: Label
  about: Label
  formula: Label
  source: Label
  direction: 'up' | 'down' | 'range'
  numerator: Count
  denominator: Count
  by?: string[]
  hideBelow?: number
}

const share = (of: Share): Indicator =>
  indicator(of.code, {
    ...of.name,
    about: of.about,
    unit: 'percent',
    direction: of.direction,
    source: of.source,
    formula: of.formula,
    kind: { kind: 'share' },
    parts: { numerator: of.numerator, denominator: of.denominator },
    by: of.by ?? learnerWays,
    hideBelow: of.hideBelow ?? 5,
    decimals: 2,
  })

const DISABLED = { dim: 'disability', in: ['yes'] }
const withoutDisability = learnerWays.filter((way) => way !== 'disability')

export const disability = share({
  code: 'disability_share',
  name: { th: 'ร้อยละของผู้เรียนที่มีความพิการ', en: 'Share of learners with a disability' },
  about: {
    th: 'ผู้เรียนที่มีความพิการอย่างน้อยหนึ่งใน 9 ประเภทตามกฎหมาย',
    en: 'Learners with at least one of the nine legal types of disability',
  },
  formula: { th: '100 × มีความพิการ ÷ ผู้เรียนทั้งหมด', en: '100 × with a disability ÷ all learners' },
  source: { th: 'คู่มือข้อ 2.4', en: 'Handbook 2.4' },
  direction: 'range',
  numerator: { basis: enrolled, where: [DISABLED] },
  denominator: { basis: enrolled },
  by: withoutDisability,
})

export const inclusion = share({
  code: 'disability_inclusive',
  name: { th: 'ร้อยละของผู้เรียนพิการที่เรียนรวม', en: 'Share of learners with a disability in ordinary schools' },
  about: {
    th: 'ผู้เรียนพิการที่เรียนในสถานศึกษาทั่วไป ไม่ใช่โรงเรียนเฉพาะความพิการหรือศูนย์การศึกษาพิเศษ',
    en: 'Learners with a disability at schools other than special schools and centres',
  },
  formula: { th: '100 × เรียนรวม ÷ ผู้เรียนพิการ', en: '100 × in ordinary schools ÷ learners with a disability' },
  source: { th: 'คู่มือข้อ 2.4 และ 1.2', en: 'Handbook 2.4 and 1.2' },
  direction: 'up',
  numerator: { basis: enrolled, where: [DISABLED, { path: 'school.kind', notIn: ['special'] }] },
  denominator: { basis: enrolled, where: [DISABLED] },
  by: ['children', 'sex', 'level', 'affiliation', 'office'],
})

export const disadvantage = share({
  code: 'disadvantaged_share',
  name: { th: 'ร้อยละของผู้เรียนด้อยโอกาส', en: 'Share of disadvantaged learners' },
  about: {
    th: 'ผู้เรียนที่ด้อยโอกาสอย่างน้อยหนึ่งใน 10 ประเภท',
    en: 'Learners with at least one of the ten kinds of disadvantage',
  },
  formula: { th: '100 × ด้อยโอกาส ÷ ผู้เรียนทั้งหมด', en: '100 × disadvantaged ÷ all learners' },
  source: { th: 'คู่มือข้อ 2.4', en: 'Handbook 2.4' },
  direction: 'range',
  numerator: { basis: enrolled, where: [{ path: 'person.disadvantages', some: true }] },
  denominator: { basis: enrolled },
  by: withoutDisability,
})

/** Two years and more above the age of the grade. */
const twoYearsOver = Object.fromEntries(Object.entries(gradeAges).map(([grade, age]) => [grade, age + 1]))

export const overAge = share({
  code: 'over_age',
  name: {
    th: 'ร้อยละของผู้เรียนที่อายุเกินเกณฑ์ตั้งแต่ 2 ปี',
    en: 'Share of learners two years or more over the age of their grade',
  },
  about: {
    th: 'เทียบอายุเต็มปี ณ 1 มกราคม กับอายุของชั้น ป.1–ม.6 และ ปวช.',
    en: 'Age in whole years on 1 January against the age of the grade, P1–M6 and vocational certificate',
  },
  formula: {
    th: '100 × อายุเกินเกณฑ์ 2 ปีขึ้นไป ÷ ผู้เรียน ป.1–ม.6 และ ปวช.',
    en: '100 × two years over or more ÷ learners of P1–M6 and vocational certificate',
  },
  source: { th: 'คู่มือข้อ 1.5', en: 'Handbook 1.5' },
  direction: 'down',
  numerator: {
    basis: enrolled,
    where: [
      { dim: 'grade', in: Object.keys(gradeAges) },
      { age: 'person.birth_date', aboveBy: 'grade', ages: twoYearsOver },
    ],
  },
  denominator: { basis: enrolled, where: [{ dim: 'grade', in: Object.keys(gradeAges) }] },
})

export const hanging = share({
  code: 'hanging',
  name: { th: 'ร้อยละของผู้เรียนแขวนลอย', en: 'Share of learners hanging in the register' },
  about: {
    th: 'ผู้เรียนที่อยู่ในทะเบียน ณ วันสำมะโน และขณะนี้มีสถานะแขวนลอย',
    en: 'Learners on the register on the census day whose state, as known now or at the instant asked, is hanging',
  },
  formula: { th: '100 × แขวนลอย ÷ ผู้เรียนในทะเบียน', en: '100 × hanging ÷ learners on the register' },
  source: { th: 'คู่มือข้อ 2.6', en: 'Handbook 2.6' },
  direction: 'down',
  numerator: { basis: stays, where: [{ path: 'state', in: ['hanging'] }] },
  denominator: { basis: stays },
  by: ['children', 'sex', 'affiliation', 'kind', 'size', 'office'],
})

/** A transfer is to be confirmed within so many days of the release (handbook 2.6). */
const DAYS_TO_ARRIVE = 15

export const transfersOnTime = share({
  code: 'transfers_on_time',
  name: { th: 'ร้อยละของการย้ายที่ยืนยันการรายงานตัวภายใน 15 วัน', en: 'Share of transfers confirmed within 15 days' },
  about: {
    th: 'การย้ายที่ส่งตัวแล้วในปีการศึกษา นับจากวันส่งตัวถึงวันยืนยันการรายงานตัว',
    en: 'Transfers of the academic year that were released: from the release to the confirmed arrival',
  },
  formula: { th: '100 × ยืนยันภายใน 15 วัน ÷ ส่งตัวแล้ว', en: '100 × confirmed within 15 days ÷ released' },
  source: { th: 'คู่มือข้อ 2.6', en: 'Handbook 2.6' },
  direction: 'up',
  numerator: {
    basis: transfersAsked,
    where: [
      { path: 'state', in: ['released', 'arrived'] },
      { movedTo: 'arrived', after: 'released', withinDays: DAYS_TO_ARRIVE },
    ],
  },
  denominator: { basis: transfersAsked, where: [{ path: 'state', in: ['released', 'arrived'] }] },
  by: ['children', 'level', 'affiliation', 'office'],
})

export const equityIndicators: Indicator[] = [disability, inclusion, disadvantage, overAge, hanging, transfersOnTime]
