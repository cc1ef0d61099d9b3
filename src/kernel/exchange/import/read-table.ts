import { sha256 } from '../../file/store.ts'
import { decoded, encodingOf } from './decode.ts'
import { CsvReader, separatorOf } from './read-csv.ts'
import { sheetRows } from './read-sheet.ts'
import { openWorkbook } from './read-xlsx.ts'
import { isZip, refuseFile, refuseMarkup, refuseOtherFormats } from './refuse-file.ts'
import type { Table, TableRow } from './table.ts'

/** Largest file taken, in bytes. */
const LARGEST_FILE = 100 * 1024 * 1024
/** Characters by which the separator is settled. */
const SAMPLE = 200_000

export interface FileChoice {
  name: string
  /** A sheet of the file; without it the first visible one that has rows. */
  sheet?: string
}

/** Opens a file as a table by its content, whatever its extension says. Throws a Refusal `import_file` that tells what to do. */
export async function readTable(bytes: Uint8Array, { name, sheet }: FileChoice): Promise<Table> {
  if (bytes.length > LARGEST_FILE)
    refuseFile(
      `ไฟล์ใหญ่เกิน ${LARGEST_FILE >> 20} MB กรุณาแบ่งไฟล์`,
      `The file is larger than ${LARGEST_FILE >> 20} MB; split it`,
    )
  refuseOtherFormats(bytes)
  const digest = sha256(bytes)
  return isZip(bytes) ? workbookTable(bytes, name, digest, sheet) : textTable(bytes, name, digest)
}

async function workbookTable(bytes: Uint8Array, name: string, digest: string, wanted?: string): Promise<Table> {
  const { zip, book } = await openWorkbook(bytes)
  const shown = book.sheets.filter(({ hidden }) => !hidden)
  let sheet = book.sheets.find((own) => own.name === wanted)
  if (wanted !== undefined && wanted !== '' && !sheet)
    return refuseFile(`ไม่มีแผ่นงานชื่อ ${wanted}`, `There is no sheet named ${wanted}`)
  for (const own of sheet ? [] : shown) {
    const first = await sheetRows(zip, book, own).next()
    if (!first.done) {
      sheet = own
      break
    }
  }
  const chosen = sheet ?? shown[0] ?? book.sheets[0]
  if (!chosen) return refuseFile('ไฟล์ไม่มีแผ่นงาน', 'The file has no sheet')
  return {
    name,
    digest,
    format: 'xlsx',
    encoding: 'xlsx',
    separator: null,
    sheets: book.sheets.map((own) => own.name),
    sheet: chosen.name,
    batches: (signal) => sheetRows(zip, book, chosen, signal),
  }
}

function textTable(bytes: Uint8Array, name: string, digest: string): Table {
  const encoding = encodingOf(bytes)
  let sample = ''
  for (const piece of decoded(bytes, encoding)) {
    sample += piece
    if (sample.length >= SAMPLE) break
  }
  refuseMarkup(sample)
  const separator = separatorOf(sample)
  async function* batches(signal?: AbortSignal): AsyncGenerator<TableRow[]> {
    const reader = new CsvReader(separator)
    for (const piece of decoded(bytes, encoding)) {
      signal?.throwIfAborted()
      const rows = reader.read(piece)
      if (rows.length > 0) yield rows
    }
    const last = reader.end()
    if (last.length > 0) yield last
  }
  return { name, digest, format: 'csv', encoding, separator, sheets: [''], sheet: '', batches }
}
