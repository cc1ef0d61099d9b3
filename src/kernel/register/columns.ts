import { kindOf } from '../kinds/all.ts'
import type { Field } from '../kinds/field.ts'
import type { ColumnType, Keys } from '../kinds/kind.ts'
import type { AnyRegister } from './declaration.ts'

export interface RegisterColumn {
  name: string
  type: ColumnType
  required: boolean
  field?: string
}

/** Columns that every register has before its own. */
const SYSTEM_COLUMNS: RegisterColumn[] = [
  { name: 'id', type: 'uuid', required: true },
  { name: 'version', type: 'integer', required: true },
  { name: 'since', type: 'timestamptz', required: true },
]

/** The column names of one field, in the order of its kind. */
export const columnsOf = (name: string, field: Field): string[] =>
  kindOf(field).columns.map((column) => `${name}${column.suffix}`)

const nameColumns = new Set(['_title', '_title_en', '_first_en', '_last_en'])

const fieldColumns = ([name, field]: [string, Field]): RegisterColumn[] =>
  kindOf(field).columns.map((column) => ({
    name: `${name}${column.suffix}`,
    type: column.type,
    required: field.required === true && !nameColumns.has(column.suffix),
    field: name,
  }))

/** Every column of a register's table, in order; the past table has these and `until`. */
export function registerColumns(register: AnyRegister): RegisterColumn[] {
  const state: RegisterColumn[] = register.workflow ? [{ name: 'state', type: 'text', required: true }] : []
  const search: RegisterColumn[] = register.searched ? [{ name: 'search_text', type: 'text', required: true }] : []
  return [...SYSTEM_COLUMNS, ...state, ...Object.entries(register.fields).flatMap(fieldColumns), ...search]
}

/** The main column of a field: where filters and links look. */
export const mainColumn = (name: string, field: Field): string => columnsOf(name, field)[0] ?? name

export type Values = Record<string, unknown>

/** Free-text search sees lower-case text of the searched fields, spaces folded. */
export function searchText(register: AnyRegister, values: Values): string {
  const parts = (register.searched ?? []).flatMap((name) => {
    const field = register.fields[name]
    const value = values[name]
    if (!field || value === null || value === undefined) return []
    const kind = kindOf(field)
    return field.kind === 'person_name'
      ? [kind.show(value, field, 'th'), kind.show(value, field, 'en')]
      : [kind.show(value, field, 'th')]
  })
  return [...new Set(parts)].join(' ').toLowerCase().replace(/\s+/g, ' ')
}

/** Values to columns: name → what the driver writes. Only the fields present are given. */
export function toColumns(register: AnyRegister, values: Values, keys: Keys): Record<string, unknown> {
  const row: Record<string, unknown> = {}
  for (const [name, field] of Object.entries(register.fields)) {
    if (!Object.hasOwn(values, name)) continue
    const value = values[name]
    const columns = columnsOf(name, field)
    const stored = value === null || value === undefined ? columns.map(() => null) : kindOf(field).store(value, keys)
    columns.forEach((column, i) => {
      row[column] = stored[i] ?? null
    })
  }
  return row
}

/** A database row back to values by field. */
export function fromColumns(register: AnyRegister, row: Record<string, unknown>): Values {
  const values: Values = {}
  for (const [name, field] of Object.entries(register.fields)) {
    values[name] = kindOf(field).load(columnsOf(name, field).map((column) => row[column]))
  }
  return values
}
