import { closeSync, fstatSync, openSync, readSync, writeSync } from 'node:fs'
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

type Bytes = Int32Array | Float64Array | Uint8Array | Uint32Array

const bytesOf = (values: Bytes): Uint8Array => new Uint8Array(values.buffer, values.byteOffset, values.byteLength)

const wordParts = ({ text, sound, plain, letters, length, spelling }: Words): Bytes[] => {
  const count = text.length
  return [
    sound.subarray(0, count),
    plain.subarray(0, count),
    letters.subarray(0, count),
    length.subarray(0, count),
    spelling.subarray(0, count * LONGEST),
  ]
}

/** Writes a cleaned list, so that it need never be cleaned again: a line of JSON, then every column as it lies in memory. */
export function storeTable(table: PersonTable, path: string): void {
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
  const file = openSync(path, 'w')
  try {
    writeSync(file, `${JSON.stringify(head)}\n`)
    for (const part of [
      ...columns.map(([, { values }]) => values),
      table.keys.ends,
      table.keys.bytes,
      ...wordParts(table.words),
      text,
    ])
      writeAll(file, bytesOf(part))
  } finally {
    closeSync(file)
  }
}

function writeAll(file: number, bytes: Uint8Array): void {
  for (let at = 0; at < bytes.length; ) at += writeSync(file, bytes, at, bytes.length - at)
}

/** Reads on through a file, filling what it is given. */
class Reader {
  readonly #file: number
  #at: number

  constructor(file: number, at: number) {
    this.#file = file
    this.#at = at
  }

  fill<T extends Bytes>(values: T): T {
    const bytes = bytesOf(values)
    for (let done = 0; done < bytes.length; ) {
      const got = readSync(this.#file, bytes, done, bytes.length - done, this.#at)
      if (got === 0) throw new Error('the stored list is cut short')
      done += got
      this.#at += got
    }
    return values
  }
}

/** A list as `storeTable` wrote it; null where the file holds something else. */
export function loadTable(path: string): PersonTable | null {
  const file = openSync(path, 'r')
  try {
    const first = Buffer.alloc(Math.min(1 << 16, fstatSync(file).size))
    readSync(file, first, 0, first.length, 0)
    const end = first.indexOf(10)
    if (end < 0 || !first.toString('utf8', 0, 32).includes(MARK)) return null
    return body(JSON.parse(first.toString('utf8', 0, end)) as Head, new Reader(file, end + 1))
  } finally {
    closeSync(file)
  }
}

function body({ rows, columns, words: count, wordBytes, keyBytes }: Head, reader: Reader): PersonTable {
  const filled: Record<string, Column> = {}
  for (const { name, kind } of columns) {
    const size = rows * (kind === 'numbers' ? 8 : 4)
    const memory = new SharedArrayBuffer(size)
    const values = reader.fill(kind === 'numbers' ? new Float64Array(memory) : new Int32Array(memory))
    filled[name] = { kind, values } as Column
  }
  const ends = reader.fill(new Uint32Array(rows))
  const bytes = reader.fill(new Uint8Array(keyBytes))
  const [sound, plain, letters] = [0, 1, 2].map(() => reader.fill(new Int32Array(count))) as [
    Int32Array,
    Int32Array,
    Int32Array,
  ]
  const length = reader.fill(new Uint8Array(count))
  const spelling = reader.fill(new Uint8Array(count * LONGEST))
  const text = new TextDecoder().decode(reader.fill(new Uint8Array(wordBytes))).split('\n')
  return { rows, keys: { bytes, ends }, words: { text, sound, plain, letters, length, spelling }, columns: filled }
}
