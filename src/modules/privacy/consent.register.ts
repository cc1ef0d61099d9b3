import { choice, yesNo } from '#kernel/kinds/choice.ts'
import { date } from '#kernel/kinds/date.ts'
import { file, link, place } from '#kernel/kinds/link.ts'
import { text } from '#kernel/kinds/text.ts'
import { register } from '#kernel/register/declaration.ts'
import { consenting } from './consenting.workflow.ts'

/** A yes that somebody gave, to one purpose, with who said it and until when it holds. */
export const consent = register('consent', {
  th: { one: 'ความยินยอม', many: 'ความยินยอม' },
  en: { one: 'consent', many: 'consents' },
  about: {
    th: 'ความยินยอมของเจ้าของข้อมูลต่อวัตถุประสงค์หนึ่ง ผู้ให้ และวันหมดอายุ',
    en: 'What somebody has agreed to, who said so, and until when',
  },
  fields: {
    person: link({ th: 'เจ้าของข้อมูล', en: 'Data subject', to: 'person', required: true, fixed: true }),
    purpose: link({ th: 'วัตถุประสงค์', en: 'Purpose', to: 'consent_purpose', required: true, fixed: true }),
    scope: text({ th: 'ขอบเขตที่ยินยอม', en: 'Limits of the consent', fixed: true, max: 1000 }),
    given_on: date({ th: 'ให้เมื่อ', en: 'Given on', required: true, fixed: true, notAfter: 'today' }),
    expires_on: date({ th: 'ใช้ได้ก่อนวันที่', en: 'Valid until before', required: true }),
    by_self: yesNo({
      th: 'เจ้าของข้อมูลให้เอง',
      en: 'Given by the person',
      required: true,
      fixed: true,
      help: {
        th: 'อายุไม่เกิน 10 ปี ผู้ปกครองให้แทน อายุเกิน 10 ปีแต่ต่ำกว่า 20 ปี ต้องทั้งสองฝ่าย',
        en: 'Up to 10 years the guardian gives it; over 10 and under 20 both do',
      },
    }),
    guardian: link({ th: 'ผู้ปกครองที่ให้', en: 'Given by guardian', to: 'person', fixed: true }),
    method: choice({
      th: 'วิธีให้',
      en: 'How it was given',
      required: true,
      fixed: true,
      choices: {
        paper: { th: 'หนังสือลงนาม', en: 'Signed paper' },
        spoken: { th: 'ด้วยวาจาต่อหน้าเจ้าหน้าที่', en: 'Spoken before an officer' },
        online: { th: 'ผ่านระบบ', en: 'In the system' },
      },
    }),
    evidence: file({ th: 'หลักฐาน', en: 'Evidence', types: ['image', 'pdf'] }),
    kept_by: place({
      th: 'หน่วยงานที่ดูแลระเบียน',
      en: 'Kept by',
      to: 'organisation',
      placeType: 'organisation',
      required: true,
      fixed: true,
    }),
  },
  workflow: consenting,
  titled: ['purpose'],
  listed: ['person', 'purpose', 'given_on', 'expires_on', 'state'],
  copies: [{ field: 'kept_by', link: 'person', of: 'kept_by' }],
  access: [
    { role: 'school_director', may: ['read', 'count', 'create', 'change', 'move'], within: 'kept_by' },
    { role: 'school_registrar', may: ['read', 'count', 'create', 'change', 'move'], within: 'kept_by' },
    { role: 'homeroom_teacher', may: ['read'], within: 'kept_by' },
    { role: 'peo_officer', may: ['read', 'count', 'create', 'move'], within: 'kept_by' },
    { role: 'dpo', may: ['read', 'count'], anywhere: true },
    { role: 'everyone', may: ['read', 'move'], mine: 'person' },
    { role: 'everyone', may: ['read', 'move'], mine: 'guardian' },
  ],
})
