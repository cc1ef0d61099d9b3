import type { Column, PersonTable } from './table.ts'
import { LONGEST, type Words } from './word-book.ts'

/** First line of a stored table; another number is another layout, which is not read. */
const MARK = 'buaban-persons-1'

interface Head {
  mark: string
  rows: number
  columns: { name: string; kind: Column['kind'] }[]
  words: number
  wordBytes: number
  keyBytes: number
}

type Values = Int32Array | Float64Array | Uint8Array | Uint32Array

export const bytesOf = (values: Values): Uint8Array =>
  new Uint8Array(values.buffer, values.byteOffset, values.byteLength)

const wordParts = ({ text, sound, plain, letters, length, spelling }: Words): Values[] => {
  const count = text.length
  return [
    sound.subarray(0, count),
    plain.subarray(0, count),
    letters.subarray(0, count),
    length.subarray(0, count),
    spelling.subarray(0, count * LONGEST),
  ]
}

/** A cleaned list as bytes, part by part: a line of JSON, then every column as it lies in memory. */
export function tableParts(table: PersonTable): Uint8Array[] {
  const text = new TextEncoder().encode(table.words.text.join('\n'))
  const columns = Object.entries(table.columns)
  const head: Head = {
    mark: MARK,
    rows: table.rows,
    columns: columns.map(([name, { kind }]) => ({ name, kind })),
    words: table.words.text.length,
    wordBytes: text.length,
    keyBytes: table.keys.bytes.length,
  }
  return [
    new TextEncoder().encode(`${JSON.stringify(head)}\n`),
    ...[...columns.map(([, { values }]) => values), table.keys.ends, table.keys.bytes, ...wordParts(table.words)].map(
      bytesOf,
    ),
    text,
  ]
}

/** Where the columns of a stored table come from: fills what it is given, one after another. */
export interface ByteSource {
  fill<T extends Values>(values: T): T
}

/** Where the columns begin, and what the first line says; null where the bytes hold something else. */
export function headOf(first: Uint8Array): { head: Head; end: number } | null {
  const end = first.indexOf(10)
  const line = new TextDecoder().decode(first.subarray(0, Math.max(0, end)))
  return line.slice(0, 32).includes(MARK) ? { head: JSON.parse(line) as Head, end: end + 1 } : null
}

/** The table of a head, its columns read from a source. */
export function tableFrom({ rows, columns, words: count, wordBytes, keyBytes }: Head, source: ByteSource): PersonTable {
  const filled: Record<string, Column> = {}
  for (const { name, kind } of columns) {
    const memory = new SharedArrayBuffer(rows * (kind === 'numbers' ? 8 : 4))
    const values = source.fill(kind === 'numbers' ? new Float64Array(memory) : new Int32Array(memory))
    filled[name] = { kind, values } as Column
  }
  const ends = source.fill(new Uint32Array(rows))
  const bytes = source.fill(new Uint8Array(keyBytes))
  const [sound, plain, letters] = [0, 1, 2].map(() => source.fill(new Int32Array(count))) as [
    Int32Array,
    Int32Array,
    Int32Array,
  ]
  const length = source.fill(new Uint8Array(count))
  const spelling = source.fill(new Uint8Array(count * LONGEST))
  const text = new TextDecoder().decode(source.fill(new Uint8Array(wordBytes))).split('\n')
  return { rows, keys: { bytes, ends }, words: { text, sound, plain, letters, length, spelling }, columns: filled }
}

/** A table from the bytes of its parts end to end. */
export function tableOfBytes(bytes: Uint8Array): PersonTable | null {
  const found = headOf(bytes)
  if (!found) return null
  let at = found.end
  return tableFrom(found.head, {
    fill(values) {
      const into = bytesOf(values)
      if (at + into.length > bytes.length) throw new Error('the stored list is cut short')
      into.set(bytes.subarray(at, at + into.length))
      at += into.length
      return values
    },
  })
}
