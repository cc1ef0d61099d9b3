import { matchText } from '../words/thai-text.ts'

const secondary = (grade: string): string => (grade <= '3' ? 'lowersecondary' : 'uppersecondary')

/**
 * Short and long forms of the field as one word each, so that "ม.3" meets "มัธยมศึกษาตอนต้น" and "สายอาชีพ" meets
 * "อาชีวศึกษา"; and the words that nearly every measure has, and that tell none from another, gone.
 */
const FORMS: readonly (readonly [RegExp, (grade: string) => string])[] = [
  [/(?:ป\.|ประถมศึกษาปีที่)\s*([1-6])/g, (grade) => ` primary gradep${grade} `],
  [/(?:ม\.|มัธยมศึกษาปีที่)\s*([1-6])/g, (grade) => ` ${secondary(grade)} gradem${grade} `],
  [/ม\.\s?ต้น|มัธยมศึกษาตอนต้น/g, () => ' lowersecondary '],
  [/ม\.\s?ปลาย|มัธยมศึกษาตอนปลาย/g, () => ' uppersecondary '],
  [/(?:ก่อน)ประถมศึกษา|ปฐมวัย|อนุบาล/g, () => ' preprimary '],
  [/ประถมศึกษา/g, () => ' primary '],
  [/(ปว[ชส])\.?\s*\d?/g, (grade) => ` vocational ${grade} `],
  [/สายอาชีพ|อาชีวศึกษา/g, () => ' vocational '],
  [/(?:เข้า)?(?:เรียน|ศึกษา)ต่อ(?!เนื่อง)/g, () => ' goingon '],
  [/นักเรียน|ผู้เรียน|นักศึกษา|ร้อยละ(?:ของ)?|อัตรา(?:การ)?|จำนวน|ระดับ|เพิ่มขึ้น|ลดลง/g, () => ' '],
]

/** A text in which the forms of education's words agree. */
export const spelledOut = (text: string): string =>
  FORMS.reduce((whole, [form, word]) => whole.replace(form, (_, grade: string) => word(grade)), matchText(text))
