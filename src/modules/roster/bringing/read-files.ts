import { decoded, encodingOf } from '#kernel/exchange/import/decode.ts'
import { CsvReader } from '#kernel/exchange/import/read-csv.ts'
import { refuseFile } from '#kernel/exchange/import/refuse-file.ts'
import type { TableRow } from '#kernel/exchange/import/table.ts'
import { unzipped, zipEntries } from '#kernel/exchange/import/zip.ts'

/** A line of a file, its cells by the names of their columns. */
export interface RosterLine {
  file: string
  /** As a spreadsheet counts: the heading is row 1. */
  row: number
  cells: Record<string, string>
}

export interface RosterFiles {
  /** Tells one source from another: ids of one mean nothing in the other. */
  system: string
  files: Record<FileName, RosterLine[]>
}

/** Files that are read, and the columns without which they mean nothing. */
const NEEDED = {
  orgs: ['sourcedId', 'name', 'type'],
  academicSessions: ['sourcedId', 'startDate', 'endDate'],
  classes: ['sourcedId', 'title', 'schoolSourcedId', 'termSourcedIds'],
  users: ['sourcedId', 'givenName', 'familyName'],
  roles: ['userSourcedId', 'role', 'orgSourcedId'],
  demographics: ['sourcedId'],
  enrollments: ['classSourcedId', 'userSourcedId', 'role'],
} as const

export type FileName = keyof typeof NEEDED

const NAMES = Object.keys(NEEDED) as FileName[]
const BYTES_OF_A_FILE = 64 * 1024 * 1024
/** Lines of all files together: more than the largest school has. */
const MOST_LINES = 60_000

async function textOf(bytes: Uint8Array, entries: ReturnType<typeof zipEntries>, name: string): Promise<string | null> {
  const entry = entries.get(name)
  if (!entry) return null
  const parts: Uint8Array[] = []
  let size = 0
  for await (const part of unzipped(bytes, entry)) {
    size += part.byteLength
    if (size > BYTES_OF_A_FILE) refuseFile(`ไฟล์ ${name} ใหญ่เกินไป`, `The file ${name} is too large`)
    parts.push(part)
  }
  const whole = Buffer.concat(parts)
  return [...decoded(whole, encodingOf(whole))].join('').replace(/^\ufeff/, '')
}

function rowsOf(text: string): TableRow[] {
  const reader = new CsvReader(',')
  return [...reader.read(text), ...reader.end()].filter(({ cells }) => cells.some((cell) => cell !== ''))
}

function linesOf(name: FileName, text: string): RosterLine[] {
  const [head, ...rows] = rowsOf(text)
  const columns = (head?.cells ?? []).map((cell) => String(cell ?? '').trim())
  const missing = NEEDED[name].filter((column) => !columns.includes(column))
  if (missing.length > 0)
    refuseFile(`${name}.csv ไม่มีคอลัมน์ ${missing.join(', ')}`, `${name}.csv has no column ${missing.join(', ')}`, {
      field: `${name}.csv`,
      row: 1,
    })
  return rows.map(({ number, cells }) => ({
    file: name,
    row: number,
    cells: Object.fromEntries(columns.map((column, i) => [column, String(cells[i] ?? '').trim()])),
  }))
}

function manifestOf(text: string | null): Map<string, string> {
  if (text === null)
    return refuseFile(
      'ไม่มี manifest.csv ในไฟล์ zip จึงไม่ใช่ชุดไฟล์ OneRoster',
      'There is no manifest.csv in the zip, so it is no set of OneRoster files',
    )
  const manifest = new Map(
    rowsOf(text).map(({ cells }) => [String(cells[0] ?? '').trim(), String(cells[1] ?? '').trim()]),
  )
  const version = manifest.get('oneroster.version') ?? ''
  if (!/^1\.[12](\.\d)?$/.test(version))
    refuseFile(
      `รองรับ OneRoster 1.1 และ 1.2 ไฟล์นี้คือ ${version || 'ไม่ระบุ'}`,
      `OneRoster 1.1 and 1.2 are understood; this says ${version || 'nothing'}`,
      {
        field: 'manifest.csv',
      },
    )
  return manifest
}

/**
 * The files of a OneRoster zip, checked: a manifest of a version we know, each file that it says is there with the columns
 * it needs, and no more lines than a school has.
 *
 * @throws Refusal `import_file` with the file and what is wrong with it
 */
export async function readRosterFiles(bytes: Uint8Array): Promise<RosterFiles> {
  const entries = zipEntries(bytes)
  const manifest = manifestOf(await textOf(bytes, entries, 'manifest.csv'))
  const files = Object.fromEntries(NAMES.map((name) => [name, [] as RosterLine[]])) as RosterFiles['files']
  let lines = 0
  for (const name of NAMES) {
    const said = manifest.get(`file.${name}`) ?? 'absent'
    if (said !== 'bulk' && said !== 'delta') continue
    const text = await textOf(bytes, entries, `${name}.csv`)
    if (text === null)
      refuseFile(`manifest บอกว่ามี ${name}.csv แต่ไม่มี`, `The manifest names ${name}.csv, which is not there`, {
        field: `${name}.csv`,
      })
    files[name] = linesOf(name, text ?? '')
    lines += files[name].length
    if (lines > MOST_LINES)
      refuseFile(
        `มีเกิน ${MOST_LINES} บรรทัด กรุณานำเข้าทีละสถานศึกษา`,
        `More than ${MOST_LINES} lines; bring one school at a time`,
      )
  }
  if (files.users.length === 0)
    refuseFile('ไม่มีรายชื่อใน users.csv', 'There is nobody in users.csv', { field: 'users.csv' })
  return { system: manifest.get('source.systemCode') || manifest.get('source.systemName') || 'oneroster', files }
}
