import type { House } from '#kernel/house.ts'
import { kindOf } from '#kernel/kinds/all.ts'
import type { Language } from '#kernel/label.ts'
import type { AnyRegister } from '#kernel/register/declaration.ts'
import type { RowView } from '#kernel/register/view.ts'
import type { Cell, Column, TableRow } from '../parts/cell.ts'
import { toneOfState } from '../parts/tone.ts'

/** Structured data is for programs; a person sees how it begins. */
const LONGEST_JSON = 200
const NUMBERS = ['number', 'money', 'percent']
const stateLabel = { th: 'สถานะ', en: 'State' }
const unnamed = { th: '(ไม่มีสิทธิ์ดูชื่อ)', en: '(name not shown)' }
const hiddenLabel = { th: 'ปกปิด', en: 'Hidden' }

/** The registers whose records a link may open: a link to either kind of place opens the organisation. */
const registerOfLink = (house: House, to: string): string => (house.registers.has(to) ? to : 'organisation')

/** One field of a row as a cell shows it. */
export function cellOf(house: House, register: AnyRegister, row: RowView, name: string, language: Language): Cell {
  if (name === 'state') return stateCell(register, row.state, language)
  const field = register.fields[name]
  if (!field) return { text: '' }
  if (row.hidden.includes(name)) return { text: hiddenLabel[language], tone: 'unknown' }
  const value = row.values[name]
  if (value === null || value === undefined) return { text: '' }
  if (field.kind === 'link' || field.kind === 'place') {
    const title = row.titles[String(value)]
    return title ? { text: title, href: `/registers/${registerOfLink(house, field.to)}/${value}` } : { text: '' }
  }
  if (field.kind === 'file') {
    const title = row.titles[String(value)]
    return title ? { text: title, href: `/files/${value}` } : { text: '' }
  }
  const text = kindOf(field).show(value, field, language)
  return { text: field.kind === 'json' && text.length > LONGEST_JSON ? `${text.slice(0, LONGEST_JSON)} …` : text }
}

function stateCell(register: AnyRegister, state: string | undefined, language: Language): Cell {
  if (!state || !register.workflow) return { text: '' }
  return { text: register.workflow[state]?.[language] ?? state, tone: toneOfState(register.workflow, state) }
}

export const columnLabel = (register: AnyRegister, name: string, language: Language): string =>
  name === 'state' ? stateLabel[language] : (register.fields[name]?.[language] ?? name)

/** The columns of a list; the first names the row and opens it. */
export function columnsOfList(register: AnyRegister, names: string[], language: Language): Column[] {
  return names.map((name) => ({
    key: name,
    label: columnLabel(register, name, language),
    number: NUMBERS.includes(register.fields[name]?.kind ?? ''),
  }))
}

export const tableRow = (
  house: House,
  register: AnyRegister,
  row: RowView,
  names: string[],
  language: Language,
): TableRow => ({
  id: row.id,
  cells: names.map((name, at) => {
    const cell = cellOf(house, register, row, name, language)
    return at === 0
      ? { text: cell.text || row.title || unnamed[language], href: `/registers/${register.name}/${row.id}` }
      : cell
  }),
})
