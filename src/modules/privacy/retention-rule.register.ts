import { date } from '#kernel/kinds/date.ts'
import { number } from '#kernel/kinds/number.ts'
import { text } from '#kernel/kinds/text.ts'
import { register } from '#kernel/register/declaration.ts'

/** How long a register is kept, where an order or an office's schedule says otherwise than the declaration. */
export const retentionRule = register('retention_rule', {
  th: { one: 'กำหนดเวลาเก็บ', many: 'กำหนดเวลาเก็บข้อมูล' },
  en: { one: 'retention rule', many: 'retention rules' },
  about: {
    th: 'ทะเบียนหนึ่งเก็บไว้กี่วันนับจากจุดที่ทะเบียนกำหนด ตามระเบียบใด ตั้งแต่เมื่อใด',
    en: 'For how many days a register is kept from the point its declaration names, by which order, from when',
  },
  fields: {
    about_register: text({ th: 'ทะเบียน', en: 'Register', required: true, fixed: true, max: 63 }),
    days: number({ th: 'เก็บไว้กี่วัน', en: 'Days to keep', required: true, fixed: true, min: 30, max: 36_525 }),
    starts_on: date({ th: 'ใช้ตั้งแต่', en: 'In force from', required: true, fixed: true }),
    reason: text({ th: 'เหตุผล/คำสั่ง', en: 'Reason or order', required: true, fixed: true }),
  },
  titled: ['about_register'],
  listed: ['about_register', 'days', 'starts_on', 'reason'],
  onlyOne: [
    {
      of: ['about_register', 'starts_on'],
      otherwise: { th: 'มีกำหนดของทะเบียนนี้ในวันนี้แล้ว', en: 'This register has a rule from that day already' },
    },
  ],
  access: [
    { role: 'dpo', may: ['read', 'create', 'change', 'withdraw'], anywhere: true },
    { role: 'auditor', may: ['read'], anywhere: true },
    { role: 'sysadmin', may: ['read'], anywhere: true },
  ],
})
