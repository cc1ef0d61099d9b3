import type { Layout } from '#kernel/exchange/import/layout.ts'
import { addressColumns, column, pupilColumns } from './pupil-columns.ts'
import {
  askEntered,
  askSchool,
  askTerm,
  askYear,
  disadvantageWords,
  gradeOf,
  pupilEntries,
  roomOf,
  schoolOf,
  subdistrictByNames,
} from './pupil-entries.ts'

/**
 * The pupil list of a school as the data centre's program exports it (handbook 2.3 a). It has neither year nor day of entry:
 * they are asked once. Parents are named without numbers, by which nobody could be told apart, so they stay in the file.
 */
export const dmcList: Layout = {
  name: 'dmc_list',
  th: 'รายชื่อนักเรียนจาก DMC',
  en: 'DMC pupil list',
  about: {
    th: 'ไฟล์รายชื่อนักเรียนรายโรงเรียนที่ส่งออกจากระบบ DMC',
    en: 'The list of pupils of a school as DMC exports it',
  },
  from: '2024-05-16',
  columns: [
    ...pupilColumns,
    ...addressColumns('', '', ''),
    column('guardian_first', 'ชื่อผู้ปกครอง', 'Guardian first name'),
    column('guardian_last', 'นามสกุลผู้ปกครอง', 'Guardian last name'),
    column('guardian_work', 'อาชีพของผู้ปกครอง', 'Guardian occupation'),
    column('guardian_relation', 'ความเกี่ยวข้องของผู้ปกครองกับนักเรียน', 'Relation of the guardian'),
    column('father_first', 'ชื่อบิดา', 'Father first name'),
    column('father_last', 'นามสกุลบิดา', 'Father last name'),
    column('father_work', 'อาชีพของบิดา', 'Father occupation'),
    column('mother_first', 'ชื่อมารดา', 'Mother first name'),
    column('mother_last', 'นามสกุลมารดา', 'Mother last name'),
    column('mother_work', 'อาชีพของมารดา', 'Mother occupation'),
    column('hanging', 'ยังไม่สามารถจำหน่ายได้ (3.1.8)', 'Cannot be struck off yet', 'ยังไม่สามารถจำหน่ายได้'),
  ],
  asks: [askYear, askTerm, askEntered, askSchool],
  makes: [
    {
      as: 'household',
      register: 'household',
      shared: true,
      heldBy: 'person.household',
      when: ['house_no'],
      fields: {
        house_code: { from: 'house_code' },
        house_no: { from: 'house_no' },
        moo: { from: 'moo' },
        road: { from: 'road' },
        lies_in: subdistrictByNames(),
      },
    },
    {
      as: 'person',
      register: 'person',
      fields: {
        name: { name: { title: 'title', first: 'first_name', last: 'last_name' } },
        national_id: { from: 'national_id' },
        sex: { from: 'sex' },
        birth_date: { from: 'birth_date' },
        nationality: { from: 'nationality' },
        kept_by: schoolOf('school_code'),
        lives_in: subdistrictByNames(),
        household: { record: 'household' },
        disadvantages: { from: 'disadvantage', words: disadvantageWords },
      },
    },
    ...pupilEntries({
      school: schoolOf('school_code'),
      year: { asked: 'academic_year' },
      grade: gradeOf('grade'),
      room: roomOf('room', 'grade'),
      roomColumns: ['room'],
      studentCode: 'student_code',
      hanging: 'hanging',
    }),
  ],
  main: 'learner',
}
