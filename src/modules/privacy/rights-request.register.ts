import { choice } from '#kernel/kinds/choice.ts'
import { date } from '#kernel/kinds/date.ts'
import { link, place } from '#kernel/kinds/link.ts'
import { text } from '#kernel/kinds/text.ts'
import { register } from '#kernel/register/declaration.ts'
import { answering } from './answering.workflow.ts'

/** What a person asks about their own data: to have it put right, removed, copied, no longer used. */
export const rightsRequest = register('rights_request', {
  th: { one: 'คำขอใช้สิทธิ์', many: 'คำขอใช้สิทธิ์เจ้าของข้อมูล' },
  en: { one: 'data rights request', many: 'data rights requests' },
  about: {
    th: 'คำขอของเจ้าของข้อมูลต่อข้อมูลของตน ต้องตอบภายใน 30 วัน',
    en: 'What people ask about their own data, to be answered within 30 days',
  },
  fields: {
    person: link({ th: 'เจ้าของข้อมูล', en: 'Data subject', to: 'person', required: true, fixed: true }),
    asked_by: link({ th: 'ผู้ยื่น', en: 'Asked by', to: 'account', required: true, fixed: true }),
    asked_on: date({ th: 'ยื่นเมื่อ', en: 'Asked on', required: true, fixed: true, notAfter: 'today' }),
    right: choice({
      th: 'ขอให้',
      en: 'Asks to',
      required: true,
      fixed: true,
      choices: {
        correct: { th: 'แก้ไขให้ถูกต้อง', en: 'Put right' },
        erase: { th: 'ลบหรือทำให้ไม่ระบุตัวตน', en: 'Erase or anonymise' },
        restrict: { th: 'ระงับการใช้', en: 'Restrict use' },
        object: { th: 'คัดค้านการใช้', en: 'Object to use' },
        copy: { th: 'ขอสำเนาเพิ่มเติม', en: 'Get a further copy' },
      },
    }),
    request: text({ th: 'รายละเอียด', en: 'Details', required: true, fixed: true, long: true, max: 2000 }),
    about_register: text({ th: 'ทะเบียนที่ขอแก้', en: 'Register concerned', fixed: true, max: 63 }),
    about_record: text({ th: 'ระเบียนที่ขอแก้', en: 'Record concerned', fixed: true, max: 36 }),
    about_field: text({ th: 'ช่องที่ขอแก้', en: 'Field concerned', fixed: true, max: 63 }),
    wanted: text({ th: 'ค่าที่ถูกต้อง', en: 'What it should say', fixed: true, max: 500 }),
    kept_by: place({
      th: 'หน่วยงานที่ดูแลระเบียน',
      en: 'Kept by',
      to: 'organisation',
      placeType: 'organisation',
      required: true,
      fixed: true,
    }),
  },
  workflow: answering,
  titled: ['right', 'person'],
  listed: ['person', 'right', 'asked_on', 'kept_by', 'state'],
  copies: [{ field: 'kept_by', link: 'person', of: 'kept_by' }],
  access: [
    { role: 'everyone', may: ['read', 'create', 'move'], own: 'asked_by' },
    { role: 'everyone', may: ['read'], mine: 'person' },
    { role: 'school_director', may: ['read', 'count', 'move'], within: 'kept_by' },
    { role: 'peo_officer', may: ['read', 'count', 'move'], within: 'kept_by' },
    { role: 'dpo', may: ['read', 'count', 'move'], anywhere: true },
  ],
})
