import { cleanText } from '../../kinds/digits.ts'
import type { ReadingPlan } from './reading-plan.ts'
import { bodyRole, skippedRow } from './recognise.ts'
import type { SkippedRow } from './report.ts'
import type { TableRow } from './table.ts'
import { textOfCell } from './table.ts'

/** Rows of data by the dozen, and what was passed over on the way. */
export interface RowChunk {
  /** Number of the chunk: the same file gives the same chunks again. */
  number: number
  rows: TableRow[]
  skipped: SkippedRow[]
}

const lastHeaderRow = ({ input: { mapping } }: ReadingPlan): number =>
  mapping.headerRow === 0 ? 0 : mapping.headerRow + mapping.headerRows - 1

/** The rows of data under the header, so many at a time; titles, totals, notes, blanks and repeated headers are passed over. */
export async function* rowChunks(plan: ReadingPlan, size: number, signal?: AbortSignal): AsyncGenerator<RowChunk> {
  const header = lastHeaderRow(plan)
  const places = [...plan.columns.values()].map(({ at }) => at)
  const says = (row: TableRow) => places.some((at) => cleanText(textOfCell(row.cells[at])) !== '')
  let chunk: RowChunk = { number: 0, rows: [], skipped: [] }
  for await (const batch of plan.input.table.batches(signal)) {
    for (const row of batch) {
      if (row.number <= header) continue
      const role = bodyRole(row, plan.headers)
      if (role !== 'data') chunk.skipped.push(skippedRow(row, role))
      // a row that says nothing in any column taken is a note beside the list
      else if (says(row)) chunk.rows.push(row)
      else chunk.skipped.push(skippedRow(row, 'note'))
      if (chunk.rows.length < size) continue
      yield chunk
      chunk = { number: chunk.number + 1, rows: [], skipped: [] }
    }
  }
  if (chunk.rows.length > 0 || chunk.skipped.length > 0) yield chunk
}
