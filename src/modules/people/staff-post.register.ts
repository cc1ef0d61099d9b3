import { choice, yesNo } from '#kernel/kinds/choice.ts'
import { date } from '#kernel/kinds/date.ts'
import { link, place } from '#kernel/kinds/link.ts'
import { text } from '#kernel/kinds/text.ts'
import { register } from '#kernel/register/declaration.ts'
import { positions } from './codes.ts'

/** Who works where, as what, from when to when. */
export const staffPost = register('staff_post', {
  th: { one: 'การดำรงตำแหน่ง', many: 'บุคลากร' },
  en: { one: 'staff post', many: 'staff' },
  about: { th: 'บุคลากรแต่ละคน ตำแหน่ง และช่วงเวลา', en: 'Each member of staff, the post and its dates' },
  fields: {
    person: link({ th: 'บุคลากร', en: 'Person', to: 'person', required: true, fixed: true }),
    organisation: place({
      th: 'หน่วยงาน',
      en: 'Organisation',
      to: 'organisation',
      placeType: 'organisation',
      required: true,
      fixed: true,
    }),
    position: choice({ th: 'ตำแหน่ง', en: 'Position', required: true, choices: positions }),
    teaches: yesNo({ th: 'ปฏิบัติการสอน', en: 'Teaches', required: true }),
    position_no: text({ th: 'เลขที่ตำแหน่ง', en: 'Position number', max: 30 }),
    subject: text({ th: 'วิชาเอก/สาระ', en: 'Subject', max: 120 }),
    starts_on: date({ th: 'ตั้งแต่', en: 'From', required: true }),
    ends_on: date({ th: 'ถึงก่อนวันที่', en: 'Until before' }),
  },
  titled: ['person'],
  listed: ['person', 'position', 'organisation', 'teaches', 'starts_on', 'ends_on'],
  span: { from: 'starts_on', until: 'ends_on' },
  knownBy: [{ of: ['person', 'organisation', 'position', 'starts_on'] }],
  access: [
    { role: 'peo_officer', may: ['read', 'count', 'create', 'change', 'export', 'import'], within: 'organisation' },
    { role: 'esao_officer', may: ['read', 'count', 'create', 'change', 'export', 'import'], within: 'organisation' },
    { role: 'dole_officer', may: ['read', 'count'], within: 'organisation' },
    { role: 'school_director', may: ['read', 'count', 'create', 'change', 'export', 'import'], within: 'organisation' },
    { role: 'school_registrar', may: ['read', 'count'], within: 'organisation' },
    { role: 'homeroom_teacher', may: ['read'], within: 'organisation' },
    { role: 'planner', may: ['count'], within: 'organisation' },
    { role: 'everyone', may: ['read'], mine: 'person' },
  ],
})
