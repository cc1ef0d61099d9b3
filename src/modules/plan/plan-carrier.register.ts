import { choice } from '#kernel/kinds/choice.ts'
import { text } from '#kernel/kinds/text.ts'
import { register } from '#kernel/register/declaration.ts'
import { workflow } from '#kernel/workflow/workflow.ts'
import { ofLine, ownedByPlan, partsOfPlan } from './plan-part.ts'

const carrying = workflow({
  suggested: {
    th: 'ระบบเสนอ',
    en: 'Suggested',
    moves: { accept: { th: 'ใช้', en: 'Accept', to: 'accepted' }, refuse: { th: 'ไม่ใช้', en: 'Refuse', to: 'refused' } },
  },
  accepted: { th: 'ใช้', en: 'In use', moves: { refuse: { th: 'เลิกใช้', en: 'Stop', to: 'refused' } } },
  refused: { th: 'ไม่ใช้', en: 'Not used', moves: { accept: { th: 'ใช้', en: 'Accept', to: 'accepted' } } },
})

/** What carries a plan line: an indicator that measures it, a register whose records are its work. */
export const planCarrier = register('plan_carrier', {
  th: { one: 'สิ่งที่รองรับบรรทัด', many: 'สิ่งที่รองรับบรรทัดของแผน' },
  en: { one: 'carrier', many: 'carriers' },
  about: { th: 'ตัวชี้วัดหรือทะเบียนที่รองรับบรรทัดของแผน', en: 'An indicator or register that carries a plan line' },
  fields: {
    ...ofLine,
    carrier: choice({
      th: 'ชนิด',
      en: 'Kind',
      required: true,
      fixed: true,
      choices: { indicator: { th: 'ตัวชี้วัด', en: 'Indicator' }, register: { th: 'ทะเบียน', en: 'Register' } },
    }),
    name: text({ th: 'ชื่อในระบบ', en: 'Declared name', required: true, fixed: true, max: 80, pattern: '^[a-z0-9_]+$' }),
    why: text({ th: 'เหตุที่เสนอ', en: 'Why' }),
  },
  workflow: carrying,
  titled: ['name'],
  listed: ['line', 'carrier', 'name', 'why', 'state'],
  onlyOne: [
    {
      of: ['line', 'carrier', 'name'],
      otherwise: { th: 'บรรทัดนี้มีสิ่งรองรับนี้แล้ว', en: 'This line has this carrier already' },
    },
  ],
  copies: ownedByPlan,
  access: partsOfPlan,
})
