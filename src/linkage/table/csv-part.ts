import { isAscii, isUtf8 } from 'node:buffer'
import { closeSync, openSync, readSync } from 'node:fs'
import { type FieldConfig, headingOf, type LinkConfig, type Side } from '../config.ts'
import { CellScanner } from './cell-scanner.ts'
import { ListError, listFaults } from './list-error.ts'
import { RawCells } from './raw-cells.ts'
import { type Part, RowCollector } from './row-collector.ts'

/** Columns of the file that feed no field, or name the row. */
const [IGNORED, KEY] = [-1, -2]
const AHEAD = 1 << 16

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

/** Why a part cannot be read: a quoted cell runs over its line, its quotes are wrong, or the bytes are of another encoding. */
export type Broken = { broken: 'line' } | { broken: 'quote'; row: number } | { broken: 'encoding' }

export type ReadPart = Part | Broken

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

/**
 * For each column of the file, the field that it feeds.
 * @throws ListError where a column is not there, or would feed two fields
 */
export function columnTargets({ headings, config, side, file }: CsvPart): {
  targets: Int32Array
  fields: [string, FieldConfig][]
} {
  const fields = Object.entries(config.fields)
  const targets = new Int32Array(headings.length).fill(IGNORED)
  for (const [at, [name, field]] of fields.entries()) {
    const heading = headingOf(field.column, side)
    const column = headings.indexOf(heading)
    if (column < 0) throw new ListError(file, listFaults.noColumn(heading, name, headings))
    if (targets[column] !== IGNORED) throw new ListError(file, listFaults.twice(heading))
    targets[column] = at
  }
  if (config.key !== undefined) {
    const heading = headingOf(config.key, side)
    const column = headings.indexOf(heading)
    if (column < 0) throw new ListError(file, listFaults.noColumn(heading, 'key', headings))
    if (targets[column] !== IGNORED) throw new ListError(file, listFaults.twice(heading))
    targets[column] = KEY
  }
  return { targets, fields }
}

/** What feeds the collector: for each column of the file a field, and its cells by their bytes. */
interface Feed {
  part: CsvPart
  bytes: Buffer
  targets: Int32Array
  collector: RowCollector
  raws: RawCells[]
  /** Index of the empty cell, by field. */
  empty: number[]
  text(from: number, to: number): string
}

function feedOf(part: CsvPart): Feed {
  const bytes = bytesOf(part)
  const { targets, fields } = columnTargets(part)
  const collector = new RowCollector(Object.fromEntries(fields), 1 << 14)
  const raws = fields.map(() => new RawCells(bytes))
  // the first index of every field is taken by the empty cell, in the finder as in the collector
  const empty = fields.map((_, at) => collector.cell(at, ''))
  for (const raw of raws) raw.find(0, 0, 0)
  const decoder = part.config.encoding === 'windows-874' ? new TextDecoder('windows-874') : null
  const text = (from: number, to: number): string =>
    decoder ? decoder.decode(bytes.subarray(from, to)) : bytes.toString('utf8', from, to)
  return { part, bytes, targets, collector, raws, empty, text }
}

/** Index of the cell that the scanner stands at, cleaned now if it was not met before. */
function indexOf({ raws, collector, text }: Feed, field: number, { from, to, hash, quoted }: CellScanner): number {
  const found = (raws[field] as RawCells).find(from, to, hash)
  if (found >= 0) return found
  collector.cell(field, quoted ? text(from, to).replaceAll('""', '"') : text(from, to))
  return ~found
}

/** Whether bytes may be of the encoding that the configuration names: not where they are surely of the other one. */
export const mayBe = (encoding: LinkConfig['encoding'], bytes: Uint8Array): boolean =>
  encoding === 'windows-874' ? !isUtf8(bytes) || isAscii(bytes) : isUtf8(bytes)

/** Reads and cleans a part of a file; cells that were met before are not decoded again. */
export function readPart(part: CsvPart): ReadPart {
  const feed = feedOf(part)
  const { bytes, targets, collector } = feed
  const cells = new Int32Array(feed.raws.length)
  const keyed = part.config.key !== undefined
  const scanner = new CellScanner(bytes, (part.config.separator ?? ',').charCodeAt(0), part.whole)
  if (part.from > 0) scanner.skipLine()
  const begin = scanner.at
  for (let line = 1; scanner.at <= part.to - part.from && scanner.at < bytes.length; line++) {
    cells.set(feed.empty)
    const first = scanner.at
    let [keyFrom, keyTo, column] = [0, 0, 0]
    do {
      if (!scanner.next()) return part.whole ? { broken: 'quote', row: line } : { broken: 'line' }
      const target = column < targets.length ? (targets[column] as number) : IGNORED
      column += 1
      if (target >= 0 && scanner.to > scanner.from) cells[target] = indexOf(feed, target, scanner)
      else if (target === KEY) [keyFrom, keyTo] = [scanner.from, scanner.to]
    } while (!scanner.lineEnded)
    // an empty line is no row
    if (column === 1 && scanner.at - first <= 2) continue
    collector.add(cells, bytes, keyed ? keyFrom : 0, keyed ? keyTo : 0)
  }
  if (!mayBe(part.config.encoding, bytes.subarray(begin, scanner.at))) return { broken: 'encoding' }
  return collector.finish()
}
