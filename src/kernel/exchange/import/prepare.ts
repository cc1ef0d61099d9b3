import type { PoolClient } from 'pg'
import { check } from './check.ts'
import { decide, type Memory, noteRepeats } from './decide.ts'
import { draftRow, type RowDraft } from './draft.ts'
import { identify } from './identify.ts'
import { RowReader } from './read-row.ts'
import type { ReadingPlan } from './reading-plan.ts'
import type { Counts, RecordOutcome } from './report.ts'
import type { TableRow } from './table.ts'

/** What some rows say, with what their texts name looked up. The rows of a file are drafted once each, in their order. */
export async function draftRows(
  client: PoolClient,
  plan: ReadingPlan,
  memory: Memory,
  rows: TableRow[],
): Promise<RowDraft[]> {
  const readers = rows.map((row) => new RowReader(plan, row))
  for (const reader of readers) reader.ask()
  for (const finder of plan.finders.values()) await finder.load(client)
  for (const finder of plan.pathFinders.values()) await finder.load(client)
  const drafts = readers.map((reader) => draftRow(plan, reader))
  for (const draft of drafts) noteRepeats(plan, memory, draft)
  return drafts
}

/**
 * Rows are looked up by their keys, a thousand at a time. Statistics know nothing of what the import itself has just written, so
 * the planner would rather read whole tables: for this transaction it may not.
 */
export const lookUpByKeys = async (client: PoolClient): Promise<void> => {
  await client.query(`set local enable_seqscan = off; set local enable_bitmapscan = off; set local jit = off`)
}

/** Works out what drafted rows ask for, as far as that can be known before writing. */
export async function prepare(
  client: PoolClient,
  plan: ReadingPlan,
  memory: Memory,
  drafts: RowDraft[],
): Promise<void> {
  await identify(client, plan, drafts)
  for (const draft of drafts) decide(plan, memory, draft)
  await check(client, plan, drafts)
}

/** Adds the records of good rows to the counts; a record that many rows share counts once. */
export function count(counts: Counts, drafts: RowDraft[], seen: Set<string>): void {
  for (const { entries } of drafts) {
    for (const { plan, outcome, id } of entries.values()) {
      if (outcome === null || (plan.entry.shared && seen.has(`${id}`))) continue
      if (plan.entry.shared) seen.add(`${id}`)
      add(counts, plan.register.name, outcome, 1)
    }
  }
}

function add(counts: Counts, register: string, outcome: RecordOutcome, n: number): void {
  const own = counts[register] ?? { create: 0, change: 0, unchanged: 0 }
  own[outcome] += n
  counts[register] = own
}

export function addAll(counts: Counts, more: Counts): void {
  for (const [register, own] of Object.entries(more))
    for (const outcome of ['create', 'change', 'unchanged'] as const) add(counts, register, outcome, own[outcome])
}
