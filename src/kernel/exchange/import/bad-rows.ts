import type { Label, Language } from '../../label.ts'
import { csvOf } from '../csv.ts'
import { xlsxOf } from '../xlsx.ts'
import type { Mapping } from './mapping.ts'
import type { RowProblem } from './report.ts'
import { type Table, type TableRow, textOfCell } from './table.ts'

const ROW: Label = { th: 'แถวในไฟล์เดิม', en: 'Row in the original file' }
const REASON: Label = { th: 'เหตุผลที่ไม่รับ', en: 'Reason refused' }

/** Problems by number of the row. */
export type BadRows = ReadonlyMap<number, RowProblem[]>

const reasonOf = (problems: RowProblem[], language: Language): string =>
  problems
    .map(
      ({ letter, header, text }) =>
        `${[letter, header].filter(Boolean).join(' ')}${letter ? ': ' : ''}${text[language]}`,
    )
    .join('; ')

const width = ({ columns }: Mapping): number =>
  Math.max(0, ...columns.map(({ letter }) => [...letter].reduce((sum, char) => sum * 26 + char.charCodeAt(0) - 64, 0)))

/** The header of the file in its own columns, before the two columns that tell of the row and its problems. */
function headOf(mapping: Mapping, language: Language): string[] {
  const head = new Array<string>(width(mapping)).fill('')
  for (const { letter, header } of mapping.columns)
    head[width({ ...mapping, columns: [{ letter, header, to: null }] }) - 1] = header
  return [...head, REASON[language], ROW[language]]
}

async function* picked(table: Table, mapping: Mapping, bad: BadRows, language: Language): AsyncGenerator<string[][]> {
  const cells = (row: TableRow) => Array.from({ length: width(mapping) }, (_, i) => textOfCell(row.cells[i]))
  for await (const batch of table.batches()) {
    const rows = batch.flatMap((row) => {
      const problems = bad.get(row.number)
      return problems ? [[...cells(row), reasonOf(problems, language), String(row.number)]] : []
    })
    if (rows.length > 0) yield rows
  }
}

/** The refused rows as they stand in the file, each with its reasons, to be put right and brought again. */
export const badRowsCsv = (
  table: Table,
  mapping: Mapping,
  bad: BadRows,
  language: Language = 'th',
): AsyncGenerator<Uint8Array> => csvOf(headOf(mapping, language), picked(table, mapping, bad, language))

export const badRowsXlsx = (
  table: Table,
  mapping: Mapping,
  bad: BadRows,
  language: Language = 'th',
): AsyncGenerator<Uint8Array> =>
  xlsxOf(REASON[language], headOf(mapping, language), picked(table, mapping, bad, language))
