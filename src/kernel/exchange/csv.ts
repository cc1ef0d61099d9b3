import { kindOf } from '../kinds/all.ts'
import { HIDDEN } from '../kinds/kind.ts'
import type { Language } from '../label.ts'
import type { AnyRegister } from '../register/declaration.ts'
import type { RowView } from '../register/view.ts'

/** A cell that no spreadsheet takes for a formula, quoted where it must be. */
function cell(text: string): string {
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}

const lineOf = (cells: string[]): string => `${cells.map(cell).join(',')}\r\n`

function shown(register: AnyRegister, row: RowView, name: string, language: Language): string {
  const field = register.fields[name]
  const value = row.values[name]
  if (!field || value === null || value === undefined) return row.hidden.includes(name) ? HIDDEN : ''
  if (field.kind === 'link' || field.kind === 'place') return row.titles[String(value)] ?? ''
  return kindOf(field).show(value, field, language)
}

/** Rows as CSV for a spreadsheet (RFC 4180, with a byte-order mark): words as people read them, hidden values hidden. */
export function csvOf(register: AnyRegister, rows: RowView[], language: Language): string {
  const fields = Object.entries(register.fields)
  const life = register.workflow
  const state = language === 'th' ? 'สถานะ' : 'State'
  const head = ['id', ...(life ? [state] : []), ...fields.map(([, field]) => field[language])]
  const lines = rows.map((row) =>
    lineOf([
      row.id,
      ...(life ? [life[row.state ?? '']?.[language] ?? ''] : []),
      ...fields.map(([name]) => shown(register, row, name, language)),
    ]),
  )
  return `\ufeff${lineOf(head)}${lines.join('')}`
}
