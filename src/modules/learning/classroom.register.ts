import { choice } from '#kernel/kinds/choice.ts'
import { link, place } from '#kernel/kinds/link.ts'
import { number } from '#kernel/kinds/number.ts'
import { academicYear } from '#kernel/kinds/year.ts'
import { register } from '#kernel/register/declaration.ts'
import { grades } from '#modules/organisation/module.ts'

/** A room of a grade for one academic year, with its homeroom teacher. */
export const classroom = register('classroom', {
  th: { one: 'ห้องเรียน', many: 'ห้องเรียน' },
  en: { one: 'class', many: 'classes' },
  about: { th: 'ห้องเรียนแต่ละปีการศึกษา', en: 'Classes of an academic year' },
  fields: {
    school: place({
      th: 'สถานศึกษา',
      en: 'School',
      to: 'organisation',
      placeType: 'organisation',
      required: true,
      fixed: true,
    }),
    academic_year: academicYear({ th: 'ปีการศึกษา', en: 'Academic year', required: true, fixed: true }),
    grade: choice({ th: 'ชั้น', en: 'Grade', required: true, fixed: true, choices: grades }),
    room: number({ th: 'ห้อง', en: 'Room', required: true, fixed: true, min: 1, max: 60 }),
    adviser: link({ th: 'ครูประจำชั้น', en: 'Homeroom teacher', to: 'person' }),
  },
  titled: ['grade', 'room'],
  listed: ['school', 'academic_year', 'grade', 'room', 'adviser'],
  onlyOne: [
    {
      of: ['school', 'academic_year', 'grade', 'room'],
      otherwise: { th: 'มีห้องเรียนนี้แล้ว', en: 'This class exists already' },
    },
  ],
  access: [
    { role: 'peo_officer', may: ['read', 'count', 'export'], within: 'school' },
    { role: 'esao_officer', may: ['read', 'count', 'export'], within: 'school' },
    { role: 'dole_officer', may: ['read', 'count'], within: 'school' },
    { role: 'school_director', may: ['read', 'count', 'create', 'change', 'import', 'export'], within: 'school' },
    { role: 'school_registrar', may: ['read', 'count', 'create', 'change', 'import', 'export'], within: 'school' },
    { role: 'homeroom_teacher', may: ['read'], within: 'school' },
    { role: 'planner', may: ['count'], within: 'school' },
  ],
})
