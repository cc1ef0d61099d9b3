import { choice } from '#kernel/kinds/choice.ts'
import { phone } from '#kernel/kinds/contact.ts'
import { date } from '#kernel/kinds/date.ts'
import { file, link, place } from '#kernel/kinds/link.ts'
import { text } from '#kernel/kinds/text.ts'
import { register } from '#kernel/register/declaration.ts'
import { grades } from '#modules/organisation/module.ts'
import { educators, endings } from './codes.ts'
import { educating } from './educating.workflow.ts'

const UNDER_WAY = ['draft', 'submitted', 'returned', 'considered', 'approved', 'running']

/** The file of one child who learns at home or in a learning centre of article 12. */
export const homeLearning = register('home_learning', {
  th: { one: 'บ้านเรียน/ศูนย์การเรียน', many: 'ผู้เรียนบ้านเรียนและศูนย์การเรียน' },
  en: { one: 'learning at home or in a centre', many: 'learners at home and in centres' },
  about: {
    th: 'แฟ้มของเด็กหนึ่งคนที่เรียนที่บ้านหรือศูนย์การเรียนตามมาตรา 12 ตั้งแต่คำขอจนสิ้นสุด',
    en: 'The file of a child who learns at home or in a centre of article 12, from the application to the end',
  },
  fields: {
    person: link({ th: 'เด็ก', en: 'Child', to: 'person', required: true, fixed: true }),
    applicant: link({ th: 'ผู้ขอจัดการศึกษา', en: 'Applicant', to: 'person', required: true, fixed: true }),
    kind: choice({ th: 'จัดโดย', en: 'Provided by', required: true, choices: educators }),
    centre: text({ th: 'ชื่อศูนย์การเรียน', en: 'Name of the centre', max: 200 }),
    office: place({
      th: 'สำนักงานเขตพื้นที่ที่พิจารณา',
      en: 'Area office that decides',
      to: 'organisation',
      placeType: 'organisation',
      required: true,
      fixed: true,
    }),
    lives_in: place({ th: 'ตำบลที่อยู่', en: 'Lives in', to: 'area', placeType: 'area', required: true }),
    grade: choice({ th: 'ชั้น', en: 'Grade', required: true, choices: grades }),
    phone: phone({ th: 'โทรศัพท์ผู้ขอ', en: 'Applicant’s phone' }),
    reason: text({ th: 'เหตุผลที่ขอ', en: 'Why', max: 1000 }),
    learning_plan: text({
      th: 'แผนการจัดการศึกษา',
      en: 'Learning plan',
      long: true,
      max: 8000,
      help: {
        th: 'จุดมุ่งหมาย สาระที่เรียน วิธีเรียน เวลาเรียน และวิธีวัดผล',
        en: 'Aims, what is learnt, how, when, and how it is assessed',
      },
    }),
    plan_file: file({ th: 'ไฟล์แผน', en: 'File of the plan', types: ['pdf', 'image'] }),
    applied_on: date({ th: 'วันที่ยื่นคำขอ', en: 'Applied on', notAfter: 'today' }),
    decide_by: date({
      th: 'พิจารณาให้เสร็จภายใน',
      en: 'To be decided by',
      help: { th: 'ระบบกำหนดให้เมื่อยื่นคำขอ', en: 'Set when the application is handed in' },
    }),
    decided_on: date({ th: 'วันที่พิจารณา', en: 'Decided on', notAfter: 'today' }),
    starts_on: date({ th: 'เริ่มเรียน', en: 'From' }),
    ends_on: date({ th: 'ถึงก่อนวันที่', en: 'Until before' }),
    ended_as: choice({ th: 'เหตุที่สิ้นสุด', en: 'Why it ended', choices: endings }),
  },
  workflow: educating,
  titled: ['person'],
  listed: ['person', 'kind', 'grade', 'state', 'applied_on', 'lives_in', 'office'],
  searched: ['centre'],
  onlyOne: [
    {
      of: ['person'],
      while: UNDER_WAY,
      otherwise: { th: 'เด็กคนนี้มีแฟ้มที่ยังไม่สิ้นสุด', en: 'This child has a file under way already' },
    },
  ],
  span: { from: 'starts_on', until: 'ends_on' },
  rules: [
    {
      name: 'centre_named',
      check: 'centre_named',
      otherwise: { th: 'ศูนย์การเรียนต้องมีชื่อ', en: 'A learning centre has a name' },
    },
  ],
  access: [
    {
      role: 'esao_officer',
      may: ['read', 'count', 'create', 'change', 'move', 'export'],
      within: 'office',
    },
    { role: 'peo_officer', may: ['read', 'count', 'export'], within: 'lives_in' },
    { role: 'watch_coordinator', may: ['read', 'count'], within: 'lives_in' },
    { role: 'home_educator', may: ['read'], mine: 'applicant' },
    { role: 'home_educator', may: ['change'], mine: 'applicant', states: ['draft', 'returned'] },
    {
      role: 'home_educator',
      may: ['move'],
      mine: 'applicant',
      states: ['draft', 'submitted', 'returned', 'approved', 'taken_back'],
    },
    { role: 'planner', may: ['count'], within: 'lives_in' },
  ],
  keep: {
    days: 3650,
    after: 'ends_on',
    source: { th: 'ข้อเสนอในแบบระบบ (คู่มือ 16)', en: 'Proposed by the design (handbook 16)' },
  },
})
