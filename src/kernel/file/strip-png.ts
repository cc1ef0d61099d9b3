import { refuse } from '../problem.ts'

const HEAD = 8
/** Chunks that are the picture and its colours; texts, times, places and animation are not among them. */
const KEPT = new Set(['IHDR', 'PLTE', 'IDAT', 'IEND', 'tRNS', 'gAMA', 'cHRM', 'sRGB', 'iCCP', 'sBIT', 'bKGD', 'pHYs'])

/**
 * A PNG without texts, time and camera data, and without anything behind its end.
 * @throws Refusal `file_type` where it does not hold together
 */
export function stripPng(input: Uint8Array): Buffer {
  const bytes = Buffer.from(input.buffer, input.byteOffset, input.length)
  const kept: Buffer[] = [bytes.subarray(0, HEAD)]
  for (let at = HEAD; at + 12 <= bytes.length; ) {
    const type = bytes.toString('latin1', at + 4, at + 8)
    const end = at + 12 + bytes.readUInt32BE(at)
    if (end > bytes.length || (at === HEAD && type !== 'IHDR')) break
    if (KEPT.has(type)) kept.push(bytes.subarray(at, end))
    if (type === 'IEND') return Buffer.concat(kept)
    at = end
  }
  return refuse('file_type')
}
