import { refuseFile } from './refuse-file.ts'
import type { TableEncoding } from './table.ts'

/** Bytes that are looked at before the encoding is settled. */
const PROBE = 1 << 20
/** Bytes decoded at a time. */
const CHUNK = 1 << 16
/** Share of control characters above which bytes are no text. */
const MOST_CONTROLS = 0.01

function byMark(bytes: Uint8Array): TableEncoding | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be'
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8-bom'
  return null
}

/** UTF-16 without a mark: Thai has 0x0E in every other byte, spaces and Latin letters 0x00. */
function byZeros(bytes: Uint8Array): TableEncoding | null {
  const size = Math.min(bytes.length - (bytes.length % 2), 4096)
  const high: [number, number] = [0, 0]
  for (let at = 0; at < size; at++) if (bytes[at] === 0 || bytes[at] === 0x0e) high[at % 2 === 0 ? 0 : 1] += 1
  if (size < 8 || Math.max(...high) < size * 0.4) return null
  if (high[1] > high[0] * 4) return 'utf-16le'
  return high[0] > high[1] * 4 ? 'utf-16be' : null
}

/** A probe may end within a character of UTF-8; that alone is no fault. */
function isUtf8(bytes: Uint8Array, whole: boolean): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: !whole })
    return true
  } catch {
    return false
  }
}

/** Bytes 0xDB–0xDE and 0xFC–0xFF stand for nothing in windows-874. */
function isThaiCodePage(bytes: Uint8Array): boolean {
  let wrong = 0
  let thai = 0
  for (const byte of bytes) {
    if (byte >= 0xa1) thai += 1
    if ((byte >= 0xdb && byte <= 0xde) || byte >= 0xfc || (byte >= 0x81 && byte <= 0x84)) wrong += 1
  }
  return thai > 0 && wrong <= thai * 0.02
}

/**
 * The encoding of a text: by its mark; UTF-16 without one by its zero bytes; UTF-8 where the bytes are well formed;
 * otherwise windows-874 (TIS-620), the old Thai code page. What fits none is refused.
 */
export function encodingOf(bytes: Uint8Array): TableEncoding {
  const probe = bytes.subarray(0, PROBE)
  const found = byMark(probe) ?? byZeros(probe)
  if (found) return found
  if (isUtf8(probe, probe.length === bytes.length)) return 'utf-8'
  if (isThaiCodePage(probe)) return 'windows-874'
  return refuseFile(
    'ไม่รู้จักการเข้ารหัสตัวอักษรของไฟล์ กรุณาบันทึกเป็น CSV UTF-8 หรือ .xlsx',
    'The text encoding is not known; save the file as CSV UTF-8 or .xlsx',
    { line: 1 },
  )
}

const isStrange = (code: number): boolean => code < 9 || (code > 13 && code < 32)

/** Refuses bytes that decode to what nobody writes into a table. NULs alone are let pass: exports pad with them. */
function refuseBinary(text: string): void {
  const sample = text.slice(0, 65_536)
  let strange = 0
  for (let at = 0; at < sample.length; at++) if (isStrange(sample.charCodeAt(at))) strange += 1
  if (strange > Math.max(20, sample.length * MOST_CONTROLS))
    refuseFile('ไฟล์นี้ไม่ใช่ข้อความหรือตาราง', 'This file is neither text nor a table', { line: 1 })
}

/** The text of a file, some of it at a time. */
export function* decoded(bytes: Uint8Array, encoding: TableEncoding): Generator<string> {
  const decoder = new TextDecoder(encoding === 'utf-8-bom' ? 'utf-8' : encoding)
  for (let at = 0; at < bytes.length || at === 0; at += CHUNK) {
    const text = decoder.decode(bytes.subarray(at, at + CHUNK), { stream: at + CHUNK < bytes.length })
    if (at === 0) refuseBinary(text)
    if (text !== '') yield text
  }
}
