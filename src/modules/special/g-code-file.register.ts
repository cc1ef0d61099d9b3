import { choice, choices, yesNo } from '#kernel/kinds/choice.ts'
import { date } from '#kernel/kinds/date.ts'
import { link, place } from '#kernel/kinds/link.ts'
import { nationalId } from '#kernel/kinds/national-id.ts'
import { text } from '#kernel/kinds/text.ts'
import { register } from '#kernel/register/declaration.ts'
import { gCodeDocuments, gCodeEndings, gCodeOrigins } from './codes.ts'
import { issuing } from './issuing.workflow.ts'

/** One child without a number of the state, and how the child comes to a G-code and later to thirteen digits. */
export const gCodeFile = register('g_code_file', {
  th: { one: 'แฟ้มรหัส G', many: 'เด็กรหัส G' },
  en: { one: 'G-code file', many: 'G-code files' },
  about: {
    th: 'แฟ้มของเด็กที่ไม่มีเลขประจำตัว ตั้งแต่สถานศึกษารวบรวมเอกสารจนได้รหัส G และเลข 13 หลัก',
    en: 'The file of a child without a number, from the school’s papers to the G-code and to thirteen digits',
  },
  fields: {
    person: link({ th: 'เด็ก', en: 'Child', to: 'person', required: true, fixed: true }),
    school: place({
      th: 'สถานศึกษาที่ขอ',
      en: 'School that asks',
      to: 'organisation',
      placeType: 'organisation',
      required: true,
    }),
    lives_in: place({ th: 'ตำบลที่อยู่', en: 'Lives in', to: 'area', placeType: 'area', required: true }),
    origin: choice({ th: 'ที่มา', en: 'Origin', required: true, fixed: true, choices: gCodeOrigins }),
    case: link({ th: 'เรื่องที่ติดตาม', en: 'Case', to: 'child_case', fixed: true }),
    asked_on: date({ th: 'เริ่มขอเมื่อ', en: 'Asked on', required: true, notAfter: 'today' }),
    documents: choices({ th: 'เอกสารที่มีแล้ว', en: 'Papers that are there', choices: gCodeDocuments }),
    photo_agreed: yesNo({ th: 'ยินยอมให้ถ่ายภาพเด็ก', en: 'Photo agreed to' }),
    agreed_by: text({ th: 'ผู้ให้ความยินยอม', en: 'Who agreed', max: 200 }),
    sent_on: date({ th: 'ส่งคำขอเมื่อ', en: 'Sent on', notAfter: 'today' }),
    g_code: nationalId({ th: 'รหัส G', en: 'G-code', secret: 'identity' }),
    issued_on: date({ th: 'ได้รหัสเมื่อ', en: 'Issued on', notAfter: 'today' }),
    due_on: date({ th: 'ติดตามเลข 13 หลักภายใน', en: 'Ask about thirteen digits by' }),
    national_id: nationalId({ th: 'เลข 13 หลักที่ได้แทน', en: 'Thirteen digits in its place', secret: 'identity' }),
    replaced_on: date({ th: 'ใช้เลข 13 หลักตั้งแต่', en: 'Thirteen digits from', notAfter: 'today' }),
    ended_as: choice({ th: 'เหตุที่ปิดแฟ้ม', en: 'Why it was closed', choices: gCodeEndings }),
    note: text({ th: 'บันทึก', en: 'Note', long: true, max: 2000 }),
  },
  workflow: issuing,
  titled: ['person'],
  listed: ['person', 'state', 'school', 'asked_on', 'issued_on', 'due_on', 'lives_in'],
  onlyOne: [
    {
      of: ['person'],
      while: ['collecting', 'sent', 'issued'],
      otherwise: { th: 'เด็กคนนี้มีแฟ้มรหัส G แล้ว', en: 'This child has a G-code file already' },
    },
    { of: ['g_code'], otherwise: { th: 'รหัส G นี้เป็นของเด็กคนอื่น', en: 'This code is another child’s' } },
    { of: ['national_id'], otherwise: { th: 'เลข 13 หลักนี้เป็นของเด็กคนอื่น', en: 'This number is another child’s' } },
  ],
  rules: [
    {
      name: 'documents_complete',
      check: 'documents_complete',
      otherwise: { th: 'เอกสารยังไม่ครบ', en: 'Papers are missing' },
    },
    {
      name: 'photo_agreed',
      check: 'photo_agreed',
      otherwise: { th: 'ถ่ายภาพเด็กต้องได้รับความยินยอม', en: 'A photo of a child needs consent' },
    },
    {
      name: 'g_code_kind',
      check: 'g_code_kind',
      otherwise: {
        th: 'รหัส G คือ G ตามด้วยเลข 12 หลัก และใช้เลข 13 หลักแทนภายหลัง',
        en: 'A G-code is G and twelve digits; what replaces it has thirteen',
      },
    },
  ],
  access: [
    {
      role: 'school_registrar',
      may: ['read', 'count', 'create', 'change', 'move', 'reveal'],
      within: 'school',
      sees: ['identity'],
    },
    {
      role: 'school_director',
      may: ['read', 'count', 'create', 'change', 'move', 'reveal'],
      within: 'school',
      sees: ['identity'],
    },
    { role: 'dole_officer', may: ['read', 'count', 'create', 'change', 'move'], within: 'school', sees: ['identity'] },
    { role: 'esao_officer', may: ['read', 'count', 'export'], within: 'school' },
    {
      role: 'peo_officer',
      may: ['read', 'count', 'create', 'change', 'move', 'export', 'reveal'],
      within: 'lives_in',
      sees: ['identity'],
    },
    { role: 'watch_coordinator', may: ['read', 'count', 'create', 'change'], within: 'lives_in' },
    { role: 'watch_member', may: ['read'], through: { field: 'case', register: 'child_case' } },
    { role: 'planner', may: ['count'], within: 'lives_in' },
  ],
  keep: {
    days: 3650,
    after: 'since',
    source: { th: 'ข้อเสนอในแบบระบบ (คู่มือ 16)', en: 'Proposed by the design (handbook 16)' },
  },
})
