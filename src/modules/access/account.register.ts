import { yesNo } from '#kernel/kinds/choice.ts'
import { link, place } from '#kernel/kinds/link.ts'
import { text } from '#kernel/kinds/text.ts'
import { register } from '#kernel/register/declaration.ts'

/** Somebody, or some named program, who can act. What they may do is in their grants. */
export const account = register('account', {
  th: { one: 'บัญชีผู้ใช้', many: 'บัญชีผู้ใช้' },
  en: { one: 'account', many: 'accounts' },
  about: { th: 'ผู้ใช้ระบบ และโปรแกรมที่กระทำการในนามของตน', en: 'People and named programs who act in the house' },
  fields: {
    name: text({ th: 'ชื่อที่แสดง', en: 'Display name', required: true, max: 200 }),
    username: text({
      th: 'ชื่อผู้ใช้',
      en: 'User name',
      required: true,
      fixed: true,
      max: 60,
      pattern: '^[a-z0-9][a-z0-9._-]{2,59}$',
    }),
    person: link({ th: 'บุคคล', en: 'Person', to: 'person' }),
    kept_by: place({
      th: 'หน่วยงานที่ดูแลบัญชีของเครื่อง',
      en: 'Office that keeps the machine account',
      to: 'organisation',
      placeType: 'organisation',
      help: {
        th: 'เฉพาะบัญชีของโปรแกรมที่ไม่มีผู้ใดเข้าสู่ระบบ',
        en: 'Only of an account that a program uses and nobody signs in to',
      },
    }),
    disabled: yesNo({ th: 'ระงับใช้', en: 'Disabled' }),
  },
  titled: ['name'],
  listed: ['name', 'username', 'person', 'disabled'],
  searched: ['name', 'username'],
  onlyOne: [{ of: ['username'], otherwise: { th: 'มีชื่อผู้ใช้นี้แล้ว', en: 'This user name is taken' } }],
  handsOutRights: true,
  access: [
    { role: 'sysadmin', may: ['read', 'create', 'change', 'import'], anywhere: true },
    { role: 'auditor', may: ['read'], anywhere: true },
    { role: 'dpo', may: ['read'], anywhere: true },
    { role: 'everyone', may: ['read'], own: 'self' },
  ],
})
