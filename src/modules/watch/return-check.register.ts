import { choice } from '#kernel/kinds/choice.ts'
import { date } from '#kernel/kinds/date.ts'
import { link, place } from '#kernel/kinds/link.ts'
import { text } from '#kernel/kinds/text.ts'
import { register } from '#kernel/register/declaration.ts'
import { workflow } from '#kernel/workflow/workflow.ts'

const checking = workflow({
  awaited: {
    th: 'รอติดตาม',
    en: 'To be looked after',
    dueOn: 'due_on',
    moves: {
      tell_staying: { th: 'ยังเรียนอยู่', en: 'Still learning', to: 'staying' },
      tell_gone: { th: 'หลุดซ้ำ', en: 'Dropped again', to: 'gone', reason: true },
      skip: { th: 'ไม่ต้องติดตามแล้ว', en: 'No longer needed', to: 'skipped', reason: true },
    },
  },
  staying: { th: 'ยังเรียนอยู่', en: 'Still learning' },
  gone: { th: 'หลุดซ้ำ', en: 'Dropped again' },
  skipped: { th: 'ไม่ต้องติดตาม', en: 'Not needed' },
})

/** A look at a child who came back, after 3, 6 and 12 months (handbook 3.2). */
export const returnCheck = register('return_check', {
  th: { one: 'การติดตามหลังกลับ', many: 'การติดตามหลังกลับเข้าเรียน' },
  en: { one: 'check after the return', many: 'checks after the return' },
  about: {
    th: 'การติดตามเด็กที่กลับเข้าเรียน 3 6 และ 12 เดือน',
    en: 'A child who came back is looked after at 3, 6 and 12 months',
  },
  fields: {
    case: link({ th: 'เรื่อง', en: 'Case', to: 'child_case', required: true, fixed: true }),
    lives_in: place({ th: 'ตำบล', en: 'Subdistrict', to: 'area', placeType: 'area', required: true, fixed: true }),
    manager: link({ th: 'ผู้ดูแลเรื่อง', en: 'Case manager', to: 'person', fixed: true }),
    after_months: choice({
      th: 'ครบ',
      en: 'After',
      required: true,
      fixed: true,
      choices: {
        '3': { th: '3 เดือน', en: '3 months' },
        '6': { th: '6 เดือน', en: '6 months' },
        '12': { th: '12 เดือน', en: '12 months' },
      },
    }),
    due_on: date({ th: 'กำหนด', en: 'Due on', required: true, fixed: true }),
    checked_on: date({ th: 'ติดตามเมื่อ', en: 'Checked on', notAfter: 'today' }),
    note: text({ th: 'บันทึก', en: 'Note', long: true, max: 2000 }),
  },
  workflow: checking,
  titled: ['case', 'after_months'],
  listed: ['case', 'after_months', 'due_on', 'state', 'lives_in'],
  copies: [
    { field: 'lives_in', link: 'case', of: 'lives_in' },
    { field: 'manager', link: 'case', of: 'manager' },
  ],
  access: [
    { role: 'watch_coordinator', may: ['read', 'count', 'change', 'move'], within: 'lives_in' },
    { role: 'peo_officer', may: ['read', 'count'], within: 'lives_in' },
    { role: 'watch_member', may: ['read'], through: { field: 'case', register: 'child_case' } },
    { role: 'watch_member', may: ['read', 'change', 'move'], mine: 'manager' },
    { role: 'planner', may: ['count'], within: 'lives_in' },
  ],
})
