import type { Label } from '../label.ts'
import { Refusal, refuse } from '../problem.ts'
import { cleanName } from './file-name.ts'
import { acceptedInWords, type FileTypeName, fileTypes, typesFor } from './file-type.ts'
import { officeKind } from './office-file.ts'
import { pdfActs } from './pdf-check.ts'
import { stripJpeg } from './strip-jpeg.ts'
import { stripPng } from './strip-png.ts'
import { stripWebp } from './strip-webp.ts'

/** A file as somebody brought it. `accept`: names of types or groups (`image`, `pdf`, `docx`, `xlsx`, `csv`, `text` …); none: all. */
export interface BroughtFile {
  name: string
  bytes: Uint8Array
  accept?: readonly string[]
}

/** A file fit to be kept: its type by content, its name cleaned, pictures without the data that a camera adds. */
export interface ExaminedFile {
  name: string
  type: FileTypeName
  media: string
  bytes: Buffer
}

const latin = (bytes: Uint8Array, from: number, to: number): string =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('latin1', from, to)

const active: Label = {
  th: 'ไฟล์นี้มีมาโคร สคริปต์ หรือไฟล์อื่นฝังอยู่ กรุณาบันทึกเป็นไฟล์ธรรมดาแล้วส่งใหม่',
  en: 'This file holds macros, scripts or other files; save it as a plain file and bring it again',
}
const heic: Label = {
  th: 'ภาพ HEIC ยังไม่รองรับ กรุณาบันทึกเป็น JPEG แล้วส่งใหม่',
  en: 'HEIC pictures are not taken; save it as JPEG and bring it again',
}
const oldOffice: Label = {
  th: 'ไฟล์แบบเก่า (.doc, .xls) หรือไฟล์ที่ตั้งรหัสผ่านไว้ยังไม่รองรับ กรุณาบันทึกเป็น .docx หรือ .xlsx',
  en: 'Old (.doc, .xls) or password-protected files are not taken; save it as .docx or .xlsx',
}

const refuseType = (detail?: Label): never =>
  refuse('file_type', { spot: { field: 'file' }, ...(detail ? { detail } : {}) })

function onlyThese(accept: readonly string[] | undefined): Label {
  const { th, en } = acceptedInWords(accept)
  return { th: `รับเฉพาะ ${th}`, en: `Only these are taken: ${en}` }
}

/** Text that a browser or a shell would take for a program or a page. */
const PAGE_OR_PROGRAM = /^\s*(<[!?a-z]|#!|%!PS|\{\\rtf)/i

function isText(bytes: Uint8Array): boolean {
  if (PAGE_OR_PROGRAM.test(latin(bytes, 0, 1024).replace(/^\u00ef\u00bb\u00bf/, ''))) return false
  const wide = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff)
  if (wide) {
    const text = new TextDecoder(bytes[0] === 0xff ? 'utf-16le' : 'utf-16be').decode(bytes)
    return !PAGE_OR_PROGRAM.test(text.slice(0, 1024)) && !text.includes('\0')
  }
  // windows-874 and UTF-8 alike have no controls but tab, line ends and form feed
  return bytes.every((byte) => byte >= 0x20 || byte === 9 || byte === 10 || byte === 12 || byte === 13 || byte === 0x1a)
}

function zipType(bytes: Uint8Array): FileTypeName {
  const kind = officeKind(bytes)
  if (kind === 'too_large') return refuse('too_large', { spot: { field: 'file' } })
  return kind === 'active' ? refuseType(active) : kind === 'archive' ? refuseType() : kind
}

/** The type of a file by its content alone; its name is not asked. */
function sniff(bytes: Uint8Array): FileTypeName {
  const head = latin(bytes, 0, 16)
  if (head.startsWith('\xff\xd8\xff')) return 'jpeg'
  if (head.startsWith('\x89PNG\r\n\x1a\n')) return 'png'
  if (head.startsWith('RIFF') && head.slice(8, 12) === 'WEBP') return 'webp'
  if (head.startsWith('%PDF-')) return pdfActs(bytes) ? refuseType(active) : 'pdf'
  if (head.startsWith('PK\x03\x04')) return zipType(bytes)
  if (head.startsWith('\xd0\xcf\x11\xe0')) return refuseType(oldOffice)
  if (/^ftyp(hei|hev|mif1|msf1|avi)/.test(head.slice(4))) return refuseType(heic)
  return isText(bytes) ? 'text' : refuseType()
}

/** The same, and where nothing else is to be said, what the field takes. */
function sniffed(bytes: Uint8Array, accept: readonly string[] | undefined): FileTypeName {
  try {
    return sniff(bytes)
  } catch (error) {
    if (error instanceof Refusal && error.problem.name === 'file_type' && !error.problem.detail)
      return refuseType(onlyThese(accept))
    throw error
  }
}

const strippers: Partial<Record<FileTypeName, (bytes: Uint8Array) => Buffer>> = {
  jpeg: stripJpeg,
  png: stripPng,
  webp: stripWebp,
}

/** A comma-separated table says so in its ending; otherwise the two are one type. */
const mediaOf = (type: FileTypeName, name: string): string =>
  type === 'text' && name.endsWith('.csv') ? 'text/csv' : fileTypes[type].media

/**
 * Looks at a file before it is kept, or refuses it with what to do instead.
 * @throws Refusal `missing_value`, `too_large`, `file_type`, each at the spot `file`
 */
export function examine({ name, bytes, accept }: BroughtFile): ExaminedFile {
  if (bytes.length === 0) refuse('missing_value', { spot: { field: 'file' } })
  const allowed = typesFor(accept)
  const largest = Math.max(...allowed.map((one) => fileTypes[one].most))
  if (bytes.length > largest) refuse('too_large', { spot: { field: 'file' }, detail: onlyThese(accept) })
  const type = sniffed(bytes, accept)
  if (!allowed.includes(type)) refuseType(onlyThese(accept))
  if (bytes.length > fileTypes[type].most) refuse('too_large', { spot: { field: 'file' }, detail: onlyThese([type]) })
  const cleaned = cleanName(name, type)
  const strip = strippers[type]
  return {
    name: cleaned,
    type,
    media: mediaOf(type, cleaned),
    bytes: strip ? strip(bytes) : Buffer.from(bytes),
  }
}
