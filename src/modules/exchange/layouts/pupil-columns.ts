import type { LayoutColumn } from '#kernel/exchange/import/layout.ts'

/** A column with its Thai header, an English word for it, and other spellings of the header. */
export const column = (name: string, th: string, en: string, ...aliases: string[]): LayoutColumn => ({
  name,
  th,
  en,
  ...(aliases.length > 0 ? { aliases } : {}),
})

export const needed = (one: LayoutColumn): LayoutColumn => ({ ...one, required: true })

/** An id number: thirteen digits, of which a spreadsheet may lose the first. */
export const idColumn = (one: LayoutColumn): LayoutColumn => ({ ...one, width: 13 })

/** The columns that both exports of the pupil system have (handbook 2.3 a and b). */
export const pupilColumns: LayoutColumn[] = [
  column('school_code', 'รหัสโรงเรียน', 'School code', 'รหัสสถานศึกษา'),
  column('school_name', 'ชื่อโรงเรียน', 'School', 'ชื่อสถานศึกษา'),
  needed(
    idColumn(column('national_id', 'เลขประจำตัวประชาชน', 'National id', 'เลขบัตรประชาชน', 'เลขประจำตัวประชาชนนักเรียน')),
  ),
  needed(column('grade', 'ชั้น', 'Grade', 'ระดับชั้น', 'ชั้นเรียน')),
  column('room', 'ห้อง', 'Room', 'ห้องเรียน', 'ห้องที่'),
  column('student_code', 'เลขประจำตัวนักเรียน', 'Student code', 'รหัสนักเรียน'),
  needed(column('sex', 'เพศ', 'Sex')),
  column('title', 'คำนำหน้าชื่อ', 'Title', 'คำนำหน้า'),
  needed(column('first_name', 'ชื่อ', 'First name', 'ชื่อนักเรียน')),
  needed(column('last_name', 'นามสกุล', 'Last name', 'สกุล', 'นามสกุลนักเรียน')),
  column('birth_date', 'วันเกิด', 'Birth date', 'วันเดือนปีเกิด', 'วัน/เดือน/ปีเกิด'),
  column('age_years', 'อายุ(ปี)', 'Age in years'),
  column('weight', 'น้ำหนัก', 'Weight'),
  column('height', 'ส่วนสูง', 'Height'),
  column('blood_type', 'กลุ่มเลือด', 'Blood type', 'หมู่โลหิต'),
  column('religion', 'ศาสนา', 'Religion'),
  column('ethnicity', 'เชื้อชาติ', 'Ethnicity'),
  column('nationality', 'สัญชาติ', 'Nationality'),
  column('disadvantage', 'ความด้อยโอกาส', 'Disadvantage'),
]

/** The parts of an address; `mark` stands behind each header where a file has several addresses. */
export const addressColumns = (prefix: string, mark: string, english: string): LayoutColumn[] => [
  column(`${prefix}house_code`, `รหัสประจำบ้าน${mark}`, `House code${english}`),
  column(`${prefix}house_no`, `บ้านเลขที่${mark}`, `House number${english}`, `เลขที่บ้าน${mark}`),
  column(`${prefix}moo`, `หมู่${mark}`, `Village number${english}`, `หมู่ที่${mark}`),
  column(`${prefix}road`, `ถนน/ซอย${mark}`, `Road${english}`, `ถนน${mark}`),
  column(`${prefix}subdistrict`, `ตำบล${mark}`, `Subdistrict${english}`, `ตำบล/แขวง${mark}`),
  column(`${prefix}district`, `อำเภอ${mark}`, `District${english}`, `อำเภอ/เขต${mark}`),
  column(`${prefix}province`, `จังหวัด${mark}`, `Province${english}`),
]
