import { createHash } from 'node:crypto'
import { translating } from '../act/database-problem.ts'
import { permitted } from '../act/transaction.ts'
import type { House } from '../house.ts'
import { UUID } from '../kinds/link.ts'
import { refuse } from '../problem.ts'
import type { Actor } from '../scope/actor.ts'
import { asActor } from '../scope/as-actor.ts'
import { registerColumns } from './columns.ts'
import { narrow } from './narrow.ts'
import { addFilters, addSearch, addStanding, Clauses, type ListQuery, sortColumn, source } from './query.ts'
import { abilityColumns, type RowView, viewOf, withTitles } from './view.ts'

export interface ListPage {
  rows: RowView[]
  total: number
  /** The total stopped counting at `CAP`. */
  totalCapped: boolean
  /** Where the next page starts; null at the end. */
  next: string | null
}

/** Beyond this many rows a list says "more than": counting further costs every reader and helps none. */
export const CAP = 2_000
const MAX_SIZE = 500

interface Cursor {
  key: string | number | boolean | null
  id: string
}

const encode = (cursor: Cursor): string => Buffer.from(JSON.stringify(cursor)).toString('base64url')

function decode(text: string): Cursor {
  try {
    const { key, id } = JSON.parse(Buffer.from(text, 'base64url').toString('utf8')) as Cursor
    const simple = key === null || ['string', 'number', 'boolean'].includes(typeof key)
    return simple && UUID.test(id) ? { key, id } : refuse('filter', { spot: { field: 'after' } })
  } catch {
    return refuse('filter', { spot: { field: 'after' } })
  }
}

/** Rows after the cursor in the order of the sort; empty values come last both ways. */
function cursorClause(clauses: Clauses, column: string, down: boolean, { key, id }: Cursor): string {
  const order = down ? '<' : '>'
  const byId = `r.id ${order} ${clauses.param(id)}`
  if (column === 'id') return byId
  if (key === null) return `(r."${column}" is null and ${byId})`
  const value = clauses.param(key)
  return `(r."${column}" ${order} ${value} or (r."${column}" = ${value} and ${byId}) or r."${column}" is null)`
}

/** The parts of a list's statements. */
interface Shape {
  from: string
  /** The column sorted by. */
  column: string
  order: string
  columns: string
  size: number
}

interface Statement {
  text: string
  values: unknown[]
}

const counted = (of: string): string => `select count(*)::int as total from (select 1 from ${of} limit ${CAP + 1}) t`

/** How many there are, then one page: the page is read in the order of an index. */
function apart(clauses: Clauses, { from, order, columns, size }: Shape, cut: () => string | undefined): Statement[] {
  const total = { text: counted(`${from} ${clauses.where()}`), values: [...clauses.values] }
  const after = cut()
  if (after) clauses.add(after)
  const text = `select ${columns} from ${from} ${clauses.where()} order by ${order} limit ${size + 1}`
  return [total, { text, values: clauses.values }]
}

/** Both at once where text is searched: looking through the words costs most, so it is done once for the two. */
function together(clauses: Clauses, shape: Shape, cut: () => string | undefined): Statement {
  const { from, column, order, columns, size } = shape
  const keys = column === 'id' ? 'r.id' : `r.id, r."${column}"`
  const matched = `select ${keys} from ${from} ${clauses.where()}`
  const after = cut()
  const text = `with matched as materialized (${matched}),
    page as (select r.id from matched r ${after ? `where ${after}` : ''} order by ${order} limit ${size + 1})
    select c.total, ${columns} from (${counted('matched')}) c left join page on true left join ${from} on r.id = page.id order by ${order}`
  return { text, values: clauses.values }
}

/** Planning a list under its policies costs as much as running it; the shapes of lists are few, so plans are kept. */
const prepared = (query: Statement) => ({
  ...query,
  name: `list_${createHash('sha1').update(query.text).digest('hex').slice(0, 24)}`,
})

const plain = (value: unknown): Cursor['key'] =>
  typeof value === 'number' || typeof value === 'boolean'
    ? value
    : value === null || value === undefined
      ? null
      : String(value)

/** One page of a register as the actor may see it: filtered, searched, sorted, now or as of an instant. */
export async function list(house: House, actor: Actor, name: string, query: ListQuery): Promise<ListPage> {
  const register = permitted(house, actor, name, 'read')
  const size = Math.min(Math.max(Math.trunc(query.size ?? 50) || 50, 1), MAX_SIZE)
  const down = query.sort?.down === true
  const clauses = new Clauses()
  const from = source(register, query.asOf, clauses)
  addFilters(clauses, register, actor, query.filters ?? [], house.keys)
  if (query.search) addSearch(clauses, register, query.search, house.keys, query.asOf !== undefined)
  addStanding(clauses, register, query)
  if (query.asOf === undefined) await narrow(house, clauses, register, actor)
  const column = sortColumn(register, actor, query.sort?.field)
  const columns = registerColumns(register)
    .map(({ name: c }) => `r."${c}"`)
    .join(', ')
  const direction = down ? 'desc' : 'asc'
  const order = column === 'id' ? `r.id ${direction}` : `r."${column}" ${direction} nulls last, r.id ${direction}`
  const shape: Shape = { from, column, order, columns: `${columns}, ${abilityColumns(register, actor)}`, size }
  const beyond = query.after ? decode(query.after) : undefined
  const cut = () => (beyond ? cursorClause(clauses, column, down, beyond) : undefined)
  const statements =
    query.search && query.asOf === undefined ? [together(clauses, shape, cut)] : apart(clauses, shape, cut)
  return translating(house, () =>
    asActor(house, actor, 'read', async (client) => {
      const answers: Record<string, unknown>[][] = []
      for (const statement of statements)
        answers.push((await client.query<Record<string, unknown>>(prepared(statement))).rows)
      const total = Number(answers[0]?.[0]?.total ?? 0)
      const found = (answers.at(-1) ?? []).filter((row) => row.id !== null)
      const rows = found.slice(0, size)
      const views = await withTitles(
        client,
        house,
        register,
        rows.map((row) => viewOf(register, actor, row)),
      )
      const last = found.length > size ? rows.at(-1) : undefined
      return {
        rows: views,
        total: Math.min(total, CAP),
        totalCapped: total > CAP,
        next: last ? encode({ key: plain(last[column]), id: String(last.id) }) : null,
      }
    }),
  )
}
