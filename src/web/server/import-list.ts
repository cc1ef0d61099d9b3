import type { House } from '#kernel/house.ts'
import { showMoment } from '#kernel/kinds/date.ts'
import type { Language } from '#kernel/label.ts'
import { list } from '#kernel/register/list.ts'
import type { Filter } from '#kernel/register/query.ts'
import type { RowView } from '#kernel/register/view.ts'
import type { Actor } from '#kernel/scope/actor.ts'
import { importRun, targetTitle } from '#modules/exchange/module.ts'
import type { Column, TableRow } from '../parts/cell.ts'
import { toneOfState } from '../parts/tone.ts'
import { imports as words } from '../words/imports.ts'

const SIZE = 40
const OPEN = ['uploaded', 'checked', 'running']

const figure = (value: unknown, language: Language): string =>
  typeof value === 'number' ? new Intl.NumberFormat(language === 'th' ? 'th-TH-u-nu-latn' : 'en-GB').format(value) : ''

/** One import as a row; figures stand only in the table of those that are over. */
function rowOf(house: House, row: RowView, language: Language, over: boolean): TableRow {
  const { values } = row
  const state = importRun.workflow?.[(row.state ?? '') as keyof typeof importRun.workflow]
  const numbers = ['created', 'changed', 'unchanged', 'refused'].map((name) => ({
    text: figure(values[name], language),
  }))
  return {
    id: row.id,
    cells: [
      { text: String(values.source_name ?? ''), href: `/imports/${row.id}` },
      { text: targetTitle(house, String(values.target_key ?? ''))[language] },
      { text: String(values.brought_by ?? '') },
      { text: showMoment(String(values.started_at ?? row.since), language) },
      ...(over ? numbers : []),
      { text: state?.[language] ?? '', tone: toneOfState(importRun.workflow ?? {}, row.state ?? '') },
    ],
  }
}

const figuresOf = (language: Language): Column[] => [
  { key: 'created', label: words.creates[language], number: true },
  { key: 'changed', label: words.changes[language], number: true },
  { key: 'unchanged', label: words.same[language], number: true },
  { key: 'refused', label: words.refused[language], number: true },
]

const columnsOf = (language: Language, over: boolean): Column[] => [
  { key: 'file', label: words.stepFile[language] },
  { key: 'what', label: words.fills[language] },
  { key: 'who', label: words.byWhom[language] },
  { key: 'when', label: words.at[language] },
  ...(over ? figuresOf(language) : []),
  { key: 'state', label: language === 'th' ? 'สถานะ' : 'State' },
]

/** Imports as far as the reader sees them: those that wait for somebody, and a page of those that are over. */
export async function importLists(house: House, actor: Actor, after: string | undefined, language: Language) {
  const read = (filters: Filter[], more: { after?: string } = {}) =>
    list(house, actor, 'import_run', { filters, sort: { field: 'since', down: true }, size: SIZE, ...more })
  const waiting = await read([
    { field: 'state', op: 'in', value: OPEN },
    { field: 'account', op: 'is', value: actor.account ?? '' },
  ])
  const past = await read(
    [{ field: 'state', op: 'in', value: ['done', 'failed', 'cancelled'] }],
    after ? { after } : {},
  )
  return {
    columns: { waiting: columnsOf(language, false), past: columnsOf(language, true) },
    waiting: waiting.rows.map((row) => rowOf(house, row, language, false)),
    past: past.rows.map((row) => rowOf(house, row, language, true)),
    next: past.next,
  }
}
