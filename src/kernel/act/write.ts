import type { PoolClient, QueryConfig } from 'pg'
import type { House } from '../house.ts'
import { refuse } from '../problem.ts'
import { type RegisterColumn, registerColumns, searchText, toColumns, type Values } from '../register/columns.ts'
import type { AnyRegister } from '../register/declaration.ts'
import { firstState } from '../workflow/workflow.ts'

const quote = (name: string): string => `"${name}"`

export interface NewRow {
  id: string
  values: Values
  state?: string
  since?: string
  version?: number
}

/** One row to the columns of its table. */
function columnsOfRow(house: House, register: AnyRegister, row: NewRow, at: string): Record<string, unknown> {
  return {
    id: row.id,
    version: row.version ?? 1,
    since: row.since ?? at,
    ...(register.workflow ? { state: row.state ?? firstState(register.workflow) } : {}),
    ...toColumns(register, row.values, house.keys),
    ...(register.searched ? { search_text: searchText(register, row.values) } : {}),
  }
}

const arrayType: Record<string, string> = { 'text[]': 'jsonb', bytea: 'text' }

/** How an element of the carrying array becomes the column again; arrays and bytes cannot stand in an array as they are. */
function unpacked(type: string, name: string): string {
  if (type === 'text[]')
    return `case when ${name} is null then null else array(select jsonb_array_elements_text(${name})) end`
  return type === 'bytea' ? `decode(${name}, 'base64')` : name
}

function packed(type: string, value: unknown): unknown {
  if (value === null || value === undefined) return null
  if (type === 'text[]') return JSON.stringify(value)
  return Buffer.isBuffer(value) ? value.toString('base64') : value
}

/** Rows as an array per column, to be carried in one statement: the parameters from `$first` on, and how to read them back. */
export function carry(columns: RegisterColumn[], carried: Record<string, unknown>[], first = 1) {
  return {
    values: columns.map((column) => carried.map((row) => packed(column.type, row[column.name]))),
    types: columns.map((column, i) => `$${i + first}::${arrayType[column.type] ?? column.type}[]`).join(', '),
    names: columns.map((_, i) => `c${i}`).join(', '),
    selected: columns.map((column, i) => `${unpacked(column.type, `k.c${i}`)} as v${i}`).join(', '),
  }
}

/** One statement that puts carried rows into a table, whatever their number. */
function insertInto(table: string, columns: RegisterColumn[], carried: Record<string, unknown>[]): QueryConfig {
  const { values, types, names, selected } = carry(columns, carried)
  return {
    text: `insert into ${quote(table)} (${columns.map((column) => quote(column.name)).join(', ')})
      select ${selected} from unnest(${types}) k(${names})`,
    values,
  }
}

/** The statement that inserts new rows of a register. */
export const newRows = (house: House, register: AnyRegister, rows: NewRow[], at: string): QueryConfig =>
  insertInto(
    register.name,
    registerColumns(register),
    rows.map((row) => columnsOfRow(house, register, row, at)),
  )

/** Inserts new rows of a register. */
export async function insertRows(
  client: PoolClient,
  house: House,
  register: AnyRegister,
  rows: NewRow[],
  at: string,
): Promise<void> {
  if (rows.length > 0) await client.query(newRows(house, register, rows, at))
}

export interface PastRow extends NewRow {
  /** When the version was superseded. */
  until: string
}

/** Inserts superseded versions of records that were kept elsewhere before; the row policy lets only a loader do it. */
export async function insertPast(
  client: PoolClient,
  house: House,
  register: AnyRegister,
  rows: PastRow[],
): Promise<void> {
  if (rows.length === 0) return
  const columns: RegisterColumn[] = [
    ...registerColumns(register),
    { name: 'until', type: 'timestamptz', required: true },
  ]
  const carried = rows.map((row) => ({ ...columnsOfRow(house, register, row, row.until), until: row.until }))
  await client.query(insertInto(`${register.name}_past`, columns, carried))
}

export interface Held {
  version: number
  state?: string
  since: string
  row: Record<string, unknown>
}

/** Locks the current version, as far as the actor can reach it; what it cannot reach does not exist. */
export async function hold(
  client: PoolClient,
  register: AnyRegister,
  record: string,
  version: number | undefined,
): Promise<Held> {
  const found = await client.query<Record<string, unknown>>({
    name: `hold_${register.name}`,
    text: `select * from ${quote(register.name)} where id = $1 for update`,
    values: [record],
  })
  const row = found.rows[0] ?? refuse('not_found')
  if (version !== undefined && row.version !== version) return refuse('version')
  const state = typeof row.state === 'string' ? { state: row.state } : {}
  return { version: Number(row.version), since: String(row.since), row, ...state }
}

/** Writes some columns of a held row as its next version. */
export async function updateRow(
  client: PoolClient,
  register: AnyRegister,
  record: string,
  held: Held,
  changes: Record<string, unknown>,
  at: string,
): Promise<number> {
  // instants print with as few digits as they need, so as texts they do not compare
  const since = Temporal.Instant.compare(at, held.since) > 0 ? at : held.since
  const all = { ...changes, version: held.version + 1, since }
  const names = Object.keys(all)
  const sets = names.map((name, i) => `${quote(name)} = $${i + 2}`)
  const done = await client.query(`update ${quote(register.name)} set ${sets.join(', ')} where id = $1`, [
    record,
    ...Object.values(all),
  ])
  return done.rowCount === 1 ? held.version + 1 : refuse('not_found')
}
