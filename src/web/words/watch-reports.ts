import type { Label } from '#kernel/label.ts'

/** The words of reading what citizens and partners have told. */
export const hearingWords = {
  title: { th: 'ใครแจ้งเรื่องเด็กมาบ้าง', en: 'What have people told us of children?' },
  lead: { th: 'รออยู่ {n} เรื่อง ควรอ่านภายใน 3 วัน', en: '{n} wait; each should be read within 3 days' },
  none: { th: 'ไม่มีเรื่องที่รออ่าน', en: 'Nothing waits to be read' },
  all: { th: 'เรื่องที่จบแล้วทั้งหมด', en: 'All that are closed too' },
  told: { th: 'เรื่องที่แจ้ง', en: 'What was told' },
  state: { th: 'ขั้น', en: 'Step' },
  where: { th: 'ตำบลที่พบ', en: 'Where' },
  due: { th: 'กำหนด', en: 'Due' },
  one: { th: 'เรื่องที่แจ้งเมื่อ {day}', en: 'Told on {day}' },
  who: { th: 'เด็กคนนี้คือใคร', en: 'Who is the child?' },
  known: { th: 'ค้นก่อนว่ามีระเบียนแล้วหรือไม่', en: 'Look first whether the child is on record' },
  unknown: {
    th: 'ถ้ายังไม่มีระเบียน กรอกชื่อและเพศ วันเกิดถ้าทราบ',
    en: 'If not: name and sex, and the birth date if it is known',
  },
  open: { th: 'เปิดเรื่องติดตามเด็ก', en: 'Open a case' },
  openHelp: {
    th: 'เด็กที่ติดตามอยู่แล้วจะไม่ได้เรื่องซ้ำ ผู้แจ้งเห็นด้วยรหัสว่ากำลังช่วยเหลือเด็ก',
    en: 'A child who is followed gets no second case. Whoever told sees by the code that the child is being helped.',
  },
  look: { th: 'กำลังตรวจสอบ ยังไม่รู้ว่าเป็นใคร', en: 'Looking into it, the child is not known yet' },
  learns: { th: 'ตรวจแล้ว เด็กเรียนอยู่', en: 'Looked into: the child learns' },
  dismiss: { th: 'ไม่รับเรื่อง', en: 'Dismiss' },
  answer: { th: 'คำตอบที่ผู้แจ้งจะเห็น', en: 'The answer that whoever told will see' },
  reason: { th: 'เหตุผล (ผู้แจ้งไม่เห็น)', en: 'Reason (not shown to whoever told)' },
  closed: { th: 'เรื่องนี้จบแล้ว: {state}', en: 'This report is closed: {state}' },
  toCase: { th: 'หน้าติดตามเด็ก', en: 'The page of the child' },
  page: { th: 'เปิดหน้าเรื่องที่แจ้ง', en: 'Open the page of the report' },
  done: { th: 'บันทึกแล้ว', en: 'Recorded' },
} as const satisfies Record<string, Label>
