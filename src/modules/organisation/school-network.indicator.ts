import { type Indicator, indicator } from '#kernel/indicator/declaration.ts'
import { schools } from './schools.basis.ts'

const source = { th: 'คู่มือข้อ 1.3 (ขนาดสถานศึกษา)', en: 'Handbook 1.3 (size classes)' }
const by = ['children', 'size', 'kind', 'affiliation', 'office']

export const openSchools = indicator('schools_open', {
  th: 'จำนวนสถานศึกษา',
  en: 'Places of learning',
  about: {
    th: 'สถานศึกษาทุกสังกัดที่ตั้งอยู่ ณ วันสำมะโน แยกตามขนาด ประเภท สังกัด',
    en: 'Schools and centres of every affiliation that exist on the census day, by size, kind and affiliation',
  },
  unit: 'schools',
  direction: 'range',
  source,
  formula: { th: 'นับสถานศึกษาที่ตั้งแล้วและยังไม่ยุบเลิก', en: 'Count of places established and not closed' },
  kind: { kind: 'count' },
  parts: { numerator: { basis: schools } },
  by,
  hideBelow: 0,
  open: true,
})

export const smallSchools = indicator('small_schools', {
  th: 'ร้อยละของสถานศึกษาขนาดเล็ก',
  en: 'Share of small schools',
  about: {
    th: 'สถานศึกษาที่มีผู้เรียน 1–119 คน ต่อสถานศึกษาที่มีผู้เรียน เกณฑ์ขนาดเป็นข้อมูลที่มีวันเริ่มใช้',
    en: 'Schools with 1 to 119 learners among schools with any; the size table is data with effective dates',
  },
  unit: 'percent',
  direction: 'down',
  source,
  formula: { th: '100 × ขนาดเล็ก ÷ มีผู้เรียน', en: '100 × small ÷ schools with learners' },
  kind: { kind: 'share' },
  parts: {
    numerator: { basis: schools, where: [{ dim: 'size', in: ['small'] }] },
    denominator: { basis: schools, where: [{ dim: 'size', in: ['small', 'medium', 'large', 'extra_large'] }] },
  },
  by: ['children', 'kind', 'affiliation', 'office'],
  hideBelow: 0,
  open: true,
  decimals: 1,
})

export const emptySchools = indicator('schools_without_learners', {
  th: 'สถานศึกษาที่ไม่มีผู้เรียน',
  en: 'Schools without learners',
  about: {
    th: 'สถานศึกษาที่ยังตั้งอยู่แต่ไม่มีผู้เรียน ณ วันสำมะโน',
    en: 'Places that exist but have no learner on the census day',
  },
  unit: 'schools',
  direction: 'down',
  source,
  formula: {
    th: 'นับสถานศึกษาที่ไม่มีการลงทะเบียนเรียน ณ วันสำมะโน',
    en: 'Count of places with no enrolment on the census day',
  },
  kind: { kind: 'count' },
  parts: { numerator: { basis: schools, where: [{ dim: 'size', in: ['empty'] }] } },
  by: ['children', 'kind', 'affiliation', 'office'],
  hideBelow: 0,
  open: true,
})

export const organisationIndicators: Indicator[] = [openSchools, smallSchools, emptySchools]
