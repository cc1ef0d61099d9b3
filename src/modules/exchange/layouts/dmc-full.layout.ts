import type { Layout, LayoutColumn, LayoutEntry } from '#kernel/exchange/import/layout.ts'
import { addressColumns, column, idColumn, pupilColumns } from './pupil-columns.ts'
import {
  askEntered,
  askSchool,
  askTerm,
  askYear,
  disabilityWords,
  disadvantageWords,
  gradeOf,
  pupilEntries,
  roomOf,
  schoolOf,
  sexOfTitle,
  subdistrictByNames,
} from './pupil-entries.ts'

/** Number, name, income, phone and occupation of a parent or guardian. */
const adultColumns = (name: string, th: string, en: string): LayoutColumn[] => [
  idColumn(
    column(`${name}_id`, `หมายเลขบัตรประชาชน${th}`, `${en} national id`, `เลขประจำตัวประชาชน${th}`, `เลขบัตรประชาชน${th}`),
  ),
  column(`${name}_title`, `คำนำหน้าชื่อ${th}`, `${en} title`, `คำนำหน้า${th}`),
  column(`${name}_first`, `ชื่อ${th}`, `${en} first name`),
  column(`${name}_last`, `นามสกุล${th}`, `${en} last name`),
  column(`${name}_income`, `รายได้ต่อเดือน${th}`, `${en} monthly income`, `รายได้${th}`),
  column(`${name}_phone`, `หมายเลขโทรศัพท์${th}`, `${en} phone`, `เบอร์โทรศัพท์${th}`),
  column(`${name}_work`, `อาชีพ${th}`, `${en} occupation`, `อาชีพของ${th}`),
]

const relationWords: Record<string, string> = {
  พ่อ: 'father',
  แม่: 'mother',
  ปู่: 'grandparent',
  ย่า: 'grandparent',
  ตา: 'grandparent',
  ยาย: 'grandparent',
  ลุง: 'aunt_uncle',
  ป้า: 'aunt_uncle',
  น้า: 'aunt_uncle',
  อา: 'aunt_uncle',
  พี่: 'sibling',
  พี่ชาย: 'sibling',
  พี่สาว: 'sibling',
}

/** A guardian with a number of their own is a person like any other; one without cannot be told from another. */
const guardianEntries: LayoutEntry[] = [
  {
    as: 'guardian_person',
    register: 'person',
    shared: true,
    when: ['guardian_id'],
    fields: {
      name: { name: { title: 'guardian_title', first: 'guardian_first', last: 'guardian_last' } },
      national_id: { from: 'guardian_id' },
      sex: { from: 'guardian_title', words: sexOfTitle },
      phone: { from: 'guardian_phone' },
      kept_by: schoolOf('school_code'),
    },
  },
  {
    as: 'guardian',
    register: 'guardian',
    when: ['guardian_id'],
    fields: {
      child: { record: 'person' },
      guardian: { record: 'guardian_person' },
      relation: { from: 'guardian_relation', words: relationWords },
      main: { value: true },
      kept_by: schoolOf('school_code'),
    },
  },
]

/** The wide export of all pupils with parents, two addresses and welfare (handbook 2.3 b). */
export const dmcFull: Layout = {
  name: 'dmc_full',
  th: 'ข้อมูลนักเรียนทั้งหมดจาก DMC (studentInSchoolList)',
  en: 'DMC full pupil export (studentInSchoolList)',
  about: {
    th: 'ไฟล์ studentInSchoolList ราว 85 คอลัมน์ มีเลขประจำตัวผู้ปกครองและที่อยู่สองชุด',
    en: 'The file studentInSchoolList of some 85 columns, with guardians’ numbers and two addresses',
  },
  from: '2024-05-16',
  columns: [
    ...pupilColumns,
    column('first_name_en', 'ชื่อ(อังกฤษ)', 'First name in Latin letters'),
    column('last_name_en', 'นามสกุล(อังกฤษ)', 'Last name in Latin letters'),
    ...adultColumns('father', 'บิดา', 'Father'),
    ...adultColumns('mother', 'มารดา', 'Mother'),
    ...adultColumns('guardian', 'ผู้ปกครอง', 'Guardian'),
    column('guardian_relation', 'ความเกี่ยวข้องของผู้ปกครองกับนักเรียน', 'Relation of the guardian'),
    ...addressColumns('reg_', 'ตามทะเบียนบ้าน', ' registered'),
    ...addressColumns('cur_', 'ปัจจุบัน', ' present'),
    column('disability', 'ความพิการ', 'Disability'),
    column('gpax', 'GPAX', 'Grade point average'),
    column('parents_status', 'สถานภาพสมรสของบิดามารดา', 'Parents status'),
    column('travel_mode', 'ลักษณะการเดินทางมาโรงเรียน', 'Way to school'),
    column('student_type', 'ประเภทนักเรียน', 'Kind of pupil'),
  ],
  asks: [askYear, askTerm, askEntered, askSchool],
  makes: [
    {
      as: 'household',
      register: 'household',
      shared: true,
      heldBy: 'person.household',
      when: ['reg_house_no'],
      fields: {
        house_code: { from: 'reg_house_code' },
        house_no: { from: 'reg_house_no' },
        moo: { from: 'reg_moo' },
        road: { from: 'reg_road' },
        lies_in: subdistrictByNames('reg_'),
      },
    },
    {
      as: 'person',
      register: 'person',
      fields: {
        name: {
          name: {
            title: 'title',
            first: 'first_name',
            last: 'last_name',
            firstEn: 'first_name_en',
            lastEn: 'last_name_en',
          },
        },
        national_id: { from: 'national_id' },
        sex: { from: 'sex' },
        birth_date: { from: 'birth_date' },
        nationality: { from: 'nationality' },
        kept_by: schoolOf('school_code'),
        lives_in: [subdistrictByNames('cur_'), subdistrictByNames('reg_')],
        household: { record: 'household' },
        disabilities: { from: 'disability', words: disabilityWords },
        disadvantages: { from: 'disadvantage', words: disadvantageWords },
      },
    },
    ...guardianEntries,
    ...pupilEntries({
      school: schoolOf('school_code'),
      year: { asked: 'academic_year' },
      grade: gradeOf('grade'),
      room: roomOf('room', 'grade'),
      roomColumns: ['room'],
      studentCode: 'student_code',
    }),
  ],
  main: 'learner',
}
