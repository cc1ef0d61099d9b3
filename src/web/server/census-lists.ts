import type { Language } from '#kernel/label.ts'
import { list } from '#kernel/register/list.ts'
import type { RowView } from '#kernel/register/view.ts'
import { mayAnywhere } from '#kernel/scope/actor.ts'
import { censusList, type ListKind, listColumns, listKinds } from '#modules/census/module.ts'
import type { Column, TableRow } from '../parts/cell.ts'
import { census as words } from '../words/census.ts'
import { cellOf } from './cells.ts'

const MOST = 200

const numberIn = (value: unknown, name: string): number => {
  const found = value && typeof value === 'object' ? (value as Record<string, unknown>)[name] : 0
  return typeof found === 'number' ? found : 0
}

/** What a list lacks, each with how many rows and what share of them. */
export interface QualityFact {
  key: string
  label: string
  rows: number
  /** From 0 to 1. */
  share: number
}

const FACTS = [
  ['noId', words.noId],
  ['wrongId', words.wrongId],
  ['sameIdTwice', words.sameIdTwice],
  ['noBirthDate', words.noBirthDate],
  ['wrongBirthDate', words.wrongBirthDate],
  ['noSubdistrict', words.noSubdistrict],
  ['noParents', words.noParents],
] as const

export function qualityFacts(quality: unknown, language: Language): QualityFact[] {
  const all = Math.max(1, numberIn(quality, 'rows'))
  return FACTS.map(([key, label]) => {
    const rows = numberIn(quality, key)
    return { key, label: label[language], rows, share: rows / all }
  })
}

/** What makes one doubt that a list is of its kind, or that its file was saved well. */
export function listDoubts(values: Record<string, unknown>, language: Language): string[] {
  const { columns = [] } = (values.mapping ?? {}) as KeptMapping
  const has = (name: string) => columns.some(({ to }) => to === name)
  const { tells } = listKinds[values.kind as ListKind]
  const rows = numberIn(values.quality, 'rows')
  const doubts = [
    tells === 'learns' && !has('grade') && !has('school') ? words.noSchoolHere : null,
    tells === 'lives' && has('grade') && has('school') ? words.learnersHere : null,
    rows > 0 && numberIn(values.quality, 'wrongId') > rows / 2 ? words.idsMangled : null,
  ]
  return doubts.flatMap((one) => (one ? [one[language]] : []))
}

interface KeptMapping {
  columns?: { letter: string; header: string; to: string | null }[]
}

/** How each column of the file was understood; what is not used has no meaning. */
export function columnsRead(mapping: unknown, language: Language): { header: string; means: string | null }[] {
  const { columns = [] } = (mapping ?? {}) as KeptMapping
  return columns.map(({ header, to }) => ({
    header,
    means: to === null ? null : (listColumns.find(({ name }) => name === to)?.[language] ?? to),
  }))
}

/** Kinds without which a round calls children out of school who are at school. */
const NEEDED: ListKind[] = ['registry', 'obec', 'private', 'local', 'vocational', 'nonformal']

const figuresOf = (language: Language) => new Intl.NumberFormat(language === 'th' ? 'th-TH-u-nu-latn' : 'en-GB')

function rowOf({ house, preferences }: App.Locals, round: string, row: RowView, replaced: boolean): TableRow {
  const { language } = preferences
  const figure = (value: number): string => figuresOf(language).format(value)
  const { quality } = row.values
  return {
    id: row.id,
    cells: [
      { text: cellOf(house, censusList, row, 'kind', language).text, href: `/census/${round}/lists/${row.id}` },
      { text: [row.values.source, replaced ? words.replaced[language] : ''].filter(Boolean).join(' · ') },
      cellOf(house, censusList, row, 'dated_on', language),
      { text: figure(Number(row.values.rows ?? 0)) },
      { text: figure(numberIn(quality, 'noId')) },
      { text: figure(numberIn(quality, 'wrongId')) },
      { text: figure(numberIn(quality, 'noBirthDate') + numberIn(quality, 'wrongBirthDate')) },
    ],
  }
}

/** The lists of a round with what they lack, and the kinds that are not there yet; null for who may not see lists. */
export async function roundLists(locals: App.Locals, round: string) {
  const { house, actor, preferences } = locals
  const { language } = preferences
  if (!mayAnywhere(actor, censusList, 'read')) return null
  const { rows } = await list(house, actor, censusList.name, {
    filters: [{ field: 'round', op: 'is', value: round }],
    sort: { field: 'kind' },
    size: MOST,
  })
  const replaced = new Set(rows.map(({ values }) => values.replaces))
  const there = new Set(rows.filter(({ id }) => !replaced.has(id)).map(({ values }) => values.kind))
  const columns: Column[] = [
    { key: 'kind', label: words.kind[language] },
    { key: 'source', label: words.source[language] },
    { key: 'on', label: words.datedOn[language] },
    { key: 'rows', label: words.rows[language], number: true },
    { key: 'noId', label: words.noId[language], number: true },
    { key: 'wrongId', label: words.wrongId[language], number: true },
    { key: 'noDate', label: words.noDate[language], number: true },
  ]
  return {
    columns,
    rows: rows.map((row) => rowOf(locals, round, row, replaced.has(row.id))),
    missing: NEEDED.filter((kind) => !there.has(kind)).map((kind) => listKinds[kind][language]),
  }
}
