import type { Layout, Source } from '#kernel/exchange/import/layout.ts'
import type { Mapping } from '#kernel/exchange/import/mapping.ts'
import { recognise } from '#kernel/exchange/import/recognise.ts'
import { gapsOf } from '#kernel/exchange/import/suggest-mapping.ts'
import { today } from '#kernel/kinds/date.ts'
import { academicYearOf, showYear } from '#kernel/kinds/year.ts'
import type { Language } from '#kernel/label.ts'
import { type Run, recall, type Target, tableOfRun, targetNamed, targetsFor } from '#modules/exchange/module.ts'
import type { Option } from '../parts/fields/field-draft.ts'
import { ownOffices } from './import-offices.ts'

const columnsOf = (source: Source): string[] => {
  if ('from' in source) return [source.from]
  if ('name' in source) return Object.values(source.name)
  return 'path' in source ? source.path : []
}

/** Layout columns that end up in a record; the others are known, and kept nowhere. */
function keptColumns(layout: Layout): Set<string> {
  const all = layout.makes.flatMap((entry) => [
    ...Object.values(entry.fields).flatMap((source) => [source].flat().flatMap(columnsOf)),
    ...(entry.known ? columnsOf(entry.known) : []),
    ...(entry.moves ?? []).map(({ from }) => from),
  ])
  return new Set(all)
}

const TERM_TWO = '-10-12'

/** What most files would answer today: this year, this term, the day on which the year began. */
function usualAnswer(kind: string, now = today()): string {
  const year = academicYearOf(now)
  if (kind === 'academic_year') return showYear(year, 'th')
  if (kind === 'term') {
    const second = now >= `${year}${TERM_TWO}` || Number(now.slice(0, 4)) > year
    return `${second ? 2 : 1}/${showYear(year, 'th')}`
  }
  return kind === 'date' ? `16/5/${showYear(year, 'th')}` : ''
}

async function asksOf(locals: App.Locals, target: Target, mapping: Mapping, office: string | null) {
  const { language } = locals.preferences
  const offices: Option[] = await ownOffices(locals)
  return (target.layout.asks ?? []).map(({ name, field, required = false, help, ...label }) => {
    const [register = '', own = ''] = field.split('.')
    const kind = locals.house.registers.get(register)?.fields[own]?.kind ?? 'text'
    const place = kind === 'place'
    const usual = place ? (office ?? '') : usualAnswer(kind)
    return {
      name,
      label: label[language],
      help: help?.[language],
      required,
      value: mapping.answers[name] ?? usual,
      options: place && offices.length > 0 ? offices : null,
    }
  })
}

/** Kinds of files and registers to choose from, for a select in two groups. */
export function targetChoices(targets: Target[], language: Language) {
  const option = ({ key, layout, register, ready }: Target) => ({
    value: key,
    label: layout[language],
    about: (layout.about ?? register.about)[language],
    ready,
  })
  return targets.map(option)
}

/** The mapping step: what was recognised, each column with samples and what it is taken for, what must be said once. */
export async function mappingStep(locals: App.Locals, run: Run) {
  const { house, actor, preferences } = locals
  const { language } = preferences
  const { mapping } = run
  if (!mapping) throw new Error('an import begins with a mapping')
  const target = targetNamed(house, actor, run.target)
  const table = await tableOfRun(house, actor, run)
  const found = await recognise(table, { headerRow: mapping.headerRow, headerRows: mapping.headerRows })
  const samples = new Map(found.columns.map((column) => [column.letter, column.samples]))
  const kept = keptColumns(target.layout)
  const headers = mapping.columns.map(({ header }) => header)
  const labels = new Map(target.layout.columns.map((column) => [column.name, column[language]]))
  return {
    target: run.target,
    title: target.layout[language],
    targets: targetChoices(targetsFor(house, actor), language),
    sheet: mapping.sheet,
    sheets: table.sheets.filter((name) => name !== ''),
    encoding: table.encoding,
    separator: table.separator,
    headerRow: mapping.headerRow,
    headerRows: mapping.headerRows,
    skipped: found.skipped.filter(({ why }) => why !== 'header').map(({ row, text }) => ({ row, text })),
    columns: mapping.columns.map(({ letter, header, to }) => ({
      letter,
      header,
      to: to ?? '',
      samples: (samples.get(letter) ?? []).slice(0, 3),
    })),
    choices: target.layout.columns.map(({ name, required, ...label }) => ({
      value: name,
      label: label[language],
      required: required === true,
      kept: kept.has(name),
    })),
    remembered: (await recall(house, actor, run.organisation, run.target, headers)) !== null,
    missing: gapsOf(target.layout, mapping).missing.map((name) => labels.get(name) ?? name),
    asks: await asksOf(locals, target, mapping, run.organisation),
    twoDigitYears: mapping.twoDigitYears ?? ('' as const),
    monthFirst: mapping.monthFirst === true,
  }
}

/** The mapping as the form says it, over the one that the form showed. */
export function mappingFrom(form: FormData, before: Mapping): Mapping {
  const said = (name: string): string => String(form.get(name) ?? '').trim()
  const { twoDigitYears: _years, monthFirst: _month, ...rest } = before
  const answers = [...form.keys()].flatMap((name) => (name.startsWith('answer-') ? [name.slice('answer-'.length)] : []))
  const years = said('years')
  return {
    ...rest,
    columns: before.columns.map((column) =>
      form.has(`column-${column.letter}`) ? { ...column, to: said(`column-${column.letter}`) || null } : column,
    ),
    answers: { ...before.answers, ...Object.fromEntries(answers.map((name) => [name, said(`answer-${name}`)])) },
    ...(years === 'be' || years === 'ce' ? { twoDigitYears: years } : {}),
    ...(form.has('month-first') ? { monthFirst: true } : {}),
  }
}
