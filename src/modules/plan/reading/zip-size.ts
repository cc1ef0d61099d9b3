const END_OF_DIRECTORY = 0x06054b50
const DIRECTORY_ENTRY = 0x02014b50
const LONGEST_COMMENT = 65_557

/**
 * The size of everything in a zip file once unpacked, in bytes, as its directory declares; 0 where it has no directory. Looked at
 * before anything is unpacked.
 */
export function uncompressedSize(bytes: Uint8Array): number {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const end = findEnd(view)
  if (end === undefined) return 0
  let at = view.getUint32(end + 16, true)
  let sum = 0
  for (let left = view.getUint16(end + 10, true); left > 0 && at + 46 <= view.byteLength; left -= 1) {
    if (view.getUint32(at, true) !== DIRECTORY_ENTRY) break
    sum += view.getUint32(at + 24, true)
    at += 46 + view.getUint16(at + 28, true) + view.getUint16(at + 30, true) + view.getUint16(at + 32, true)
  }
  return sum
}

function findEnd(view: DataView): number | undefined {
  const first = Math.max(0, view.byteLength - LONGEST_COMMENT)
  for (let at = view.byteLength - 22; at >= first; at -= 1) if (view.getUint32(at, true) === END_OF_DIRECTORY) return at
  return undefined
}
