import type { Label } from '#kernel/label.ts'

export const todayWords = {
  question: { th: 'วันนี้ต้องทำอะไร', en: 'What is there to do today?' },
  nothing: { th: 'ไม่มีงานค้างในส่วนของท่าน', en: 'Nothing is waiting for you' },
  nothingHelp: {
    th: 'เมื่อมีเรื่องที่รอท่านตัดสินหรือดำเนินการ จะแสดงที่นี่ เรื่องที่เกินกำหนดขึ้นก่อน',
    en: 'What waits for your decision is shown here, the latest first',
  },
  late: { th: 'เกินกำหนด {n} วัน', en: '{n} days late' },
  left: { th: 'เหลือ {n} วัน', en: '{n} days left' },
  lastDay: { th: 'ครบกำหนดวันนี้', en: 'due today' },
  canDo: { th: 'ทำได้: {moves}', en: 'You can: {moves}' },
  allOf: { th: 'ดูทั้งหมด {n} รายการ', en: 'See all {n}' },
  changed: { th: 'มีอะไรเปลี่ยนไปในส่วนที่ดูแล', en: 'What changed in what you look after?' },
  nothingChanged: { th: 'ยังไม่มีการเปลี่ยนแปลง', en: 'No changes yet' },
  waitingCount: { th: '{n} เรื่องรออยู่', en: '{n} waiting' },
} as const satisfies Record<string, Label>
