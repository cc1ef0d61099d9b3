import type { Bilingual } from '../words/target-reading.ts'

/** Why a file gives no plan. */
export type PlanFileProblem =
  | 'plan.empty'
  | 'plan.too_large'
  | 'plan.binary'
  | 'plan.html'
  | 'plan.file_kind'
  | 'plan.unreadable'
  | 'plan.no_text'
  | 'plan.no_heading'

/** Largest file taken, in bytes. The longest five-year plans of provinces are a few megabytes with their pictures. */
export const LARGEST_FILE = 16 * 1024 * 1024

/** Largest text read, in characters: some 700 printed pages, three seconds of reading. */
export const LARGEST_TEXT = 2_000_000

/** What went wrong and what to do about it, for the person who brought the file. */
export const PLAN_FILE_PROBLEMS: Readonly<Record<PlanFileProblem, Bilingual>> = {
  'plan.empty': { th: 'แฟ้มว่างเปล่า ไม่มีข้อความให้อ่าน', en: 'The file is empty; there is no text to read.' },
  'plan.too_large': {
    th: 'แฟ้มใหญ่เกินไป รับได้ไม่เกิน 16 เมกะไบต์ หรือข้อความประมาณ 700 หน้า ลองบันทึกเฉพาะส่วนวิสัยทัศน์และยุทธศาสตร์',
    en: 'The file is too large: at most 16 MB, or about 700 pages of text. Try saving the part with the vision and strategies alone.',
  },
  'plan.binary': {
    th: 'แฟ้มนี้ไม่ใช่ข้อความ เปิดอ่านเป็นตัวอักษรไม่ได้',
    en: 'This file is not text; it cannot be read as letters.',
  },
  'plan.html': {
    th: 'แฟ้มนี้เป็นหน้าเว็บ ให้คัดลอกข้อความไปบันทึกเป็น .txt หรือ .docx ก่อน',
    en: 'This file is a web page. Copy its text into a .txt or .docx file first.',
  },
  'plan.file_kind': {
    th: 'ยังไม่รับแฟ้มชนิดนี้ ให้บันทึกเป็น .txt, .docx หรือ .pdf ที่มีข้อความ',
    en: 'This kind of file is not taken. Save it as .txt, .docx or a .pdf that has text.',
  },
  'plan.unreadable': {
    th: 'แฟ้มเสียหายหรือถูกเข้ารหัส เปิดอ่านไม่ได้',
    en: 'The file is damaged or protected and cannot be opened.',
  },
  'plan.no_text': {
    th: 'แฟ้ม PDF นี้มีแต่ภาพ ไม่มีข้อความ ให้ใช้แฟ้มต้นฉบับหรือแปลงเป็นข้อความก่อน',
    en: 'This PDF holds pictures of pages and no text. Use the original file, or turn it into text first.',
  },
  'plan.no_heading': {
    th: 'ไม่พบหัวข้อของแผน เช่น วิสัยทัศน์ พันธกิจ กลยุทธ์ จึงไม่รู้ว่าข้อความส่วนใดคืออะไร',
    en: 'No heading of a plan was found, such as vision, mission or strategy, so nothing says which part is what.',
  },
}

/** A failure as a value. `detail` says it to a person; `fact` is what was found, for the log. */
export type PlanFileFailure = {
  readonly ok: false
  readonly problem: PlanFileProblem
  readonly detail: Bilingual
  readonly fact?: string
}

export function failure(problem: PlanFileProblem, fact?: string): PlanFileFailure {
  return { ok: false, problem, detail: PLAN_FILE_PROBLEMS[problem], ...(fact === undefined ? {} : { fact }) }
}
