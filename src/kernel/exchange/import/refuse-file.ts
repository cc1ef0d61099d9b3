import type { Label } from '../../label.ts'
import { refuse, type Spot } from '../../problem.ts'

/** Refuses a file, with what it is and what to do; `spot` names the place where reading stopped, else it is the whole file. */
export const refuseFile = (th: string, en: string, spot: Spot = { field: 'file' }): never =>
  refuse('import_file', { detail: { th, en }, spot })

/** Content that is no table, by its first bytes. */
const FORMATS: { starts: number[]; what: Label }[] = [
  {
    starts: [0xd0, 0xcf, 0x11, 0xe0],
    what: {
      th: 'เป็นไฟล์ Office รุ่นเก่า (.xls/.doc) หรือไฟล์ที่ตั้งรหัสผ่าน กรุณาเปิดแล้วบันทึกเป็น .xlsx หรือ .csv ที่ไม่มีรหัสผ่าน',
      en: 'This is an old Office file (.xls, .doc) or one with a password; open it and save it as .xlsx or .csv without a password',
    },
  },
  {
    starts: [0x25, 0x50, 0x44, 0x46],
    what: {
      th: 'เป็นไฟล์ PDF ซึ่งไม่มีตารางให้อ่าน กรุณาขอไฟล์ .xlsx หรือ .csv จากผู้ส่ง',
      en: 'This is a PDF, which holds no table; ask the sender for .xlsx or .csv',
    },
  },
  {
    starts: [0x7b, 0x5c, 0x72, 0x74, 0x66],
    what: {
      th: 'เป็นไฟล์เอกสาร RTF กรุณาบันทึกตารางเป็น .xlsx หรือ .csv',
      en: 'This is an RTF document; save the table as .xlsx or .csv',
    },
  },
  {
    starts: [0x52, 0x61, 0x72, 0x21],
    what: { th: 'เป็นไฟล์บีบอัด RAR กรุณาแตกไฟล์ก่อน', en: 'This is a RAR archive; unpack it first' },
  },
  {
    starts: [0x37, 0x7a, 0xbc, 0xaf],
    what: { th: 'เป็นไฟล์บีบอัด 7z กรุณาแตกไฟล์ก่อน', en: 'This is a 7z archive; unpack it first' },
  },
  {
    starts: [0x1f, 0x8b],
    what: { th: 'เป็นไฟล์บีบอัด gzip กรุณาแตกไฟล์ก่อน', en: 'This is a gzip archive; unpack it first' },
  },
  { starts: [0x89, 0x50, 0x4e, 0x47], what: { th: 'เป็นไฟล์ภาพ ไม่ใช่ตาราง', en: 'This is a picture, not a table' } },
  { starts: [0xff, 0xd8, 0xff], what: { th: 'เป็นไฟล์ภาพ ไม่ใช่ตาราง', en: 'This is a picture, not a table' } },
  { starts: [0x47, 0x49, 0x46, 0x38], what: { th: 'เป็นไฟล์ภาพ ไม่ใช่ตาราง', en: 'This is a picture, not a table' } },
]

export const isZip = (bytes: Uint8Array): boolean =>
  bytes[0] === 0x50 && bytes[1] === 0x4b && (bytes[2] ?? 0) <= 8 && (bytes[3] ?? 0) <= 8

/** Refuses by name what is no table, whatever its extension says. */
export function refuseOtherFormats(bytes: Uint8Array): void {
  if (bytes.length === 0) refuseFile('ไฟล์ว่างเปล่า', 'The file is empty')
  const known = FORMATS.find(({ starts }) => starts.every((byte, i) => bytes[i] === byte))
  if (known) refuseFile(known.what.th, known.what.en)
}

/** Some systems save a web page or XML under the name .xls; it is text, and so known only once it is decoded. */
export function refuseMarkup(text: string): void {
  const start = text.slice(0, 2_000).trimStart().toLowerCase()
  if (
    /^(<!doctype html|<html|<table|<head|<meta|<style|<div|<script)/.test(start) ||
    start.includes('urn:schemas-microsoft-com:office:excel')
  )
    refuseFile(
      'เป็นหน้าเว็บหรือ XML ที่ตั้งชื่อเป็นตาราง กรุณาเปิดด้วยโปรแกรมตารางแล้วบันทึกเป็น .xlsx หรือ .csv',
      'This is a web page or XML named as a table; open it in a spreadsheet program and save it as .xlsx or .csv',
      { line: 1 },
    )
  if (/^(\{|\[\s*[{"\]])/.test(start)) refuseFile('เป็นข้อมูล JSON ไม่ใช่ตาราง', 'This is JSON, not a table', { line: 1 })
}
