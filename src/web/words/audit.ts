import type { Label } from '#kernel/label.ts'

export const verbs: Record<string, Label> = {
  create: { th: 'สร้าง', en: 'Created' },
  change: { th: 'แก้ไข', en: 'Changed' },
  move: { th: 'เปลี่ยนสถานะ', en: 'Moved' },
  withdraw: { th: 'ถอน', en: 'Withdrew' },
  import: { th: 'นำเข้า', en: 'Imported' },
  export: { th: 'ส่งออก', en: 'Exported' },
  reveal: { th: 'เปิดดูข้อมูลปกปิด', en: 'Revealed' },
  backup: { th: 'สำรองข้อมูล', en: 'Backed up' },
  restore: { th: 'คืนข้อมูล', en: 'Restored' },
  relocate: { th: 'ย้ายฐานข้อมูล', en: 'Moved to another database' },
}

/** What an act was done to, where that is no register. */
export const things: Record<string, Label> = {
  province: { th: 'ข้อมูลทั้งจังหวัด', en: 'everything of the province' },
}

export const auditWords = {
  question: { th: 'ใครทำอะไร เมื่อไร', en: 'Who did what, and when?' },
  all: { th: 'บทบาทของท่านเห็นการกระทำทั้งจังหวัด', en: 'Your role sees what everybody did' },
  own: { th: 'แสดงเฉพาะสิ่งที่ท่านทำเอง', en: 'This shows what you did yourself' },
  when: { th: 'เมื่อ', en: 'When' },
  who: { th: 'ใคร', en: 'Who' },
  did: { th: 'ทำอะไร', en: 'Did what' },
  what: { th: 'กับระเบียน', en: 'To' },
  fields: { th: 'ข้อมูลที่แตะ', en: 'Fields touched' },
  register: { th: 'ทะเบียน', en: 'Register' },
  rows: { th: '{n} แถว', en: '{n} rows' },
  cut: { th: '(หยุดกลางทาง)', en: '(cut off)' },
  none: { th: 'ยังไม่มีรายการ', en: 'Nothing yet' },
  older: { th: 'รายการก่อนหน้า', en: 'Older' },
} as const satisfies Record<string, Label>
