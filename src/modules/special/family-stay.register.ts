import { choice } from '#kernel/kinds/choice.ts'
import { date } from '#kernel/kinds/date.ts'
import { link, place } from '#kernel/kinds/link.ts'
import { text } from '#kernel/kinds/text.ts'
import { register } from '#kernel/register/declaration.ts'
import { workflow } from '#kernel/workflow/workflow.ts'
import { seasonalWork } from './codes.ts'

const staying = workflow({
  here: {
    th: 'อยู่ที่นี่',
    en: 'Staying',
    dueOn: 'due_on',
    moves: {
      move_on: { th: 'ย้ายไปแล้ว', en: 'Moved on', to: 'moved', needs: ['ends_on', 'next_area'] },
      settle: { th: 'ตั้งหลักอยู่ที่นี่', en: 'Settled here', to: 'settled' },
      lose: { th: 'ย้ายไปโดยไม่ทราบที่หมาย', en: 'Left, nobody knows where', to: 'lost', reason: true, needs: ['ends_on'] },
    },
  },
  moved: { th: 'ย้ายไปแล้ว', en: 'Moved on' },
  settled: { th: 'อยู่ประจำแล้ว', en: 'Settled' },
  lost: { th: 'ไม่ทราบที่หมาย', en: 'Whereabouts unknown' },
})

/** Where a family on the move is, until when, and where it goes next: so that learning can be waiting there. */
export const familyStay = register('family_stay', {
  th: { one: 'ที่พักของครอบครัวเคลื่อนย้าย', many: 'ที่พักของครอบครัวเคลื่อนย้าย' },
  en: { one: 'stay of a family on the move', many: 'stays of families on the move' },
  about: {
    th: 'ครอบครัวของเด็กที่ติดตามพักอยู่ที่ใด ถึงเมื่อใด และจะไปที่ใดต่อ',
    en: 'Where the family of a followed child stays, until when, and where it goes next',
  },
  fields: {
    case: link({ th: 'เรื่อง', en: 'Case', to: 'child_case', required: true, fixed: true }),
    lives_in: place({
      th: 'ตำบลในเรื่อง',
      en: 'Subdistrict of the case',
      to: 'area',
      placeType: 'area',
      required: true,
      fixed: true,
    }),
    manager: link({ th: 'ผู้ดูแลเรื่อง', en: 'Case manager', to: 'person', fixed: true }),
    area: place({ th: 'พักอยู่ที่', en: 'Stays in', to: 'area', placeType: 'area', required: true }),
    spot: text({ th: 'ที่พัก', en: 'Spot', max: 300 }),
    work: choice({ th: 'งานที่ย้ายตาม', en: 'Work that is followed', choices: seasonalWork }),
    starts_on: date({ th: 'ตั้งแต่', en: 'From', required: true }),
    due_on: date({ th: 'คาดว่าอยู่ถึง', en: 'Expected until' }),
    ends_on: date({ th: 'ย้ายออกเมื่อ', en: 'Left on', notAfter: 'today' }),
    next_area: place({ th: 'จะไปที่', en: 'Goes next to', to: 'area', placeType: 'area' }),
    next_school: text({ th: 'สถานศึกษาที่จะรับ', en: 'School that takes the child there', max: 200 }),
    note: text({ th: 'บันทึก', en: 'Note', long: true, max: 2000 }),
  },
  workflow: staying,
  titled: ['case', 'area'],
  listed: ['case', 'area', 'state', 'starts_on', 'due_on', 'next_area', 'next_school'],
  onlyOne: [
    {
      of: ['case'],
      while: ['here'],
      otherwise: {
        th: 'ครอบครัวพักอยู่ที่อื่นตามที่บันทึกไว้ ย้ายออกก่อน',
        en: 'The family stays elsewhere on record; let it move on first',
      },
    },
  ],
  copies: [
    { field: 'lives_in', link: 'case', of: 'lives_in' },
    { field: 'manager', link: 'case', of: 'manager' },
  ],
  span: { from: 'starts_on', until: 'ends_on' },
  withheld: {
    th: 'อาจกระทบความปลอดภัยของเด็กหรือผู้แจ้ง เจ้าหน้าที่พิจารณาให้เป็นรายกรณี',
    en: 'May touch the safety of the child or of whoever told; given case by case by an officer',
  },
  access: [
    { role: 'watch_coordinator', may: ['read', 'count', 'create', 'change', 'move', 'export'], within: 'lives_in' },
    { role: 'peo_officer', may: ['read', 'count'], within: 'lives_in' },
    { role: 'watch_member', may: ['read'], through: { field: 'case', register: 'child_case' } },
    { role: 'watch_member', may: ['read', 'create', 'change', 'move'], mine: 'manager' },
    { role: 'planner', may: ['count'], within: 'lives_in' },
  ],
  keep: {
    days: 1825,
    after: 'ends_on',
    source: { th: 'ข้อเสนอในแบบระบบ (คู่มือ 16)', en: 'Proposed by the design (handbook 16)' },
  },
})
