import { createHash } from 'node:crypto'
import { Fault } from '../fault.ts'
import { type ArchiveOptions, readArchive } from './archive-file.ts'
import { type BackupHeader, type BackupManifest, entryName, tableOfEntry } from './manifest.ts'

/** A backup that was read from its first byte to its last and found whole. */
export type CheckedBackup = { header: BackupHeader; manifest: BackupManifest; keys: string | undefined }

const damaged = (reason: string): Fault => new Fault('backup_damaged', { reason })

const sumOf = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex')

/**
 * Reads a whole backup and holds every part against the list at its end.
 * @throws Fault `backup_damaged` for anything missing, changed or unexpected; those of `readArchive`
 */
export const checkBackup = async (file: string, options: ArchiveOptions = {}): Promise<CheckedBackup> => {
  const tables = new Map<string, { bytes: number; parts: string[]; lines: number }>()
  const others: Record<string, string> = {}
  let header: BackupHeader | undefined
  let manifest: BackupManifest | undefined
  let keys: string | undefined
  for await (const { name, bytes } of readArchive(file, options)) {
    if (manifest) throw damaged(`${name} follows the list of contents`)
    const table = tableOfEntry(name)
    if (table !== undefined) {
      const seen = tables.get(table) ?? { bytes: 0, parts: [], lines: 0 }
      seen.parts.push(sumOf(bytes))
      seen.bytes += bytes.length
      seen.lines += linesOf(bytes)
      tables.set(table, seen)
    } else if (name === entryName.manifest) {
      manifest = parse<BackupManifest>(name, bytes)
    } else {
      others[name] = sumOf(bytes)
      if (name === entryName.header) header = readHeader(bytes)
      if (name === entryName.keys) keys = bytes.toString('utf8')
    }
  }
  if (!header || !manifest) throw damaged('its list of contents is missing')
  compare(header, manifest, tables, others)
  return { header, manifest, keys }
}

const compare = (
  header: BackupHeader,
  manifest: BackupManifest,
  tables: Map<string, { bytes: number; parts: string[]; lines: number }>,
  others: Record<string, string>,
): void => {
  for (const [name, sum] of Object.entries(manifest.others)) {
    if (others[name] !== sum) throw damaged(`${name} is not as it was written`)
  }
  const strange = Object.keys(others).find((name) => manifest.others[name] === undefined)
  if (strange !== undefined) throw damaged(`${strange} is not in the list of contents`)
  const listed = new Set(manifest.tables.map(({ name }) => name))
  const missing = header.tables.find(({ name }) => !listed.has(name))
  if (missing) throw damaged(`table ${missing.name} is missing`)
  // a dump of PostgreSQL's own tools is one piece to us: its tables are counted after it is restored
  const counted = header.content === 'copy' ? manifest.tables : []
  for (const { name, rows, bytes, parts } of counted) {
    const seen = tables.get(name) ?? { bytes: 0, parts: [], lines: 0 }
    const same = seen.bytes === bytes && seen.parts.length === parts.length && seen.lines === rows
    if (!same || seen.parts.some((sum, at) => sum !== parts[at]))
      throw damaged(`table ${name} is not as it was written`)
  }
  const extra = [...tables.keys()].find((name) => !listed.has(name))
  if (extra !== undefined) throw damaged(`table ${extra} is not in the list of contents`)
}

/** In COPY text a row is a line: line ends inside values are escaped. */
const linesOf = (bytes: Buffer): number => {
  let lines = 0
  for (let at = bytes.indexOf(10); at >= 0; at = bytes.indexOf(10, at + 1)) lines += 1
  return lines
}

/** The first entry alone, which every reader of an archive gets first. */
const readHeader = (bytes: Buffer): BackupHeader => {
  const header = parse<BackupHeader>(entryName.header, bytes)
  if (header.format !== 1) throw new Fault('backup_newer', { program: String(header.program) })
  return header
}

const parse = <T>(name: string, bytes: Buffer): T => {
  try {
    return JSON.parse(bytes.toString('utf8'))
  } catch {
    throw damaged(`${name} is not JSON`)
  }
}
