import type { RowProblem } from '#kernel/exchange/import/report.ts'
import { list } from '#kernel/register/list.ts'
import { mayAnywhere } from '#kernel/scope/actor.ts'
import { progressOf, type Run, waitingReasons } from '#modules/exchange/module.ts'

const SHOWN = 50

/** Rows that wait in quarantine with their first reasons; only whoever brought the file sees them. */
async function waitingOf(locals: App.Locals, run: Run) {
  const { house, actor, preferences } = locals
  const filters = [{ field: 'run', op: 'is' as const, value: run.id }]
  const page = await list(house, actor, 'quarantined_row', { filters, sort: { field: 'row_number' }, size: SHOWN })
  const reasons = page.total > 0 ? await waitingReasons(house, actor, run.id) : []
  return {
    total: page.total,
    reasons: reasons.map(({ text, rows }) => ({ text: text[preferences.language], rows })),
    rows: page.rows.map(({ id, values }) => ({
      id,
      row: Number(values.row_number),
      reasons: (values.problems as RowProblem[]).map(({ letter, header, text }) => ({
        place: [letter, header].filter(Boolean).join(' '),
        text: text[preferences.language],
      })),
    })),
  }
}

/** What became of an import: figures, by register, and what still waits. */
export async function resultStep(locals: App.Locals, run: Run) {
  const { house, actor, preferences } = locals
  const { language } = preferences
  const sees = (name: string): boolean => {
    const register = house.registers.get(name)
    return register !== undefined && mayAnywhere(actor, register, 'read')
  }
  const { done, total } = await progressOf(house, actor, run.id)
  return {
    figures: run.figures,
    stoppedAt: run.state === 'cancelled' && run.startedAt !== null && run.mode === 'good_rows' ? done : null,
    total,
    problem: run.outcome.problem?.text[language] ?? '',
    counts: Object.entries(run.outcome.counts ?? {}).map(([register, count]) => ({
      register,
      label: house.registers.get(register)?.[language].many ?? register,
      seen: sees(register),
      ...count,
    })),
    waiting: await waitingOf(locals, run),
  }
}
