import { matchText } from '../words/thai-text.ts'

const between = (text: string, from: string, to: string): boolean => text >= from && text <= to

/** Short forms of the field and what they stand for, so that "ม.3" and "มัธยมศึกษาปีที่ 3" share their words. */
const SHORT: readonly (readonly [RegExp, (grade: string) => string])[] = [
  [/(?:ป\.|ประถมศึกษาปีที่)\s*([1-6])/g, (grade) => ` ประถมศึกษา gradep${grade} `],
  [
    /(?:ม\.|มัธยมศึกษาปีที่)\s*([1-6])/g,
    (grade) => ` ${between(grade, '1', '3') ? 'มัธยมศึกษาตอนต้น' : 'มัธยมศึกษาตอนปลาย'} gradem${grade} `,
  ],
  [/ม\.\s?ต้น/g, () => ' มัธยมศึกษาตอนต้น '],
  [/ม\.\s?ปลาย/g, () => ' มัธยมศึกษาตอนปลาย '],
  [/ปว[ชส]\.?\s*\d?|สายอาชีพ/g, () => ' อาชีวศึกษา '],
  [/(?:เข้า)?(?:เรียน|ศึกษา)ต่อ(?!เนื่อง)/g, () => ' goingon '],
  // words that nearly every measure has, and that tell none from another
  [/(?:นักเรียน|ผู้เรียน|นักศึกษา|ร้อยละ(?:ของ)?|อัตรา(?:การ)?|จำนวน|ระดับ|เพิ่มขึ้น|ลดลง)/g, () => ' '],
]

/** A text with the short forms of education spelled out. */
export const spelledOut = (text: string): string =>
  SHORT.reduce((whole, [short, long]) => whole.replace(short, (_, grade: string) => long(grade)), matchText(text))
