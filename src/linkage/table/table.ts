import type { Words } from './word-book.ts'

/**
 * A column of a list: codes of words, days as yyyymmdd, or whole numbers. 0 stands for nothing in all three.
 */
export type Column =
  | { kind: 'words'; values: Int32Array }
  | { kind: 'days'; values: Int32Array }
  | { kind: 'numbers'; values: Float64Array }

/** Names of rows, as UTF-8 end to end: row r is `bytes[ends[r-1] … ends[r])`. */
export interface Keys {
  bytes: Uint8Array
  ends: Uint32Array
}

/** A list of persons, cleaned once, one typed column a field. */
export interface PersonTable {
  rows: number
  keys: Keys
  words: Words
  columns: Record<string, Column>
}

const decoder = new TextDecoder()

export function keyOf({ keys }: PersonTable, row: number): string {
  const from = row === 0 ? 0 : (keys.ends[row - 1] ?? 0)
  return decoder.decode(keys.bytes.slice(from, keys.ends[row]))
}

/** Rows by their names. */
export function rowsByKey(table: PersonTable): Map<string, number> {
  const { bytes, ends } = table.keys
  const found = new Map<string, number>()
  // names are mostly plain letters and digits: one text for all is cut at the same places as the bytes
  const whole = decoder.decode(bytes.slice())
  const plain = whole.length === bytes.length
  for (let row = 0; row < table.rows; row++) {
    const from = row === 0 ? 0 : (ends[row - 1] as number)
    found.set(plain ? whole.slice(from, ends[row]) : keyOf(table, row), row)
  }
  return found
}

/** What a field of a row holds, as text for people: a cleaned word, an ISO date, a number; empty for nothing. */
export function cellText(table: PersonTable, field: string, row: number): string {
  const column = table.columns[field]
  const value = column?.values[row] ?? 0
  if (!column || value === 0) return ''
  if (column.kind === 'words') return table.words.text[value] ?? ''
  if (column.kind === 'numbers') return numberText(value)
  const text = String(value)
  return `${text.slice(0, 4)}-${text.slice(4, 6)}-${text.slice(6)}`
}

const numberText = (value: number): string =>
  value < 1e14 ? String(value) : String.fromCharCode(64 + Math.floor(value / 1e14)) + String(value % 1e14)
