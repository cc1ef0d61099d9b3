/** What a cell of a spreadsheet was besides its text; a text file has texts alone. */
export type CellType = 'number' | 'date' | 'yes_no' | 'error' | 'mangled'

/**
 * One cell as it was written: a text; or what a spreadsheet stored, as the text a person would read: whole numbers with all
 * their digits, days as ISO dates. `mangled` is a number with more digits than a spreadsheet can hold, so some are lost.
 */
export type Cell = string | { text: string; type: CellType }

export const textOfCell = (cell: Cell | undefined): string =>
  cell === undefined ? '' : typeof cell === 'string' ? cell : cell.text

/** A row of a file by its own number there, the first is 1. Cells that were not written are empty texts. */
export interface TableRow {
  number: number
  cells: Cell[]
}

export type TableFormat = 'csv' | 'xlsx'
export type TableEncoding = 'utf-8' | 'utf-8-bom' | 'utf-16le' | 'utf-16be' | 'windows-874' | 'xlsx'

/** One sheet of a file, read from its bytes anew each time it is walked, so that its length costs no memory. */
export interface Table {
  name: string
  format: TableFormat
  encoding: TableEncoding
  /** What separates the cells of a text file. */
  separator: ',' | ';' | '\t' | null
  /** Every sheet of the file by name; a text file has one without a name. */
  sheets: string[]
  sheet: string
  /** SHA-256 of the whole file, in hex. */
  digest: string
  /** Rows in order, some at a time. Throws a Refusal (`import_file`) that names the place where the file cannot be read. */
  batches(signal?: AbortSignal): AsyncGenerator<TableRow[]>
}

/** The letter of a column as spreadsheets name it: 0 is A, 26 is AA. */
export function letterOf(column: number): string {
  let letters = ''
  for (let left = column + 1; left > 0; left = Math.floor((left - 1) / 26))
    letters = String.fromCharCode(65 + ((left - 1) % 26)) + letters
  return letters
}
