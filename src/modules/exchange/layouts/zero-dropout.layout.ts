import type { Layout, LayoutColumn } from '#kernel/exchange/import/layout.ts'
import { column, idColumn, needed } from './pupil-columns.ts'
import {
  areaByCode,
  askEntered,
  askSchool,
  askTerm,
  pupilEntries,
  schoolOf,
  subdistrictByNames,
} from './pupil-entries.ts'

/** A column under its name in the exchange, which may end in `_Onec` (handbook 2.3 d). */
const named = (name: string, th: string, en: string, header: string): LayoutColumn =>
  column(name, th, en, header, `${header}_Onec`)

/** Unconfirmed: the exchange gives numbers without their list. */
const genderCodes = { '1': 'm', '2': 'f', M: 'm', F: 'f' }

/** Who studies where, as the Zero-Dropout exchange sends it. */
export const zeroDropoutEnrolment: Layout = {
  name: 'zero_dropout_enrolment',
  th: 'แลกเปลี่ยน Zero Dropout: ผู้เรียน',
  en: 'Zero-Dropout exchange: enrolment',
  about: {
    th: 'แฟ้มผู้เรียนของการแลกเปลี่ยน Zero Dropout หัวคอลัมน์อังกฤษ อาจลงท้าย _Onec',
    en: 'The enrolment file of the Zero-Dropout exchange, headers may end in _Onec',
  },
  from: '2024-05-16',
  columns: [
    needed(named('year', 'ปีการศึกษา', 'Academic year', 'AcademicYear')),
    named('semester', 'ภาคเรียน', 'Semester', 'Semester'),
    named('department', 'สังกัด', 'Department', 'DepartmentID'),
    needed(named('school_code', 'รหัสสถานศึกษา', 'School code', 'SchoolID')),
    needed(idColumn(named('national_id', 'เลขประจำตัวประชาชน', 'National id', 'PersonID'))),
    named('passport', 'หนังสือเดินทาง', 'Passport', 'PassportNumber'),
    named('title', 'คำนำหน้าชื่อ', 'Title', 'PrefixID'),
    needed(named('first_name', 'ชื่อ', 'First name', 'FirstName')),
    named('middle_name', 'ชื่อกลาง', 'Middle name', 'MiddleName'),
    needed(named('last_name', 'นามสกุล', 'Last name', 'LastName')),
    needed(named('sex', 'เพศ', 'Sex', 'GenderID')),
    named('nationality', 'สัญชาติ', 'Nationality', 'NationalityID'),
    named('disability', 'ความพิการ', 'Disability', 'DisabilityID'),
    named('disadvantage', 'ความด้อยโอกาส', 'Disadvantage', 'DisadvantageEducationID'),
    named('moo', 'หมู่ที่', 'Village number', 'VillageNumber'),
    named('subdistrict_code', 'รหัสตำบล', 'Subdistrict code', 'SubDistrictID'),
    named('admission_year', 'ปีที่เข้าเรียน', 'Year of admission', 'SchoolAdmissionYear'),
    needed(named('grade', 'ชั้น', 'Grade', 'GradeLevelID')),
    named('room', 'ห้อง', 'Room', 'RoomID'),
    named('gpax', 'GPAX', 'Grade point average', 'GPAX'),
    named('status', 'สถานภาพ', 'Status', 'StudentStatusID'),
    named('province', 'จังหวัด', 'Province', 'ProvinceNameThai'),
    named('district', 'อำเภอ', 'District', 'DistrictNameThai'),
    named('subdistrict', 'ตำบล', 'Subdistrict', 'SubDistrictNameThai'),
  ],
  asks: [askTerm, askEntered, askSchool],
  makes: [
    {
      as: 'person',
      register: 'person',
      fields: {
        name: { name: { first: 'first_name', last: 'last_name' } },
        national_id: { from: 'national_id' },
        sex: { from: 'sex', words: genderCodes },
        kept_by: schoolOf('school_code'),
        lives_in: [areaByCode('subdistrict_code'), subdistrictByNames()],
      },
    },
    ...pupilEntries({
      school: schoolOf('school_code'),
      year: { from: 'year' },
      grade: { from: 'grade' },
      room: { from: 'room' },
      roomColumns: ['room'],
    }),
  ],
  main: 'learner',
}

/** Causes of leaving by their code at the ministry's tracking site (handbook 3.3), those that mean out of school. */
const CAUSES = ['01', '02', '03', '04', '05', '06', '07', '08', '09', '10', '11', '12', '13', '18', '99']

/** Who left school, as the Zero-Dropout exchange sends it: each row ends a stay, and says why. */
export const zeroDropoutLeavers: Layout = {
  name: 'zero_dropout_leavers',
  th: 'แลกเปลี่ยน Zero Dropout: ผู้ออกกลางคัน',
  en: 'Zero-Dropout exchange: leavers',
  about: {
    th: 'แฟ้มเด็กออกกลางคันของการแลกเปลี่ยน Zero Dropout แต่ละแถวทำให้สถานะเป็นออกกลางคันพร้อมเหตุ',
    en: 'The dropout file of the Zero-Dropout exchange; each row moves a stay to dropped out, with its cause',
  },
  from: '2024-05-16',
  columns: [
    needed(idColumn(named('national_id', 'เลขประจำตัวประชาชน', 'National id', 'PersonID'))),
    needed(named('full_name', 'ชื่อ–สกุล', 'Name', 'Fullname')),
    needed(named('sex', 'เพศ', 'Sex', 'Gender')),
    named('nationality', 'สัญชาติ', 'Nationality', 'NationalityName'),
    named('birth_date', 'วันเกิด', 'Birth date', 'BirthDate'),
    named('house_no', 'บ้านเลขที่', 'House number', 'HouseNumber'),
    named('moo', 'หมู่ที่', 'Village number', 'VillageNumber'),
    needed(named('cause', 'รหัสเหตุ', 'Cause', 'StatusCodeCause')),
    named('remark', 'หมายเหตุ', 'Remark', 'Remark'),
    named('school_name', 'ชื่อสถานศึกษา', 'School', 'SchoolName'),
    needed(named('school_code', 'รหัสสถานศึกษา', 'School code', 'SchoolID')),
    needed(named('grade', 'ชั้น', 'Grade', 'GradeLevelID')),
    named('year', 'ปีการศึกษา', 'Academic year', 'ACADYEAR'),
    named('province', 'จังหวัด', 'Province', 'ProvinceNameThai'),
    named('district', 'อำเภอ', 'District', 'DistrictNameThai'),
    named('subdistrict', 'ตำบล', 'Subdistrict', 'SubDistrictNameThai'),
  ],
  asks: [askEntered, askSchool],
  makes: [
    {
      as: 'person',
      register: 'person',
      fields: {
        name: { name: { whole: 'full_name' } },
        national_id: { from: 'national_id' },
        sex: { from: 'sex', words: genderCodes },
        birth_date: { from: 'birth_date' },
        nationality: { from: 'nationality' },
        kept_by: schoolOf('school_code'),
        lives_in: subdistrictByNames(),
      },
    },
    {
      as: 'learner',
      register: 'learner',
      fields: {
        person: { record: 'person' },
        school: schoolOf('school_code'),
        grade: { from: 'grade' },
        entered_on: { asked: 'entered_on' },
      },
      createOnly: ['entered_on', 'grade'],
      moves: CAUSES.map((code) => ({
        from: 'cause',
        words: [code, String(Number(code))],
        move: 'drop_out',
        reason: `รหัสเหตุ ${code} (Zero Dropout)`,
      })),
    },
  ],
  main: 'learner',
}
