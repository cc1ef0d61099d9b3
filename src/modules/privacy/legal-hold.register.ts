import { date } from '#kernel/kinds/date.ts'
import { text } from '#kernel/kinds/text.ts'
import { register } from '#kernel/register/declaration.ts'

/** A record, or a whole register, that must not be removed while something is being looked into. */
export const legalHold = register('legal_hold', {
  th: { one: 'การระงับการลบ', many: 'การระงับการลบ' },
  en: { one: 'legal hold', many: 'legal holds' },
  about: {
    th: 'ระเบียนหรือทะเบียนที่ห้ามลบระหว่างมีคดีหรือการตรวจสอบ',
    en: 'What must not be removed while a case or an inquiry is open',
  },
  fields: {
    about_register: text({ th: 'ทะเบียน', en: 'Register', required: true, fixed: true, max: 63 }),
    about_record: text({
      th: 'ระเบียน',
      en: 'Record',
      fixed: true,
      max: 36,
      help: { th: 'เว้นว่างไว้หากระงับทั้งทะเบียน', en: 'Empty: the whole register' },
    }),
    reason: text({ th: 'เหตุผล/คำสั่ง', en: 'Reason or order', required: true }),
    starts_on: date({ th: 'ตั้งแต่', en: 'From', required: true }),
    ends_on: date({ th: 'ถึงก่อนวันที่', en: 'Until before' }),
  },
  titled: ['about_register', 'reason'],
  listed: ['about_register', 'about_record', 'reason', 'starts_on', 'ends_on'],
  access: [
    { role: 'dpo', may: ['read', 'create', 'change'], anywhere: true },
    { role: 'auditor', may: ['read'], anywhere: true },
    { role: 'sysadmin', may: ['read'], anywhere: true },
  ],
})
