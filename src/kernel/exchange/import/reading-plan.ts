import type { House } from '../../house.ts'
import type { Field } from '../../kinds/field.ts'
import { refuse } from '../../problem.ts'
import type { AnyRegister } from '../../register/declaration.ts'
import type { DayRules } from './day-text.ts'
import { Finder } from './finder.ts'
import { headerKey } from './header-text.ts'
import type { Find, FindPath, Layout, LayoutEntry, Source } from './layout.ts'
import type { ColumnMapping, Correction, Mapping } from './mapping.ts'
import { PathFinder } from './path-finder.ts'
import { gapsOf } from './suggest-mapping.ts'
import type { Table } from './table.ts'

/** A file and how it is to be read. */
export interface ImportInput {
  table: Table
  layout: Layout
  mapping: Mapping
  corrections: Correction[]
}

/** A column of the layout in this file. */
export interface PlacedColumn extends ColumnMapping {
  /** Place among the cells of a row. */
  at: number
  width?: number
}

export interface PlannedField {
  name: string
  field: Field
  sources: Source[]
  /** Place of its reading among those of a row. */
  slot: number
}

export interface EntryPlan {
  entry: LayoutEntry
  register: AnyRegister
  fields: PlannedField[]
  byField: Map<string, PlannedField>
}

/** Everything that reading rows needs, worked out once for a file. */
export interface ReadingPlan {
  house: House
  input: ImportInput
  entries: EntryPlan[]
  byName: Map<string, EntryPlan>
  columns: Map<string, PlacedColumn>
  /** Headers by place, as `headerKey` gives them, to know repeated ones. */
  headers: string[]
  rules: DayRules
  finder(find: Find): Finder
  paths(find: FindPath): PathFinder
  finders: Map<string, Finder>
  pathFinders: Map<string, PathFinder>
  /** The text that a user put in place of what a row says in a column. */
  correctionFor(row: number, column: string, written: string): string | undefined
}

/** `AB` to 27. */
const placeOf = (letter: string): number => [...letter].reduce((sum, char) => sum * 26 + char.charCodeAt(0) - 64, 0) - 1

function placed({ layout, mapping }: ImportInput): Map<string, PlacedColumn> {
  const columns = new Map<string, PlacedColumn>()
  for (const column of mapping.columns) {
    const declared = layout.columns.find(({ name }) => name === column.to)
    if (!declared || columns.has(declared.name)) continue
    columns.set(declared.name, {
      ...column,
      at: placeOf(column.letter),
      ...(declared.width ? { width: declared.width } : {}),
    })
  }
  return columns
}

function entryPlan(house: House, entry: LayoutEntry, slot: number): EntryPlan {
  const register = house.registers.get(entry.register) ?? refuse('not_found')
  const fields = Object.entries(entry.fields).map(([name, source], i) => ({
    name,
    slot: slot + i,
    field: register.fields[name] ?? refuse('unknown_field', { spot: { field: `${entry.as}.${name}` } }),
    sources: [source].flat(),
  }))
  return { entry, register, fields, byField: new Map(fields.map((field) => [field.name, field])) }
}

const kept = <T>(map: Map<string, T>, key: object, names: WeakMap<object, string>, make: () => T): T => {
  const text = names.get(key) ?? JSON.stringify(key)
  names.set(key, text)
  const found = map.get(text) ?? make()
  map.set(text, found)
  return found
}

function correctionsOf(corrections: Correction[]): ReadingPlan['correctionFor'] {
  const byRow = new Map<string, string>()
  const byValue = new Map<string, string>()
  for (const { row, value, column, text } of corrections) {
    if (row !== undefined) byRow.set(`${row} ${column}`, text)
    else if (value !== undefined) byValue.set(`${column} ${value.trim()}`, text)
  }
  if (corrections.length === 0) return () => undefined
  return (row, column, written) => byRow.get(`${row} ${column}`) ?? byValue.get(`${column} ${written.trim()}`)
}

/** Prepares the reading of a file; refuses `import_mapping` where something required is not mapped or not answered. */
export function readingPlan(house: House, input: ImportInput): ReadingPlan {
  const { layout, mapping } = input
  const gaps = gapsOf(layout, mapping)
  const open = [...gaps.missing, ...gaps.unanswered]
  if (open.length > 0)
    refuse('import_mapping', { parts: open.map((field) => ({ name: 'missing_value', spot: { field } })) })
  let slots = 0
  const entries = layout.makes.map((entry) => {
    slots += Object.keys(entry.fields).length
    return entryPlan(house, entry, slots - Object.keys(entry.fields).length)
  })
  const finders = new Map<string, Finder>()
  const pathFinders = new Map<string, PathFinder>()
  const names = new WeakMap<object, string>()
  const registerOf = (name: string): AnyRegister => house.registers.get(name) ?? refuse('not_found')
  const headers: string[] = []
  for (const { letter, header } of mapping.columns) headers[placeOf(letter)] = headerKey(header)
  return {
    house,
    input,
    entries,
    byName: new Map(entries.map((plan) => [plan.entry.as, plan])),
    columns: placed(input),
    headers,
    rules: {
      ...(mapping.twoDigitYears ? { twoDigitYears: mapping.twoDigitYears } : {}),
      ...(mapping.monthFirst ? { monthFirst: true } : {}),
    },
    finder: (find) => kept(finders, find, names, () => new Finder(registerOf(find.register), find, house.keys)),
    paths: (find) => kept(pathFinders, find, names, () => new PathFinder(registerOf(find.register), find)),
    finders,
    pathFinders,
    correctionFor: correctionsOf(input.corrections),
  }
}
