import type { BadRows } from '#kernel/exchange/import/bad-rows.ts'
import type { Mapping } from '#kernel/exchange/import/mapping.ts'
import { preview } from '#kernel/exchange/import/preview.ts'
import type { RowProblem } from '#kernel/exchange/import/report.ts'
import type { Table } from '#kernel/exchange/import/table.ts'
import type { House } from '#kernel/house.ts'
import { refuse } from '#kernel/problem.ts'
import type { Actor } from '#kernel/scope/actor.ts'
import { asActor } from '#kernel/scope/as-actor.ts'
import { checkOf } from './checking.ts'
import { ownRun, type Run } from './run.ts'
import { tableOfRun } from './run-table.ts'
import { targetNamed } from './target.ts'

/** The rows of a file that are not in, with their reasons: everything that writing them out takes. */
export interface BadRowsOfRun {
  name: string
  table: Table
  mapping: Mapping
  bad: BadRows
}

/** Seconds do not matter to who downloads; a check that goes on longer than this is no page's to wait for. */
const PATIENCE = 120_000

function byRow(problems: RowProblem[]): BadRows {
  const rows = new Map<number, RowProblem[]>()
  for (const problem of problems) rows.set(problem.row, [...(rows.get(problem.row) ?? []), problem])
  return rows
}

/** Of a check, all its problems, however many. */
async function foundBad(house: House, actor: Actor, run: Run, table: Table): Promise<BadRows> {
  const check = await checkOf(house, actor, run, PATIENCE)
  if (check.state !== 'ready' || !run.mapping) return refuse('import_mapping')
  const { report } = check
  if (report.problems.length === report.problemCount) return byRow(report.problems)
  const { layout } = targetNamed(house, actor, run.target)
  const asked = { table, layout, mapping: run.mapping, corrections: run.corrections }
  return byRow((await preview(house, actor, asked, { problems: report.problemCount, samples: 0 })).problems)
}

async function keptBad(house: House, actor: Actor, run: Run): Promise<BadRows> {
  const found = await asActor(house, actor, 'read', (client) =>
    client.query<{ row_number: string; problems: RowProblem[] }>(
      'select row_number, problems from quarantined_row where run = $1 order by row_number',
      [run.id],
    ),
  )
  return new Map(found.rows.map(({ row_number, problems }) => [Number(row_number), problems]))
}

/** The rows to put right of an import: those that its check found, or those that wait in quarantine. @throws Refusal `not_found` */
export async function badRowsOfRun(house: House, actor: Actor, id: string): Promise<BadRowsOfRun> {
  const run = await ownRun(house, actor, id)
  const mapping = run.mapping ?? refuse('not_found')
  const table = await tableOfRun(house, actor, run)
  const bad = run.state === 'checked' ? await foundBad(house, actor, run, table) : await keptBad(house, actor, run)
  return { name: run.name, table, mapping, bad }
}
