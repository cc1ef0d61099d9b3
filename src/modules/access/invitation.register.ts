import { choice } from '#kernel/kinds/choice.ts'
import { date } from '#kernel/kinds/date.ts'
import { link, place } from '#kernel/kinds/link.ts'
import { text } from '#kernel/kinds/text.ts'
import { register } from '#kernel/register/declaration.ts'
import { giversMay } from './giving.ts'
import { inviting } from './inviting.workflow.ts'
import { roles } from './roles.ts'

/**
 * An account that an office has opened for somebody, until that person sets a password. With `account` it renews the way
 * in of somebody who has an account already.
 */
export const invitation = register('invitation', {
  th: { one: 'คำเชิญเข้าใช้ระบบ', many: 'คำเชิญเข้าใช้ระบบ' },
  en: { one: 'invitation', many: 'invitations' },
  about: {
    th: 'บัญชีที่หน่วยงานเปิดให้ รอเจ้าตัวตั้งรหัสผ่านด้วยรหัสใช้ครั้งเดียว',
    en: 'An account that an office has opened, waiting for its person to set a password with a code used once',
  },
  fields: {
    name: text({ th: 'ชื่อที่แสดง', en: 'Display name', required: true, fixed: true, max: 200 }),
    username: text({
      th: 'ชื่อผู้ใช้',
      en: 'User name',
      required: true,
      fixed: true,
      max: 60,
      pattern: '^[a-z0-9][a-z0-9._-]{2,59}$',
    }),
    role: choice({ th: 'บทบาท', en: 'Role', required: true, fixed: true, choices: roles }),
    place: place({
      th: 'ขอบเขต',
      en: 'Place',
      to: 'any_place',
      placeType: 'organisation',
      required: true,
      fixed: true,
    }),
    person: link({ th: 'บุคคล', en: 'Person', to: 'person', fixed: true }),
    account: link({ th: 'บัญชีเดิม', en: 'Account', to: 'account', fixed: true }),
    ends_on: date({ th: 'สิทธิ์สิ้นสุดก่อนวันที่', en: 'Grant ends before', fixed: true }),
    expires_on: date({ th: 'ใช้ได้ก่อนวันที่', en: 'Valid until before', required: true }),
  },
  workflow: inviting,
  titled: ['name'],
  listed: ['name', 'username', 'role', 'place', 'expires_on', 'state'],
  searched: ['name', 'username'],
  onlyOne: [
    {
      of: ['username'],
      while: ['invited'],
      otherwise: { th: 'มีคำเชิญสำหรับชื่อผู้ใช้นี้ค้างอยู่', en: 'This user name has been invited already' },
    },
  ],
  keep: {
    days: 365,
    after: 'expires_on',
    source: { th: 'ข้อเสนอ: คำเชิญเก็บ 1 ปีหลังหมดอายุ', en: 'Proposed: invitations are kept for a year after they expire' },
  },
  handsOutRights: true,
  access: [...giversMay(['read', 'create', 'change', 'move']), { role: 'auditor', may: ['read'], anywhere: true }],
})
