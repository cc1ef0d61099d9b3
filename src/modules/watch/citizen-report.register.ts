import { choice } from '#kernel/kinds/choice.ts'
import { phone } from '#kernel/kinds/contact.ts'
import { date } from '#kernel/kinds/date.ts'
import { link, place } from '#kernel/kinds/link.ts'
import { number } from '#kernel/kinds/number.ts'
import { text } from '#kernel/kinds/text.ts'
import { register } from '#kernel/register/declaration.ts'
import { workflow } from '#kernel/workflow/workflow.ts'

const hearing = workflow({
  received: {
    th: 'รับแจ้งแล้ว',
    en: 'Received',
    withinDays: 3,
    moves: {
      look_into: { th: 'กำลังตรวจสอบ', en: 'Look into it', to: 'checking' },
      dismiss: { th: 'ไม่รับเรื่อง', en: 'Dismiss', to: 'dismissed', reason: true },
    },
  },
  checking: {
    th: 'กำลังตรวจสอบ',
    en: 'Being looked into',
    withinDays: 7,
    moves: {
      open_case: { th: 'เปิดเรื่องติดตามเด็ก', en: 'Case opened', to: 'taken_up' },
      answer: { th: 'ตรวจแล้ว เด็กเรียนอยู่', en: 'Looked into, the child learns', to: 'answered' },
      dismiss: { th: 'ไม่รับเรื่อง', en: 'Dismiss', to: 'dismissed', reason: true },
    },
  },
  taken_up: { th: 'กำลังช่วยเหลือเด็ก', en: 'The child is being helped' },
  answered: { th: 'ตรวจสอบแล้ว', en: 'Looked into' },
  dismissed: { th: 'ไม่รับเรื่อง', en: 'Dismissed' },
})

/** Word from anybody that a child is not in school. The tracking code is kept as a hash: only the reporter holds it. */
export const citizenReport = register('citizen_report', {
  th: { one: 'การแจ้งเด็กไม่ได้เรียน', many: 'การแจ้งเด็กไม่ได้เรียน' },
  en: { one: 'report of a child', many: 'reports of children' },
  about: { th: 'ประชาชนหรือหน่วยงานแจ้งว่ามีเด็กไม่ได้เรียน', en: 'Citizens or partners tell of a child out of school' },
  fields: {
    area: place({
      th: 'ตำบลที่พบเด็ก',
      en: 'Where the child is',
      to: 'area',
      placeType: 'area',
      required: true,
      fixed: true,
    }),
    told: text({ th: 'เรื่องที่แจ้ง', en: 'What was told', required: true, fixed: true, long: true, max: 3000 }),
    child_called: text({ th: 'ชื่อหรือชื่อเล่นของเด็ก', en: 'What the child is called', fixed: true, max: 120 }),
    age: number({ th: 'อายุโดยประมาณ', en: 'Age, about', fixed: true, min: 0, max: 25, unit: { th: 'ปี', en: 'years' } }),
    spot: text({ th: 'บริเวณที่พบ', en: 'Spot', fixed: true, max: 300 }),
    reporter: text({ th: 'ผู้แจ้ง', en: 'Reporter', fixed: true, max: 200, secret: 'reporter' }),
    phone: phone({ th: 'โทรศัพท์ผู้แจ้ง', en: 'Reporter’s phone', fixed: true, secret: 'reporter' }),
    channel: choice({
      th: 'ช่องทาง',
      en: 'Channel',
      required: true,
      fixed: true,
      choices: {
        web: { th: 'หน้าเว็บ', en: 'Web page' },
        hotline: { th: 'สายด่วน', en: 'Hotline' },
        desk: { th: 'มาด้วยตนเอง', en: 'In person' },
        partner: { th: 'หน่วยงานภาคี', en: 'A partner' },
      },
    }),
    received_on: date({ th: 'วันที่รับแจ้ง', en: 'Received on', required: true, fixed: true, notAfter: 'today' }),
    tracking_hash: text({ th: 'รหัสติดตาม (ย่อ)', en: 'Tracking code, hashed', fixed: true, max: 64, secret: 'tracking' }),
    case: link({ th: 'เรื่องที่เปิด', en: 'Case opened', to: 'child_case' }),
    answer: text({ th: 'คำตอบถึงผู้แจ้ง', en: 'Answer to the reporter', max: 1000 }),
  },
  workflow: hearing,
  withheld: {
    th: 'อาจกระทบความปลอดภัยของเด็กหรือผู้แจ้ง เจ้าหน้าที่พิจารณาให้เป็นรายกรณี',
    en: 'May touch the safety of the child or of whoever told; given case by case by an officer',
  },
  titled: ['received_on', 'area'],
  listed: ['received_on', 'area', 'child_called', 'age', 'channel', 'state'],
  searched: ['told', 'child_called'],
  onlyOne: [{ of: ['tracking_hash'], otherwise: { th: 'รหัสติดตามซ้ำ', en: 'This tracking code is taken' } }],
  access: [
    {
      role: 'watch_coordinator',
      may: ['read', 'count', 'create', 'change', 'move', 'export'],
      within: 'area',
      sees: ['reporter'],
    },
    { role: 'peo_officer', may: ['read', 'count', 'create', 'change', 'move'], within: 'area', sees: ['reporter'] },
    { role: 'planner', may: ['count'], within: 'area' },
  ],
  keep: {
    days: 730,
    after: 'received_on',
    source: { th: 'ข้อเสนอในแบบระบบ (คู่มือ 16)', en: 'Proposed by the design (handbook 16)' },
  },
})
