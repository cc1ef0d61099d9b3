import { choice } from '#kernel/kinds/choice.ts'
import { date } from '#kernel/kinds/date.ts'
import { link, place } from '#kernel/kinds/link.ts'
import { text } from '#kernel/kinds/text.ts'
import { register } from '#kernel/register/declaration.ts'
import { grades } from '#modules/organisation/module.ts'
import { studying } from './studying.workflow.ts'

/** One person's stay at one school, from entering to leaving. */
export const learner = register('learner', {
  th: { one: 'ผู้เรียน', many: 'ผู้เรียน' },
  en: { one: 'learner', many: 'learners' },
  about: { th: 'การเป็นผู้เรียนของสถานศึกษาหนึ่ง ตั้งแต่เข้าจนออก', en: 'The stay of a learner at a school' },
  fields: {
    person: link({ th: 'ชื่อ–สกุล', en: 'Name', to: 'person', required: true, fixed: true }),
    school: place({
      th: 'สถานศึกษา',
      en: 'School',
      to: 'organisation',
      placeType: 'organisation',
      required: true,
      fixed: true,
    }),
    student_code: text({ th: 'เลขประจำตัวนักเรียน', en: 'Student code', max: 20 }),
    grade: choice({ th: 'ชั้น', en: 'Grade', required: true, choices: grades }),
    classroom: link({ th: 'ห้องเรียน', en: 'Class', to: 'classroom' }),
    entered_on: date({ th: 'วันที่เข้าเรียน', en: 'Entered on', required: true }),
    left_on: date({ th: 'วันที่ออก', en: 'Left on' }),
    left_for: choice({
      th: 'ออกไปที่',
      en: 'Left for',
      choices: {
        same_province: { th: 'สถานศึกษาอื่นในจังหวัด', en: 'A school in the province' },
        other_province: { th: 'สถานศึกษาต่างจังหวัด', en: 'A school in another province' },
        vocational: { th: 'อาชีวศึกษา', en: 'Vocational education' },
        nonformal: { th: 'การศึกษานอกระบบ', en: 'Non-formal education' },
        ordained: { th: 'บวชเรียน', en: 'Ordained' },
        work: { th: 'ทำงาน', en: 'Work' },
        no_study: { th: 'ไม่ศึกษาต่อ', en: 'No further study' },
        unknown: { th: 'ไม่ทราบ', en: 'Unknown' },
      },
    }),
  },
  workflow: studying,
  titled: ['person'],
  listed: ['person', 'student_code', 'grade', 'classroom', 'school', 'state'],
  searched: ['student_code'],
  onlyOne: [
    {
      of: ['person', 'school'],
      while: ['studying', 'on_leave', 'hanging'],
      otherwise: { th: 'ผู้เรียนคนนี้อยู่ในทะเบียนของสถานศึกษานี้แล้ว', en: 'This learner is on the register of this school' },
    },
  ],
  span: { from: 'entered_on', until: 'left_on' },
  access: [
    { role: 'peo_officer', may: ['read', 'count', 'export'], within: 'school' },
    { role: 'esao_officer', may: ['read', 'count', 'export'], within: 'school' },
    { role: 'dole_officer', may: ['read', 'count', 'create', 'change', 'move', 'import'], within: 'school' },
    {
      role: 'school_director',
      may: ['read', 'count', 'create', 'change', 'move', 'export', 'import'],
      within: 'school',
    },
    {
      role: 'school_registrar',
      may: ['read', 'count', 'create', 'change', 'move', 'export', 'import'],
      within: 'school',
    },
    {
      role: 'homeroom_teacher',
      may: ['read', 'count'],
      via: { field: 'classroom', register: 'classroom', person: 'adviser' },
    },
    { role: 'planner', may: ['count'], within: 'school' },
    { role: 'everyone', may: ['read'], mine: 'person' },
  ],
})
