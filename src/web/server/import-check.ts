import type { Correction } from '#kernel/exchange/import/mapping.ts'
import type { Counts, PreviewReport, ProblemGroup, RowProblem } from '#kernel/exchange/import/report.ts'
import type { Field } from '#kernel/kinds/field.ts'
import type { Language } from '#kernel/label.ts'
import { problemText } from '#kernel/problem.ts'
import { checkOf, type Run, type Target, targetNamed } from '#modules/exchange/module.ts'
import type { Option } from '../parts/fields/field-draft.ts'
import type { ProblemView } from '../parts/import/import-view.ts'
import { skippedAs } from '../words/imports.ts'

const PAGE = 100
const MOST_GROUPS = 12

/** The field whose kind reads a layout column, where it is a choice: its options stand in for typing. */
function optionsFor(locals: App.Locals, target: Target, column: string | null): Option[] | null {
  if (column === null) return null
  const { language } = locals.preferences
  for (const entry of target.layout.makes)
    for (const [name, source] of Object.entries(entry.fields)) {
      if (![source].flat().some((one) => 'from' in one && one.from === column && !one.find)) continue
      const field: Field | undefined = locals.house.registers.get(entry.register)?.fields[name]
      if (field?.kind !== 'choice' && field?.kind !== 'choices') continue
      return Object.entries(field.choices).map(([value, label]) => ({ value, label: label[language] }))
    }
  return null
}

function problemView(problem: RowProblem, options: Option[] | null, language: Language): ProblemView {
  const { row, letter, header, value, masked, text, suggestion, column } = problem
  return {
    key: `${row} ${column ?? ''} ${problem.problem.name}`,
    row,
    letter: letter ?? '',
    header: header ?? '',
    value: value ?? '',
    masked,
    text: text[language],
    suggestion: suggestion ?? '',
    column,
    options,
  }
}

/** Kinds of problem with how many of each, the most first. */
function kindsOf(report: PreviewReport, language: Language) {
  const kinds = new Map<string, { name: string; text: string; rows: number }>()
  for (const { name, text, rows } of report.groups) {
    const known = kinds.get(name)
    kinds.set(name, { name, text: known?.text ?? text[language], rows: (known?.rows ?? 0) + rows })
  }
  return [...kinds.values()].sort((a, b) => b.rows - a.rows)
}

/** The same wrong word in several rows, where one answer can put all of them right. */
const repeated = ({ rows, value, column }: ProblemGroup): boolean =>
  rows > 1 && value !== null && value !== '' && column !== null

/** Of a secret field only a mask is shown, by which nothing could be told apart. */
function isSecret({ house }: App.Locals, target: Target, { field }: ProblemGroup): boolean {
  const [as, name = ''] = field?.split('.') ?? []
  const entry = target.layout.makes.find((one) => one.as === as)
  return house.registers.get(entry?.register ?? '')?.fields[name]?.secret !== undefined
}

function countsOf(counts: Counts, locals: App.Locals) {
  const { language } = locals.preferences
  return Object.entries(counts).map(([register, count]) => ({
    register,
    label: locals.house.registers.get(register)?.[language].many ?? register,
    ...count,
  }))
}

function samplesOf(report: PreviewReport, locals: App.Locals) {
  const { language } = locals.preferences
  return report.samples.map(({ row, records }) => ({
    row,
    records: records.map(({ register, outcome, values }) => {
      const declared = locals.house.registers.get(register)
      return {
        label: declared?.[language].one ?? register,
        outcome,
        values: Object.entries(values).map(([name, shown]) => ({
          label: declared?.fields[name]?.[language] ?? name,
          text: shown[language],
        })),
      }
    }),
  }))
}

function readyStep(locals: App.Locals, run: Run, report: PreviewReport, url: URL) {
  const { language } = locals.preferences
  const target = targetNamed(locals.house, locals.actor, run.target)
  const options = new Map<string | null, Option[] | null>()
  const optionsOf = (column: string | null) => {
    if (!options.has(column)) options.set(column, optionsFor(locals, target, column))
    return options.get(column) ?? null
  }
  const kind = url.searchParams.get('problem') ?? ''
  const chosen = kind ? report.problems.filter(({ problem }) => problem.name === kind) : report.problems
  const from = Math.max(0, Number(url.searchParams.get('from') ?? 0) || 0)
  return {
    state: 'ready' as const,
    rows: report.rows,
    good: report.good,
    bad: report.bad,
    seenAt: report.seenAt,
    counts: countsOf(report.counts, locals),
    kinds: kindsOf(report, language),
    kind,
    groups: report.groups
      .filter((group) => repeated(group) && !isSecret(locals, target, group) && (!kind || group.name === kind))
      .slice(0, MOST_GROUPS)
      .map(({ value, column, text, rows, suggestion, field }) => ({
        value: value ?? '',
        column: column ?? '',
        label: target.layout.columns.find(({ name }) => name === column)?.[language] ?? field ?? '',
        text: text[language],
        rows,
        suggestion: suggestion ?? '',
        options: optionsOf(column),
      })),
    problems: chosen.slice(from, from + PAGE).map((one) => problemView(one, optionsOf(one.column), language)),
    problemCount: kind ? chosen.length : report.problemCount,
    from,
    next: chosen.length > from + PAGE ? from + PAGE : null,
    years: report.groups.some(({ name }) => name === 'ambiguous_year'),
    samples: samplesOf(report, locals),
    skipped: report.skipped.map(({ row, why, text }) => ({ row, why: skippedAs[why][language], text })),
    skippedCount: report.skippedCount,
    corrections: run.corrections.length,
  }
}

/** The check step: under way, refused, or what is good and what must be put right. */
export async function checkStep(locals: App.Locals, run: Run, url: URL) {
  const check = await checkOf(locals.house, locals.actor, run)
  if (check.state === 'ready') return readyStep(locals, run, check.report, url)
  if (check.state === 'checking') return { state: check.state, progress: check.progress }
  const { problem } = check
  const parts = problem.parts?.length ? problem.parts : [problem]
  return { state: check.state, problems: parts.map((part) => problemText(part)[locals.preferences.language]) }
}

/** Corrections of single cells from a posted form: `fix <row> <column>`; what was left empty is no correction. */
export function fixesFrom(form: FormData): Correction[] {
  const fixes: Correction[] = []
  for (const [name, value] of form) {
    const found = /^fix (\d+) (.+)$/.exec(name)
    const text = typeof value === 'string' ? value.trim() : ''
    if (found?.[1] && found[2] && text !== '') fixes.push({ row: Number(found[1]), column: found[2], text })
  }
  return fixes
}
