import { nationalIdFor } from './as.ts'

/** A pupil of an invented list. What is not said is filled in. */
export interface ListedPupil {
  id?: string
  first: string
  last?: string
  sex?: string
  grade?: string
  room?: string
  born?: string
  code?: string
  disadvantage?: string
  subdistrict?: string
}

const HEADERS = [
  'รหัสโรงเรียน',
  'ชื่อโรงเรียน',
  'เลขประจำตัวประชาชน',
  'ชั้น',
  'ห้อง',
  'เลขประจำตัวนักเรียน',
  'เพศ',
  'คำนำหน้าชื่อ',
  'ชื่อ',
  'นามสกุล',
  'วันเกิด',
  'อายุ(ปี)',
  'บ้านเลขที่',
  'หมู่',
  'ตำบล',
  'อำเภอ',
  'จังหวัด',
  'ความด้อยโอกาส',
  'ยังไม่สามารถจำหน่ายได้ (3.1.8)',
]

const quoted = (text: string): string => (/[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text)
export const csvLine = (cells: string[]): string => `${cells.map(quoted).join(',')}\r\n`

/** A pupil list as the ministry's program exports it, with a title above and a total below, as schools hand it on. */
export function pupilFile(school: { code: string; name: string }, pupils: ListedPupil[]): string {
  const rows = pupils.map((pupil, i) => [
    school.code,
    school.name,
    pupil.id ?? nationalIdFor(),
    pupil.grade ?? 'ป.1',
    pupil.room ?? '1',
    pupil.code ?? String(5001 + i),
    pupil.sex ?? 'ญ',
    pupil.sex === 'ช' ? 'เด็กชาย' : 'เด็กหญิง',
    pupil.first,
    pupil.last ?? 'ทองประกาย',
    pupil.born ?? '3/2/2559',
    '7',
    `${12 + i}`,
    '4',
    pupil.subdistrict ?? 'บางปรอก',
    'เมืองปทุมธานี',
    'ปทุมธานี',
    pupil.disadvantage ?? '-',
    '',
  ])
  const title = csvLine([`รายชื่อนักเรียน ${school.name}`, ...new Array<string>(HEADERS.length - 1).fill('')])
  const total = csvLine(['รวมทั้งสิ้น', `${rows.length} คน`, ...new Array<string>(HEADERS.length - 2).fill('')])
  return [title, csvLine(HEADERS), ...rows.map(csvLine), total].join('')
}

/** Text in the Thai code page that older programs write. */
export function windows874(text: string): Uint8Array {
  return Uint8Array.from([...text], (char) => {
    const code = char.codePointAt(0) ?? 0
    if (code < 0x80) return code
    if (code >= 0x0e01 && code <= 0x0e5b) return code - 0x0e00 + 0xa0
    throw new Error(`${char} is not in windows-874`)
  })
}
