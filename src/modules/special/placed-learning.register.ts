import { choice } from '#kernel/kinds/choice.ts'
import { date } from '#kernel/kinds/date.ts'
import { link, place } from '#kernel/kinds/link.ts'
import { number } from '#kernel/kinds/number.ts'
import { text } from '#kernel/kinds/text.ts'
import { register } from '#kernel/register/declaration.ts'
import { workflow } from '#kernel/workflow/workflow.ts'
import { learningPlaces, placedEndings } from './codes.ts'

const learning = workflow({
  planned: {
    th: 'เตรียมแผน',
    en: 'Being planned',
    withinDays: 15,
    moves: {
      begin: { th: 'เริ่มเรียน', en: 'Begin', to: 'running', needs: ['learning_plan', 'starts_on', 'due_on'] },
      give_up: { th: 'ไม่ใช้แผนนี้', en: 'Not taken up', to: 'ended', reason: true },
    },
  },
  running: {
    th: 'กำลังเรียน',
    en: 'Running',
    dueOn: 'due_on',
    moves: { end: { th: 'สิ้นสุด', en: 'End', to: 'ended', needs: ['ends_on', 'ended_as'] } },
  },
  ended: { th: 'สิ้นสุดแล้ว', en: 'Ended' },
})

/** Where and by which plan a child learns who cannot come to a class: ill, disabled, or held by justice. */
export const placedLearning = register('placed_learning', {
  th: { one: 'การเรียนนอกห้องเรียน', many: 'การเรียนของเด็กที่มาเรียนไม่ได้' },
  en: { one: 'learning outside class', many: 'learning of children who cannot come' },
  about: {
    th: 'สถานที่ ผู้สอน และแผนการเรียนของเด็กป่วย พิการ หรืออยู่ในกระบวนการยุติธรรม',
    en: 'Place, teacher and plan of a child who is ill, disabled or held by justice',
  },
  fields: {
    case: link({ th: 'เรื่อง', en: 'Case', to: 'child_case', required: true, fixed: true }),
    lives_in: place({ th: 'ตำบล', en: 'Subdistrict', to: 'area', placeType: 'area', required: true, fixed: true }),
    manager: link({ th: 'ผู้ดูแลเรื่อง', en: 'Case manager', to: 'person', fixed: true }),
    kind: choice({ th: 'เรียนที่', en: 'Learns at', required: true, choices: learningPlaces }),
    spot: text({ th: 'ชื่อสถานที่', en: 'Name of the place', max: 300 }),
    provider: place({
      th: 'สถานศึกษาที่รับผิดชอบ',
      en: 'School that answers for it',
      to: 'organisation',
      placeType: 'organisation',
    }),
    teacher: text({ th: 'ครูผู้สอน', en: 'Teacher', max: 200 }),
    hours: number({ th: 'ชั่วโมงต่อสัปดาห์', en: 'Hours a week', min: 0, max: 40 }),
    learning_plan: text({
      th: 'แผนการเรียน',
      en: 'Learning plan',
      long: true,
      max: 4000,
      help: { th: 'เรียนอะไร อย่างไร วัดผลและเทียบโอนอย่างไร', en: 'What is learnt, how, how it is assessed and counted' },
    }),
    starts_on: date({ th: 'ตั้งแต่', en: 'From' }),
    due_on: date({ th: 'ทบทวนแผนภายใน', en: 'To be looked at by' }),
    ends_on: date({ th: 'ถึงก่อนวันที่', en: 'Until before' }),
    ended_as: choice({ th: 'เหตุที่สิ้นสุด', en: 'Why it ended', choices: placedEndings }),
  },
  workflow: learning,
  titled: ['case', 'kind'],
  listed: ['case', 'kind', 'provider', 'state', 'hours', 'starts_on', 'due_on'],
  copies: [
    { field: 'lives_in', link: 'case', of: 'lives_in' },
    { field: 'manager', link: 'case', of: 'manager' },
  ],
  span: { from: 'starts_on', until: 'ends_on' },
  withheld: {
    th: 'อาจกระทบความปลอดภัยของเด็กหรือผู้แจ้ง เจ้าหน้าที่พิจารณาให้เป็นรายกรณี',
    en: 'May touch the safety of the child or of whoever told; given case by case by an officer',
  },
  access: [
    { role: 'watch_coordinator', may: ['read', 'count', 'create', 'change', 'move', 'export'], within: 'lives_in' },
    { role: 'peo_officer', may: ['read', 'count'], within: 'lives_in' },
    { role: 'watch_member', may: ['read'], through: { field: 'case', register: 'child_case' } },
    { role: 'watch_member', may: ['read', 'create', 'change', 'move'], mine: 'manager' },
    { role: 'school_director', may: ['read', 'count', 'change'], within: 'provider' },
    { role: 'planner', may: ['count'], within: 'lives_in' },
  ],
  keep: {
    days: 1825,
    after: 'ends_on',
    source: { th: 'ข้อเสนอในแบบระบบ (คู่มือ 16)', en: 'Proposed by the design (handbook 16)' },
  },
})
