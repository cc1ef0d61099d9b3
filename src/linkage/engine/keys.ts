import { type KeyPart, keyPart } from '../config.ts'
import type { PersonTable } from '../table/table.ts'
import type { Words } from '../table/word-book.ts'

const digestText = (text: string): number => {
  let sum = 0x811c9dc5
  for (let at = 0; at < text.length; at++) sum = Math.imul(sum ^ text.charCodeAt(at), 0x01000193)
  return sum | 1
}

const spread = (value: number): number => {
  let x = Math.imul(value ^ (value >>> 16), 0x21f0aaad)
  x = Math.imul(x ^ (x >>> 15), 0x735a2d97)
  return x ^ (x >>> 15)
}

/** Of a part of a key, the number of a row; 0 where the row has none. Word codes are those of `words`. */
function partOf(part: KeyPart, table: PersonTable, words: Words): (row: number) => number {
  const column = table.columns[part.field]
  if (!column) return () => 0
  const { values } = column
  const value = (row: number): number => values[row] as number
  if (part.aspect === 'sound') return (row) => words.sound[value(row)] as number
  if (part.aspect === 'plain') return (row) => (value(row) === 0 ? 0 : (words.plain[value(row)] as number))
  if (part.aspect === 'year') return (row) => (value(row) / 10_000) | 0
  if (part.aspect === 'month') return (row) => (value(row) / 100) | 0
  // a half of zeros is a half all the same
  if (part.aspect === 'head') return (row) => (value(row) === 0 ? 0 : Math.floor(value(row) / 1e7) + 1)
  if (part.aspect === 'tail') return (row) => (value(row) === 0 ? 0 : (value(row) % 1e7) + 1)
  if (part.aspect === 'start') {
    const starts = new Map<number, number>()
    return (row) => {
      const code = value(row)
      if (code === 0) return 0
      const known = starts.get(code)
      if (known !== undefined) return known
      const start = digestText((words.text[code] ?? '').slice(0, part.letters))
      starts.set(code, start)
      return start
    }
  }
  // a day with an unknown month is no key: all born in that year would meet
  if (column.kind === 'days') return (row) => (value(row) % 10_000 === 0 ? 0 : value(row))
  if (column.kind === 'numbers') return (row) => spread(Math.floor(value(row) / 1e7)) ^ (value(row) % 1e7)
  return value
}

/**
 * The key of each row for one block: a digest of its parts, 0 where a part is missing. Rows follow `order`; word codes
 * of the table have been brought to those of `words`.
 */
export function blockKeys(block: string[], table: PersonTable, words: Words, order: Uint32Array): Int32Array {
  const parts = block.map((text) => partOf(keyPart(text), table, words))
  const keys = new Int32Array(new SharedArrayBuffer(order.length * 4))
  for (let at = 0; at < order.length; at++) {
    let key = 0x9e3779b9
    for (const part of parts) {
      const value = part(order[at] as number)
      if (value === 0) {
        key = 0
        break
      }
      key = spread(key ^ value) | 0
      if (key === 0) key = 1
    }
    keys[at] = key
  }
  return keys
}
