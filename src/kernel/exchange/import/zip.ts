import { pipeline, Readable } from 'node:stream'
import { crc32, createInflateRaw } from 'node:zlib'
import { refuseFile } from './refuse-file.ts'

const END = 0x06054b50
const ENTRY = 0x02014b50
const LOCAL = 0x04034b50
const LONGEST_COMMENT = 65_557
const MOST_ENTRIES = 10_000
/** Largest part once unpacked, in bytes; and how many times larger than packed, where it is large at all. */
const LARGEST_PART = 1024 * 1024 * 1024
const HARMLESS = 32 * 1024 * 1024
const MOST_RATIO = 250
/** Packed bytes handed to the unpacker at a time. */
const CHUNK = 1 << 16

export interface ZipEntry {
  name: string
  method: number
  packed: number
  unpacked: number
  crc: number
  at: number
}

const broken = (part: string): never =>
  refuseFile(
    `ไฟล์ .xlsx เสียหายหรือไม่ครบ (${part}) กรุณาส่งออกหรือบันทึกใหม่`,
    `The .xlsx file is damaged or cut short (${part}); export or save it again`,
  )

const bomb = (part: string): never =>
  refuseFile(
    `ไฟล์ขยายแล้วใหญ่ผิดปกติ (${part}) จึงไม่เปิด`,
    `The file unpacks to an unreasonable size (${part}) and is not opened`,
  )

const viewOf = (bytes: Uint8Array): DataView => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)

function findEnd(view: DataView): number {
  const first = Math.max(0, view.byteLength - LONGEST_COMMENT)
  for (let at = view.byteLength - 22; at >= first; at--) if (view.getUint32(at, true) === END) return at
  return broken('end of zip')
}

/** Sizes beyond four gigabytes stand in an extra field; some writers always put them there. */
function large(view: DataView, from: number, until: number, entry: ZipEntry): ZipEntry {
  const wide = { ...entry }
  for (let at = from; at + 4 <= until; at += 4 + view.getUint16(at + 2, true)) {
    if (view.getUint16(at, true) !== 1) continue
    let next = at + 4
    const take = (): number => {
      if (next + 8 > until) return broken('zip64')
      next += 8
      return Number(view.getBigUint64(next - 8, true))
    }
    if (entry.unpacked === 0xffffffff) wide.unpacked = take()
    if (entry.packed === 0xffffffff) wide.packed = take()
    if (entry.at === 0xffffffff) wide.at = take()
  }
  return wide
}

/** The parts of a zip file by name, from its directory; nothing is unpacked yet. */
export function zipEntries(bytes: Uint8Array): Map<string, ZipEntry> {
  const view = viewOf(bytes)
  if (view.byteLength < 22) return broken('zip')
  const end = findEnd(view)
  const count = view.getUint16(end + 10, true)
  if (count > MOST_ENTRIES) return bomb(`${count} parts`)
  const entries = new Map<string, ZipEntry>()
  let at = view.getUint32(end + 16, true)
  for (let left = count; left > 0; left--) {
    if (at + 46 > view.byteLength || view.getUint32(at, true) !== ENTRY) return broken('directory')
    const [name, extra, comment] = [28, 30, 32].map((offset) => view.getUint16(at + offset, true)) as [
      number,
      number,
      number,
    ]
    const until = at + 46 + name + extra
    if (until > view.byteLength) return broken('directory')
    if ((view.getUint16(at + 8, true) & 1) === 1)
      return refuseFile('ไฟล์ตั้งรหัสผ่านไว้ กรุณาบันทึกใหม่โดยไม่มีรหัสผ่าน', 'The file has a password; save it without one')
    const entry: ZipEntry = {
      name: new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + name)).replaceAll('\\', '/'),
      method: view.getUint16(at + 10, true),
      crc: view.getUint32(at + 16, true),
      packed: view.getUint32(at + 20, true),
      unpacked: view.getUint32(at + 24, true),
      at: view.getUint32(at + 42, true),
    }
    entries.set(entry.name, large(view, at + 46 + name, until, entry))
    at = until + comment
  }
  return entries
}

function* slices(bytes: Uint8Array): Generator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += CHUNK) yield bytes.subarray(at, at + CHUNK)
}

function packedBytes(bytes: Uint8Array, entry: ZipEntry): Uint8Array {
  const view = viewOf(bytes)
  if (entry.at + 30 > view.byteLength || view.getUint32(entry.at, true) !== LOCAL) return broken(entry.name)
  const from = entry.at + 30 + view.getUint16(entry.at + 26, true) + view.getUint16(entry.at + 28, true)
  if (from + entry.packed > view.byteLength) return broken(entry.name)
  return bytes.subarray(from, from + entry.packed)
}

/** One part, unpacked some at a time, never more than the limits whatever its directory claims; its checksum must fit. */
export async function* unzipped(bytes: Uint8Array, entry: ZipEntry): AsyncGenerator<Uint8Array> {
  const packed = packedBytes(bytes, entry)
  if (entry.method !== 0 && entry.method !== 8) broken(entry.name)
  const source = Readable.from(slices(packed))
  const stream: AsyncIterable<Uint8Array> =
    entry.method === 0 ? source : pipeline(source, createInflateRaw(), () => undefined)
  let size = 0
  let crc = 0
  try {
    for await (const chunk of stream) {
      size += chunk.length
      if (size > LARGEST_PART || (size > HARMLESS && size > packed.length * MOST_RATIO)) bomb(entry.name)
      crc = crc32(chunk, crc)
      yield chunk
    }
  } catch (error) {
    if (error instanceof Error && 'code' in error && String(error.code).startsWith('Z_')) broken(entry.name)
    throw error
  } finally {
    source.destroy()
  }
  if (crc !== entry.crc || size !== entry.unpacked) broken(entry.name)
}
