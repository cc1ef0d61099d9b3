import { yesNo } from '#kernel/kinds/choice.ts'
import { date } from '#kernel/kinds/date.ts'
import { number } from '#kernel/kinds/number.ts'
import { text } from '#kernel/kinds/text.ts'
import { register } from '#kernel/register/declaration.ts'

/**
 * Something beyond the office's duty that people are asked about: photographs, publicity, sharing with a partner. What the law
 * asks of an office anyway is not asked here.
 */
export const consentPurpose = register('consent_purpose', {
  th: { one: 'วัตถุประสงค์ที่ขอความยินยอม', many: 'วัตถุประสงค์ที่ขอความยินยอม' },
  en: { one: 'consent purpose', many: 'consent purposes' },
  about: {
    th: 'เรื่องนอกเหนือหน้าที่ตามกฎหมายที่ต้องถามก่อน และข้อความที่ใช้ถาม',
    en: 'What is asked beyond the duties of law, and in which words',
  },
  fields: {
    code: text({ th: 'รหัส', en: 'Code', required: true, fixed: true, max: 40, pattern: '^[a-z][a-z0-9_]{2,39}$' }),
    name: text({ th: 'ชื่อเรื่อง', en: 'Name', required: true, fixed: true, max: 200 }),
    question: text({
      th: 'ข้อความที่ใช้ถาม',
      en: 'Words of the question',
      required: true,
      fixed: true,
      long: true,
      max: 4000,
    }),
    sensitive: yesNo({ th: 'เป็นข้อมูลอ่อนไหว (มาตรา 26)', en: 'Sensitive data (section 26)', fixed: true }),
    months: number({ th: 'มีผลกี่เดือน', en: 'Valid for months', required: true, fixed: true, min: 1, max: 120 }),
    starts_on: date({ th: 'ใช้ถามตั้งแต่', en: 'Asked from', required: true, fixed: true }),
    ends_on: date({ th: 'เลิกใช้ตั้งแต่', en: 'No longer asked from' }),
  },
  titled: ['name'],
  listed: ['name', 'code', 'sensitive', 'months', 'starts_on', 'ends_on'],
  searched: ['name'],
  onlyOne: [{ of: ['code'], otherwise: { th: 'มีรหัสนี้แล้ว', en: 'This code is taken' } }],
  access: [
    { role: 'everyone', may: ['read'], anywhere: true },
    { role: 'dpo', may: ['read', 'create', 'change', 'withdraw'], anywhere: true },
  ],
})
