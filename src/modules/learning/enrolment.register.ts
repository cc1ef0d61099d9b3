import { choice } from '#kernel/kinds/choice.ts'
import { date } from '#kernel/kinds/date.ts'
import { link, place } from '#kernel/kinds/link.ts'
import { academicYear, term } from '#kernel/kinds/year.ts'
import { register } from '#kernel/register/declaration.ts'
import { grades } from '#modules/organisation/module.ts'

/** A learner in a class, from the day of entering to the end of the academic year or of the stay. */
export const enrolment = register('enrolment', {
  th: { one: 'การลงทะเบียนเรียน', many: 'การลงทะเบียนเรียน' },
  en: { one: 'enrolment', many: 'enrolments' },
  about: { th: 'ผู้เรียนในห้องเรียนของแต่ละปีการศึกษา', en: 'A learner in a class of an academic year' },
  fields: {
    learner: link({ th: 'ผู้เรียน', en: 'Learner', to: 'learner', required: true, fixed: true }),
    person: link({ th: 'ชื่อ–สกุล', en: 'Name', to: 'person', required: true, fixed: true }),
    school: place({
      th: 'สถานศึกษา',
      en: 'School',
      to: 'organisation',
      placeType: 'organisation',
      required: true,
      fixed: true,
    }),
    academic_year: academicYear({ th: 'ปีการศึกษา', en: 'Academic year', required: true, fixed: true }),
    term: term({ th: 'ภาคเรียนที่เข้า', en: 'Term of entry', required: true, fixed: true }),
    grade: choice({ th: 'ชั้น', en: 'Grade', required: true, choices: grades }),
    classroom: link({ th: 'ห้องเรียน', en: 'Class', to: 'classroom' }),
    starts_on: date({ th: 'ตั้งแต่', en: 'From', required: true }),
    ends_on: date({ th: 'ถึงก่อนวันที่', en: 'Until before' }),
    result: choice({
      th: 'ผลปลายปี',
      en: 'Result',
      choices: {
        promoted: { th: 'เลื่อนชั้น', en: 'Promoted' },
        repeated: { th: 'ซ้ำชั้น', en: 'Repeats' },
        graduated: { th: 'จบการศึกษา', en: 'Graduated' },
        transferred: { th: 'ย้าย', en: 'Transferred' },
        dropped_out: { th: 'ออกกลางคัน', en: 'Dropped out' },
        removed: { th: 'จำหน่าย', en: 'Struck off' },
        deceased: { th: 'ถึงแก่กรรม', en: 'Deceased' },
      },
    }),
  },
  titled: ['person'],
  listed: ['person', 'academic_year', 'grade', 'classroom', 'school', 'starts_on', 'ends_on', 'result'],
  onlyOne: [
    {
      of: ['learner', 'academic_year'],
      otherwise: { th: 'ลงทะเบียนปีการศึกษานี้แล้ว', en: 'Enrolled for this academic year already' },
    },
  ],
  span: { from: 'starts_on', until: 'ends_on' },
  copies: [
    { field: 'school', link: 'learner', of: 'school' },
    { field: 'person', link: 'learner', of: 'person' },
  ],
  access: [
    { role: 'peo_officer', may: ['read', 'count', 'export'], within: 'school' },
    { role: 'esao_officer', may: ['read', 'count', 'export'], within: 'school' },
    { role: 'dole_officer', may: ['read', 'count', 'create', 'change', 'import'], within: 'school' },
    { role: 'school_director', may: ['read', 'count', 'create', 'change', 'export', 'import'], within: 'school' },
    { role: 'school_registrar', may: ['read', 'count', 'create', 'change', 'export', 'import'], within: 'school' },
    {
      role: 'homeroom_teacher',
      may: ['read', 'count'],
      via: { field: 'classroom', register: 'classroom', person: 'adviser' },
    },
    { role: 'planner', may: ['count'], within: 'school' },
    { role: 'everyone', may: ['read'], mine: 'person' },
  ],
})
