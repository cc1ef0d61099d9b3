import { kindOf } from '../kinds/all.ts'
import { HIDDEN } from '../kinds/kind.ts'
import type { Language } from '../label.ts'
import type { AnyRegister } from '../register/declaration.ts'
import type { RowView } from '../register/view.ts'
import type { SheetCell } from './xlsx.ts'

const NUMERIC = new Set(['number', 'money', 'percent'])

function cellOf(register: AnyRegister, row: RowView, name: string, language: Language): SheetCell {
  const field = register.fields[name]
  const value = row.values[name]
  if (!field || value === null || value === undefined) return row.hidden.includes(name) ? HIDDEN : ''
  if (field.kind === 'link' || field.kind === 'place') return row.titles[String(value)] ?? ''
  if (NUMERIC.has(field.kind) && typeof value === 'number') return value
  return kindOf(field).show(value, field, language)
}

/** The heading of a sheet of rows: the id, the state where there is one, every field by its label. */
export function headOf(register: AnyRegister, language: Language): string[] {
  const state = language === 'th' ? 'สถานะ' : 'State'
  return [
    'id',
    ...(register.workflow ? [state] : []),
    ...Object.values(register.fields).map((field) => field[language]),
  ]
}

/** A row as people read it, in the order of the heading: words for codes, titles for links, what is hidden as hidden. */
export function cellsOf(register: AnyRegister, row: RowView, language: Language): SheetCell[] {
  const life = register.workflow
  return [
    row.id,
    ...(life ? [life[row.state ?? '']?.[language] ?? ''] : []),
    ...Object.keys(register.fields).map((name) => cellOf(register, row, name, language)),
  ]
}
