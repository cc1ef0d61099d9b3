import type { PoolClient } from 'pg'
import { translating } from '../act/database-problem.ts'
import type { House } from '../house.ts'
import { registerColumns } from '../register/columns.ts'
import type { AnyRegister } from '../register/declaration.ts'
import { addFilters, addSearch, addStanding, Clauses, type ListQuery, sortColumn, source } from '../register/query.ts'
import { type RowView, sightColumns, viewOf, withTitles } from '../register/view.ts'
import type { Actor } from '../scope/actor.ts'
import { asActor } from '../scope/as-actor.ts'
import { predicate } from '../scope/predicate.ts'

const BATCH = 1_000

interface Statement {
  text: string
  values: unknown[]
}

/**
 * The statement that gives the rows an actor may take away, in the order of the list.
 *
 * @throws Refusal `filter`, `unknown_field`, `as_of`
 */
export function rowsStatement(
  house: House,
  actor: Actor,
  register: AnyRegister,
  query: Pick<ListQuery, 'filters' | 'search' | 'asOf' | 'sort'>,
): Statement {
  const clauses = new Clauses()
  const from = source(register, query.asOf, clauses)
  addFilters(clauses, register, actor, query.filters ?? [], house.keys)
  if (query.search) addSearch(clauses, register, query.search, house.keys, query.asOf !== undefined)
  addStanding(clauses, register, query)
  clauses.add(predicate(register, 'export', 'r'))
  const columns = [...registerColumns(register).map(({ name }) => `r."${name}"`), ...sightColumns(register)].join(', ')
  const column = query.sort ? sortColumn(register, actor, query.sort.field) : 'id'
  const direction = query.sort?.down ? 'desc' : 'asc'
  const order = column === 'id' ? `r.id ${direction}` : `r."${column}" ${direction} nulls last, r.id ${direction}`
  return { text: `select ${columns} from ${from} ${clauses.where()} order by ${order}`, values: clauses.values }
}

async function* batchesOf(
  client: PoolClient,
  house: House,
  actor: Actor,
  register: AnyRegister,
  first: Record<string, unknown>[],
): AsyncGenerator<RowView[]> {
  let rows = first
  while (rows.length > 0) {
    yield await withTitles(
      client,
      house,
      register,
      rows.map((row) => viewOf(register, actor, row)),
    )
    if (rows.length < BATCH) return
    rows = await next(client)
  }
}

const next = async (client: PoolClient): Promise<Record<string, unknown>[]> =>
  (await client.query<Record<string, unknown>>(`fetch ${BATCH} from leaving`)).rows

/** Reads a statement to its end as the actor, in one state of the register, a batch at a time by a cursor. */
export const readInBatches = (
  house: House,
  actor: Actor,
  register: AnyRegister,
  { text, values }: Statement,
  work: (batches: AsyncIterable<RowView[]>) => Promise<void>,
): Promise<void> =>
  translating(house, () =>
    asActor(house, actor, 'read', async (client) => {
      // all of it will be read, so the quickest whole counts and not the quickest beginning
      await client.query('set local cursor_tuple_fraction = 1')
      await client.query(`declare leaving no scroll cursor for ${text}`, values)
      await work(batchesOf(client, house, actor, register, await next(client)))
    }),
  )
