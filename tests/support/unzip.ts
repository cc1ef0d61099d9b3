import { crc32, inflateRawSync } from 'node:zlib'

/**
 * The files of a zip archive, found by its directory as every reader finds them; a name, a size or a check sum that does
 * not agree with what is there fails.
 */
export function unzipped(archive: Buffer): Map<string, Buffer> {
  const end = archive.length - 22
  if (archive.readUInt32LE(end) !== 0x06054b50) throw new Error('no directory at the end')
  const files = new Map<string, Buffer>()
  let at = archive.readUInt32LE(end + 16)
  for (let left = archive.readUInt16LE(end + 10); left > 0; left--) {
    if (archive.readUInt32LE(at) !== 0x02014b50) throw new Error('the directory is broken')
    const [crc, packed, size, length, offset] = [
      archive.readUInt32LE(at + 16),
      archive.readUInt32LE(at + 20),
      archive.readUInt32LE(at + 24),
      archive.readUInt16LE(at + 28),
      archive.readUInt32LE(at + 42),
    ]
    const name = archive.toString('utf8', at + 46, at + 46 + length)
    const own = archive.readUInt16LE(offset + 26)
    if (archive.toString('utf8', offset + 30, offset + 30 + own) !== name)
      throw new Error(`${name} is not where it should be`)
    const begin = offset + 30 + own
    const bytes = inflateRawSync(archive.subarray(begin, begin + packed))
    if (bytes.length !== size || crc32(bytes) !== crc) throw new Error(`${name} is damaged`)
    if (archive.readUInt32LE(begin + packed) !== 0x08074b50) throw new Error(`${name} has no descriptor`)
    files.set(name, bytes)
    at += 46 + length
  }
  return files
}
