import { createHash } from 'node:crypto'
import { translating } from '../act/database-problem.ts'
import { permitted } from '../act/transaction.ts'
import type { House } from '../house.ts'
import { UUID } from '../kinds/link.ts'
import { refuse } from '../problem.ts'
import type { Actor } from '../scope/actor.ts'
import { asActor } from '../scope/as-actor.ts'
import { registerColumns } from './columns.ts'
import { addFilters, addSearch, Clauses, type ListQuery, sortColumn, source } from './query.ts'
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

/** Planning a list under its policies costs as much as running it; the shapes of lists are few, so plans are kept. */
const prepared = (query: { text: string; values: unknown[] }) => ({
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
  const column = sortColumn(register, actor, query.sort?.field)
  const counting = prepared({
    text: `select count(*)::int as total from (select 1 from ${from} ${clauses.where()} limit ${CAP + 1}) t`,
    values: [...clauses.values],
  })
  if (query.after) clauses.add(cursorClause(clauses, column, down, decode(query.after)))
  const direction = down ? 'desc' : 'asc'
  const order = column === 'id' ? `r.id ${direction}` : `r."${column}" ${direction} nulls last, r.id ${direction}`
  const columns = registerColumns(register)
    .map(({ name: c }) => `r."${c}"`)
    .join(', ')
  const text = `select ${columns}, ${abilityColumns(register, actor)} from ${from} ${clauses.where()} order by ${order} limit ${size + 1}`
  return translating(house, () =>
    asActor(house, actor, 'read', async (client) => {
      const total = Number((await client.query<{ total: number }>(counting)).rows[0]?.total ?? 0)
      const found = await client.query<Record<string, unknown>>(prepared({ text, values: clauses.values }))
      const rows = found.rows.slice(0, size)
      const views = await withTitles(
        client,
        house,
        register,
        rows.map((row) => viewOf(register, actor, row)),
      )
      const last = found.rows.length > size ? rows.at(-1) : undefined
      return {
        rows: views,
        total: Math.min(total, CAP),
        totalCapped: total > CAP,
        next: last ? encode({ key: plain(last[column]), id: String(last.id) }) : null,
      }
    }),
  )
}
