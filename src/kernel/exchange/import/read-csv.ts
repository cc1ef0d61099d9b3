import { refuseFile } from './refuse-file.ts'
import type { TableRow } from './table.ts'

export type Separator = ',' | ';' | '\t'

/** Limits of one text file: beyond them it is no list of a school or an office. */
const LONGEST_CELL = 32_767
const MOST_COLUMNS = 1_000

/** The separator that cuts the first lines into most columns, outside quotes. */
export function separatorOf(sample: string): Separator {
  const bare = sample.replace(/"[^"]*"/g, '')
  const lines = bare.split(/\r\n|\n|\r/).slice(0, 30)
  let best: Separator = ','
  let most = 0
  for (const separator of [',', '\t', ';'] as const) {
    const count = lines.reduce((sum, line) => sum + line.split(separator).length - 1, 0)
    if (count > most) [best, most] = [separator, count]
  }
  return best
}

/** Reads separated text piece by piece. Quotes as in RFC 4180; a quote inside an unquoted cell is a letter like any. */
export class CsvReader {
  readonly #separator: Separator
  #cell = ''
  #cells: string[] = []
  #number = 1
  /** In a quoted cell; `seen` after a quote in it, which may end it or begin a doubled quote. */
  #state: 'start' | 'plain' | 'quoted' | 'seen' = 'start'
  #afterReturn = false
  #opened = 1

  constructor(separator: Separator) {
    this.#separator = separator
  }

  #endCell(): void {
    if (this.#cells.length >= MOST_COLUMNS)
      refuseFile(
        `แถวที่ ${this.#number} มีเกิน ${MOST_COLUMNS} คอลัมน์`,
        `Row ${this.#number} has more than ${MOST_COLUMNS} columns`,
        {
          row: this.#number,
        },
      )
    this.#cells.push(this.#cell)
    this.#cell = ''
    this.#state = 'start'
  }

  #endRow(rows: TableRow[]): void {
    this.#endCell()
    rows.push({ number: this.#number, cells: this.#cells })
    this.#number += 1
    this.#cells = []
  }

  #add(text: string): void {
    this.#cell += text
    if (this.#cell.length > LONGEST_CELL)
      refuseFile(
        `ช่องในแถวที่ ${this.#number} ยาวเกิน ${LONGEST_CELL} ตัวอักษร อาจมีเครื่องหมายคำพูดเปิดค้างไว้ตั้งแต่แถวที่ ${this.#opened}`,
        `A cell of row ${this.#number} is longer than ${LONGEST_CELL} characters; a quote opened in row ${this.#opened} may not be closed`,
        { row: this.#opened },
      )
  }

  #special(char: string, rows: TableRow[]): void {
    if (char === '"') {
      if (this.#state === 'start') {
        this.#state = 'quoted'
        this.#opened = this.#number
      } else if (this.#state === 'quoted') this.#state = 'seen'
      else if (this.#state === 'seen') {
        this.#add('"')
        this.#state = 'quoted'
      } else this.#add('"')
      return
    }
    if (this.#state === 'quoted') this.#add(char)
    else if (char === this.#separator) this.#endCell()
    else if (char === '\n' || char === '\r') this.#endRow(rows)
    else this.#plain(char)
  }

  #plain(text: string): void {
    this.#add(text)
    if (this.#state === 'start' || this.#state === 'seen') this.#state = 'plain'
  }

  /** Rows that end within this piece of text. */
  read(text: string): TableRow[] {
    const rows: TableRow[] = []
    let from = 0
    const flush = (to: number): void => {
      if (to > from) this.#plainOrQuoted(text.slice(from, to))
    }
    for (let at = 0; at < text.length; at++) {
      const char = text[at] ?? ''
      if (char !== '"' && char !== '\n' && char !== '\r' && char !== this.#separator) {
        this.#afterReturn = false
        continue
      }
      flush(at)
      from = at + 1
      const second = char === '\n' && this.#afterReturn && this.#state !== 'quoted'
      this.#afterReturn = char === '\r'
      if (!second) this.#special(char, rows)
    }
    flush(text.length)
    return rows
  }

  #plainOrQuoted(text: string): void {
    if (this.#state === 'quoted') this.#add(text)
    else this.#plain(text)
  }

  /** What stands after the last line end. */
  end(): TableRow[] {
    if (this.#state === 'quoted')
      refuseFile(
        `เครื่องหมายคำพูดที่เปิดในแถวที่ ${this.#opened} ไม่ได้ปิด ไฟล์อาจถูกตัดกลางคัน`,
        `A quote opened in row ${this.#opened} is never closed; the file may be cut short`,
        { row: this.#opened },
      )
    if (this.#cells.length === 0 && this.#state === 'start') return []
    const rows: TableRow[] = []
    this.#endRow(rows)
    return rows
  }
}
