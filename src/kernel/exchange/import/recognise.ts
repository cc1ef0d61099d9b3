import { cleanText } from '../../kinds/digits.ts'
import { headerKey, saysNote, saysTotal } from './header-text.ts'
import type { SkippedRow } from './report.ts'
import { letterOf, type Table, type TableRow, textOfCell } from './table.ts'

export interface FileColumn {
  letter: string
  /** Texts of the header rows, joined. */
  header: string
  /** The first different values, as they are written. */
  samples: string[]
}

/** What was taken for what at the top of a file. The user may say otherwise: sheet and header row. */
export interface Recognised {
  /** Row number of the header, 0 where there is none. */
  headerRow: number
  headerRows: 1 | 2
  columns: FileColumn[]
  /** Rows above and in the header, and what they were taken for. */
  skipped: SkippedRow[]
  /** False where the header was guessed by its shape alone. */
  certain: boolean
}

const HEAD = 60
const LOOKED_AT = 400
const SAMPLES = 4

const textsOf = (row: TableRow): string[] => row.cells.map((cell) => cleanText(textOfCell(cell)))
const filled = (texts: string[]): string[] => texts.filter((text) => text !== '')
const isFigure = (text: string): boolean => /^[\d๐-๙\s.,/:-]+$/.test(text)

/** How much a row looks like a header: known spellings weigh most, then different short words beside each other. */
function scoreOf(row: TableRow, known: ReadonlySet<string>): number {
  const texts = filled(textsOf(row))
  if (texts.length < 2 && !(texts.length === 1 && known.has(headerKey(texts[0] ?? '')))) return 0
  const hits = texts.filter((text) => known.has(headerKey(text))).length
  const words = texts.filter((text) => !isFigure(text) && text.length <= 60)
  const distinct = new Set(words.map(headerKey)).size
  return hits * 10 + distinct - (texts.length - words.length) * 2
}

async function firstRows(table: Table, most: number): Promise<TableRow[]> {
  const rows: TableRow[] = []
  for await (const batch of table.batches()) {
    rows.push(...batch)
    if (rows.length >= most) break
  }
  return rows.slice(0, most)
}

const cut = (texts: string[]): string => filled(texts).join(' · ').slice(0, 120)

/** A second header row names parts of what stands above it, where the upper row has gaps that it fills. */
function hasSecondRow(upper: TableRow, lower: TableRow | undefined, known: ReadonlySet<string>): boolean {
  if (!lower || lower.number !== upper.number + 1) return false
  const [above, below] = [textsOf(upper), textsOf(lower)]
  if (filled(below).some((text) => isFigure(text) || text.length > 60) || filled(below).length === 0) return false
  const fills = below.some((text, i) => text !== '' && (above[i] ?? '') === '')
  const repeats = new Set(filled(below).map(headerKey)).size < filled(below).length
  return fills && (repeats || filled(below).length < filled(above).length || scoreOf(lower, known) >= 10)
}

/** Headers of the columns; of two rows the upper text reaches over the empty cells to its right. */
function headersOf(upper: TableRow, lower: TableRow | null): string[] {
  const above = textsOf(upper)
  if (!lower) return above
  const below = textsOf(lower)
  const headers: string[] = []
  let reaching = ''
  for (let i = 0; i < Math.max(above.length, below.length); i++) {
    const [top, bottom] = [above[i] ?? '', below[i] ?? '']
    if (top !== '') reaching = top
    headers.push(bottom === '' ? top : `${reaching} ${bottom}`.trim())
  }
  return headers
}

function columnsOf(headers: string[], body: TableRow[]): FileColumn[] {
  const width = Math.max(headers.length, ...body.map((row) => row.cells.length))
  const columns: FileColumn[] = []
  for (let i = 0; i < width; i++) {
    const samples = new Set<string>()
    for (const row of body) {
      const text = cleanText(textOfCell(row.cells[i]))
      if (text !== '' && samples.size < SAMPLES) samples.add(text)
    }
    const header = headers[i] ?? ''
    if (header !== '' || samples.size > 0) columns.push({ letter: letterOf(i), header, samples: [...samples] })
  }
  return columns
}

/** The row most like a header among the first, the upper one of equals. */
function findHeader(rows: TableRow[], known: ReadonlySet<string>): { row: TableRow | null; score: number } {
  let best: TableRow | null = null
  let most = 1
  for (const row of rows.slice(0, HEAD)) {
    const score = scoreOf(row, known)
    if (score > most) [best, most] = [row, score]
  }
  return { row: best, score: most }
}

export interface RecogniseOptions {
  /** Spellings of headers that are looked for, as `headerKey` gives them. */
  known?: ReadonlySet<string>
  /** Said by the user: the number of the header row, 0 for none. */
  headerRow?: number
  headerRows?: 1 | 2
}

/** Finds the header of a table under its title rows, in one or two rows, and the columns with samples. */
export async function recognise(table: Table, options: RecogniseOptions = {}): Promise<Recognised> {
  const known = options.known ?? new Set<string>()
  const rows = await firstRows(table, LOOKED_AT)
  const found = findHeader(rows, known)
  const header =
    options.headerRow === undefined ? found.row : (rows.find((row) => row.number === options.headerRow) ?? null)
  if (!header)
    return { headerRow: 0, headerRows: 1, columns: columnsOf([], rows), skipped: [], certain: options.headerRow === 0 }
  const next = rows[rows.indexOf(header) + 1]
  const two = options.headerRows ? options.headerRows === 2 : hasSecondRow(header, next, known)
  const lower = two && next ? next : null
  const body = rows.filter((row) => row.number > (lower ?? header).number)
  const above = rows
    .filter((row) => row.number < header.number)
    .map((row): SkippedRow => {
      const texts = textsOf(row)
      return { row: row.number, why: filled(texts).length === 0 ? 'blank' : 'title', text: cut(texts) }
    })
  const heads = [header, lower].flatMap((row): SkippedRow[] =>
    row ? [{ row: row.number, why: 'header', text: cut(textsOf(row)) }] : [],
  )
  return {
    headerRow: header.number,
    headerRows: lower ? 2 : 1,
    columns: columnsOf(
      headersOf(header, lower),
      body.filter((row) => bodyRole(row, []) === 'data'),
    ),
    skipped: [...above, ...heads],
    certain: options.headerRow !== undefined || found.score >= 20,
  }
}

export type RowRole = 'data' | Exclude<SkippedRow['why'], 'title' | 'header'>

/** Cells by which a row shows what it is; a list has its numbers and names first. */
const TELLING = 3

/** What a row under the header is: data, or one of those that lists have between their data. `headers` as `headerKey`. */
export function bodyRole(row: TableRow, headers: string[]): RowRole {
  const first: { text: string; at: number }[] = []
  for (let at = 0; at < row.cells.length && first.length < TELLING; at++) {
    const text = cleanText(textOfCell(row.cells[at]))
    if (text !== '') first.push({ text, at })
  }
  const [one, two] = first
  if (!one) return 'blank'
  // a number before the word is the number of the line
  if (saysTotal(isFigure(one.text) && two ? two.text : one.text)) return 'total'
  if (first.length < TELLING && saysNote(one.text)) return 'note'
  if (!first.some(({ text, at }) => headerKey(text) === headers[at])) return 'data'
  const texts = textsOf(row)
  const same = texts.filter((text, i) => text !== '' && headerKey(text) === headers[i]).length
  return same >= 2 && same >= filled(texts).length / 2 ? 'repeated_header' : 'data'
}

export const skippedRow = (row: TableRow, why: SkippedRow['why']): SkippedRow => ({
  row: row.number,
  why,
  text: cut(textsOf(row)),
})
