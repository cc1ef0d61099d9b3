import { type Indicator, indicator } from '#kernel/indicator/declaration.ts'
import { staffHeld } from '#modules/people/module.ts'
import { NONFORMAL } from './grade-ages.ts'
import { classesHeld, enrolled } from './learning.basis.ts'

const ways = ['children', 'affiliation', 'kind', 'size', 'office']
const withoutNonformal = [{ path: 'grade', notIn: NONFORMAL }]

export const pupilsPerTeacher = indicator('pupils_per_teacher', {
  th: 'จำนวนผู้เรียนต่อครูผู้สอน',
  en: 'Pupils per teacher',
  about: {
    th: 'ผู้เรียนในระบบต่อครูที่ปฏิบัติการสอนจริง ณ วันสำมะโน',
    en: 'Formal learners for each teacher who actually teaches, on the census day',
  },
  unit: 'ratio',
  direction: 'range',
  range: [10, 25],
  source: { th: 'คู่มือข้อ 3.5 (PTR) และ 8.5', en: 'Handbook 3.5 (PTR) and 8.5' },
  formula: { th: 'ผู้เรียน ÷ ครูผู้สอน', en: 'Learners ÷ teachers' },
  kind: { kind: 'ratio' },
  parts: {
    numerator: { basis: enrolled, where: withoutNonformal },
    denominator: { basis: staffHeld, where: [{ path: 'teaches', in: [true] }] },
  },
  by: ways,
  hideBelow: 5,
  open: true,
  decimals: 1,
})

export const pupilsPerClass = indicator('pupils_per_class', {
  th: 'จำนวนผู้เรียนต่อห้องเรียน',
  en: 'Pupils per class',
  about: {
    th: 'ผู้เรียนในระบบต่อห้องเรียนที่จัดในปีการศึกษา',
    en: 'Formal learners for each class of the academic year',
  },
  unit: 'ratio',
  direction: 'range',
  range: [10, 40],
  source: { th: 'คู่มือข้อ 3.5 และ 8.5', en: 'Handbook 3.5 and 8.5' },
  formula: { th: 'ผู้เรียน ÷ ห้องเรียน', en: 'Learners ÷ classes' },
  kind: { kind: 'ratio' },
  parts: {
    numerator: { basis: enrolled, where: withoutNonformal },
    denominator: { basis: classesHeld, where: withoutNonformal },
  },
  by: [...ways, 'level', 'grade'],
  hideBelow: 5,
  open: true,
  decimals: 1,
})

export const withoutAdviser = indicator('classes_without_adviser', {
  th: 'ร้อยละของห้องเรียนที่ไม่มีครูประจำชั้น',
  en: 'Share of classes without a homeroom teacher',
  about: { th: 'ห้องเรียนที่ยังไม่ได้กำหนดครูประจำชั้น', en: 'Classes that name no homeroom teacher' },
  unit: 'percent',
  direction: 'down',
  source: {
    th: 'คู่มือข้อ 4.1 (รู้จักนักเรียนเป็นรายบุคคลโดยครูประจำชั้น)',
    en: 'Handbook 4.1 (each pupil known by a homeroom teacher)',
  },
  formula: { th: '100 × ไม่มีครูประจำชั้น ÷ ห้องเรียนทั้งหมด', en: '100 × without a homeroom teacher ÷ classes' },
  kind: { kind: 'share' },
  parts: {
    numerator: { basis: classesHeld, where: [{ path: 'adviser', empty: true }] },
    denominator: { basis: classesHeld },
  },
  by: [...ways, 'level', 'grade'],
  hideBelow: 0,
  decimals: 1,
})

export const classroomIndicators: Indicator[] = [pupilsPerTeacher, pupilsPerClass, withoutAdviser]
