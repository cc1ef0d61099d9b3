import type { RowProblem } from './report.ts'

/** One cell may fill fields of several records: what is wrong with it is told once. */
export function toldOnce(problems: RowProblem[]): RowProblem[] {
  const seen = new Set<string>()
  return problems.filter(({ column, field, problem }) => {
    const place = `${column ?? field ?? ''} ${problem.name}`
    if (seen.has(place)) return false
    seen.add(place)
    return true
  })
}
