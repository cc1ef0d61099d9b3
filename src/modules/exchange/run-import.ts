import { databaseProblem } from '#kernel/act/database-problem.ts'
import { madeId, newId } from '#kernel/act/id.ts'
import type { ActContext } from '#kernel/act/transaction.ts'
import { withAct } from '#kernel/act/transaction.ts'
import { commitImport } from '#kernel/exchange/import/commit.ts'
import type { Counts, ImportReport, RefusedRow } from '#kernel/exchange/import/report.ts'
import type { House } from '#kernel/house.ts'
import { today } from '#kernel/kinds/date.ts'
import { type Problem, problemText, Refusal } from '#kernel/problem.ts'
import { type Actor, actorOf, systemActor } from '#kernel/scope/actor.ts'
import { tellProgress } from './progress.ts'
import { type Outcome, type Run, readRun } from './run.ts'
import { tableOfRun } from './run-table.ts'
import { targetNamed } from './target.ts'

const total = (counts: Counts, what: 'create' | 'change' | 'unchanged'): number =>
  Object.values(counts).reduce((sum, count) => sum + count[what], 0)

/** Runs work unless another process runs it for the same import; false if so. The lock falls with the connection. */
async function alone(house: House, run: string, work: () => Promise<void>): Promise<boolean> {
  const client = await house.app.connect()
  const key = `import ${run}`
  try {
    const got = await client.query<{ got: boolean }>('select pg_try_advisory_lock(hashtextextended($1, 1)) as got', [
      key,
    ])
    if (!got.rows[0]?.got) return false
    try {
      await work()
    } finally {
      await client.query('select pg_advisory_unlock(hashtextextended($1, 1))', [key])
    }
    return true
  } finally {
    client.release()
  }
}

/** Rows that were refused wait in quarantine, in the transaction that brings their neighbours in. */
const quarantine = (run: Run) => async (act: ActContext, rows: RefusedRow[]) => {
  const numbers = rows.map(({ row }) => row)
  // a start before this one, which failed, may have kept them already
  const found = await act.client.query<{ id: string; version: number }>(
    'select id, version from quarantined_row where run = $1 and row_number = any ($2::numeric[])',
    [run.id, numbers],
  )
  for (const { id, version } of found.rows) await act.withdraw('quarantined_row', id, version)
  await act.createMany(
    'quarantined_row',
    rows.map(({ row, problems }) => ({
      id: newId(),
      values: { run: run.id, account: run.account, row_number: row, problems },
    })),
  )
}

/** Rows that were waiting and are taken care of by this import wait no longer. */
async function released(act: ActContext, run: Run): Promise<void> {
  if (!run.follows) return
  const found = await act.client.query<{ id: string; version: number }>(
    'select id, version from quarantined_row where run = $1',
    [run.follows],
  )
  for (const { id, version } of found.rows) await act.withdraw('quarantined_row', id, version)
}

/** Says what became of an import: in the program's own name, since nobody else may. */
async function conclude(
  house: House,
  run: Run,
  move: 'finish' | 'fail',
  values: Record<string, unknown>,
): Promise<void> {
  const system = await systemActor(house)
  const now = await readRun(house, system, run.id)
  if (now.state !== 'running') return
  const head = { id: madeId(run.id, `${move} ${now.version}`), verb: 'change', register: 'import_run' }
  await withAct(house, system, head, { run: run.id, move }, async (act) => {
    const version = await act.change('import_run', run.id, now.version, {
      ...values,
      finished_at: new Date().toISOString(),
    })
    if (move === 'finish') await released(act, run)
    return act.move('import_run', run.id, version, move)
  })
}

const figuresOf = (report: ImportReport) => ({
  rows_total: report.rows,
  refused: report.refused,
  created: report.written ? total(report.counts, 'create') : 0,
  changed: report.written ? total(report.counts, 'change') : 0,
  unchanged: report.written ? total(report.counts, 'unchanged') : 0,
})

const failure = (problem: Problem): Outcome => ({ problem: { name: problem.name, text: problemText(problem) } })

/** What an all-or-nothing import says that met bad rows: the first of them, each with its row. */
const nothingWritten = (report: ImportReport): Outcome => ({
  problem: {
    name: 'import_rows',
    text: {
      th: `มี ${report.refused} แถวที่รับไม่ได้ จึงยังไม่ได้นำเข้าแถวใดเลย`,
      en: `${report.refused} rows could not be taken, so none was brought in`,
    },
  },
})

async function bringIn(house: House, actor: Actor, run: Run, signal: AbortSignal): Promise<ImportReport | null> {
  const { layout } = targetNamed(house, actor, run.target)
  const { mapping, mode } = run
  if (!mapping || !mode) throw new Refusal({ name: 'import_mapping' })
  const table = await tableOfRun(house, actor, run)
  const stop = new AbortController()
  const either = AbortSignal.any([signal, stop.signal])
  const seenAt = run.outcome.seenAt
  const asked = {
    importId: madeId(run.id, `started ${run.startedAt}`),
    table,
    layout,
    mapping,
    corrections: run.corrections,
    mode,
    ...(seenAt ? { seenAt } : {}),
  }
  try {
    return await commitImport(house, actor, asked, {
      signal: either,
      keep: quarantine(run),
      progress: async (now) => {
        const total = now.total ?? run.figures.total
        if ((await tellProgress(house, actor, run.id, { ...now, total })) === 'cancelled') stop.abort()
      },
    })
  } catch (error) {
    if (stop.signal.aborted) return null
    throw error
  }
}

/** A failure that passes, such as a database that restarts: the queue tries again. */
const passes = (house: House, error: unknown, signal: AbortSignal): boolean => {
  const name = error instanceof Refusal ? error.problem.name : databaseProblem(error, house)?.name
  return signal.aborted || name === 'busy' || name === 'database'
}

async function failed(house: House, run: Run, error: unknown): Promise<void> {
  if (error instanceof Refusal) {
    await conclude(house, run, 'fail', { outcome: failure(error.problem) })
    return
  }
  house.report(error, { job: 'import.run', import: run.id })
  await conclude(house, run, 'fail', { outcome: failure({ name: 'unknown' }) })
}

/**
 * Brings a started import in, as whoever brought the file and with the rights they hold now. May be called again after a fall:
 * what is in stays in and is not done twice. An import that is not running is left alone.
 */
export async function runImport(house: House, id: string, signal: AbortSignal): Promise<void> {
  await alone(house, id, async () => {
    const run = await readRun(house, await systemActor(house), id)
    if (run.state !== 'running') return
    const actor = await actorOf(house.count, run.account, house.province.areaId, today())
    try {
      if (!actor) throw new Refusal({ name: 'not_found' })
      // the file is seen by who brought it, and not by the program's own actor
      const report = await bringIn(house, actor, await readRun(house, actor, id), signal)
      if (!report) return
      const outcome: Outcome = report.written ? { counts: report.counts } : nothingWritten(report)
      await conclude(house, run, report.written ? 'finish' : 'fail', { ...figuresOf(report), outcome })
    } catch (error) {
      if (passes(house, error, signal)) throw error
      await failed(house, run, error)
    }
  })
}
