import type { SheetCell } from './xlsx.ts'

/** What a spreadsheet would take for a formula, wherever it stands after blanks; letters of full width count as well. */
const FORMULA = /^[\s\u200b\ufeff]*[=+\-@＝＋－＠]|^[\t\r\n]/
const NUMBER = /^-?\d[\d,]*(?:\.\d+)?$/

/** A cell that no spreadsheet takes for a formula, quoted where it must be. */
function cellText(cell: SheetCell): string {
  if (cell === null) return ''
  if (typeof cell === 'number') return String(cell)
  const safe = FORMULA.test(cell) && !NUMBER.test(cell) ? `'${cell}` : cell
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}

/** One line of a file for a spreadsheet (RFC 4180). */
export const csvLine = (cells: SheetCell[]): string => `${cells.map(cellText).join(',')}\r\n`

/** Rows for a spreadsheet, with the mark that tells it the text is UTF-8. */
export async function* csvOf(head: string[], batches: AsyncIterable<SheetCell[][]>): AsyncGenerator<Uint8Array> {
  yield Buffer.from(`\ufeff${csvLine(head)}`, 'utf8')
  for await (const rows of batches) yield Buffer.from(rows.map(csvLine).join(''), 'utf8')
}

const quoted = (text: string): string => (/[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text)

/** One line for a program, which runs no formula and wants each value as it is (RFC 4180). */
export const plainLine = (cells: string[]): string => `${cells.map(quoted).join(',')}\r\n`
