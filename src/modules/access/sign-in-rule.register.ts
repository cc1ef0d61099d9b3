import { choice, yesNo } from '#kernel/kinds/choice.ts'
import { register } from '#kernel/register/declaration.ts'
import { roles } from './roles.ts'

/** What signing in asks of those who hold a role, where the province wants it otherwise than it begins. */
export const signInRule = register('sign_in_rule', {
  th: { one: 'กติกาการเข้าสู่ระบบ', many: 'กติกาการเข้าสู่ระบบ' },
  en: { one: 'sign-in rule', many: 'sign-in rules' },
  about: {
    th: 'บทบาทใดต้องยืนยันตัวตนสองขั้น ต่างจากค่าเริ่มต้นของระบบ',
    en: 'Which roles must show a second factor, where it differs from how the system begins',
  },
  fields: {
    role: choice({ th: 'บทบาท', en: 'Role', required: true, fixed: true, choices: roles }),
    second_factor: yesNo({ th: 'ต้องยืนยันตัวตนสองขั้น', en: 'Second factor required', required: true }),
  },
  titled: ['role'],
  listed: ['role', 'second_factor'],
  onlyOne: [{ of: ['role'], otherwise: { th: 'มีกติกาของบทบาทนี้แล้ว', en: 'This role has a rule already' } }],
  handsOutRights: true,
  access: [
    { role: 'sysadmin', may: ['read', 'create', 'change', 'withdraw'], anywhere: true },
    { role: 'auditor', may: ['read'], anywhere: true },
    { role: 'dpo', may: ['read'], anywhere: true },
  ],
})
