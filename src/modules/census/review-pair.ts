import type { PoolClient } from 'pg'
import type { House } from '#kernel/house.ts'
import { maskId, openId } from '#kernel/kinds/national-id.ts'
import { refuse } from '#kernel/problem.ts'
import { record } from '#kernel/register/record.ts'
import type { Actor } from '#kernel/scope/actor.ts'
import { asActor } from '#kernel/scope/as-actor.ts'
import { cleanCell } from '#linkage/table/cells.ts'
import { birthDay } from '#linkage/text/birth-date.ts'
import { cleanText } from '#linkage/text/thai-marks.ts'
import { withoutTitle } from '#linkage/text/titles.ts'
import type { ListKind } from './codes.ts'
import { compareLetters, type Piece } from './letters.ts'
import type { Ground } from './review-ground.ts'

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

export interface Side {
  list: string
  kind: ListKind
  source: string
  datedOn: string
  row: number
  school: string
  grade: string
}

/** A pair as somebody judges it. */
export interface Pair {
  id: string
  version: number
  state: string
  round: string
  askedFor: string
  sampled: boolean
  /** The child would be called out of school if this were another child. */
  atStake: boolean
  name: string
  /** First and family name stand in each other's place. */
  crossed: boolean
  sides: [Side, Side]
  facts: Facing[]
  ground: Ground | null
  may: string[]
}

interface ListedRow {
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

const ROWS = `
  select l.id as list, r.number, l.kind, l.source, l.dated_on::text, r.cells, r.id_sealed,
    (select a.name from area a where a.code = regexp_replace(r.cells->>'subdistrict', '\\D', '', 'g')) as subdistrict,
    (select o.name from organisation_code c join organisation o on o.id = c.organisation
      where c.value = r.cells->>'school' limit 1) as school
  from census_row r join census_list l on l.id = r.list where (r.list, r.number) in (($1::uuid, $2::int), ($3::uuid, $4::int))`

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
function crossedIn(one: ListedRow, other: ListedRow): boolean {
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

function facing(field: SideField, one: ListedRow, other: ListedRow, ids: [string, string]): Facing {
  const [x, y] = field === 'id' ? ids : [textOf(field, one), textOf(field, other)]
  const verdict = x === '' || y === '' ? 'lacking' : x === y ? 'alike' : 'differs'
  return { field, ...piecesOf(field, x, y), verdict }
}

const sideOf = ({ list, kind, source, dated_on, number, cells, school }: ListedRow): Side => ({
  list,
  kind,
  source,
  datedOn: dated_on,
  row: number,
  school: school ?? cells.school ?? '',
  grade: cells.grade ?? '',
})

async function rowsOf(client: PoolClient, values: Record<string, unknown>): Promise<[ListedRow, ListedRow]> {
  const keys = [values.list, values.row, values.other_list, values.other_row]
  const { rows } = await client.query<ListedRow>(ROWS, keys)
  const at = (list: unknown, number: unknown): ListedRow =>
    rows.find((row) => row.list === list && row.number === Number(number)) ?? refuse('not_found')
  return [at(keys[0], keys[1]), at(keys[2], keys[3])]
}

/**
 * Two rows side by side, with what differs and why the run thought of them as it did. Id numbers are shown masked, or only the figures
 * that differ.
 * @throws Refusal `not_found`
 */
export async function pairOf(house: House, actor: Actor, id: string): Promise<Pair> {
  const question = await record(house, actor, 'link_question', id)
  const { values } = question
  const [rows, standing] = await asActor(house, actor, 'read', async (client) => {
    const child = await client.query<{ standing: string }>('select standing from census_child where id = $1', [
      values.child,
    ])
    return [await rowsOf(client, values), child.rows[0]?.standing] as const
  })
  const ids = rows.map(({ id_sealed }) => (id_sealed ? openId(id_sealed, house.keys) : '')) as [string, string]
  const facts = SIDE_FIELDS.map((field) => facing(field, rows[0], rows[1], ids))
  return {
    id: question.id,
    version: question.version,
    state: question.state ?? '',
    round: String(values.round),
    askedFor: String(values.asked_for),
    sampled: values.sampled === 'drawn',
    atStake: standing === 'to_verify',
    name: [rows[0].cells.first, rows[0].cells.last].filter(Boolean).join(' '),
    crossed: crossedIn(rows[0], rows[1]),
    sides: [sideOf(rows[0]), sideOf(rows[1])],
    facts: facts.filter(({ a, b }) => a.length + b.length > 0),
    ground: values.comparison ? (values.comparison as Ground) : null,
    may: question.may.moves,
  }
}
