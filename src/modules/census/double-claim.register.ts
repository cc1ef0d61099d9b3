import { link, place } from '#kernel/kinds/link.ts'
import { number } from '#kernel/kinds/number.ts'
import { text } from '#kernel/kinds/text.ts'
import { register } from '#kernel/register/declaration.ts'
import { workflow } from '#kernel/workflow/workflow.ts'

const settling = workflow({
  open: {
    th: 'ยังไม่ยุติ',
    en: 'Not settled',
    withinDays: 15,
    moves: {
      settle: { th: 'ยุติแล้ว', en: 'Settle', to: 'settled', needs: ['settled_at'], reason: true },
      deny: { th: 'คนละคน', en: 'Two children', to: 'denied', reason: true },
    },
  },
  settled: { th: 'ยุติแล้ว', en: 'Settled' },
  denied: { th: 'เป็นเด็กคนละคน', en: 'Two children' },
})

/** One child on the lists of two schools: settled by both before either is paid for the child (handbook 2.2). */
export const doubleClaim = register('double_claim', {
  th: { one: 'ชื่อซ้ำซ้อนสองแห่ง', many: 'ชื่อซ้ำซ้อนระหว่างสถานศึกษา' },
  en: { one: 'double claim', many: 'double claims' },
  about: {
    th: 'เด็กคนเดียวที่มีชื่อในสถานศึกษาสองแห่งในรอบเดียวกัน',
    en: 'One child whom two schools have on their lists in the same round',
  },
  fields: {
    child: link({ th: 'เด็ก', en: 'Child', to: 'census_child', required: true, fixed: true }),
    round: link({ th: 'รอบ', en: 'Round', to: 'census_round', required: true, fixed: true }),
    lives_in: place({ th: 'ตำบลที่อยู่', en: 'Lives in', to: 'area', placeType: 'area', required: true }),
    first_school: place({ th: 'สถานศึกษาหนึ่ง', en: 'One school', to: 'organisation', placeType: 'organisation' }),
    second_school: place({ th: 'อีกแห่งหนึ่ง', en: 'The other', to: 'organisation', placeType: 'organisation' }),
    list: link({ th: 'จากรายชื่อ', en: 'From the list', to: 'census_list', required: true, fixed: true }),
    row: number({ th: 'แถวที่', en: 'Row', required: true, fixed: true, min: 1 }),
    other_list: link({ th: 'ซ้ำกับรายชื่อ', en: 'Against the list', to: 'census_list', required: true }),
    other_row: number({ th: 'แถวที่ซ้ำ', en: 'Row there', required: true, min: 1 }),
    settled_at: place({ th: 'เรียนจริงที่', en: 'Learns at', to: 'organisation', placeType: 'organisation' }),
    note: text({ th: 'บันทึก', en: 'Note', long: true, max: 1000 }),
  },
  workflow: settling,
  titled: ['child'],
  listed: ['child', 'first_school', 'second_school', 'state', 'round'],
  onlyOne: [{ of: ['list', 'row'], otherwise: { th: 'มีรายการนี้แล้ว', en: 'This row is here already' } }],
  access: [
    { role: 'peo_officer', may: ['read', 'count', 'change', 'move', 'export'], within: 'lives_in' },
    { role: 'school_registrar', may: ['read'], within: 'first_school' },
    { role: 'school_registrar', may: ['read'], within: 'second_school' },
    { role: 'school_director', may: ['read'], within: 'first_school' },
    { role: 'school_director', may: ['read'], within: 'second_school' },
    { role: 'planner', may: ['count'], within: 'lives_in' },
  ],
})
