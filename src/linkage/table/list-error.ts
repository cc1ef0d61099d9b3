import type { LinkConfig } from '../config.ts'
import type { Told } from '../told.ts'

/** A file that cannot be read as the configuration says. */
export class ListError extends Error {
  readonly told: Told
  constructor(file: string, { th, en }: Told) {
    super(`${file}: ${en}`)
    this.name = 'ListError'
    this.told = { th: `${file}: ${th}`, en: `${file}: ${en}` }
  }
}

/** What can be wrong with a list. */
export const listFaults = {
  noHeading: {
    th: 'แฟ้มว่าง ต้องมีหัวคอลัมน์ในบรรทัดแรก',
    en: 'is empty; the first line must name the columns',
  },
  noColumn: (heading: string, field: string, headings: readonly string[]): Told => ({
    th: `ไม่มีคอลัมน์ "${heading}" ที่ตั้งค่าไว้ให้ ${field} คอลัมน์ที่มีคือ ${headings.join(', ')}`,
    en: `has no column "${heading}", which the configuration names for ${field}; its columns are ${headings.join(', ')}`,
  }),
  twice: (heading: string): Told => ({
    th: `คอลัมน์ "${heading}" ถูกใช้สองครั้งในการตั้งค่า`,
    en: `the configuration uses the column "${heading}" twice`,
  }),
  quote: (row: number): Told => ({
    th: `แถวที่ ${row}: เครื่องหมายคำพูดไม่ครบคู่ หรือมีข้อความต่อท้าย`,
    en: `row ${row}: a quoted cell is not closed, or something follows its closing quote`,
  }),
  encoding: (encoding: LinkConfig['encoding']): Told =>
    encoding === 'windows-874'
      ? {
          th: 'แฟ้มเป็น UTF-8 ไม่ใช่ windows-874 ให้แก้ "encoding" ในแฟ้มตั้งค่า',
          en: 'is UTF-8, not windows-874; change "encoding" in the configuration',
        }
      : {
          th: 'แฟ้มไม่ใช่ UTF-8 ถ้าเป็นรหัสไทยแบบเดิม (TIS-620) ให้ใส่ "encoding": "windows-874" ในแฟ้มตั้งค่า หรือบันทึกเป็น UTF-8',
          en: 'is not UTF-8; for the older Thai encoding (TIS-620) put "encoding": "windows-874" into the configuration, or save it as UTF-8',
        },
}
