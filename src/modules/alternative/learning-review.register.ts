import { choice } from '#kernel/kinds/choice.ts'
import { date } from '#kernel/kinds/date.ts'
import { file, link, place } from '#kernel/kinds/link.ts'
import { text } from '#kernel/kinds/text.ts'
import { register } from '#kernel/register/declaration.ts'
import { workflow } from '#kernel/workflow/workflow.ts'
import { grades } from '#modules/organisation/module.ts'

const reviewing = workflow({
  awaited: {
    th: 'รอประเมิน',
    en: 'To be reviewed',
    dueOn: 'due_on',
    moves: {
      tell_passed: {
        th: 'ผ่าน เรียนต่อ',
        en: 'Passed, goes on',
        to: 'passed',
        needs: ['reviewed_on', 'note'],
      },
      tell_needs_help: {
        th: 'ต้องช่วยเหลือเพิ่ม',
        en: 'Needs help',
        to: 'needs_help',
        reason: true,
        needs: ['reviewed_on', 'note'],
      },
      skip: { th: 'ไม่ต้องประเมินแล้ว', en: 'No longer needed', to: 'skipped', reason: true },
    },
  },
  passed: { th: 'ผ่าน', en: 'Passed' },
  needs_help: { th: 'ต้องช่วยเหลือเพิ่ม', en: 'Needs help' },
  skipped: { th: 'ไม่ต้องประเมิน', en: 'Not needed' },
})

/** The yearly look at what a child learnt at home or in a centre. */
export const learningReview = register('learning_review', {
  th: { one: 'การประเมินบ้านเรียนประจำปี', many: 'การประเมินบ้านเรียนประจำปี' },
  en: { one: 'yearly review of learning at home', many: 'yearly reviews of learning at home' },
  about: {
    th: 'การวัดและประเมินผลผู้เรียนบ้านเรียนและศูนย์การเรียนปีละครั้ง',
    en: 'What a child learnt at home or in a centre, looked at once a year',
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
    due_on: date({ th: 'กำหนด', en: 'Due on', required: true, fixed: true }),
    reviewed_on: date({ th: 'ประเมินเมื่อ', en: 'Reviewed on', notAfter: 'today' }),
    grade: choice({ th: 'เทียบชั้นที่ผ่าน', en: 'Grade reached', choices: grades }),
    note: text({ th: 'ผลการเรียนรู้', en: 'What was learnt', long: true, max: 4000 }),
    evidence: file({ th: 'หลักฐานผลงาน', en: 'Evidence of work', types: ['pdf', 'image'] }),
  },
  workflow: reviewing,
  titled: ['person', 'due_on'],
  listed: ['person', 'due_on', 'state', 'grade', 'lives_in', 'office'],
  onlyOne: [
    { of: ['home_learning', 'due_on'], otherwise: { th: 'มีการประเมินครั้งนี้แล้ว', en: 'This review is on record already' } },
  ],
  copies: [
    { field: 'person', link: 'home_learning', of: 'person' },
    { field: 'applicant', link: 'home_learning', of: 'applicant' },
    { field: 'office', link: 'home_learning', of: 'office' },
    { field: 'lives_in', link: 'home_learning', of: 'lives_in' },
  ],
  access: [
    { role: 'esao_officer', may: ['read', 'count', 'change', 'move', 'export'], within: 'office' },
    { role: 'peo_officer', may: ['read', 'count'], within: 'lives_in' },
    { role: 'home_educator', may: ['read'], mine: 'applicant' },
    { role: 'home_educator', may: ['change'], mine: 'applicant', states: ['awaited'] },
    { role: 'planner', may: ['count'], within: 'lives_in' },
  ],
})
