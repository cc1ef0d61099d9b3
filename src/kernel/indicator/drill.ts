import type { PoolClient } from 'pg'
import type { House } from '../house.ts'
import { idOf } from '../kinds/link.ts'
import { refuse } from '../problem.ts'
import { registerColumns } from '../register/columns.ts'
import type { AnyRegister } from '../register/declaration.ts'
import { Clauses, source } from '../register/query.ts'
import { abilityColumns, type RowView, viewOf, withTitles } from '../register/view.ts'
import type { Actor } from '../scope/actor.ts'
import { asActor } from '../scope/as-actor.ts'
import { type Ask, type Settled, settle } from './ask.ts'
import { CHILDREN } from './cut.ts'
import type { Count } from './declaration.ts'
import { membersSql } from './members.ts'
import { childrenOf } from './places.ts'
import { newParams, registerNamed } from './query.ts'
import { alongOf } from './value.ts'

export interface DrillAsk extends Ask {
  part: string
  /** The value of the dimension that the formula runs along, such as `f` for one side of a parity. */
  step?: string
  size?: number
  /** The id of the last row of the page before. */
  after?: string
}

export interface Drilled {
  register: string
  /** How many records the number counts; null for a reader who may not see them. */
  total: number | null
  rows: RowView[]
  next: string | null
}

const MAX_SIZE = 500

/** The records of some ids as the actor may see them, now or as of an instant; those out of sight are left out. */
export async function rowsInSight(
  house: House,
  actor: Actor,
  register: AnyRegister,
  ids: string[],
  asOf: string | undefined,
): Promise<RowView[]> {
  const clauses = new Clauses()
  const from = source(register, asOf, clauses)
  clauses.add(`r.id = any (${clauses.param(ids)}::uuid[])`)
  const columns = registerColumns(register)
    .map(({ name }) => `r."${name}"`)
    .join(', ')
  const text = `select ${columns}, ${abilityColumns(register, actor)} from ${from} ${clauses.where()} order by r.id`
  return asActor(house, actor, 'read', async (client: PoolClient) => {
    const found = await client.query<Record<string, unknown>>(text, clauses.values)
    return withTitles(
      client,
      house,
      register,
      found.rows.map((row) => viewOf(register, actor, row)),
    )
  })
}

/** The part asked for, cut down to one step of the formula's own dimension. */
export function partOf(
  settled: Settled,
  part: string,
  step: string | undefined,
): { count: Count; filters: Record<string, string[]> } {
  const count = settled.indicator.parts[part] ?? refuse('filter', { spot: { field: 'part' } })
  const along = alongOf(settled.indicator.kind)
  if (step !== undefined && along === undefined) refuse('filter', { spot: { field: 'step' } })
  return { count, filters: step !== undefined && along ? { ...settled.filters, [along]: [step] } : settled.filters }
}

/**
 * Exactly the records that a number counts, a page at a time, under the reader's own scope: the list runs as the role of
 * requests, so a record out of sight is not there. Who may count but not read gets no record and no length.
 *
 * @throws Refusal `not_found`, `filter`, `as_of`
 */
export async function drill(house: House, actor: Actor, ask: DrillAsk): Promise<Drilled> {
  const settled = await settle(house, actor, ask)
  const { count, filters } = partOf(settled, ask.part, ask.step)
  const register = registerNamed(house.registers, count.basis.over)
  if (settled.right !== 'read') return { register: register.name, total: null, rows: [], next: null }
  const children = CHILDREN in filters ? await childrenOf(house, settled.place) : []
  const of = { place: settled.place, moment: settled.moment, filters, children }
  const counting = newParams()
  const counted = await house.count.query<{ total: number }>(
    `SELECT count(*)::int AS total FROM (${membersSql(house, count, of, counting)}) m`,
    counting.values,
  )
  const size = Math.min(Math.max(Math.trunc(ask.size ?? 50) || 50, 1), MAX_SIZE)
  const params = newParams()
  const members = membersSql(house, count, of, params)
  const after = ask.after === undefined ? '' : `WHERE m.id > ${params.put(idOf(ask.after))}::uuid`
  const found = await house.count.query<{ id: string }>(
    `SELECT m.id FROM (${members}) m ${after} ORDER BY m.id LIMIT ${params.put(size + 1)}`,
    params.values,
  )
  const ids = found.rows.slice(0, size).map((row) => row.id)
  const rows = await rowsInSight(house, actor, register, ids, settled.moment.asOf)
  return {
    register: register.name,
    total: counted.rows[0]?.total ?? 0,
    rows,
    next: found.rows.length > size ? (ids.at(-1) ?? null) : null,
  }
}
