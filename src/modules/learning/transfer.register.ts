import { choice } from '#kernel/kinds/choice.ts'
import { date } from '#kernel/kinds/date.ts'
import { link, place } from '#kernel/kinds/link.ts'
import { text } from '#kernel/kinds/text.ts'
import { register } from '#kernel/register/declaration.ts'
import { grades } from '#modules/organisation/module.ts'
import { transferring } from './transferring.workflow.ts'

/** A move of a learner between two schools, confirmed by both (handbook 2.6). */
export const transfer = register('transfer', {
  th: { one: 'การย้ายสถานศึกษา', many: 'การย้ายสถานศึกษา' },
  en: { one: 'transfer', many: 'transfers' },
  about: { th: 'การย้ายผู้เรียนระหว่างสถานศึกษา', en: 'A learner moving between schools' },
  fields: {
    learner: link({ th: 'ผู้เรียน', en: 'Learner', to: 'learner', required: true, fixed: true }),
    person: link({ th: 'ชื่อ–สกุล', en: 'Name', to: 'person', required: true, fixed: true }),
    from_school: place({
      th: 'ย้ายจาก',
      en: 'From',
      to: 'organisation',
      placeType: 'organisation',
      required: true,
      fixed: true,
    }),
    to_school: place({
      th: 'ย้ายไป',
      en: 'To',
      to: 'organisation',
      placeType: 'organisation',
      required: true,
      fixed: true,
    }),
    grade: choice({ th: 'ชั้น', en: 'Grade', required: true, choices: grades }),
    requested_on: date({ th: 'วันที่ขอย้าย', en: 'Requested on', required: true }),
    reason: text({ th: 'เหตุผล', en: 'Reason' }),
  },
  workflow: transferring,
  titled: ['person'],
  listed: ['person', 'from_school', 'to_school', 'grade', 'requested_on', 'state'],
  onlyOne: [
    {
      of: ['learner'],
      while: ['requested', 'accepted', 'released'],
      otherwise: { th: 'มีคำขอย้ายที่ยังไม่สิ้นสุด', en: 'A transfer is under way already' },
    },
  ],
  copies: [
    { field: 'from_school', link: 'learner', of: 'school' },
    { field: 'person', link: 'learner', of: 'person' },
  ],
  access: [
    { role: 'peo_officer', may: ['read', 'count'], within: 'from_school' },
    { role: 'esao_officer', may: ['read', 'count'], within: 'from_school' },
    { role: 'school_director', may: ['read', 'count', 'create', 'move'], within: 'from_school' },
    { role: 'school_director', may: ['read', 'count', 'move'], within: 'to_school' },
    { role: 'school_registrar', may: ['read', 'count', 'create', 'move'], within: 'from_school' },
    { role: 'school_registrar', may: ['read', 'count', 'move'], within: 'to_school' },
    { role: 'planner', may: ['count'], within: 'from_school' },
  ],
})
