import { refuse } from '../problem.ts'

const EXIF = Buffer.from('Exif\0\0', 'latin1')
const ORIENTATION = 0x0112

/** The orientation (1–8) that the camera wrote, so that a photograph without its data still stands upright. */
function orientationOf(segment: Buffer): number {
  const tiff = segment.subarray(EXIF.length)
  if (!segment.subarray(0, EXIF.length).equals(EXIF) || tiff.length < 14) return 1
  const little = tiff.toString('latin1', 0, 2) === 'II'
  const short = (at: number) => (at + 2 > tiff.length ? 0 : little ? tiff.readUInt16LE(at) : tiff.readUInt16BE(at))
  const start = little ? tiff.readUInt32LE(4) : tiff.readUInt32BE(4)
  const entries = short(start)
  for (let i = 0; i < entries; i += 1) {
    const at = start + 2 + i * 12
    if (short(at) === ORIENTATION) {
      const value = short(at + 8)
      return value >= 1 && value <= 8 ? value : 1
    }
  }
  return 1
}

/** A segment that says the orientation and nothing else. */
function orientationSegment(value: number): Buffer {
  const tiff = Buffer.from('4d4d002a000000080001011200030000000100000000' + '00000000', 'hex')
  tiff.writeUInt16BE(value, 18)
  const body = Buffer.concat([EXIF, tiff])
  const head = Buffer.from([0xff, 0xe1, 0, 0])
  head.writeUInt16BE(body.length + 2, 2)
  return Buffer.concat([head, body])
}

/** JFIF, a colour profile and the Adobe colour mark belong to the picture; every other application segment is about it. */
function belongs(marker: number, body: Buffer): boolean {
  if (marker === 0xfe) return false
  if (marker < 0xe0 || marker > 0xef) return true
  if (marker === 0xe0) return body.toString('latin1', 0, 5) === 'JFIF\0'
  if (marker === 0xe2) return body.toString('latin1', 0, 12) === 'ICC_PROFILE\0'
  return marker === 0xee
}

/** Where the packed picture after a start of scan ends: at the next marker that is neither filling nor a restart. */
function endOfScan(bytes: Buffer, from: number): number {
  for (let at = bytes.indexOf(0xff, from); at >= 0; at = bytes.indexOf(0xff, at + 1)) {
    const next = bytes[at + 1] ?? 0
    if (next !== 0 && next !== 0xff && !(next >= 0xd0 && next <= 0xd7)) return at
  }
  return refuse('file_type')
}

/**
 * A JPEG without what the camera wrote beside it: place, time, device, thumbnails, comments, and anything behind its end.
 * @throws Refusal `file_type` where it does not hold together
 */
export function stripJpeg(input: Uint8Array): Buffer {
  const bytes = Buffer.from(input.buffer, input.byteOffset, input.length)
  const kept: Buffer[] = [bytes.subarray(0, 2)]
  let orientation = 1
  let framed = false
  let at = 2
  while (at + 4 <= bytes.length && bytes[at] === 0xff) {
    const marker = bytes[at + 1] ?? 0
    if (marker === 0xff) {
      at += 1
      continue
    }
    if (marker === 0xd9) break
    const end = at + 2 + bytes.readUInt16BE(at + 2)
    if (end > bytes.length || end < at + 4) refuse('file_type')
    const body = bytes.subarray(at + 4, end)
    if (marker === 0xe1 && orientation === 1) orientation = orientationOf(body)
    if (belongs(marker, body)) kept.push(bytes.subarray(at, end))
    framed ||= marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker)
    at = end
    if (marker === 0xda) {
      const scanned = endOfScan(bytes, at)
      kept.push(bytes.subarray(at, scanned))
      at = scanned
    }
  }
  if (bytes[at] !== 0xff || bytes[at + 1] !== 0xd9 || !framed) refuse('file_type')
  const upright = orientation === 1 ? [] : [orientationSegment(orientation)]
  const [start = Buffer.alloc(0), ...rest] = kept
  return Buffer.concat([start, ...upright, ...rest, Buffer.from([0xff, 0xd9])])
}
