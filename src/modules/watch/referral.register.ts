import { choice, yesNo } from '#kernel/kinds/choice.ts'
import { phone } from '#kernel/kinds/contact.ts'
import { date } from '#kernel/kinds/date.ts'
import { link, place } from '#kernel/kinds/link.ts'
import { personName } from '#kernel/kinds/person-name.ts'
import { text } from '#kernel/kinds/text.ts'
import { register } from '#kernel/register/declaration.ts'
import { workflow } from '#kernel/workflow/workflow.ts'
import { helpWanted } from './codes.ts'

const referring = workflow({
  sent: {
    th: 'ส่งแล้ว รอตอบรับ',
    en: 'Sent, answer awaited',
    withinDays: 3,
    moves: {
      accept: { th: 'รับเรื่อง', en: 'Accept', to: 'accepted', by: 'agency' },
      refuse: { th: 'ไม่รับ', en: 'Refuse', to: 'refused', by: 'agency', reason: true },
      cancel: { th: 'ยกเลิก', en: 'Cancel', to: 'cancelled', by: 'lives_in', reason: true },
    },
  },
  accepted: {
    th: 'รับเรื่องแล้ว กำลังช่วย',
    en: 'Accepted, help under way',
    withinDays: 30,
    moves: { reply: { th: 'ตอบผล', en: 'Reply', to: 'replied', by: 'agency' } },
  },
  replied: { th: 'ตอบผลแล้ว', en: 'Replied' },
  refused: { th: 'ไม่รับเรื่อง', en: 'Refused' },
  cancelled: { th: 'ยกเลิก', en: 'Cancelled' },
})

/** One child referred to one agency, with no more than the agency needs (handbook 16: fields minimised, purpose named). */
export const referral = register('referral', {
  th: { one: 'การส่งต่อ', many: 'การส่งต่อหน่วยงาน' },
  en: { one: 'referral', many: 'referrals' },
  about: {
    th: 'การส่งต่อเด็กให้หน่วยงานภาคีช่วยเหลือ เท่าที่จำเป็นและได้รับความยินยอม',
    en: 'A child referred to a partner for help, with what is needed and agreed to',
  },
  fields: {
    case: link({ th: 'เรื่อง', en: 'Case', to: 'child_case', required: true, fixed: true }),
    lives_in: place({ th: 'ตำบล', en: 'Subdistrict', to: 'area', placeType: 'area', required: true, fixed: true }),
    manager: link({ th: 'ผู้ดูแลเรื่อง', en: 'Case manager', to: 'person', fixed: true }),
    agency: place({
      th: 'ส่งต่อให้',
      en: 'Referred to',
      to: 'organisation',
      placeType: 'organisation',
      required: true,
      fixed: true,
    }),
    help_wanted: choice({
      th: 'ความช่วยเหลือที่ขอ',
      en: 'Help asked for',
      required: true,
      fixed: true,
      choices: helpWanted,
    }),
    child_name: personName({ th: 'ชื่อเด็กที่เปิดเผยต่อหน่วยงาน', en: 'Child’s name shown to the agency', required: true }),
    need: text({ th: 'เรื่องที่ขอให้ช่วย', en: 'What is needed', required: true, long: true, max: 2000 }),
    phone: phone({ th: 'โทรศัพท์ติดต่อครอบครัว', en: 'Family’s phone' }),
    consented: yesNo({ th: 'เด็กและผู้ปกครองยินยอมให้ส่งต่อ', en: 'Child and guardian agree', required: true }),
    without_consent: text({
      th: 'เหตุที่ส่งต่อโดยไม่มีความยินยอม',
      en: 'Why without consent',
      max: 500,
      help: { th: 'เฉพาะเพื่อคุ้มครองเด็กจากอันตราย', en: 'Only to protect a child from harm' },
    }),
    sent_on: date({ th: 'วันที่ส่ง', en: 'Sent on', required: true, notAfter: 'today' }),
    reply: text({ th: 'ผลการช่วยเหลือ', en: 'Reply', long: true, max: 4000 }),
    replied_on: date({ th: 'วันที่ตอบ', en: 'Replied on', notAfter: 'today' }),
  },
  workflow: referring,
  withheld: {
    th: 'อาจกระทบความปลอดภัยของเด็กหรือผู้แจ้ง เจ้าหน้าที่พิจารณาให้เป็นรายกรณี',
    en: 'May touch the safety of the child or of whoever told; given case by case by an officer',
  },
  titled: ['child_name'],
  listed: ['child_name', 'help_wanted', 'agency', 'sent_on', 'state', 'lives_in'],
  searched: ['child_name'],
  copies: [
    { field: 'lives_in', link: 'case', of: 'lives_in' },
    { field: 'manager', link: 'case', of: 'manager' },
  ],
  rules: [
    {
      name: 'agreed',
      check: 'referral_agreed',
      otherwise: { th: 'ต้องได้รับความยินยอม หรือบอกเหตุคุ้มครองเด็ก', en: 'Consent, or a reason of protection, is needed' },
    },
  ],
  access: [
    {
      role: 'watch_coordinator',
      may: ['read', 'count', 'create', 'change', 'move', 'export'],
      within: 'lives_in',
    },
    { role: 'peo_officer', may: ['read', 'count'], within: 'lives_in' },
    { role: 'watch_member', may: ['read'], through: { field: 'case', register: 'child_case' } },
    { role: 'watch_member', may: ['read', 'create'], mine: 'manager' },
    { role: 'partner_officer', may: ['read', 'count', 'change', 'move'], within: 'agency' },
    { role: 'planner', may: ['count'], within: 'lives_in' },
  ],
  keep: {
    days: 1825,
    after: 'sent_on',
    source: { th: 'ข้อเสนอในแบบระบบ (คู่มือ 16)', en: 'Proposed by the design (handbook 16)' },
  },
})
