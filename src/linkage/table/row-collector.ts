import type { FieldConfig } from '../config.ts'
import { type Cell, cleanCell } from './cells.ts'
import type { Column, Keys, PersonTable } from './table.ts'
import { WordBook, type Words } from './word-book.ts'

/** Rows of a part of a list, not yet in shared memory. */
export interface Part {
  rows: number
  keys: Keys
  words: Words
  columns: Record<string, Column>
}

/** Distinct cells of one field, cleaned; their index stands for them in a row. */
interface FieldCells {
  field: FieldConfig
  name: string
  word: number[]
  rest: number[]
  sex: number[]
  value: number[]
}

const emptyColumn = (field: FieldConfig, room: number): Column => {
  if (field.kind === 'number') return { kind: 'numbers', values: new Float64Array(room) }
  return { kind: field.kind === 'date' ? 'days' : 'words', values: new Int32Array(room) }
}

function widened(column: Column, room: number): Column {
  const wide = column.kind === 'numbers' ? new Float64Array(room) : new Int32Array(room)
  wide.set(column.values)
  return { kind: column.kind, values: wide } as Column
}

const NONE = -1

/** Builds columns row by row. Each distinct cell of a field is cleaned once. */
export class RowCollector {
  readonly #book = new WordBook()
  readonly #cells: FieldCells[]
  readonly #columns: Column[]
  readonly #rest: number[]
  readonly #tells: number[]
  #keys = new Uint8Array(1 << 16)
  #ends: Uint32Array
  #room: number
  #used = 0
  rows = 0

  constructor(fields: Record<string, FieldConfig>, room = 1024) {
    const names = Object.keys(fields)
    this.#room = room
    this.#ends = new Uint32Array(room)
    this.#cells = Object.entries(fields).map(([name, field]) => ({
      field,
      name,
      word: [],
      rest: [],
      sex: [],
      value: [],
    }))
    this.#columns = this.#cells.map(({ field }) => emptyColumn(field, room))
    this.#rest = this.#cells.map(({ field }) => (field.rest === undefined ? NONE : names.indexOf(field.rest)))
    this.#tells = this.#cells.map(({ field }) => (field.tells === undefined ? NONE : names.indexOf(field.tells)))
  }

  /** Cleans a cell not met before and gives its index, by which rows refer to it. */
  cell(at: number, raw: string): number {
    const cells = this.#cells[at]
    if (!cells) throw new RangeError(`no field ${at}`)
    const { word, rest, sex, value }: Cell = cleanCell(cells.field, raw)
    cells.rest.push(this.#book.code(rest))
    cells.sex.push(this.#book.code(sex))
    cells.value.push(value)
    return cells.word.push(this.#book.code(word)) - 1
  }

  /** Adds a row: the index of the cell of each field, and the bytes of its name. */
  add(cells: Int32Array, source: Uint8Array, from: number, to: number): void {
    if (this.rows === this.#room) this.#grow()
    const row = this.rows++
    for (let at = 0; at < this.#cells.length; at++) {
      const held = this.#cells[at] as FieldCells
      const column = this.#columns[at] as Column
      const index = cells[at] as number
      column.values[row] = (column.kind === 'words' ? held.word[index] : held.value[index]) as number
    }
    for (let at = 0; at < this.#cells.length; at++) this.#handOver(at, cells[at] as number, row)
    if (this.#used + to - from > this.#keys.length) {
      const wider = new Uint8Array(this.#keys.length * 2 + to - from)
      wider.set(this.#keys)
      this.#keys = wider
    }
    for (let at = from; at < to; at++) this.#keys[this.#used++] = source[at] as number
    this.#ends[row] = this.#used
  }

  /** What a cell says of other fields goes there, where they are empty. */
  #handOver(at: number, index: number, row: number): void {
    const held = this.#cells[at] as FieldCells
    const rest = this.#rest[at] as number
    const tells = this.#tells[at] as number
    if (rest !== NONE) this.#fill(rest, row, held.rest[index] as number)
    if (tells !== NONE) this.#fill(tells, row, held.sex[index] as number)
  }

  #fill(at: number, row: number, value: number): void {
    const { values } = this.#columns[at] as Column
    if (value !== 0 && values[row] === 0) values[row] = value
  }

  #grow(): void {
    this.#room *= 2
    for (let at = 0; at < this.#columns.length; at++)
      this.#columns[at] = widened(this.#columns[at] as Column, this.#room)
    const ends = new Uint32Array(this.#room)
    ends.set(this.#ends)
    this.#ends = ends
  }

  finish(): Part {
    const columns: Record<string, Column> = {}
    for (const [at, { name, field }] of this.#cells.entries()) {
      if (field.kind === 'title') continue
      const { kind, values } = this.#columns[at] as Column
      columns[name] = { kind, values: values.subarray(0, this.rows) } as Column
    }
    const keys = { bytes: this.#keys.subarray(0, this.#used), ends: this.#ends.subarray(0, this.rows) }
    return { rows: this.rows, keys, words: this.#book.words, columns }
  }
}

const sharedColumn = (kind: Column['kind'], rows: number): Column =>
  kind === 'numbers'
    ? { kind, values: new Float64Array(new SharedArrayBuffer(rows * 8)) }
    : { kind, values: new Int32Array(new SharedArrayBuffer(rows * 4)) }

/** Puts parts of a list one after another. Parts are let go as they are taken over, to spare memory. */
export function joinParts(parts: (Part | undefined)[]): PersonTable {
  const rows = parts.reduce((sum, part) => sum + (part?.rows ?? 0), 0)
  const size = parts.reduce((sum, part) => sum + (part?.keys.bytes.length ?? 0), 0)
  const book = new WordBook(1 << 14)
  const columns: Record<string, Column> = {}
  for (const [name, { kind }] of Object.entries(parts[0]?.columns ?? {})) columns[name] = sharedColumn(kind, rows)
  const keys: Keys = { bytes: new Uint8Array(size), ends: new Uint32Array(rows) }
  let base = 0
  let used = 0
  for (let at = 0; at < parts.length; at++) {
    const part = parts[at] as Part
    const codes = book.adoptAll(part.words)
    for (const [name, { kind, values }] of Object.entries(part.columns)) {
      const into = columns[name]?.values as Int32Array | Float64Array
      if (kind !== 'words') into.set(values, base)
      else for (let row = 0; row < part.rows; row++) into[base + row] = codes[values[row] as number] as number
    }
    keys.bytes.set(part.keys.bytes, used)
    for (let row = 0; row < part.rows; row++) keys.ends[base + row] = used + (part.keys.ends[row] as number)
    base += part.rows
    used += part.keys.bytes.length
    parts[at] = undefined
  }
  return { rows, keys, words: book.words, columns }
}

/** A list from rows in memory: cells by field, and the name of each row. */
export function tableOf(
  fields: Record<string, FieldConfig>,
  rows: Iterable<{ key: string; cells: Record<string, string | null | undefined> }>,
): PersonTable {
  const collector = new RowCollector(fields)
  const names = Object.keys(fields)
  const known = names.map(() => new Map<string, number>())
  const indexes = new Int32Array(names.length)
  const encoder = new TextEncoder()
  for (const { key, cells } of rows) {
    for (const [at, name] of names.entries()) {
      const raw = cells[name] ?? ''
      const seen = known[at] as Map<string, number>
      const index = seen.get(raw) ?? collector.cell(at, raw)
      seen.set(raw, index)
      indexes[at] = index
    }
    const bytes = encoder.encode(key)
    collector.add(indexes, bytes, 0, bytes.length)
  }
  return joinParts([collector.finish()])
}
