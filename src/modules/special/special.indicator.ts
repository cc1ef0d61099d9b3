import { type Indicator, indicator } from '#kernel/indicator/declaration.ts'
import { gCodesAsked, learningPlaced } from './special.basis.ts'

/** Days from a request that was sent to its code, by the proposal of the design. */
const ANSWER_DAYS = 30

export const gCodesIssued = indicator('g_codes_issued', {
  th: 'ร้อยละของคำขอรหัส G ที่ได้รหัสทันเวลา',
  en: 'Share of G-code requests answered in time',
  about: {
    th: 'แฟ้มที่เริ่มขอในปีและได้รหัส G ภายในจำนวนวันที่กำหนดนับแต่ส่งคำขอ',
    en: 'Files begun in the year whose code came within the days after the request was sent',
  },
  unit: 'percent',
  direction: 'up',
  source: { th: 'คู่มือข้อ 2.2', en: 'Handbook 2.2' },
  formula: { th: `100 × ได้รหัสภายใน ${ANSWER_DAYS} วัน ÷ แฟ้มที่ขอ`, en: `100 × code within ${ANSWER_DAYS} days ÷ files` },
  kind: { kind: 'share' },
  parts: {
    numerator: {
      basis: gCodesAsked,
      where: [{ movedTo: 'issued', after: 'sent', withinDays: ANSWER_DAYS }],
    },
    denominator: { basis: gCodesAsked },
  },
  by: ['children', 'sex', 'origin'],
  hideBelow: 5,
  decimals: 1,
})

export const learnersPlaced = indicator('learners_placed', {
  th: 'เด็กป่วย พิการ หรืออยู่ในกระบวนการยุติธรรมที่ได้เรียน',
  en: 'Learners at home, in hospital or in care',
  about: {
    th: 'เด็กที่มาเรียนไม่ได้และมีแผนการเรียนที่ใช้อยู่ในวันสำมะโน ที่บ้าน โรงพยาบาล หรือสถานพินิจ',
    en: 'Children who cannot come to class and learn by a plan on the census day, at home, in hospital or in care',
  },
  unit: 'persons',
  direction: 'range',
  source: { th: 'คู่มือข้อ 3.4', en: 'Handbook 3.4' },
  formula: { th: 'จำนวนแผนการเรียนที่ใช้อยู่ในวันสำมะโน', en: 'Plans in force on the census day' },
  kind: { kind: 'count' },
  parts: { numerator: { basis: learningPlaced } },
  by: ['children', 'sex', 'learns_at'],
  hideBelow: 5,
})

export const specialIndicators: Indicator[] = [gCodesIssued, learnersPlaced]
