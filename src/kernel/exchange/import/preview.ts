import { translating } from '../../act/database-problem.ts'
import { newId } from '../../act/id.ts'
import { permitted } from '../../act/transaction.ts'
import type { House } from '../../house.ts'
import { kindOf } from '../../kinds/all.ts'
import type { Label } from '../../label.ts'
import { refuse } from '../../problem.ts'
import type { Actor } from '../../scope/actor.ts'
import { asActor } from '../../scope/as-actor.ts'
import { newMemory } from './decide.ts'
import { columnOf, type EntryDraft, type RowDraft } from './draft.ts'
import { rowChunks } from './file-rows.ts'
import { count, draftRows, lookUpByKeys, prepare } from './prepare.ts'
import { type ImportInput, readingPlan } from './reading-plan.ts'
import type { ImportProgress, PreviewReport, ProblemGroup, RowProblem, SampleRecord } from './report.ts'
import { toldOnce } from './told-once.ts'

const CHUNK = 1_000
const MOST_GROUPS = 500
const MOST_SKIPPED = 200

export interface PreviewOptions {
  /** How many problems are given one by one. */
  problems?: number
  samples?: number
  signal?: AbortSignal
  progress?: (progress: ImportProgress) => void | Promise<void>
}

/** Who may bring a file of this layout at all; which rows, the policies decide. */
export function mayImport(house: House, actor: Actor, { layout }: ImportInput): void {
  const main = layout.makes.find(({ as }) => as === layout.main)
  permitted(house, actor, main?.register ?? '', 'import')
}

function group(groups: Map<string, ProblemGroup>, problem: RowProblem): void {
  const { problem: found, text, column, field, value, suggestion, row } = problem
  const key = JSON.stringify([found.name, text.en, column, field, value])
  const known = groups.get(key)
  if (known) known.rows += 1
  else if (groups.size < MOST_GROUPS)
    groups.set(key, {
      name: found.name,
      text,
      column,
      field,
      value,
      row,
      rows: 1,
      ...(suggestion === undefined ? {} : { suggestion }),
    })
}

/** A value as it will be read on a page; links by what the file calls them. */
function shown(draft: RowDraft, own: EntryDraft, name: string, value: unknown): Label {
  const field = own.plan.register.fields[name]
  if (!field) return { th: '', en: '' }
  const kind = kindOf(field)
  if (field.secret) return { th: kind.mask(), en: kind.mask() }
  if (field.kind !== 'link' && field.kind !== 'place')
    return { th: kind.show(value, field, 'th'), en: kind.show(value, field, 'en') }
  const column = columnOf(draft, own.plan, name)
  const text = column ? draft.reader.text(column) : ''
  return text === '' ? { th: 'ตามแถวนี้', en: 'as this row says' } : { th: text, en: text }
}

const sampleOf = (draft: RowDraft): SampleRecord[] =>
  [...draft.entries.values()].map((own) => {
    const values = own.outcome === 'change' ? own.changes : own.values
    const given = Object.entries(values).filter(([, value]) => value !== null && value !== undefined)
    return {
      as: own.plan.entry.as,
      register: own.plan.register.name,
      outcome: own.outcome ?? 'unchanged',
      values: Object.fromEntries(given.map(([name, value]) => [name, shown(draft, own, name, value)])),
    }
  })

/** What an import would do, row by row, without doing it: every problem with its place, and the first good rows as they will be. */
export async function preview(
  house: House,
  actor: Actor,
  input: ImportInput,
  options: PreviewOptions = {},
): Promise<PreviewReport> {
  mayImport(house, actor, input)
  const plan = readingPlan(house, input)
  const most = { problems: options.problems ?? 500, samples: options.samples ?? 5 }
  const memory = newMemory(newId())
  const groups = new Map<string, ProblemGroup>()
  const seen = new Set<string>()
  const report: PreviewReport = {
    rows: 0,
    good: 0,
    bad: 0,
    counts: {},
    problems: [],
    problemCount: 0,
    groups: [],
    samples: [],
    skipped: [],
    skippedCount: 0,
    seenAt: new Date().toISOString(),
  }
  const take = (drafts: RowDraft[]): void => {
    const good = drafts.filter(({ problems }) => problems.length === 0)
    count(report.counts, good, seen)
    report.rows += drafts.length
    report.good += good.length
    report.bad += drafts.length - good.length
    for (const draft of good) {
      if (report.samples.length >= most.samples) break
      report.samples.push({ row: draft.row.number, records: sampleOf(draft) })
    }
    for (const problem of drafts.flatMap(({ problems }) => toldOnce(problems))) {
      report.problemCount += 1
      if (report.problems.length < most.problems) report.problems.push(problem)
      group(groups, problem)
    }
  }
  await translating(house, () =>
    asActor(house, actor, 'read', async (client) => {
      await lookUpByKeys(client)
      for await (const { rows, skipped } of rowChunks(plan, CHUNK, options.signal)) {
        const drafts = await draftRows(client, plan, memory, rows)
        await prepare(client, plan, memory, drafts)
        take(drafts)
        report.skippedCount += skipped.length
        report.skipped.push(...skipped.slice(0, MOST_SKIPPED - report.skipped.length))
        await options.progress?.({ phase: 'reading', done: report.rows, total: null })
      }
    }),
  )
  if (report.rows === 0)
    refuse('import_file', {
      spot: { field: 'file' },
      detail: { th: 'ไม่พบแถวข้อมูลใต้หัวตาราง', en: 'There is no row of data under the header' },
    })
  return { ...report, groups: [...groups.values()].sort((a, b) => b.rows - a.rows) }
}
