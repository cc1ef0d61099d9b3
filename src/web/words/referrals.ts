import type { Label } from '#kernel/label.ts'

export const referralWords = {
  menu: { th: 'ส่งต่อมา', en: 'Referred' },
  title: { th: 'เด็กคนไหนขอให้เราช่วย', en: 'Which children are we asked to help?' },
  lead: {
    th: 'รอตอบรับ {sent} เรื่อง กำลังช่วย {accepted} เรื่อง',
    en: '{sent} await an answer, {accepted} are being helped',
  },
  nothing: { th: 'ไม่มีเรื่องที่รอท่าน', en: 'Nothing waits for you' },
  sent: { th: 'รอท่านตอบรับ', en: 'To be accepted' },
  accepted: { th: 'รับไว้แล้ว รอผล', en: 'Accepted, result awaited' },
  ended: { th: 'จบแล้ว', en: 'Done' },
  accept: { th: 'รับเรื่อง', en: 'Accept' },
  refuse: { th: 'ไม่รับ', en: 'Refuse' },
  why: { th: 'เพราะอะไร และควรส่งให้ใคร', en: 'Why, and who should have it?' },
  reply: { th: 'ได้ช่วยอะไร ผลเป็นอย่างไร', en: 'What was done, with what result?' },
  send: { th: 'ตอบผล', en: 'Reply' },
  sentOn: { th: 'ส่งมาเมื่อ {day}', en: 'sent on {day}' },
  call: { th: 'โทรหาครอบครัว', en: 'Call the family' },
  without: { th: 'ส่งโดยไม่มีความยินยอม เพราะ', en: 'Referred without consent, because' },
  agreed: { th: 'เด็กและผู้ปกครองยินยอม', en: 'Child and guardian agree' },
  answerPage: { th: 'ตอบการส่งต่อ', en: 'Answer the referral' },
  thanks: { th: 'บันทึกแล้ว ผู้ส่งเรื่องจะเห็นทันที', en: 'Recorded; whoever referred the child sees it at once' },
} as const satisfies Record<string, Label>
