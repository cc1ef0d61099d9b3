import type { LinkConfig } from '../config.ts'
import type { Column, PersonTable } from '../table/table.ts'
import { sharedWords, WordBook, type Words } from '../table/word-book.ts'
import { type BucketIndex, bucketIndex } from './bucket-index.ts'
import type { Ground } from './comparators.ts'
import { blockKeys } from './keys.ts'

/** Two lists laid out for comparing, in memory that all threads read. */
export interface Space {
  config: LinkConfig
  ground: Ground
  /** Slots of a record. */
  width: number
  rowsA: number
  rowsB: number
  /** For each block: rows of the first list by key, and the keys of the second. */
  blocks: { index: BucketIndex; keysB: Int32Array }[]
  households: BucketIndex[]
  /** For each comparison by name: log2 of the share of persons of the first list who have the word; else null. */
  shares: (Float32Array | null)[]
  /** One list is searched for persons who stand in it twice. */
  alone: boolean
  /** Rows of the second list that need no weighing: 1. */
  done: Uint8Array
}

/** A space with what stays in the thread that built it: words as text, and rows as they stood in the lists. */
export interface Layout {
  space: Space
  words: Words
  a: PersonTable
  b: PersonTable
  /** Row of the list by row of the space; rows are laid out by day of birth, so that those compared lie together. */
  orderA: Uint32Array
  orderB: Uint32Array
}

/** Both lists in the words of one book. */
function sameWords(a: PersonTable, b: PersonTable): { words: Words; b: PersonTable } {
  if (a === b) return { words: a.words, b }
  const book = new WordBook(a.words.text.length * 2)
  book.adoptAll(a.words)
  const codes = book.adoptAll(b.words)
  const columns: Record<string, Column> = {}
  for (const [name, column] of Object.entries(b.columns))
    columns[name] =
      column.kind === 'words' ? { kind: 'words', values: column.values.map((code) => codes[code] as number) } : column
  return { words: book.words, b: { ...b, words: book.words, columns } }
}

function byBirth(table: PersonTable, config: LinkConfig): Uint32Array {
  const field = Object.keys(config.fields).find((name) => config.fields[name]?.kind === 'date')
  const order = new Uint32Array(table.rows)
  const days = field === undefined ? undefined : table.columns[field]?.values
  if (!days) return order.map((_, row) => row)
  const room = 2 ** 26
  const keys = new Float64Array(table.rows)
  for (let row = 0; row < table.rows; row++) keys[row] = (days[row] as number) * room + row
  keys.sort()
  for (let at = 0; at < keys.length; at++) order[at] = (keys[at] as number) % room
  return order
}

/** Where each field stands in a record, and how many slots it takes. */
interface Plan {
  slots: Record<string, number>
  named: Set<string>
  width: number
}

function planOf(table: PersonTable, { comparisons }: LinkConfig): Plan {
  const named = new Set(comparisons.filter(({ by }) => by === 'name').map(({ field }) => field))
  const slots: Record<string, number> = {}
  let width = 0
  for (const [name, { kind }] of Object.entries(table.columns)) {
    slots[name] = width
    width += named.has(name) ? 3 : kind === 'numbers' ? 2 : 1
  }
  return { slots, named, width }
}

function records(table: PersonTable, order: Uint32Array, words: Words, { slots, named, width }: Plan): Int32Array {
  const into = new Int32Array(new SharedArrayBuffer(order.length * width * 4))
  for (const [name, { kind, values }] of Object.entries(table.columns)) {
    const spoken = named.has(name)
    let at = slots[name] as number
    for (let row = 0; row < order.length; row++, at += width) {
      const value = values[order[row] as number] as number
      if (kind === 'numbers') {
        into[at] = Math.floor(value / 1e7)
        into[at + 1] = value % 1e7
        continue
      }
      into[at] = value
      if (!spoken) continue
      into[at + 1] = words.letters[value] as number
      into[at + 2] = words.sound[value] as number
    }
  }
  return into
}

/** Codes for the first letters of words, where a comparison looks at them. */
function startsOf(config: LinkConfig, words: Words): Record<string, Int32Array> {
  const tables: Record<string, Int32Array> = {}
  for (const { field, within, starts } of config.comparisons)
    for (const letters of starts ?? []) {
      const known = new Map<string, number>()
      const into = new Int32Array(new SharedArrayBuffer(words.text.length * 4))
      for (const [code, text] of words.text.entries()) {
        const start = text.slice(0, letters)
        if (!known.has(start)) known.set(start, known.size + 1)
        into[code] = known.get(start) ?? 0
      }
      tables[`${within ?? field}.${letters}`] = into
    }
  return tables
}

/** How common each word is in a column of the first list, as log2 of its share. Words not in it count as half a person. */
function sharesOf(config: LinkConfig, a: PersonTable, words: Words): (Float32Array | null)[] {
  return config.comparisons.map(({ by, field }) => {
    const column = a.columns[field]
    if (by !== 'name' || !column) return null
    const counts = new Uint32Array(words.text.length)
    let filled = 0
    for (const code of column.values) {
      if (code === 0) continue
      counts[code] = (counts[code] as number) + 1
      filled += 1
    }
    const shares = new Float32Array(new SharedArrayBuffer(counts.length * 4))
    for (let code = 0; code < counts.length; code++)
      shares[code] = Math.log2(Math.max(0.5, counts[code] as number) / Math.max(1, filled))
    return shares
  })
}

/** Lays two lists out for comparing; the same list twice to search it for persons who stand in it twice. */
export function layOut(a: PersonTable, second: PersonTable, config: LinkConfig): Layout {
  const { words, b } = sameWords(a, second)
  const plan = planOf(a, config)
  const { slots, width } = plan
  const orderA = byBirth(a, config)
  const orderB = a === second ? orderA : byBirth(b, config)
  const recordsA = records(a, orderA, words, plan)
  const recordsB = a === second ? recordsA : records(b, orderB, words, plan)
  const blocks = config.blocks.map((block) => {
    const keysA = blockKeys(block, a, words, orderA)
    return { index: bucketIndex(keysA), keysB: a === second ? keysA : blockKeys(block, b, words, orderB) }
  })
  const households = (config.household ?? []).map((block) => bucketIndex(blockKeys(block, a, words, orderA)))
  const ground: Ground = { a: recordsA, b: recordsB, words: sharedWords(words), slots, starts: startsOf(config, words) }
  const shares = sharesOf(config, a, words)
  const space: Space = {
    config,
    ground,
    width,
    rowsA: a.rows,
    rowsB: b.rows,
    blocks,
    households,
    shares,
    alone: a === second,
    done: new Uint8Array(new SharedArrayBuffer(b.rows)),
  }
  return { space, words, a, b, orderA, orderB }
}
