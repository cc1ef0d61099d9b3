import type { Label } from '#kernel/label.ts'

export const sheets = {
  askedWhen: { th: 'ตอบเมื่อ {condition}', en: 'Answer when {condition}' },
  another: { th: 'เพิ่ม{what}', en: 'Add {what}' },
  oneLess: { th: 'เอา{what}ออก', en: 'Take {what} away' },
  version: { th: 'ฉบับที่ {n}', en: 'Version {n}' },
  source: { th: 'ที่มา', en: 'Source' },
  scores: { th: 'ผลที่คิดได้', en: 'What it comes to' },
  tooLittle: { th: 'ตอบยังไม่พอ ({n} จาก {of})', en: 'Too little answered ({n} of {of})' },
  idKept: { th: 'มีเลข {n} อยู่แล้ว เว้นว่างไว้หากไม่เปลี่ยน', en: 'Kept already: {n}. Leave empty to keep it' },
  unanswered: { th: 'ไม่ได้ตอบ', en: 'Not answered' },
} as const satisfies Record<string, Label>
