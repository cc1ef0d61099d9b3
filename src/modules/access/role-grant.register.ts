import { choice } from '#kernel/kinds/choice.ts'
import { date } from '#kernel/kinds/date.ts'
import { link, place } from '#kernel/kinds/link.ts'
import { text } from '#kernel/kinds/text.ts'
import { register } from '#kernel/register/declaration.ts'
import { giversMay } from './giving.ts'
import { roles } from './roles.ts'

/** Who may act as what, where, and when. Acting for somebody on leave is a grant like any other. */
export const roleGrant = register('role_grant', {
  th: { one: 'สิทธิ์', many: 'สิทธิ์การใช้งาน' },
  en: { one: 'grant', many: 'grants' },
  about: { th: 'ใครทำหน้าที่ใด ที่ใด ในช่วงเวลาใด', en: 'Who holds which role, where, between which dates' },
  fields: {
    account: link({ th: 'บัญชี', en: 'Account', to: 'account', required: true, fixed: true }),
    role: choice({ th: 'บทบาท', en: 'Role', required: true, fixed: true, choices: roles }),
    place: place({
      th: 'ขอบเขต',
      en: 'Place',
      to: 'any_place',
      placeType: 'organisation',
      required: true,
      fixed: true,
    }),
    starts_on: date({ th: 'ตั้งแต่', en: 'From', required: true }),
    ends_on: date({ th: 'ถึงก่อนวันที่', en: 'Until before' }),
    acting_for: link({ th: 'ปฏิบัติหน้าที่แทน', en: 'Acting for', to: 'account' }),
    reason: text({ th: 'เหตุผล/คำสั่ง', en: 'Reason or order' }),
  },
  titled: ['role'],
  listed: ['account', 'role', 'place', 'starts_on', 'ends_on', 'acting_for'],
  handsOutRights: true,
  access: [
    { role: 'sysadmin', may: ['read'], anywhere: true },
    ...giversMay(['create', 'change', 'withdraw']),
    { role: 'auditor', may: ['read'], anywhere: true },
    { role: 'dpo', may: ['read'], anywhere: true },
    { role: 'school_director', may: ['read'], within: 'place' },
    { role: 'esao_officer', may: ['read'], within: 'place' },
    { role: 'school_registrar', may: ['read'], within: 'place' },
    { role: 'everyone', may: ['read'], own: 'account' },
  ],
})
