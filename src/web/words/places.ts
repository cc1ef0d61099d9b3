import type { Label } from '#kernel/label.ts'

export const places = {
  whoIs: { th: 'ใครอยู่ในทะเบียนของเราบ้าง', en: 'Who is on our registers?' },
  whoIsHelp: {
    th: 'คนหนึ่งมีระเบียนเดียว ไม่ว่าจะอยู่ในกี่รายชื่อ ค้นด้วยชื่อ หรือเลขประจำตัวครบ 13 หลัก',
    en: 'Each person once, whatever the number of lists. Search by name, or by the whole id number',
  },
  addPerson: { th: 'เพิ่มบุคคล', en: 'Add a person' },
  whichOffices: { th: 'หน่วยงานใดขึ้นกับใคร', en: 'Which office answers to which?' },
  asTree: { th: 'ดูเป็นผัง', en: 'As a tree' },
  asList: { th: 'ดูเป็นรายการ', en: 'As a list' },
  under: { th: '{n} แห่งในสังกัด', en: '{n} under it' },
} as const satisfies Record<string, Label>
