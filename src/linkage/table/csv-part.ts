import { closeSync, openSync, readSync } from 'node:fs'
import { type FieldConfig, headingOf, type LinkConfig, type Side } from '../config.ts'
import { RawCells } from './raw-cells.ts'
import { type Part, RowCollector } from './row-collector.ts'

const NEWLINE = 10
const RETURN = 13
const QUOTE = 34
const AHEAD = 1 << 16

/** A file that cannot be read as the configuration says. */
export class ListError extends Error {
  constructor(file: string, message: string) {
    super(`${file}: ${message}`)
    this.name = 'ListError'
  }
}

export interface CsvPart {
  file: string
  side: Side
  config: Pick<LinkConfig, 'key' | 'separator' | 'encoding' | 'fields'>
  headings: string[]
  /** Where the part begins and ends in the file. A line that begins after `from`, up to and with `to`, belongs to the part. */
  from: number
  to: number
  /** The whole file in one part: quoted cells may then hold line ends. */
  whole: boolean
}

export type ReadPart = Part | { broken: true }

function bytesOf({ file, from, to, whole }: CsvPart): Buffer {
  const handle = openSync(file, 'r')
  try {
    const size = to - from + (whole ? 0 : AHEAD)
    const bytes = Buffer.allocUnsafeSlow(size + 1)
    let got = 0
    for (let n = 1; n > 0 && got < size; got += n) n = readSync(handle, bytes, got, size - got, from + got)
    return bytes.subarray(0, got)
  } finally {
    closeSync(handle)
  }
}

/** For each column of the file, the field it feeds; -1 for none, -2 for the key. */
function columnTargets({ headings, config, side, file }: CsvPart): {
  targets: Int32Array
  fields: [string, FieldConfig][]
} {
  const fields = Object.entries(config.fields)
  const targets = new Int32Array(headings.length).fill(-1)
  for (const [at, [name, field]] of fields.entries()) {
    const heading = headingOf(field.column, side)
    const column = headings.indexOf(heading)
    if (column < 0)
      throw new ListError(file, `no column "${heading}" for the field ${name}; columns are ${headings.join(', ')}`)
    if (targets[column] !== -1) throw new ListError(file, `column "${heading}" feeds two fields`)
    targets[column] = at
  }
  if (config.key !== undefined) {
    const heading = headingOf(config.key, side)
    const column = headings.indexOf(heading)
    if (column < 0) throw new ListError(file, `no column "${heading}" for the key; columns are ${headings.join(', ')}`)
    if (targets[column] !== -1) throw new ListError(file, `column "${heading}" is the key and a field`)
    targets[column] = -2
  }
  return { targets, fields }
}

/** Reads and cleans a part of a file; `broken` where a quoted cell runs over the end of its line. */
export function readPart(part: CsvPart): ReadPart {
  const bytes = bytesOf(part)
  const { targets, fields } = columnTargets(part)
  const collector = new RowCollector(Object.fromEntries(fields), 1 << 14)
  const raws = fields.map(() => new RawCells(bytes))
  const empty = fields.map((_, at) => collector.cell(at, ''))
  // the index 0 of the finder is taken by the empty cell as well
  for (const raw of raws) raw.find(0, 0, 0)
  const decoder = part.config.encoding === 'windows-874' ? new TextDecoder('windows-874') : null
  const text = (from: number, to: number): string =>
    decoder ? decoder.decode(bytes.subarray(from, to)) : bytes.toString('utf8', from, to)
  const separator = (part.config.separator ?? ',').charCodeAt(0)
  const cells = new Int32Array(fields.length)
  const last = part.to - part.from
  const keyed = part.config.key !== undefined
  let at = 0
  if (part.from > 0) at = afterLine(bytes, 0)
  let line = 0
  while (at <= last && at < bytes.length) {
    cells.set(empty)
    let keyFrom = 0
    let keyTo = 0
    const begin = at
    for (let column = 0; ; column++) {
      const target = column < targets.length ? (targets[column] as number) : -1
      let from = at
      let to: number
      let hash = 0
      let quoted = false
      if (bytes[at] === QUOTE) {
        quoted = true
        at = afterQuote(bytes, at, part.whole)
        if (at < 0) return { broken: true }
        from += 1
        to = at - 1
        for (let i = from; i < to; i++) hash = Math.imul(hash ^ (bytes[i] as number), 0x01000193)
      } else {
        let byte = bytes[at]
        while (byte !== separator && byte !== NEWLINE && byte !== undefined) {
          hash = Math.imul(hash ^ byte, 0x01000193)
          byte = bytes[++at]
        }
        to = at
      }
      const byte = bytes[at]
      if (byte === NEWLINE || byte === undefined) {
        if (to > from && bytes[to - 1] === RETURN) {
          to -= 1
          hash = 0
          for (let i = from; i < to; i++) hash = Math.imul(hash ^ (bytes[i] as number), 0x01000193)
        }
      }
      if (target === -2) {
        keyFrom = from
        keyTo = to
      } else if (target >= 0 && to > from) {
        hash ^= hash >>> 15
        const found = (raws[target] as RawCells).find(from, to, hash)
        if (found < 0) collector.cell(target, quoted ? text(from, to).replaceAll('""', '"') : text(from, to))
        cells[target] = found < 0 ? ~found : found
      }
      if (byte === separator) {
        at += 1
        continue
      }
      if (byte === RETURN) at += 1
      if (bytes[at] !== NEWLINE && bytes[at] !== undefined)
        return part.whole ? wrongQuote(part, line) : { broken: true }
      at += 1
      break
    }
    line += 1
    if (at - begin <= 2 && bytes[begin] !== separator) continue
    if (keyed) collector.add(cells, bytes, keyFrom, keyTo)
    else collector.add(cells, bytes, 0, 0)
  }
  return collector.finish()
}

function wrongQuote({ file }: CsvPart, line: number): never {
  throw new ListError(file, `row ${line + 1}: something follows a closing quote`)
}

function afterLine(bytes: Uint8Array, from: number): number {
  const at = bytes.indexOf(NEWLINE, from)
  return at < 0 ? bytes.length : at + 1
}

/** Where a quoted cell is over; -1 where it runs over the line in a part of a file. */
function afterQuote(bytes: Uint8Array, from: number, whole: boolean): number {
  for (let at = from + 1; at < bytes.length; at++) {
    const byte = bytes[at]
    if (byte === NEWLINE && !whole) return -1
    if (byte !== QUOTE) continue
    if (bytes[at + 1] !== QUOTE) return at + 1
    at += 1
  }
  return -1
}
