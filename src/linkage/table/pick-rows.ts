import type { Column, PersonTable } from './table.ts'
import { WordBook } from './word-book.ts'

/** A table of some rows of another, with only the words that they use. */
export function pickRows(table: PersonTable, rows: ArrayLike<number>): PersonTable {
  const book = new WordBook(256)
  const columns: Record<string, Column> = {}
  for (const [name, { kind, values }] of Object.entries(table.columns)) {
    if (kind === 'numbers') columns[name] = { kind, values: Float64Array.from(rows, (row) => values[row] as number) }
    else if (kind === 'days') columns[name] = { kind, values: Int32Array.from(rows, (row) => values[row] as number) }
    else
      columns[name] = { kind, values: Int32Array.from(rows, (row) => book.adopt(table.words, values[row] as number)) }
  }
  return { rows: rows.length, keys: pickKeys(table, rows), words: book.words, columns }
}

function pickKeys({ keys }: PersonTable, rows: ArrayLike<number>): PersonTable['keys'] {
  const ends = new Uint32Array(rows.length)
  const parts: Uint8Array[] = []
  let used = 0
  for (let at = 0; at < rows.length; at++) {
    const row = rows[at] as number
    const part = keys.bytes.subarray(row === 0 ? 0 : keys.ends[row - 1], keys.ends[row])
    parts.push(part)
    used += part.length
    ends[at] = used
  }
  const bytes = new Uint8Array(used)
  for (const [at, part] of parts.entries()) bytes.set(part, (ends[at] as number) - part.length)
  return { bytes, ends }
}
