import type { Values } from '../../register/columns.ts'
import { blame } from './blame.ts'
import { isRecordOf, type RowReader } from './read-row.ts'
import type { EntryPlan, ReadingPlan } from './reading-plan.ts'
import type { RecordOutcome, RowProblem } from './report.ts'
import type { TableRow } from './table.ts'

/** A record of the province as the actor reads it, with what the actor may do to it. */
export interface Present {
  id: string
  version: number
  since: string
  state: string | null
  row: Record<string, unknown>
  values: Values
  mayChange: boolean
  mayImport: boolean
}

/** One record that a row asks for, while it is being worked out. */
export interface EntryDraft {
  plan: EntryPlan
  /** Given values by field; links to records of the same row until those have their ids. */
  values: Values
  id: string | null
  present: Present | null
  outcome: RecordOutcome | null
  /** What differs from the present record. */
  changes: Values
}

export interface RowDraft {
  row: TableRow
  reader: RowReader
  entries: Map<string, EntryDraft>
  problems: RowProblem[]
}

export function tell(
  plan: ReadingPlan,
  draft: RowDraft,
  problem: Parameters<typeof blame>[2],
  entry?: EntryDraft,
  name?: string,
): void {
  draft.problems.push(
    blame(plan, draft.row, problem, {
      entry: entry?.plan,
      name,
      column: name && entry ? columnOf(draft, entry.plan, name) : null,
    }),
  )
}

/** The column a field would come from, were it said: where a missing value is told. */
const firstColumn = ({ byField }: EntryPlan, name: string): string | null => {
  for (const source of byField.get(name)?.sources ?? []) {
    if ('from' in source) return source.from
    if ('path' in source) return source.path[0] ?? null
    if ('name' in source) return source.name.first ?? source.name.whole ?? null
  }
  return null
}

/** The layout column that a field was read from, or would be. */
export function columnOf(draft: RowDraft, plan: EntryPlan, name: string): string | null {
  const field = plan.byField.get(name)
  return (field ? draft.reader.take(field).column : null) ?? firstColumn(plan, name)
}

function draftEntry(plan: ReadingPlan, draft: RowDraft, entryPlan: EntryPlan): void {
  const { entry, fields } = entryPlan
  if (entry.when && !entry.when.some((column) => draft.reader.text(column) !== '')) return
  const own: EntryDraft = {
    plan: entryPlan,
    values: {},
    id: null,
    present: null,
    outcome: null,
    changes: {},
  }
  for (const field of fields) {
    const { name } = field
    const taken = draft.reader.take(field)
    if ('problem' in taken) {
      const { problem, suggestion } = taken
      const column = columnOf(draft, entryPlan, name)
      // an optional place or link that is not known is told too: dropping it in silence would lose it
      draft.problems.push(blame(plan, draft.row, problem, { entry: entryPlan, name, column, suggestion }))
      continue
    }
    if (taken.value === null || taken.value === undefined || (Array.isArray(taken.value) && taken.value.length === 0))
      continue
    // a link to an entry that this row does not make is not said
    if (
      isRecordOf(taken.value) &&
      !draft.entries.has(taken.value.record) &&
      !comesLater(plan, entryPlan, taken.value.record)
    )
      continue
    own.values[name] = taken.value
  }
  draft.entries.set(entry.as, own)
}

const comesLater = (plan: ReadingPlan, from: EntryPlan, as: string): boolean =>
  plan.entries.findIndex(({ entry }) => entry.as === as) > plan.entries.indexOf(from)

/** What a row says of each of its records, once the finders know what it asked. */
export function draftRow(plan: ReadingPlan, reader: RowReader): RowDraft {
  const draft: RowDraft = { row: reader.row, reader, entries: new Map(), problems: [] }
  for (const entry of plan.entries) draftEntry(plan, draft, entry)
  return draft
}
