import type { Label } from '#kernel/label.ts'
import type { ChildWhy } from '#modules/census/module.ts'

/** The words of the page that tells why a child stands where it does. */
export const whyWords = {
  title: { th: 'เหตุใดจึงได้ผลนี้', en: 'Why it came out like this' },
  nobody: {
    th: 'ไม่มีแถวใดในรายชื่อที่คล้ายเด็กคนนี้แม้เพียง 1 ใน {n}',
    en: 'No row of any list is like this child, not even by 1 in {n}',
  },
  listOnly: {
    th: 'เด็กอยู่ในรายชื่อนี้เท่านั้น ไม่มีผู้ใดในทะเบียนราษฎรที่รับว่าเป็นคนเดียวกัน',
    en: 'The child stands on this list only; nobody of the registry was accepted as the same child',
  },
  likeliest: { th: 'แถวที่คล้ายที่สุดในทุกรายชื่อ', en: 'The likeliest row of any list' },
  unseen: { th: 'คุณไม่มีสิทธิ์ดูรายชื่อที่ใช้เทียบ', en: 'The lists that were compared are not yours to see' },
  weighed: { th: 'นำอะไรมาชั่งบ้าง', en: 'What was weighed' },
  record: { th: 'ระเบียนในรอบนี้', en: 'The record in this round' },
  question: {
    th: 'เลขประจำตัวตรงกัน แต่ข้อมูลอื่นค้านทั้งหมด จึงเป็นคำถามให้คนตัดสิน',
    en: 'The id number agrees while all else speaks against it: a question for a person',
  },
} as const satisfies Record<string, Label>

/** How the likeliest row was found. */
export const howWords: Record<NonNullable<ChildWhy['how']>, Label> = {
  exact: {
    th: 'เลขประจำตัวตรงกัน และชื่อหรือวันเกิดยืนยัน จึงรับโดยไม่ต้องชั่งน้ำหนัก',
    en: 'The id number agrees and names or the birthday bear it out: accepted without weighing',
  },
  weighed: { th: 'เทียบทีละข้อมูลแล้วชั่งรวมกัน', en: 'Compared fact by fact and weighed together' },
  duplicate: {
    th: 'เทียบทีละข้อมูลแล้วชั่งรวมกัน เด็กมีมากกว่าหนึ่งแถวในรายชื่อ',
    en: 'Compared fact by fact and weighed together; the child stands in the lists more than once',
  },
  manual: { th: 'มีคนตัดสินว่าเป็นคนเดียวกัน', en: 'A person said that it is the same child' },
}
