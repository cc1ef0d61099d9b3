import { madeId } from '../../act/id.ts'
import { digestOf } from '../../act/ledger.ts'
import { type ActContext, withAct } from '../../act/transaction.ts'
import type { House } from '../../house.ts'
import { refuse } from '../../problem.ts'
import type { Actor } from '../../scope/actor.ts'
import { type Memory, newMemory } from './decide.ts'
import type { RowDraft } from './draft.ts'
import { ahead, type DraftedChunk, draftedChunks } from './drafted-chunks.ts'
import { addAll, count, lookUpByKeys, prepare } from './prepare.ts'
import { mayImport } from './preview.ts'
import { type ImportInput, type ReadingPlan, readingPlan } from './reading-plan.ts'
import type { Counts, ImportMode, ImportProgress, ImportReport, RefusedRow } from './report.ts'
import { toldOnce } from './told-once.ts'
import { writeRows } from './write-rows.ts'

const MOST_GIVEN_BACK = 1_000

export interface ImportOrder extends ImportInput {
  /** Minted by whoever asks; the same id with the same order goes on where it stopped. */
  importId: string
  mode: ImportMode
  /** From the preview: what somebody changed after it is refused as a conflict. */
  seenAt?: string
}

export interface ImportOptions {
  progress?: (progress: ImportProgress) => void | Promise<void>
  signal?: AbortSignal
  /** Keeps refused rows, within the transaction of the rows beside them. */
  keep?: (act: ActContext, rows: RefusedRow[]) => Promise<void>
}

/** What became of a chunk. Small JSON without personal data: it is kept with the act. */
interface ChunkOutcome {
  rows: number
  refused: number
  counts: Counts
}

const refusedRow = ({ row, problems }: RowDraft): RefusedRow => ({ row: row.number, problems: toldOnce(problems) })

async function workOn(
  act: ActContext,
  plan: ReadingPlan,
  memory: Memory,
  { drafts }: DraftedChunk,
): Promise<{ written: RowDraft[]; refused: RowDraft[] }> {
  await lookUpByKeys(act.client)
  await prepare(act.client, plan, memory, drafts)
  const good = drafts.filter(({ problems }) => problems.length === 0)
  const written = await writeRows(act, plan, memory, good)
  return { written, refused: drafts.filter(({ problems }) => problems.length > 0) }
}

/** Carries out an import as the actor, with the rights, checks, trail and events of single acts. */
export async function commitImport(
  house: House,
  actor: Actor,
  order: ImportOrder,
  options: ImportOptions = {},
): Promise<ImportReport> {
  mayImport(house, actor, order)
  const plan = readingPlan(house, order)
  return order.mode === 'good_rows'
    ? goodRows(house, actor, order, plan, options)
    : allOrNothing(house, actor, order, plan, options)
}

const emptyReport = (mode: ImportMode): ImportReport => ({
  mode,
  written: true,
  rows: 0,
  refused: 0,
  counts: {},
  quarantine: [],
})

const summed = ({ table, layout, mapping, corrections, mode }: ImportOrder): string =>
  digestOf([table.digest, layout, mapping, corrections, mode])

async function goodRows(
  house: House,
  actor: Actor,
  order: ImportOrder,
  plan: ReadingPlan,
  options: ImportOptions,
): Promise<ImportReport> {
  const report = emptyReport('good_rows')
  const memory = newMemory(order.importId, order.seenAt)
  const digest = summed(order)
  const register = plan.byName.get(order.layout.main)?.register.name ?? ''
  const shared = new Set<string>()
  for await (const chunk of ahead(draftedChunks(plan, actor, memory, options.signal))) {
    options.signal?.throwIfAborted()
    const head = { id: madeId(order.importId, 'chunk', String(chunk.number)), verb: 'import', register }
    const { outcome } = await withAct(house, actor, head, digest, async (act): Promise<ChunkOutcome> => {
      const { written, refused } = await workOn(act, plan, memory, chunk)
      if (refused.length > 0) await options.keep?.(act, refused.map(refusedRow))
      report.quarantine.push(...refused.slice(0, MOST_GIVEN_BACK - report.quarantine.length).map(refusedRow))
      const counts: Counts = {}
      count(counts, written, shared)
      return { rows: chunk.drafts.length, refused: refused.length, counts }
    })
    report.rows += outcome.rows
    report.refused += outcome.refused
    addAll(report.counts, outcome.counts)
    await options.progress?.({ phase: 'writing', done: report.rows, total: null })
  }
  await options.progress?.({ phase: 'done', done: report.rows, total: report.rows })
  return report
}

/** Takes the transaction back without being a failure. */
class NothingWritten extends Error {}

async function allOrNothing(
  house: House,
  actor: Actor,
  order: ImportOrder,
  plan: ReadingPlan,
  options: ImportOptions,
): Promise<ImportReport> {
  const report = emptyReport('all_or_nothing')
  const memory = newMemory(order.importId, order.seenAt)
  const register = plan.byName.get(order.layout.main)?.register.name ?? ''
  const shared = new Set<string>()
  try {
    const head = { id: order.importId, verb: 'import', register }
    const { outcome, repeated } = await withAct(
      house,
      actor,
      head,
      summed(order),
      async (act): Promise<ChunkOutcome> => {
        for await (const chunk of ahead(draftedChunks(plan, actor, memory, options.signal))) {
          options.signal?.throwIfAborted()
          const { written, refused } = await workOn(act, plan, memory, chunk)
          count(report.counts, written, shared)
          report.rows += chunk.drafts.length
          report.refused += refused.length
          report.quarantine.push(...refused.slice(0, MOST_GIVEN_BACK - report.quarantine.length).map(refusedRow))
          await options.progress?.({ phase: 'writing', done: report.rows, total: null })
          if (report.quarantine.length >= MOST_GIVEN_BACK) break
        }
        if (report.refused > 0) throw new NothingWritten()
        return { rows: report.rows, refused: 0, counts: report.counts }
      },
    )
    if (outcome.rows === 0) refuse('import_file', { spot: { field: 'file' } })
    if (repeated) Object.assign(report, outcome)
  } catch (error) {
    if (!(error instanceof NothingWritten)) throw error
    report.written = false
    report.counts = {}
  }
  await options.progress?.({ phase: 'done', done: report.rows, total: report.rows })
  return report
}
