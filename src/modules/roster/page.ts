import type { PoolClient } from 'pg'
import type { Entity, Extra, RosterRow } from './entity.ts'
import { comparisonSql, parseFilter } from './filter.ts'
import { fail } from './status.ts'

/** What a call may ask of a collection (OneRoster 1.2, 3.4). */
export interface PageQuery {
  limit: number
  offset: number
  sort?: string
  down: boolean
  filter?: string
  fields?: string[]
}

/** A part of the whole that an address names: the students of one class. */
export interface Narrowing {
  sql(put: (value: string) => string): string
}

const FIRST_LIMIT = 100
const MOST = 10_000
const KNOWN = ['limit', 'offset', 'sort', 'orderBy', 'filter', 'fields']

function whole(params: URLSearchParams, key: string, otherwise: number, least: number): number {
  const text = params.get(key)
  if (text === null) return otherwise
  return /^\d{1,9}$/.test(text) && Number(text) >= least
    ? Number(text)
    : fail('invaliddata', `${key} is a whole number from ${least}`)
}

/** @throws RosterFailure `invaliddata` */
export function pageQueryOf(params: URLSearchParams): PageQuery {
  const strange = [...params.keys()].find((key) => !KNOWN.includes(key))
  if (strange) fail('invaliddata', `There is no parameter ${strange}`)
  const order = params.get('orderBy') ?? 'asc'
  if (order !== 'asc' && order !== 'desc') fail('invaliddata', 'orderBy is asc or desc')
  return {
    limit: Math.min(whole(params, 'limit', FIRST_LIMIT, 1), MOST),
    offset: whole(params, 'offset', 0, 0),
    sort: params.get('sort') ?? undefined,
    down: order === 'desc',
    filter: params.get('filter') || undefined,
    fields: params.get('fields')?.split(',').filter(Boolean),
  }
}

/** Texts of statements with their values, in the order they were put. */
class Values {
  readonly list: string[] = []
  readonly put = (value: string): string => {
    this.list.push(value)
    return `$${this.list.length}`
  }
}

const INSTANT = `'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'`

export const columnsOf = ({ properties }: Entity): string =>
  Object.entries(properties)
    .map(([name, { sql, type }]) =>
      type === 'instant'
        ? `to_char((${sql}) at time zone 'UTC', ${INSTANT}) as "${name}"`
        : `(${sql})${type === 'date' ? '::date::text' : ''} as "${name}"`,
    )
    .join(', ')

const whereOf = (conditions: (string | undefined)[]): string => {
  const held = conditions.filter(Boolean)
  return held.length > 0 ? `where ${held.map((one) => `(${one})`).join(' and ')}` : ''
}

function filterSql(entity: Entity, filter: string | undefined, values: Values): string | undefined {
  if (!filter) return undefined
  const { join, comparisons } = parseFilter(filter)
  return comparisons.map((one) => `(${comparisonSql(one, entity.properties, values.put)})`).join(` ${join} `)
}

/** How a page is ordered. What cannot be sorted by leaves the order of ids, as the specification has it. */
function orderSql({ properties }: Entity, { sort, down }: Pick<PageQuery, 'sort' | 'down'>): string {
  const by = sort && Object.hasOwn(properties, sort) && sort !== 'sourcedId' ? properties[sort] : undefined
  const direction = down ? 'desc' : 'asc'
  return `${by ? `${by.sql} ${direction} nulls last, ` : ''}${properties.sourcedId?.sql} ${direction}`
}

export interface FoundPage {
  rows: RosterRow[]
  total: number
  extra: Extra
}

/** One page of a collection and how many there are in all, as far as the actor of the transaction may read. */
export async function readPage(
  client: PoolClient,
  entity: Entity,
  query: PageQuery,
  narrowing?: Narrowing,
): Promise<FoundPage> {
  const values = new Values()
  const filter = filterSql(entity, query.filter, values)
  const where = whereOf([entity.where, narrowing?.sql(values.put), filter])
  const joins = entity.joins ?? ''
  // what hangs on each row is joined to count only where a filter asks for it
  const counted = await client.query<{ n: number }>(
    `select count(*)::int as n from ${entity.from} ${filter ? joins : ''} ${where}`,
    values.list,
  )
  const plain = !filter && (!query.sort || query.sort === 'sourcedId')
  const order = orderSql(entity, query)
  const cut = `order by ${order} limit ${query.limit} offset ${query.offset}`
  const inner = `select * from ${entity.from} ${where} ${cut}`
  const alias = /(\w+)$/.exec(entity.from)?.[1] ?? ''
  // rows passed over by an offset are not worked out
  const text = plain
    ? `select ${columnsOf(entity)} from (${inner}) ${alias} ${joins} order by ${order}`
    : `select ${columnsOf(entity)} from ${entity.from} ${joins} ${where} ${cut}`
  const { rows } = await client.query<RosterRow>(text, values.list)
  const extra = entity.extra
    ? await entity.extra(
        client,
        rows.map(({ sourcedId }) => sourcedId),
      )
    : new Map()
  return { rows, total: counted.rows[0]?.n ?? 0, extra }
}
