import { headerKey } from '#kernel/exchange/import/header-text.ts'
import type { Mapping } from '#kernel/exchange/import/mapping.ts'
import { readTable } from '#kernel/exchange/import/read-table.ts'
import { bodyRole, recognise } from '#kernel/exchange/import/recognise.ts'
import { gapsOf, knownHeaders, suggestMapping } from '#kernel/exchange/import/suggest-mapping.ts'
import { letterOf, type Table, textOfCell } from '#kernel/exchange/import/table.ts'
import { refuse } from '#kernel/problem.ts'
import { listLayout } from './list-layout.ts'

/** A row of a list: its number in the file, and its cells by what their columns were taken for. */
export interface ListRow {
  number: number
  cells: Record<string, string>
}

export interface ReadList {
  /** Of the file as it came. */
  digest: string
  mapping: Mapping
  rows: ListRow[]
  /** Rows passed over, by why: titles, totals, blanks, repeated headers. */
  passedOver: Record<string, number>
}

const column = (name: string): string => listLayout.columns.find((one) => one.name === name)?.th ?? name

const missing = (names: string[]): never =>
  refuse('input', {
    parts: names.map((name) => ({
      name: 'missing_value',
      spot: { field: 'file', column: column(name) },
      detail: { th: `ไม่พบคอลัมน์ “${column(name)}” ในไฟล์`, en: `The file has no column “${column(name)}”` },
    })),
  })

async function mappingFor(table: Table, remembered?: Mapping): Promise<Mapping> {
  const found = await recognise(table, { known: knownHeaders(listLayout) })
  const { mapping } = suggestMapping(listLayout, found, table, remembered)
  const gaps = gapsOf(listLayout, mapping)
  return gaps.missing.length > 0 ? missing(gaps.missing) : mapping
}

/** Reads a list of persons from a file of any usual kind. Nothing is judged here: cells stay as they were written. */
export async function readList(bytes: Uint8Array, name: string, remembered?: Mapping): Promise<ReadList> {
  const table = await readTable(bytes, { name })
  const mapping = await mappingFor(table, remembered)
  const places = new Map(mapping.columns.flatMap(({ letter, to }) => (to === null ? [] : [[letter, to] as const])))
  const headers = mapping.columns.map(({ header }) => headerKey(header))
  const last = mapping.headerRow + mapping.headerRows - 1
  const rows: ListRow[] = []
  const passedOver: Record<string, number> = {}
  for await (const batch of table.batches()) {
    for (const row of batch) {
      if (row.number <= last) continue
      const role = bodyRole(row, headers)
      if (role !== 'data') {
        passedOver[role] = (passedOver[role] ?? 0) + 1
        continue
      }
      const cells: Record<string, string> = {}
      for (const [at, cell] of row.cells.entries()) {
        const to = places.get(letterOf(at))
        const text = to ? textOfCell(cell).trim() : ''
        if (to && text !== '' && text !== '-') cells[to] = text
      }
      if (cells.first !== undefined) rows.push({ number: row.number, cells })
      else passedOver.nameless = (passedOver.nameless ?? 0) + 1
    }
  }
  return { digest: table.digest, mapping, rows, passedOver }
}
