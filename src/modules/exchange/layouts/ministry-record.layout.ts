import type { Layout, LayoutColumn } from '#kernel/exchange/import/layout.ts'
import { column, idColumn, needed } from './pupil-columns.ts'
import { areaByCode, askEntered, askSchool, askTerm, pupilEntries, schoolOf } from './pupil-entries.ts'

/** Columns under their names in the ministry's exchange layout (handbook 2.3 c), which stand in the file as they are. */
const named = (name: string, th: string, en: string, header: string): LayoutColumn => column(name, th, en, header)

/** Its code lists are not published with it. What is unconfirmed stands here as data, from the day of the layout on. */
const genderCodes = { '1': 'm', '2': 'f', M: 'm', F: 'f' }

/** The ministry's central record of a student (handbook 2.3 c). */
export const ministryRecord: Layout = {
  name: 'ministry_record',
  th: 'ระเบียนนักเรียนกลางของกระทรวง',
  en: 'Ministry student record',
  about: {
    th: 'แฟ้มแลกเปลี่ยนที่หัวคอลัมน์เป็นภาษาอังกฤษ เช่น StudentPersonalID รหัสบางชุดยังไม่มีประกาศยืนยัน ตรวจในขั้นแสดงผลก่อนนำเข้า',
    en: 'The exchange file with headers such as StudentPersonalID; some code lists are unconfirmed, so look at the preview',
  },
  from: '2024-05-16',
  columns: [
    needed(named('year', 'ปีการศึกษา', 'Academic year', 'EducationYear')),
    named('semester', 'ภาคเรียน', 'Semester', 'Semester'),
    needed(named('school_code', 'รหัสสถานศึกษา', 'School code', 'SchoolID')),
    named('student_code', 'เลขประจำตัวนักเรียน', 'Student code', 'StudentID'),
    needed(idColumn(named('national_id', 'เลขประจำตัวประชาชน', 'National id', 'StudentPersonalID'))),
    named('title', 'คำนำหน้าชื่อ', 'Title', 'StudentPrefixCode'),
    needed(named('first_name', 'ชื่อ', 'First name', 'StudentNameThai')),
    named('middle_name', 'ชื่อกลาง', 'Middle name', 'StudentMiddleNameThai'),
    needed(named('last_name', 'นามสกุล', 'Last name', 'StudentLastNameThai')),
    named('first_name_en', 'ชื่ออังกฤษ', 'First name in Latin letters', 'StudentNameEnglish'),
    named('last_name_en', 'นามสกุลอังกฤษ', 'Last name in Latin letters', 'StudentLastNameEnglish'),
    needed(named('sex', 'เพศ', 'Sex', 'StudentGenderCode')),
    named('birth_date', 'วันเกิด', 'Birth date', 'StudentBirthDate'),
    named('house_code', 'รหัสประจำบ้าน', 'House code', 'StudentOfficialAddressHouseRegisterID'),
    named('house_no', 'บ้านเลขที่', 'House number', 'StudentOfficialAddressHouseNumber'),
    named('moo', 'หมู่ที่', 'Village number', 'StudentOfficialAddressMoo'),
    named('road', 'ถนน', 'Road', 'StudentOfficialAddressStreet'),
    named('reg_subdistrict', 'รหัสตำบลตามทะเบียนบ้าน', 'Registered subdistrict', 'StudentOfficialAddressSubdistrictCode'),
    named('cur_subdistrict', 'รหัสตำบลปัจจุบัน', 'Present subdistrict', 'StudentCurrentAddressSubdistrictCode'),
    named('phone', 'โทรศัพท์', 'Phone', 'StudentCurrentAddressPhoneNumber'),
    needed(named('grade', 'ชั้น', 'Grade', 'GradeLevelCode')),
    named('room', 'ห้อง', 'Room', 'Classroom'),
    named('disability', 'ความพิการ', 'Disability', 'DisabilityCode'),
    named('disadvantage', 'ความด้อยโอกาส', 'Disadvantage', 'DisadvantagedCode'),
    named('nationality_code', 'รหัสสัญชาติ', 'Nationality code', 'StudentNationalityCode'),
    named('status', 'รหัสสถานภาพ', 'Status code', 'StudentStatusCode'),
  ],
  asks: [askTerm, askEntered, askSchool],
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
        lies_in: areaByCode('reg_subdistrict'),
      },
    },
    {
      as: 'person',
      register: 'person',
      fields: {
        name: {
          name: {
            first: 'first_name',
            last: 'last_name',
            firstEn: 'first_name_en',
            lastEn: 'last_name_en',
          },
        },
        national_id: { from: 'national_id' },
        sex: { from: 'sex', words: genderCodes },
        birth_date: { from: 'birth_date' },
        phone: { from: 'phone' },
        kept_by: schoolOf('school_code'),
        lives_in: [areaByCode('cur_subdistrict'), areaByCode('reg_subdistrict')],
        household: { record: 'household' },
        disabilities: {
          from: 'disability',
          words: {
            '0': '',
            '1': 'visual',
            '2': 'hearing',
            '3': 'intellectual',
            '4': 'physical_health',
            '5': 'learning',
            '6': 'speech_language',
            '7': 'behavior_emotion',
            '8': 'autism',
            '9': 'multiple',
          },
        },
      },
    },
    ...pupilEntries({
      school: schoolOf('school_code'),
      year: { from: 'year' },
      grade: { from: 'grade' },
      room: { from: 'room' },
      roomColumns: ['room'],
      studentCode: 'student_code',
    }),
  ],
  main: 'learner',
}
