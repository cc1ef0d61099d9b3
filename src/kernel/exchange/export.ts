import { newId } from '../act/id.ts'
import { permitted, withAct } from '../act/transaction.ts'
import type { House } from '../house.ts'
import type { Language } from '../label.ts'
import type { AnyRegister } from '../register/declaration.ts'
import type { ListQuery } from '../register/query.ts'
import type { RowView } from '../register/view.ts'
import type { Actor } from '../scope/actor.ts'
import { csvOf } from './csv.ts'
import { cellsOf, headOf } from './export-cells.ts'
import { readInBatches, rowsStatement } from './export-rows.ts'
import { type Pouring, poured } from './pour.ts'
import { type SheetCell, xlsxOf } from './xlsx.ts'

/** The files that a list can be taken away as. */
export const exportFormats = {
  xlsx: {
    media: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    th: 'Excel (.xlsx)',
    en: 'Excel (.xlsx)',
  },
  csv: { media: 'text/csv; charset=utf-8', th: 'CSV', en: 'CSV' },
  json: { media: 'application/json; charset=utf-8', th: 'JSON', en: 'JSON' },
} as const

export type ExportFormat = keyof typeof exportFormats

export interface ExportOptions {
  format: ExportFormat
  language: Language
  /** How long a reader may take nothing before the rows are given up, in milliseconds. */
  patience?: number
}

export type ExportQuery = Pick<ListQuery, 'filters' | 'search' | 'asOf' | 'sort'>

async function* cellBatches(
  register: AnyRegister,
  batches: AsyncIterable<RowView[]>,
  language: Language,
): AsyncGenerator<SheetCell[][]> {
  for await (const rows of batches) yield rows.map((row) => cellsOf(register, row, language))
}

/** A row for a program: values as the API gives them, without what the reader might do next. */
const bare = ({ may: _, ...row }: RowView): string => JSON.stringify(row)

async function* jsonOf(batches: AsyncIterable<RowView[]>): AsyncGenerator<Uint8Array> {
  let before = '[\n'
  for await (const rows of batches) {
    yield Buffer.from(`${before}${rows.map(bare).join(',\n')}`, 'utf8')
    before = ',\n'
  }
  yield Buffer.from(before === '[\n' ? '[]\n' : '\n]\n', 'utf8')
}

function fileOf(
  register: AnyRegister,
  batches: AsyncIterable<RowView[]>,
  { format, language }: ExportOptions,
): AsyncGenerator<Uint8Array> {
  if (format === 'json') return jsonOf(batches)
  const head = headOf(register, language)
  const cells = cellBatches(register, batches, language)
  return format === 'csv' ? csvOf(head, cells) : xlsxOf(register[language].many, head, cells)
}

/** Tells the ledger of an export: that it began, before a byte has left, and how many rows it gave when it ended. */
const noted = (house: House, actor: Actor, register: string, detail: Record<string, unknown>) =>
  withAct(house, actor, { id: newId(), verb: 'export', register }, detail, async (act) => {
    act.entries.push({ verb: 'export', register, record: null, detail })
  })

/**
 * The rows of a list that an actor may take away, as a file that is written while it is read: one state of the register,
 * a thousand rows at a time, whatever their number. The ledger has who began which export, and how many rows had been
 * handed over when it ended, also where the reader went away in between.
 *
 * @throws Refusal `not_found`, `filter`, `unknown_field`, `as_of`, `busy`
 */
export async function exportList(
  house: House,
  actor: Actor,
  name: string,
  query: ExportQuery,
  options: ExportOptions,
): Promise<ReadableStream<Uint8Array>> {
  const register = permitted(house, actor, name, 'export')
  const statement = rowsStatement(house, actor, register, query)
  // what was asked for may hold an id number, so only the names of the fields asked by are kept
  const by = (query.filters ?? []).map((filter) => filter.field)
  const about = { format: options.format, by }
  const work = {
    begin: () => noted(house, actor, name, about),
    read: (pouring: Pouring) =>
      readInBatches(house, actor, register, statement, async (batches) => {
        pouring.opened()
        await pouring.pour(fileOf(register, pouring.tallied(batches), options))
      }),
    end: (rows: number, complete: boolean) => noted(house, actor, name, { ...about, rows, complete }),
  }
  return poured(house, work, options.patience)
}
