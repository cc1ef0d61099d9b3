import { maskId } from '#kernel/kinds/national-id.ts'
import { cleanCell } from '#linkage/table/cells.ts'
import { birthDay } from '#linkage/text/birth-date.ts'
import { cleanText } from '#linkage/text/thai-marks.ts'
import { withoutTitle } from '#linkage/text/titles.ts'
import type { ListKind } from './codes.ts'
import { compareLetters, type Piece } from './letters.ts'

/** What of a row is shown, in the order of reading. */
export const SIDE_FIELDS = [
  'title',
  'first',
  'last',
  'born',
  'sex',
  'id',
  'mother',
  'father',
  'house',
  'subdistrict',
] as const
export type SideField = (typeof SIDE_FIELDS)[number]

/** One fact of both rows. `alike`: nothing differs; `lacking`: one side or both say nothing. */
export interface Facing {
  field: SideField
  a: Piece[]
  b: Piece[]
  verdict: 'alike' | 'differs' | 'lacking'
}

/** A row of a list as it is read for showing. */
export interface ListedRow {
  list: string
  number: number
  kind: ListKind
  source: string
  dated_on: string
  cells: Record<string, string>
  /** Name of the subdistrict, where the row gives its code. */
  subdistrict: string | null
  /** Name of the school, where its code is known. */
  school: string | null
  id_sealed: Buffer | null
}

const PLAIN_DAY = /^(\d{4})(\d{2})(\d{2})$/

/** A birth date as ISO where it can be read, else as it was written. */
const dayOf = (raw: string | undefined): string => {
  const day = raw === undefined ? 0 : birthDay(raw)
  return day === 0 ? (raw ?? '') : String(day).replace(PLAIN_DAY, '$1-$2-$3')
}

/** Figures that differ stay, the others are dots: enough to see a slip, too little to know the number. */
function numbersOf(one: string, other: string): { a: Piece[]; b: Piece[] } {
  if (one === other || one.length !== other.length) return whole(maskOf(one), maskOf(other), one === other)
  const apart = [...one].filter((figure, at) => figure !== other[at]).length
  if (apart > SLIPS) return whole(maskOf(one), maskOf(other), false)
  const shown = (own: string, facing: string): Piece[] =>
    [...own].map((figure, at) => ({ text: figure === facing[at] ? '•' : figure, differs: figure !== facing[at] }))
  return { a: shown(one, other), b: shown(other, one) }
}

/** More figures than these are no slip, and the numbers stay masked. */
const SLIPS = 3
const LENGTH = 13
const maskOf = (id: string): string =>
  id === '' ? '' : id.length === LENGTH ? maskId(id).masked : '•'.repeat(Math.min(id.length, LENGTH))
const whole = (a: string, b: string, same: boolean): { a: Piece[]; b: Piece[] } => ({
  a: a === '' ? [] : [{ text: a, differs: !same && b !== '' }],
  b: b === '' ? [] : [{ text: b, differs: !same && a !== '' }],
})

/** Short and full forms of one title. */
const FULL: Record<string, string> = { 'ด.ช.': 'เด็กชาย', 'ด.ญ.': 'เด็กหญิง', 'น.ส.': 'นางสาว' }

/** The title of a row, also where it was glued to the name, and the name without it. */
function named(cells: Record<string, string>): { title: string; first: string } {
  const written = cleanText(cells.first ?? '')
  const { name } = withoutTitle(written)
  const title = cleanText(cells.title ?? '') || written.slice(0, written.length - name.length).trim()
  return { title: FULL[title] ?? title, first: name }
}

/** First and family name have changed places in one of two rows. */
export function crossedIn(one: ListedRow, other: ListedRow): boolean {
  const [x, y] = [named(one.cells).first, named(other.cells).first]
  const [last, facing] = [cleanText(one.cells.last ?? ''), cleanText(other.cells.last ?? '')]
  return x !== y && ((x !== '' && x === facing) || (y !== '' && y === last))
}

function textOf(field: SideField, { cells, subdistrict }: ListedRow): string {
  if (field === 'born') return dayOf(cells.born)
  if (field === 'title' || field === 'first') return named(cells)[field]
  if (field === 'sex') return cleanCell({ column: 'sex', kind: 'sex' }, cells.sex ?? '').word || (cells.sex ?? '')
  if (field === 'subdistrict') return cleanText(subdistrict ?? cells.subdistrict_name ?? cells.subdistrict ?? '')
  if (field === 'house') return cleanText([cells.house, cells.moo && `ม.${cells.moo}`].filter(Boolean).join(' '))
  return cleanText(cells[field] ?? '')
}

/** Year, month and day, each marked by itself. */
function daysOf(one: string, other: string): { a: Piece[]; b: Piece[] } {
  const [x, y] = [one.split('-'), other.split('-')]
  if (x.length !== DAY_PARTS || y.length !== DAY_PARTS) return whole(one, other, one === other)
  const against = (own: string[], facing: string[]): Piece[] =>
    own.map((text, at) => ({ text, differs: text !== facing[at] }))
  return { a: against(x, y), b: against(y, x) }
}
const DAY_PARTS = 3

function piecesOf(field: SideField, x: string, y: string): { a: Piece[]; b: Piece[] } {
  if (x === '' || y === '') return field === 'id' ? whole(maskOf(x), maskOf(y), true) : whole(x, y, true)
  if (field === 'id') return numbersOf(x, y)
  if (field === 'born') return daysOf(x, y)
  return field === 'sex' || field === 'title' ? whole(x, y, x === y) : compareLetters(x, y)
}

/** One fact of two rows, letter by letter. `ids`: their id numbers, of which no more is shown than needed. */
export function facing(field: SideField, one: ListedRow, other: ListedRow, ids: [string, string]): Facing {
  const [x, y] = field === 'id' ? ids : [textOf(field, one), textOf(field, other)]
  const verdict = x === '' || y === '' ? 'lacking' : x === y ? 'alike' : 'differs'
  return { field, ...piecesOf(field, x, y), verdict }
}
