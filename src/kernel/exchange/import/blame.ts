import type { Field } from '../../kinds/field.ts'
import { HIDDEN } from '../../kinds/kind.ts'
import { type Problem, problemText } from '../../problem.ts'
import type { EntryPlan, ReadingPlan } from './reading-plan.ts'
import type { RowProblem } from './report.ts'
import { type TableRow, textOfCell } from './table.ts'

/** What a written secret may be shown as. */
const maskedText = (text: string, field: Field | undefined): string =>
  field?.kind === 'national_id' && text.length > 8 ? `${text.slice(0, 3)}…${text.slice(-1)}` : HIDDEN

/** Names a problem by its place in the file. */
export function blame(
  plan: ReadingPlan,
  row: TableRow,
  problem: Problem,
  where: {
    entry?: EntryPlan | undefined
    name?: string | undefined
    column?: string | null
    suggestion?: string | undefined
  },
): RowProblem {
  const { entry, name, column = null, suggestion } = where
  const placed = column === null ? undefined : plan.columns.get(column)
  const field = entry && name ? entry.register.fields[name] : undefined
  const masked = field?.secret !== undefined
  const written = placed ? textOfCell(row.cells[placed.at]) : null
  return {
    row: row.number,
    letter: placed?.letter ?? null,
    header: placed?.header ?? null,
    column: placed ? column : null,
    field: entry && name ? `${entry.entry.as}.${name}` : null,
    value: written !== null && masked && written !== '' ? maskedText(written, field) : written,
    masked,
    problem: { ...problem, spot: { ...problem.spot, row: row.number, ...(placed ? { column: placed.letter } : {}) } },
    text: problemText(problem),
    ...(suggestion !== undefined && !masked ? { suggestion } : {}),
  }
}
