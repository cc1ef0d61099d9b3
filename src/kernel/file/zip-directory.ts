const END_OF_DIRECTORY = 0x06054b50
const DIRECTORY_ENTRY = 0x02014b50
const LONGEST_COMMENT = 65_557
const ENTRY_HEAD = 46

export interface ZipEntry {
  name: string
  /** Sizes in bytes as the directory declares them. */
  packed: number
  unpacked: number
  method: number
  /** Where its own head stands in the file. */
  at: number
}

/** The entries of a zip file by its directory, nothing unpacked; null where there is none or it does not hold together. */
export function zipDirectory(bytes: Uint8Array): ZipEntry[] | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const end = endOfDirectory(view)
  if (end === undefined) return null
  const count = view.getUint16(end + 10, true)
  let at = view.getUint32(end + 16, true)
  const entries: ZipEntry[] = []
  for (let left = count; left > 0; left -= 1) {
    if (at + ENTRY_HEAD > view.byteLength || view.getUint32(at, true) !== DIRECTORY_ENTRY) return null
    const length = view.getUint16(at + 28, true)
    const name = new TextDecoder().decode(bytes.subarray(at + ENTRY_HEAD, at + ENTRY_HEAD + length))
    entries.push({
      name,
      method: view.getUint16(at + 10, true),
      packed: view.getUint32(at + 20, true),
      unpacked: view.getUint32(at + 24, true),
      at: view.getUint32(at + 42, true),
    })
    at += ENTRY_HEAD + length + view.getUint16(at + 30, true) + view.getUint16(at + 32, true)
  }
  return entries
}

function endOfDirectory(view: DataView): number | undefined {
  const first = Math.max(0, view.byteLength - LONGEST_COMMENT)
  for (let at = view.byteLength - 22; at >= first; at -= 1) if (view.getUint32(at, true) === END_OF_DIRECTORY) return at
  return undefined
}
