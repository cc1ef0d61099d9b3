import { closeSync, openSync, readSync, statSync } from 'node:fs'
import type { LinkConfig, Side } from '../config.ts'
import type { Pool } from '../engine/pool.ts'
import { type Broken, type CsvPart, columnTargets, mayBe, type ReadPart } from './csv-part.ts'
import { ListError, listFaults } from './list-error.ts'
import { joinParts, type Part } from './row-collector.ts'
import type { PersonTable } from './table.ts'

/** Bytes of a file that one thread reads at once. */
const PART = 16 << 20
const HEADING = 1 << 16

/** Headings of a CSV file, and where its rows begin. */
function headingsOf(file: string, config: LinkConfig): { headings: string[]; from: number } {
  const handle = openSync(file, 'r')
  const bytes = Buffer.alloc(HEADING)
  const got = readSync(handle, bytes, 0, HEADING, 0)
  closeSync(handle)
  const end = bytes.subarray(0, got).indexOf(10)
  const line = bytes.subarray(0, end < 0 ? got : end)
  if (!mayBe(config.encoding, line)) throw new ListError(file, listFaults.encoding(config.encoding))
  const text = new TextDecoder(config.encoding ?? 'utf-8')
    .decode(line)
    .replace(/^\ufeff/, '')
    .trimEnd()
  if (text === '') throw new ListError(file, listFaults.noHeading)
  const headings = text.split(config.separator ?? ',').map((cell) => cell.trim().replace(/^"(.*)"$/, '$1'))
  return { headings, from: end < 0 ? got : end }
}

function partsOf(file: string, side: Side, config: LinkConfig, threads: number, whole: boolean): CsvPart[] {
  const { size } = statSync(file)
  const { headings, from } = headingsOf(file, config)
  const { key, separator, encoding, fields } = config
  const common = { file, side, config: { key, separator, encoding, fields }, headings, whole }
  // said before any thread begins
  columnTargets({ ...common, from: 0, to: 0 })
  const length = size - from
  const count = whole ? 1 : Math.max(1, Math.ceil(length / PART), length > 1 << 20 ? threads : 1)
  const step = Math.ceil(length / count)
  return Array.from({ length: count }, (_, at) => ({
    ...common,
    from: from + at * step,
    to: Math.min(from + (at + 1) * step, size),
  }))
}

const isBroken = (part: ReadPart): part is Broken => 'broken' in part

/** Cells that hold line ends are read with the file in one piece; nothing else that is broken can be read. */
function refuseOthers(file: string, config: LinkConfig, parts: readonly ReadPart[]): void {
  for (const part of parts) {
    if (!isBroken(part)) continue
    if (part.broken === 'encoding') throw new ListError(file, listFaults.encoding(config.encoding))
    if (part.broken === 'quote') throw new ListError(file, listFaults.quote(part.row))
  }
}

/**
 * Reads lists from CSV files and cleans every cell, in all threads at once. A file whose quoted cells hold line ends is
 * read again in one piece.
 * @throws ListError
 */
export async function readLists(
  files: readonly { file: string; side: Side }[],
  config: LinkConfig,
  pool: Pool,
  signal?: AbortSignal,
): Promise<PersonTable[]> {
  const planned = files.map(({ file, side }) => partsOf(file, side, config, pool.size, false))
  const read: (ReadPart | undefined)[] = await pool.askAll('read', planned.flat(), { signal })
  await pool.renew()
  const tables: PersonTable[] = []
  let at = 0
  for (const [index, parts] of planned.entries()) {
    const mine = read.slice(at, at + parts.length) as ReadPart[]
    read.fill(undefined, at, at + parts.length)
    at += parts.length
    const list = files[index] as { file: string; side: Side }
    refuseOthers(list.file, config, mine)
    if (!mine.some(isBroken)) tables.push(joinParts(mine as Part[]))
    else tables.push(await readWhole(list, config, pool))
  }
  return tables
}

async function readWhole(
  { file, side }: { file: string; side: Side },
  config: LinkConfig,
  pool: Pool,
): Promise<PersonTable> {
  const [part] = partsOf(file, side, config, 1, true)
  const read = await pool.ask(0, 'read', part as CsvPart)
  refuseOthers(file, config, [read])
  if (isBroken(read)) throw new ListError(file, listFaults.quote(1))
  return joinParts([read])
}
