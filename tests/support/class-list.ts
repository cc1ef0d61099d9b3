import type { Layout, Source } from '#kernel/exchange/import/layout.ts'
import type { Mapping } from '#kernel/exchange/import/mapping.ts'
import { readTable } from '#kernel/exchange/import/read-table.ts'
import { recognise } from '#kernel/exchange/import/recognise.ts'
import { knownHeaders, suggestMapping } from '#kernel/exchange/import/suggest-mapping.ts'
import type { Table } from '#kernel/exchange/import/table.ts'

const school: Source = {
  from: 'school_code',
  find: { register: 'organisation_code', by: ['value'], where: { scheme: ['moe10'] }, take: 'organisation' },
}

const PLACE_WORDS = ['ตำบล', 'ต.', 'อำเภอ', 'อ.', 'จังหวัด', 'จ.']

/** A list of pupils for tests of the engine: a row makes a household, a person, a class, a learner and an enrolment. */
const pupilLayout: Layout = {
  name: 'test_pupils',
  th: 'รายชื่อนักเรียน',
  en: 'Pupils',
  main: 'learner',
  columns: [
    { name: 'school_code', th: 'รหัสโรงเรียน', en: 'School code', required: true, width: 10 },
    { name: 'national_id', th: 'เลขประจำตัวประชาชน', en: 'National id' },
    { name: 'grade', th: 'ชั้น', en: 'Grade', required: true },
    { name: 'room', th: 'ห้อง', en: 'Room' },
    { name: 'student_code', th: 'เลขประจำตัวนักเรียน', en: 'Student code' },
    { name: 'sex', th: 'เพศ', en: 'Sex' },
    { name: 'title', th: 'คำนำหน้าชื่อ', en: 'Title' },
    { name: 'first', th: 'ชื่อ', en: 'First name' },
    { name: 'last', th: 'นามสกุล', en: 'Last name' },
    { name: 'birth_date', th: 'วันเกิด', en: 'Birth date' },
    { name: 'house_no', th: 'บ้านเลขที่', en: 'House number' },
    { name: 'moo', th: 'หมู่', en: 'Moo' },
    { name: 'subdistrict', th: 'ตำบล', en: 'Subdistrict' },
    { name: 'district', th: 'อำเภอ', en: 'District' },
    { name: 'province', th: 'จังหวัด', en: 'Province' },
    { name: 'disadvantage', th: 'ความด้อยโอกาส', en: 'Disadvantage' },
    { name: 'hanging', th: 'ยังไม่สามารถจำหน่ายได้', en: 'Cannot be struck off yet' },
  ],
  asks: [
    { name: 'academic_year', th: 'ปีการศึกษา', en: 'Academic year', field: 'enrolment.academic_year', required: true },
    { name: 'term', th: 'ภาคเรียน', en: 'Term', field: 'enrolment.term', required: true },
    { name: 'entered_on', th: 'วันที่เข้าเรียน', en: 'Entered on', field: 'learner.entered_on', required: true },
  ],
  makes: [
    {
      as: 'household',
      register: 'household',
      shared: true,
      heldBy: 'person.household',
      when: ['house_no'],
      fields: {
        house_no: { from: 'house_no' },
        moo: { from: 'moo' },
        lies_in: { same: 'person.lives_in' },
      },
    },
    {
      as: 'person',
      register: 'person',
      fields: {
        name: { name: { title: 'title', first: 'first', last: 'last' } },
        national_id: { from: 'national_id' },
        sex: { from: 'sex' },
        birth_date: { from: 'birth_date' },
        kept_by: school,
        household: { record: 'household' },
        lives_in: {
          path: ['subdistrict', 'district', 'province'],
          find: { register: 'area', by: 'name', parent: 'parent', code: 'code', strip: PLACE_WORDS },
        },
        disadvantages: { from: 'disadvantage', words: { เด็กยากจน: 'poor' } },
      },
    },
    {
      as: 'classroom',
      register: 'classroom',
      shared: true,
      when: ['room'],
      fields: {
        school: { same: 'person.kept_by' },
        academic_year: { asked: 'academic_year' },
        grade: { from: 'grade' },
        room: { from: 'room' },
      },
    },
    {
      as: 'learner',
      register: 'learner',
      createOnly: ['entered_on'],
      fields: {
        person: { record: 'person' },
        school: { same: 'person.kept_by' },
        student_code: { from: 'student_code' },
        grade: { from: 'grade' },
        classroom: { record: 'classroom' },
        entered_on: { asked: 'entered_on' },
      },
      moves: [{ from: 'hanging', words: ['ใช่', '1'], move: 'suspend', reason: 'ค้างในทะเบียนตามไฟล์ที่นำเข้า' }],
    },
    {
      as: 'enrolment',
      register: 'enrolment',
      createOnly: ['starts_on', 'term'],
      fields: {
        learner: { record: 'learner' },
        person: { record: 'person' },
        school: { same: 'person.kept_by' },
        academic_year: { asked: 'academic_year' },
        term: { asked: 'term' },
        grade: { from: 'grade' },
        classroom: { record: 'classroom' },
        starts_on: { asked: 'entered_on' },
      },
    },
  ],
}

export const pupilHeader = pupilLayout.columns.map(({ th }) => th)

export const pupilAnswers = { academic_year: '2569', term: '1/2569', entered_on: '16/5/2569' }

/** A file as it is opened, with the mapping that is suggested for it. */
export async function openedFile(
  bytes: Uint8Array,
  layout: Layout = pupilLayout,
  answers: Record<string, string> = pupilAnswers,
): Promise<{ table: Table; layout: Layout; mapping: Mapping; corrections: [] }> {
  const table = await readTable(bytes, { name: 'pupils.csv' })
  const found = await recognise(table, { known: knownHeaders(layout) })
  const { mapping } = suggestMapping(layout, found, table)
  return { table, layout, mapping: { ...mapping, answers }, corrections: [] }
}
