import { refuse } from '../problem.ts'

const HEAD = 12
const ABOUT = new Set(['EXIF', 'XMP '])
const KNOWN = new Set(['VP8 ', 'VP8L', 'VP8X', 'ALPH', 'ANIM', 'ANMF', 'ICCP'])
/** Bits of the extended head that promise camera data and texts. */
const PROMISES = 0b0000_1100

/**
 * A WebP without camera data and texts, and without anything behind its end.
 * @throws Refusal `file_type` where it does not hold together
 */
export function stripWebp(input: Uint8Array): Buffer {
  const bytes = Buffer.from(input.buffer, input.byteOffset, input.length)
  const end = Math.min(bytes.length, bytes.readUInt32LE(4) + 8)
  const kept: Buffer[] = []
  for (let at = HEAD; at + 8 <= end; ) {
    const type = bytes.toString('latin1', at, at + 4)
    const size = bytes.readUInt32LE(at + 4)
    const next = at + 8 + size + (size % 2)
    if (at + 8 + size > end || !(KNOWN.has(type) || ABOUT.has(type))) refuse('file_type')
    if (!ABOUT.has(type)) {
      const chunk = Buffer.from(bytes.subarray(at, next))
      if (type === 'VP8X') chunk[8] = (chunk[8] ?? 0) & ~PROMISES
      kept.push(chunk)
    }
    at = next
  }
  if (kept.length === 0) refuse('file_type')
  const body = Buffer.concat(kept)
  const head = Buffer.from(bytes.subarray(0, HEAD))
  head.writeUInt32LE(body.length + 4, 4)
  return Buffer.concat([head, body])
}
