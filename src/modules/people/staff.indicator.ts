import { type Indicator, indicator } from '#kernel/indicator/declaration.ts'
import { staffHeld } from './staff.basis.ts'

const by = ['children', 'sex', 'position', 'affiliation', 'kind', 'size', 'office']

export const teachers = indicator('teachers', {
  th: 'จำนวนครูผู้สอน',
  en: 'Teachers',
  about: {
    th: 'ผู้ดำรงตำแหน่งที่ปฏิบัติการสอนจริง ณ วันสำมะโน',
    en: 'Holders of posts who teach, on the census day',
  },
  unit: 'persons',
  direction: 'range',
  source: { th: 'คู่มือข้อ 3.5 (ครูที่สอนจริง) และ 8.5', en: 'Handbook 3.5 (teachers actually teaching) and 8.5' },
  formula: { th: 'นับการดำรงตำแหน่งที่ปฏิบัติการสอน', en: 'Count of posts held that teach' },
  kind: { kind: 'count' },
  parts: { numerator: { basis: staffHeld, where: [{ path: 'teaches', in: [true] }] } },
  by,
  hideBelow: 5,
  open: true,
})

export const womenTeaching = indicator('teachers_women', {
  th: 'ร้อยละของครูผู้สอนที่เป็นหญิง',
  en: 'Share of women among teachers',
  about: { th: 'ครูผู้สอนหญิงต่อครูผู้สอนทั้งหมด', en: 'Women among those who teach' },
  unit: 'percent',
  direction: 'range',
  source: { th: 'คู่มือข้อ 3.5 (แยกตามเพศ)', en: 'Handbook 3.5 (disaggregation by sex)' },
  formula: { th: '100 × ครูผู้สอนหญิง ÷ ครูผู้สอน', en: '100 × women teaching ÷ teachers' },
  kind: { kind: 'share' },
  parts: {
    numerator: {
      basis: staffHeld,
      where: [
        { path: 'teaches', in: [true] },
        { dim: 'sex', in: ['f'] },
      ],
    },
    denominator: { basis: staffHeld, where: [{ path: 'teaches', in: [true] }] },
  },
  by: by.filter((way) => way !== 'sex'),
  hideBelow: 5,
  decimals: 1,
})

export const peopleIndicators: Indicator[] = [teachers, womenTeaching]
