import { databaseProblem } from '../../act/database-problem.ts'
import { type LedgerEntry, recorded } from '../../act/ledger.ts'
import type { ActContext } from '../../act/transaction.ts'
import { trail } from '../../act/verbs.ts'
import { newRows } from '../../act/write.ts'
import { Refusal } from '../../problem.ts'
import { firstState } from '../../workflow/workflow.ts'
import type { Memory, SharedRecord } from './decide.ts'
import { type EntryDraft, type RowDraft, tell } from './draft.ts'
import type { EntryPlan, ReadingPlan } from './reading-plan.ts'
import { sending } from './sending.ts'
import { updateRows } from './update-rows.ts'

interface Written {
  row: number
  own: EntryDraft
}

/** The records that an entry makes for some rows; one that rows share is made with the first of them. */
function fresh(plan: EntryPlan, drafts: RowDraft[], memory: Memory, claimed: SharedRecord[]): Written[] {
  const made: Written[] = []
  const now = new Set<string>()
  for (const { row, entries } of drafts) {
    const own = entries.get(plan.entry.as)
    if (own?.outcome !== 'create' || own.id === null) continue
    if (plan.entry.shared) {
      const known = memory.sharedById.get(own.id)
      if (!known || known.written || now.has(own.id)) continue
      now.add(own.id)
      claimed.push(known)
    }
    made.push({ row: row.number, own })
  }
  return made
}

const madeEntry = (act: ActContext, memory: Memory, plan: EntryPlan, { row, own }: Written): LedgerEntry => ({
  verb: 'create',
  register: plan.register.name,
  record: own.id,
  detail: { values: trail(act, plan.register, own.values), import: memory.importId, row },
})

const changedEntry = (act: ActContext, memory: Memory, plan: EntryPlan, { row, own }: Written): LedgerEntry => {
  const before = Object.fromEntries(Object.keys(own.changes).map((name) => [name, own.present?.values[name]]))
  return {
    verb: 'change',
    register: plan.register.name,
    record: own.id,
    detail: {
      version: (own.present?.version ?? 0) + 1,
      before: trail(act, plan.register, before),
      after: trail(act, plan.register, own.changes),
      import: memory.importId,
      row,
    },
  }
}

/** Every declared field, so that all rows have the same columns. */
const whole = ({ register }: EntryPlan, own: EntryDraft) =>
  Object.fromEntries(Object.keys(register.fields).map((name) => [name, own.values[name] ?? null]))

async function writeAll(
  act: ActContext,
  plan: ReadingPlan,
  memory: Memory,
  drafts: RowDraft[],
): Promise<SharedRecord[]> {
  const claimed: SharedRecord[] = []
  const line = sending(act.client)
  for (const entryPlan of plan.entries) {
    const { register } = entryPlan
    const made = fresh(entryPlan, drafts, memory, claimed)
    const rows = made.map(({ own }) => ({ id: own.id ?? '', values: whole(entryPlan, own) }))
    if (rows.length > 0) await line.send(newRows(act.house, register, rows, act.at))
    const changed = drafts.flatMap(({ row, entries }): Written[] => {
      const own = entries.get(entryPlan.entry.as)
      return own?.outcome === 'change' ? [{ row: row.number, own }] : []
    })
    if (changed.length > 0)
      await updateRows(
        act,
        register,
        changed.map(({ own }) => own),
        line,
      )
    const entries = [
      ...made.map((one) => madeEntry(act, memory, entryPlan, one)),
      ...changed.map((one) => changedEntry(act, memory, entryPlan, one)),
    ]
    for (const statement of recorded(act.actor, act.act, act.at, entries)) await line.send(statement)
  }
  await line.done()
  await makeMoves(act, plan, drafts)
  return claimed
}

/** Moves that words of the file ask for, where the record stands in a state that allows them; else it stays. */
async function makeMoves(act: ActContext, plan: ReadingPlan, drafts: RowDraft[]): Promise<void> {
  for (const { entry, register } of plan.entries) {
    for (const { from, words, move, reason } of entry.moves ?? []) {
      for (const draft of drafts) {
        const own = draft.entries.get(entry.as)
        if (!own?.id || !words.includes(draft.reader.text(from))) continue
        const state = own.present?.state ?? (register.workflow ? firstState(register.workflow) : '')
        if (register.workflow?.[state]?.moves?.[move]) await act.move(register.name, own.id, undefined, move, reason)
      }
    }
  }
}

/** Runs work so that its failure leaves the transaction as it was before. Gives what the database or an act refused. */
async function guarded(act: ActContext, work: () => Promise<SharedRecord[]>): Promise<SharedRecord[] | Refusal> {
  await act.client.query('savepoint rows')
  const entries = act.entries.length
  try {
    const done = await work()
    await act.client.query('release savepoint rows')
    return done
  } catch (error) {
    await act.client.query('rollback to savepoint rows')
    await act.client.query('release savepoint rows')
    act.entries.length = entries
    if (error instanceof Refusal) return error
    const problem = databaseProblem(error, act.house)
    if (problem === null || problem.name === 'database' || problem.name === 'busy') throw error
    return new Refusal(problem)
  }
}

/**
 * Writes the records of rows without known problems, all in few statements. What the database refuses is traced to its row by
 * halving; such a row gets the problem, as if it had been sent alone. Gives the rows that stand.
 */
export async function writeRows(
  act: ActContext,
  plan: ReadingPlan,
  memory: Memory,
  drafts: RowDraft[],
): Promise<RowDraft[]> {
  if (drafts.length === 0) return []
  const done = await guarded(act, () => writeAll(act, plan, memory, drafts))
  if (!(done instanceof Refusal)) {
    for (const shared of done) shared.written = true
    return drafts
  }
  const [only] = drafts
  if (drafts.length === 1 && only) {
    tellRefusal(plan, only, done)
    return []
  }
  const middle = Math.ceil(drafts.length / 2)
  const first = await writeRows(act, plan, memory, drafts.slice(0, middle))
  return [...first, ...(await writeRows(act, plan, memory, drafts.slice(middle)))]
}

function tellRefusal(plan: ReadingPlan, draft: RowDraft, { problem }: Refusal): void {
  for (const part of problem.parts ?? [problem]) {
    const field = part.spot?.field
    const own = field ? [...draft.entries.values()].find(({ plan: { register } }) => register.fields[field]) : undefined
    tell(plan, draft, part, own, own ? field : undefined)
  }
}
