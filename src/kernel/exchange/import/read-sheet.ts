import { numberCell } from './excel-number.ts'
import { dayOfStyle, type OpenZip, type Sheet, type Workbook } from './read-xlsx.ts'
import { refuseFile } from './refuse-file.ts'
import type { Cell, TableRow } from './table.ts'
import { attribute, cellText, unescaped, type XmlHandler, XmlReader } from './xml.ts'
import { unzipped } from './zip.ts'

const MOST_COLUMNS = 1_000
const MOST_ROWS = 1_048_576
const LONGEST_CELL = 32_767

/** `AB12` to 27; -1 where the cell does not say where it stands. */
function columnOf(reference: string | null): number {
  let column = 0
  for (const char of reference ?? '') {
    const code = char.charCodeAt(0)
    if (code < 65 || code > 90) break
    column = column * 26 + code - 64
  }
  return column - 1
}

/** Gathers the rows of one sheet from its XML. */
class SheetRows implements XmlHandler {
  readonly #book: Workbook
  readonly #part: string
  rows: TableRow[] = []
  #number = 0
  #cells: Cell[] = []
  #column = -1
  #type = 'n'
  #style = 0
  #value = ''
  #formula = ''
  #inside: 'v' | 't' | 'f' | null = null
  #inRow = false

  constructor(part: string, book: Workbook) {
    this.#part = part
    this.#book = book
  }

  open(name: string, attributes: string): void {
    if (name === 'c') {
      const column = columnOf(attribute(attributes, 'r'))
      this.#column = column < 0 ? this.#column + 1 : column
      this.#type = attribute(attributes, 't') ?? 'n'
      this.#style = Number(attribute(attributes, 's') ?? 0)
      this.#value = ''
      this.#formula = ''
    } else if (name === 'row') {
      const number = Number(attribute(attributes, 'r') ?? this.#number + 1)
      if (!(number > this.#number && number <= MOST_ROWS))
        refuseFile(`ลำดับแถวใน ${this.#part} ผิดปกติ`, `Rows of ${this.#part} are out of order`, { row: this.#number })
      this.#number = number
      this.#cells = []
      this.#column = -1
      this.#inRow = true
    } else if (name === 'v' || name === 't' || name === 'f') this.#inside = name
  }

  text(text: string): void {
    if (this.#inside === null || !this.#inRow) return
    if (this.#inside === 'f') this.#formula ||= text.slice(0, 60)
    else this.#value += unescaped(text)
    if (this.#value.length > LONGEST_CELL)
      refuseFile(
        `ช่องในแถวที่ ${this.#number} ยาวเกิน ${LONGEST_CELL} ตัวอักษร`,
        `A cell of row ${this.#number} is longer than ${LONGEST_CELL} characters`,
        { row: this.#number },
      )
  }

  close(name: string): void {
    if (name === this.#inside) this.#inside = null
    else if (name === 'c') this.#put()
    else if (name === 'row') {
      if (this.#cells.length > 0) this.rows.push({ number: this.#number, cells: this.#cells })
      this.#inRow = false
    }
  }

  #put(): void {
    const cell = this.#cell()
    if (cell === '') return
    if (this.#column >= MOST_COLUMNS)
      refuseFile(
        `แถวที่ ${this.#number} มีข้อมูลเกินคอลัมน์ที่ ${MOST_COLUMNS}`,
        `Row ${this.#number} has data beyond column ${MOST_COLUMNS}`,
        { row: this.#number },
      )
    while (this.#cells.length < this.#column) this.#cells.push('')
    this.#cells[this.#column] = cell
  }

  #cell(): Cell {
    const raw = this.#value
    if (raw === '' && this.#formula !== '') return { text: `=${this.#formula}`, type: 'error' }
    if (raw === '' || this.#type === 'inlineStr' || this.#type === 'str') return cellText(raw)
    if (this.#type === 's')
      return (
        this.#book.texts[Number(raw)] ??
        refuseFile(`ข้อความในแถวที่ ${this.#number} หายไป`, `A text of row ${this.#number} is missing`, {
          row: this.#number,
        })
      )
    if (this.#type === 'e') return { text: raw, type: 'error' }
    if (this.#type === 'b') return { text: raw, type: 'yes_no' }
    if (this.#type === 'd') return { text: raw.slice(0, 10), type: 'date' }
    const day = dayOfStyle(this.#book, this.#style, raw)
    return day === null ? numberCell(raw) : { text: day, type: 'date' }
  }
}

/** The rows of a sheet, as many at a time as one piece of the file holds. */
export async function* sheetRows(
  zip: OpenZip,
  book: Workbook,
  sheet: Sheet,
  signal?: AbortSignal,
): AsyncGenerator<TableRow[]> {
  const entry = zip.entries.get(sheet.part)
  if (!entry) return refuseFile(`แผ่นงาน ${sheet.name} หายไปจากไฟล์`, `The sheet ${sheet.name} is missing in the file`)
  const gathered = new SheetRows(sheet.part, book)
  const reader = new XmlReader(sheet.part, gathered)
  const decoder = new TextDecoder('utf-8')
  for await (const chunk of unzipped(zip.bytes, entry)) {
    signal?.throwIfAborted()
    reader.read(decoder.decode(chunk, { stream: true }))
    if (gathered.rows.length === 0) continue
    yield gathered.rows
    gathered.rows = []
  }
  reader.end()
}
