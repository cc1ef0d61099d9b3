import { inflateRawSync } from 'node:zlib'
import { type ZipEntry, zipDirectory } from './zip-directory.ts'

const MOST_UNPACKED = 300 * 1024 * 1024
const MOST_ENTRIES = 5_000
const MOST_RELATIONS = 1024 * 1024

/** Parts that carry programs or other files inside a document. */
const ACTIVE =
  /vbaProject|vbaData|\/activeX\/|\/embeddings\/|\/macrosheets\/|\/dialogsheets\/|\.(bin|exe|dll|js|vbs|ps1|bat|cmd|scr)$/i
/** Harmless parts that end like a program. */
const HARMLESS = /printerSettings\d*\.bin$/i

/** A part of the archive, unpacked within a limit; null where it is larger or broken. */
function unpack(bytes: Uint8Array, entry: ZipEntry, most: number): string | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (entry.at + 30 > bytes.byteLength) return null
  const from = entry.at + 30 + view.getUint16(entry.at + 26, true) + view.getUint16(entry.at + 28, true)
  const packed = bytes.subarray(from, from + entry.packed)
  try {
    const plain = entry.method === 0 ? packed : inflateRawSync(packed, { maxOutputLength: most })
    return new TextDecoder().decode(plain)
  } catch {
    return null
  }
}

/** A template or object fetched from elsewhere when the document is opened. */
const fetchesElsewhere = (relations: string): boolean =>
  [...relations.matchAll(/<Relationship\b[^>]*>/gi)].some(
    ([tag]) =>
      /TargetMode\s*=\s*["']External["']/i.test(tag) && /attachedTemplate|oleObject|frame|subDocument/i.test(tag),
  )

export type OfficeKind = 'docx' | 'xlsx'

/**
 * Which office document an archive is, or what is against it: `archive` for any other archive, `active` where it carries programs or
 * fetches parts from elsewhere, `too_large` where it unpacks to more than anybody's document.
 */
export function officeKind(bytes: Uint8Array): OfficeKind | 'archive' | 'active' | 'too_large' {
  const entries = zipDirectory(bytes)
  if (!entries?.some(({ name }) => name === '[Content_Types].xml')) return 'archive'
  const names = new Set(entries.map(({ name }) => name))
  const kind = names.has('word/document.xml') ? 'docx' : names.has('xl/workbook.xml') ? 'xlsx' : null
  if (!kind) return 'archive'
  if (entries.length > MOST_ENTRIES || entries.reduce((sum, { unpacked }) => sum + unpacked, 0) > MOST_UNPACKED)
    return 'too_large'
  if ([...names].some((name) => ACTIVE.test(name) && !HARMLESS.test(name))) return 'active'
  const told = entries.filter(({ name }) => name === '[Content_Types].xml' || name.endsWith('.rels'))
  const parts = told.map((entry) => unpack(bytes, entry, MOST_RELATIONS))
  if (parts.some((part) => part === null)) return 'archive'
  return parts.some((part) => part !== null && (fetchesElsewhere(part) || /macroEnabled/i.test(part))) ? 'active' : kind
}
