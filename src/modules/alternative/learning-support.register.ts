import { choice } from '#kernel/kinds/choice.ts'
import { date } from '#kernel/kinds/date.ts'
import { link, place } from '#kernel/kinds/link.ts'
import { money } from '#kernel/kinds/number.ts'
import { text } from '#kernel/kinds/text.ts'
import { academicYear, term } from '#kernel/kinds/year.ts'
import { register } from '#kernel/register/declaration.ts'
import { workflow } from '#kernel/workflow/workflow.ts'
import { supports } from './codes.ts'

const supporting = workflow({
  asked: {
    th: 'ขอรับการสนับสนุน',
    en: 'Asked for',
    withinDays: 30,
    moves: {
      grant: { th: 'อนุมัติ', en: 'Grant', to: 'granted', notByProposer: true },
      refuse: { th: 'ไม่อนุมัติ', en: 'Refuse', to: 'refused', reason: true },
    },
  },
  granted: {
    th: 'อนุมัติแล้ว รอส่งมอบ',
    en: 'Granted, to be handed over',
    withinDays: 60,
    moves: { give: { th: 'ส่งมอบแล้ว', en: 'Handed over', to: 'given', needs: ['given_on'] } },
  },
  given: { th: 'ส่งมอบแล้ว', en: 'Handed over' },
  refused: { th: 'ไม่อนุมัติ', en: 'Refused' },
})

/** Money, materials or advice for a child who learns at home or in a centre. */
export const learningSupport = register('learning_support', {
  th: { one: 'การสนับสนุนบ้านเรียน', many: 'การสนับสนุนบ้านเรียนและศูนย์การเรียน' },
  en: { one: 'support for learning at home', many: 'support for learning at home and in centres' },
  about: {
    th: 'เงิน อุปกรณ์ หรือการนิเทศที่ให้ผู้เรียนบ้านเรียนและศูนย์การเรียน',
    en: 'Money, materials or advice given to learners at home and in centres',
  },
  fields: {
    home_learning: link({ th: 'แฟ้ม', en: 'File', to: 'home_learning', required: true, fixed: true }),
    person: link({ th: 'เด็ก', en: 'Child', to: 'person', required: true, fixed: true }),
    applicant: link({ th: 'ผู้จัดการศึกษา', en: 'Educator', to: 'person', required: true, fixed: true }),
    office: place({
      th: 'สำนักงานเขตพื้นที่',
      en: 'Area office',
      to: 'organisation',
      placeType: 'organisation',
      required: true,
      fixed: true,
    }),
    lives_in: place({ th: 'ตำบลที่อยู่', en: 'Lives in', to: 'area', placeType: 'area', required: true, fixed: true }),
    kind: choice({ th: 'ชนิด', en: 'Kind', required: true, choices: supports }),
    academic_year: academicYear({ th: 'ปีการศึกษา', en: 'Academic year', required: true, fixed: true }),
    term: term({ th: 'ภาคเรียน', en: 'Term', required: true, fixed: true }),
    need: text({ th: 'รายการที่ขอ', en: 'What is asked for', required: true, max: 500 }),
    cost: money({ th: 'จำนวนเงิน', en: 'Amount' }),
    fund: text({ th: 'แหล่งเงิน', en: 'Fund', max: 200 }),
    given_on: date({ th: 'ส่งมอบเมื่อ', en: 'Handed over on', notAfter: 'today' }),
  },
  workflow: supporting,
  titled: ['kind', 'person'],
  listed: ['person', 'kind', 'need', 'academic_year', 'term', 'cost', 'state'],
  searched: ['need'],
  copies: [
    { field: 'person', link: 'home_learning', of: 'person' },
    { field: 'applicant', link: 'home_learning', of: 'applicant' },
    { field: 'office', link: 'home_learning', of: 'office' },
    { field: 'lives_in', link: 'home_learning', of: 'lives_in' },
  ],
  access: [
    { role: 'esao_officer', may: ['read', 'count', 'create', 'change', 'move', 'export'], within: 'office' },
    { role: 'peo_officer', may: ['read', 'count'], within: 'lives_in' },
    { role: 'home_educator', may: ['read', 'create'], mine: 'applicant' },
    { role: 'planner', may: ['count'], within: 'lives_in' },
  ],
})
