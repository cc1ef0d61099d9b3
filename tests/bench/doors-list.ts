import { readdir } from 'node:fs/promises'
import path from 'node:path'
import type { Chance } from '#demo/chance.ts'
import type { House } from '#kernel/house.ts'
import { mainColumn } from '#kernel/register/columns.ts'
import type { AnyRegister } from '#kernel/register/declaration.ts'
import type { RawRow } from '../support/oracle.ts'
import type { Carried } from './doors-server.ts'

/** One row at one door, and who carries what. */
export interface Visit {
  house: House
  register: AnyRegister
  row: RawRow
  carried: Carried
  files: readonly string[]
  by: Chance
}

/** What is asked at a door. */
export interface Asked {
  path: string
  method?: 'PATCH' | 'DELETE' | 'POST'
  body?: unknown
  /** Programs bring a token in place of the cookie. */
  token?: true
  /** The answer stands for the row itself: to be had by exactly those who may read it. */
  row?: true
  /** A file of this id. */
  file?: string
  /** The list without any filter: its total is told. */
  whole?: true
}

export interface DoorKind {
  name: string
  /** Null where this row does not lead to the door. */
  ask(visit: Visit): Asked | null
}

const UNFILTERED = new Set(['person_name', 'point', 'json', 'national_id', 'answers', 'file'])
const query = (pairs: Record<string, string>): string => new URLSearchParams(pairs).toString()

/** A word of the row to search for: its id, or what it is called. */
const wordOf = ({ row, by }: Visit): string =>
  by.pick([row.id, ...String(row.search_text ?? row.id).split(' ')].filter(Boolean))

function filledIn({ register, row, by }: Visit): { field: string; value: string } | null {
  const fields = Object.entries(register.fields).filter(([name, field]) => {
    const value = row[mainColumn(name, field)]
    return !UNFILTERED.has(field.kind) && value !== null && value !== undefined
  })
  if (fields.length === 0) return null
  const [name, field] = by.pick(fields)
  return { field: name, value: String([row[mainColumn(name, field)]].flat()[0]) }
}

/** The ways to ask for a list that could tell of a row: by its words, its values, its order, its past. */
function narrowed(visit: Visit): Record<string, string> {
  const { row, register, by } = visit
  const found = filledIn(visit)
  return by.pick<Record<string, string>>([
    { search: wordOf(visit) },
    found ? { [`filter[${found.field}]`]: found.value } : { search: row.id },
    { sort: `${by.pick(['', '-'])}${by.pick(['id', 'since', ...Object.keys(register.fields)])}` },
    { asOf: new Date(Date.parse(String(row.since)) + by.below(2)).toISOString() },
    { size: '500', sort: 'since' },
  ])
}

const api = (register: AnyRegister, rest = ''): string => `/api/${register.name}${rest}`
const atRow = ({ register, row }: Visit, rest = ''): string => `/registers/${register.name}/${row.id}${rest}`
const rostered = [
  'orgs',
  'schools',
  'classes',
  'users',
  'students',
  'teachers',
  'enrollments',
  'demographics',
  'courses',
]
const ROSTER = '/ims/oneroster/rostering/v1p2'

/** A number, cut in some way and of some place; or the records behind it. */
function counted({ house, row, by }: Visit, rest: string, more: Record<string, string>): string {
  const indicator = by.pick([...house.indicators.values()])
  const ways = Object.values(indicator.by ?? {})
    .flat()
    .map(String)
  const cut: Record<string, string> = by.hit(0.4) && ways.length > 0 && rest === '' ? { by: by.pick(ways) } : {}
  const place: Record<string, string> = by.hit(0.5) ? { place: String(row.school ?? row.organisation ?? row.id) } : {}
  const part: Record<string, string> = rest ? { part: by.pick(Object.keys(indicator.parts)) } : {}
  return `/api/indicators/${indicator.name}${rest}?${query({ ...place, ...cut, ...part, ...more })}`
}

/** Doors that are not pages. */
export const doors: DoorKind[] = [
  { name: 'list', ask: ({ register }) => ({ path: api(register, '?size=500'), whole: true }) },
  { name: 'find', ask: (visit) => ({ path: api(visit.register, `?${query(narrowed(visit))}`), token: true }) },
  { name: 'record', ask: ({ register, row }) => ({ path: api(register, `/${row.id}`), row: true }) },
  {
    name: 'record by token',
    ask: ({ register, row }) => ({ path: api(register, `/${row.id}`), row: true, token: true }),
  },
  {
    name: 'some fields',
    ask: (visit) => {
      const field = visit.by.pick(Object.keys(visit.register.fields))
      return { path: api(visit.register, `/${visit.row.id}?${query({ fields: field })}`), row: true }
    },
  },
  { name: 'history', ask: ({ register, row }) => ({ path: api(register, `/${row.id}/history`), row: true }) },
  {
    name: 'record as of',
    ask: ({ register, row, by }) => {
      const asOf = new Date(Date.parse(String(row.since)) + by.below(60)).toISOString()
      return { path: api(register, `/${row.id}?${query({ asOf })}`) }
    },
  },
  {
    name: 'export',
    ask: (visit) => {
      const format = visit.by.pick(['csv', 'xlsx', 'json'])
      const { size: _size, ...asked } = narrowed(visit)
      return { path: api(visit.register, `/export?${query({ ...asked, format })}`), token: true }
    },
  },
  { name: 'indicator', ask: (visit) => ({ path: counted(visit, '', {}) }) },
  { name: 'drill', ask: (visit) => ({ path: counted(visit, '/records', { size: '500' }) }) },
  { name: 'trail', ask: ({ row, by }) => ({ path: `/api/trail?${query(by.hit(0.5) ? { record: row.id } : {})}` }) },
  {
    name: 'candidates',
    ask: (visit) => ({ path: `/registers/${visit.register.name}/find?${query({ q: wordOf(visit) })}` }),
  },
  {
    name: 'file',
    ask: ({ files, by }) => {
      const file = by.pick(files)
      return { path: `/files/${file}`, file }
    },
  },
  { name: 'roster', ask: ({ by }) => ({ path: `${ROSTER}/${by.pick(rostered)}?limit=500`, token: true }) },
  { name: 'roster of one', ask: ({ row, by }) => ({ path: `${ROSTER}/${by.pick(rostered)}/${row.id}`, token: true }) },
  {
    name: 'roster files',
    ask: ({ register, row, by }) => ({
      path: `/roster/take?${query({ year: String(2000 + by.below(25)), ...(register.name === 'organisation' ? { school: row.id } : {}) })}`,
    }),
  },
  { name: 'calendar', ask: ({ carried }) => (carried.calendar ? { path: `/calendar/${carried.calendar}.ics` } : null) },
  {
    name: 'change',
    ask: ({ register, row }) => ({
      path: api(register, `/${row.id}`),
      method: 'PATCH',
      body: { version: 1, values: {} },
    }),
  },
  { name: 'withdraw', ask: ({ register, row }) => ({ path: api(register, `/${row.id}?version=1`), method: 'DELETE' }) },
  {
    name: 'move',
    ask: ({ register, row, by }) => {
      const moves = Object.values(register.workflow ?? {}).flatMap((state) => Object.keys(state.moves ?? {}))
      if (moves.length === 0) return null
      const body = { version: row.version, reason: 'ลอง' }
      return { path: api(register, `/${row.id}/moves/${by.pick(moves)}`), method: 'POST', body }
    },
  },
  { name: 'list page', ask: (visit) => ({ path: `/registers/${visit.register.name}?${query({ q: wordOf(visit) })}` }) },
  { name: 'record page', ask: (visit) => ({ path: atRow(visit), row: true }) },
  { name: 'form page', ask: (visit) => ({ path: atRow(visit, '/edit') }) },
  { name: 'who page', ask: ({ register, row }) => ({ path: `/grants/records/${register.name}/${row.id}` }) },
]

const ROUTES = path.join(import.meta.dirname, '..', '..', 'src', 'web', 'routes')
/** Addresses that name what they show by something else than a row. */
const APART = ['secret', 'code', '...path']

/** Every other page and file of the web, found by its folder; an id in its address is filled with the row's. */
export async function pageDoors(): Promise<DoorKind[]> {
  const files = await readdir(ROUTES, { recursive: true })
  const folders = files.filter((file) => /\+(page\.server|server)\.ts$/.test(file)).map((file) => path.dirname(file))
  const plain = [...new Set(folders)].filter((folder) => !APART.some((name) => folder.includes(`[${name}]`)))
  return plain.map((folder) => ({
    name: `/${folder === '.' ? '' : folder}`,
    ask: ({ house, register, row, by }) => {
      const filled = folder.replace(/\[(\w+)\]/g, (_all, name: string) => {
        if (name !== 'name') return name === 'register' ? register.name : row.id
        return folder.startsWith('registers') ? register.name : by.pick([...house.indicators.keys()])
      })
      return { path: `/${filled === '.' ? '' : filled}` }
    },
  }))
}

/** Registers whose rows stand behind an id in the address of a page, by how the address begins. */
export const behind: Record<string, string[]> = {
  '/plans/': ['plan', 'plan_line'],
  '/imports/': ['import_run'],
  '/machines/': ['account'],
  '/grants/accounts/': ['account'],
  '/grants/places/': ['organisation', 'area'],
  '/settings/subscriptions/': ['subscription'],
  '/privacy/requests/': ['rights_request'],
}
