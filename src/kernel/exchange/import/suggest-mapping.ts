import { headerKey } from './header-text.ts'
import type { Layout, LayoutColumn } from './layout.ts'
import type { ColumnMapping, Mapping, MappingGaps } from './mapping.ts'
import type { Recognised } from './recognise.ts'
import type { Table } from './table.ts'

const spellingsOf = (column: LayoutColumn): string[] =>
  [column.name, column.th, column.en, ...(column.aliases ?? [])].map(headerKey).filter((key) => key !== '')

/** Every spelling of a layout's headers, for `recognise`. */
export const knownHeaders = (layout: Layout): Set<string> => new Set(layout.columns.flatMap(spellingsOf))

/** Shortest spelling that may be found at the beginning of a longer header. */
const LONG_ENOUGH = 5

/** The layout column a header stands for: its own spelling, else the longest one that the header begins with. */
function columnFor(header: string, spellings: Map<string, string>): string | null {
  const key = headerKey(header)
  if (key === '') return null
  const exact = spellings.get(key)
  if (exact !== undefined) return exact
  let [best, length] = [null as string | null, LONG_ENOUGH - 1]
  for (const [spelling, name] of spellings) {
    if (spelling.length > length && key.startsWith(spelling)) [best, length] = [name, spelling.length]
  }
  return best
}

/** What a remembered mapping said of the same header, the first time, the second time … it stands in the file. */
function rememberedFor(remembered: Mapping | undefined): (header: string) => string | null | undefined {
  const left = new Map<string, (string | null)[]>()
  for (const { header, to } of remembered?.columns ?? []) {
    const key = headerKey(header)
    if (key !== '') left.set(key, [...(left.get(key) ?? []), to])
  }
  return (header) => left.get(headerKey(header))?.shift()
}

function spellingMap(layout: Layout): Map<string, string> {
  const spellings = new Map<string, string>()
  for (const column of layout.columns) {
    for (const spelling of spellingsOf(column)) if (!spellings.has(spelling)) spellings.set(spelling, column.name)
  }
  return spellings
}

/** Takes each column of a file for one of the layout, as remembered, else by its header. A column is taken once, the first time. */
export function suggestMapping(
  layout: Layout,
  found: Recognised,
  table: Table,
  remembered?: Mapping,
): { mapping: Mapping; gaps: MappingGaps } {
  const spellings = spellingMap(layout)
  const names = new Set(layout.columns.map(({ name }) => name))
  const before = rememberedFor(remembered?.layout === layout.name ? remembered : undefined)
  const taken = new Set<string>()
  const columns = found.columns.map(({ letter, header }): ColumnMapping => {
    const kept = before(header)
    const to = kept === undefined ? columnFor(header, spellings) : kept
    if (to === null || !names.has(to) || taken.has(to)) return { letter, header, to: null }
    taken.add(to)
    return { letter, header, to }
  })
  const { answers = {}, twoDigitYears, monthFirst } = remembered ?? {}
  const mapping: Mapping = {
    layout: layout.name,
    sheet: table.sheet,
    headerRow: found.headerRow,
    headerRows: found.headerRows,
    columns,
    answers: { ...answers },
    ...(twoDigitYears ? { twoDigitYears } : {}),
    ...(monthFirst ? { monthFirst } : {}),
  }
  return { mapping, gaps: gapsOf(layout, mapping) }
}

/** What a mapping leaves open; nothing required may be missing before a preview. */
export function gapsOf(layout: Layout, mapping: Mapping): MappingGaps {
  const taken = new Map<string, string[]>()
  for (const { to, letter } of mapping.columns) if (to !== null) taken.set(to, [...(taken.get(to) ?? []), letter])
  return {
    unmapped: mapping.columns.filter(({ to }) => to === null).map(({ letter }) => letter),
    doubled: [...taken].filter(([, letters]) => letters.length > 1).map(([to, letters]) => ({ to, letters })),
    missing: layout.columns.filter(({ name, required }) => required && !taken.has(name)).map(({ name }) => name),
    unanswered: (layout.asks ?? [])
      .filter(({ name, required }) => required && !mapping.answers[name]?.trim())
      .map(({ name }) => name),
  }
}
