import type { Layout, LayoutColumn } from '#kernel/exchange/import/layout.ts'

const column = (name: string, th: string, en: string, ...aliases: string[]): LayoutColumn => ({ name, th, en, aliases })

/**
 * What is taken from a list of any source: headers of the civil registry's extract, of the ministry's and the schools' exports
 * (handbook 2.3, 3.1). Nothing of it becomes a record of its own: the rows stay rows of the list.
 */
export const listLayout: Layout = {
  name: 'census_list',
  th: 'รายชื่อในรอบสำมะโน',
  en: 'List of a census round',
  main: '',
  makes: [],
  columns: [
    column('id', 'เลขประจำตัวประชาชน', 'National id', 'PID', 'เลขบัตรประชาชน', 'StudentPersonalID', 'PersonID', 'รหัส G'),
    column('title', 'คำนำหน้าชื่อ', 'Title', 'คำนำหน้า', 'คำนำหน้านาม', 'PrefixID', 'StudentPrefixCode'),
    { ...column('first', 'ชื่อ', 'First name', 'ชื่อตัว', 'ชื่อนักเรียน', 'FirstName', 'StudentNameThai'), required: true },
    column('last', 'นามสกุล', 'Last name', 'ชื่อสกุล', 'สกุล', 'LastName', 'StudentLastNameThai'),
    column('sex', 'เพศ', 'Sex', 'GenderID', 'Gender', 'StudentGenderCode'),
    column('born', 'วันเกิด', 'Birth date', 'วันเดือนปีเกิด', 'ว/ด/ป เกิด', 'BirthDate', 'StudentBirthDate'),
    column('subdistrict', 'รหัสตำบล', 'Subdistrict code', 'SubDistrictID', 'รหัสตำบลที่อยู่'),
    column('subdistrict_name', 'ตำบล', 'Subdistrict', 'แขวง', 'ตำบลที่อยู่', 'SubDistrictNameThai'),
    column('district_name', 'อำเภอ', 'District', 'เขต', 'DistrictNameThai'),
    column('house', 'บ้านเลขที่', 'House number', 'เลขที่บ้าน', 'HouseNumber'),
    column('moo', 'หมู่', 'Village number', 'หมู่ที่', 'VillageNumber'),
    column('father', 'ชื่อบิดา', 'Father', 'บิดา', 'ชื่อตัวบิดา'),
    column('mother', 'ชื่อมารดา', 'Mother', 'มารดา', 'ชื่อตัวมารดา'),
    column('school', 'รหัสโรงเรียน', 'School code', 'รหัสสถานศึกษา', 'SchoolID'),
    column('grade', 'ชั้น', 'Grade', 'ระดับชั้น', 'ชั้นเรียน', 'GradeLevelID', 'GradeLevelCode'),
    column('province_there', 'จังหวัดที่เรียน', 'Province there', 'จังหวัดที่แจ้ง'),
  ],
}
