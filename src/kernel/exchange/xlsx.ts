import { type ZipEntry, zipOf } from './zip.ts'

/** What stands in a cell: text stays text whatever it looks like, a number can be summed. */
export type SheetCell = string | number | null

const ROWS_OF_A_SHEET = 1_048_576
const LETTERS_OF_A_CELL = 32_767
const WIDEST = 60

const bytes = (text: string): Uint8Array => Buffer.from(text, 'utf8')

/** Control characters, lone halves of pairs, and the two that are no characters; tab and line feed may stand. */
const UNSPEAKABLE = /(?![\t\n])[\p{Cc}\p{Cs}\ufffe\uffff]/gu

/** What XML cannot say is written as `_xHHHH_`, and what already looks so is kept from being read so (ECMA-376 22.4). */
const plain = (text: string): string =>
  text
    .replaceAll(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_')
    .replaceAll(UNSPEAKABLE, (found) => `_x${found.charCodeAt(0).toString(16).padStart(4, '0').toUpperCase()}_`)

const escaped = (text: string): string =>
  plain(text.slice(0, LETTERS_OF_A_CELL)).replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')

/** `A`, `Z`, `AA` … */
export function columnLetters(index: number): string {
  const last = String.fromCharCode(65 + (index % 26))
  return index < 26 ? last : columnLetters(Math.floor(index / 26) - 1) + last
}

const HEAD = 1
const TEXT = 2
/** Text that would be a formula if somebody typed it: it is marked as typed with an apostrophe in front. */
const QUOTED = 3
const FORMULA = /^\s*[=+\-@＝＋－＠]/

function cellXml(value: SheetCell, column: number, row: number, head: boolean): string {
  if (value === null || value === '') return ''
  const at = `${columnLetters(column)}${row}`
  if (typeof value === 'number') return `<c r="${at}"><v>${value}</v></c>`
  const style = head ? HEAD : FORMULA.test(value) ? QUOTED : TEXT
  return `<c r="${at}" s="${style}" t="inlineStr"><is><t xml:space="preserve">${escaped(value)}</t></is></c>`
}

const rowXml = (cells: SheetCell[], row: number, head = false): string =>
  `<row r="${row}">${cells.map((cell, column) => cellXml(cell, column, row, head)).join('')}</row>`

const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006'
const SHEET_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml'

/** Rows that may be handed out to one sheet after the other. */
class Supply {
  readonly #batches: AsyncIterator<SheetCell[][]>
  #waiting: SheetCell[][] = []
  ended = false
  constructor(batches: AsyncIterable<SheetCell[][]>) {
    this.#batches = batches[Symbol.asyncIterator]()
  }
  /** At most so many rows; none at the end. */
  async next(most: number): Promise<SheetCell[][]> {
    while (this.#waiting.length === 0 && !this.ended) {
      const found = await this.#batches.next()
      if (found.done) this.ended = true
      else this.#waiting = found.value
    }
    return this.#waiting.splice(0, most)
  }
  /** Whether a row is left. */
  async more(): Promise<boolean> {
    if (this.#waiting.length === 0) this.#waiting = await this.next(ROWS_OF_A_SHEET)
    return this.#waiting.length > 0
  }
  async close(): Promise<void> {
    await this.#batches.return?.()
  }
}

async function* sheetXml(head: string[], supply: Supply, most: number): AsyncGenerator<Uint8Array> {
  const widths = head.map((text) => Math.min(Math.max([...text].length + 4, 12), WIDEST))
  yield bytes(
    `${XML}<worksheet xmlns="${MAIN}"><sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><cols>${widths
      .map((width, i) => `<col min="${i + 1}" max="${i + 1}" width="${width}" customWidth="1"/>`)
      .join('')}</cols><sheetData>${rowXml(head, 1, true)}`,
  )
  let row = 1
  while (row < most) {
    const rows = await supply.next(most - row)
    if (rows.length === 0) break
    const from = row
    row += rows.length
    yield bytes(rows.map((cells, i) => rowXml(cells, from + i + 1)).join(''))
  }
  yield bytes('</sheetData></worksheet>')
}

const stylesXml = `${XML}<styleSheet xmlns="${MAIN}"><fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="4"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="49" fontId="1" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" applyFont="1"/><xf numFmtId="49" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/><xf numFmtId="49" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" quotePrefix="1"/></cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>`

const numbers = (count: number): number[] => Array.from({ length: count }, (_, i) => i + 1)

const contentTypes = (sheets: number): string =>
  `${XML}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${SHEET_TYPE}.sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="${SHEET_TYPE}.styles+xml"/>${numbers(
    sheets,
  )
    .map((n) => `<Override PartName="/xl/worksheets/sheet${n}.xml" ContentType="${SHEET_TYPE}.worksheet+xml"/>`)
    .join('')}</Types>`

/** A sheet's name has at most 31 letters and none of seven marks. */
const sheetName = (title: string, n: number): string => {
  const mark = n === 1 ? '' : ` (${n})`
  return escaped(`${title.replaceAll(/[[\]:*?/\\]/g, ' ').slice(0, 31 - mark.length)}${mark}`).replaceAll('"', '&quot;')
}

const workbookXml = (title: string, sheets: number): string =>
  `${XML}<workbook xmlns="${MAIN}" xmlns:r="${RELATIONS}"><sheets>${numbers(sheets)
    .map((n) => `<sheet name="${sheetName(title, n)}" sheetId="${n}" r:id="rId${n}"/>`)
    .join('')}</sheets></workbook>`

const relation = (id: number, type: string, target: string): string =>
  `<Relationship Id="rId${id}" Type="${RELATIONS}/${type}" Target="${target}"/>`

const relations = (list: string[]): string =>
  `${XML}<Relationships xmlns="${PACKAGE}/relationships">${list.join('')}</Relationships>`

async function* parts(title: string, head: string[], supply: Supply, most: number): AsyncGenerator<ZipEntry> {
  let sheets = 0
  do {
    sheets += 1
    yield { name: `xl/worksheets/sheet${sheets}.xml`, bytes: sheetXml(head, supply, most) }
  } while (await supply.more())
  const book = numbers(sheets).map((n) => relation(n, 'worksheet', `worksheets/sheet${n}.xml`))
  const file = (name: string, text: string): ZipEntry => ({ name, bytes: [bytes(text)] })
  yield file('xl/styles.xml', stylesXml)
  yield file('xl/workbook.xml', workbookXml(title, sheets))
  yield file('xl/_rels/workbook.xml.rels', relations([...book, relation(sheets + 1, 'styles', 'styles.xml')]))
  yield file('_rels/.rels', relations([relation(1, 'officeDocument', 'xl/workbook.xml')]))
  yield file('[Content_Types].xml', contentTypes(sheets))
}

/**
 * A workbook (ECMA-376) as a stream: text cells that no spreadsheet takes for formulas, numbers as numbers, the heading
 * kept in sight. What does not fit on one sheet goes on on the next.
 *
 * @param batches rows some at a time; they are asked for only as fast as the file is read
 * @param most rows of a sheet, its heading included
 */
export async function* xlsxOf(
  title: string,
  head: string[],
  batches: AsyncIterable<SheetCell[][]>,
  most: number = ROWS_OF_A_SHEET,
): AsyncGenerator<Uint8Array> {
  const supply = new Supply(batches)
  try {
    yield* zipOf(parts(title, head, supply, most))
  } finally {
    await supply.close()
  }
}
