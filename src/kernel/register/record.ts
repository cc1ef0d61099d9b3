import { translating } from '../act/database-problem.ts'
import { permitted } from '../act/transaction.ts'
import type { House } from '../house.ts'
import { idOf } from '../kinds/link.ts'
import { refuse } from '../problem.ts'
import type { Actor } from '../scope/actor.ts'
import { asActor } from '../scope/as-actor.ts'
import { registerColumns } from './columns.ts'
import { Clauses, source } from './query.ts'
import { abilityColumns, type RowView, viewOf, withTitles } from './view.ts'

/** One record as the actor may see it, now or as of an instant; what is missing and what is hidden are one answer. */
export async function record(
  house: House,
  actor: Actor,
  name: string,
  id: string,
  options: { asOf?: string } = {},
): Promise<RowView> {
  const register = permitted(house, actor, name, 'read')
  const clauses = new Clauses()
  const from = source(register, options.asOf, clauses)
  const columns = registerColumns(register)
    .map(({ name: c }) => `r."${c}"`)
    .join(', ')
  const text = `select ${columns}, ${abilityColumns(register, actor)} from ${from} where r.id = ${clauses.param(idOf(id))}`
  return translating(house, () =>
    asActor(house, actor, 'read', async (client) => {
      const found = await client.query<Record<string, unknown>>(text, clauses.values)
      const row = found.rows[0] ?? refuse('not_found')
      const [view] = await withTitles(client, house, register, [viewOf(register, actor, row)])
      return view ?? refuse('not_found')
    }),
  )
}

export interface Version extends RowView {
  /** When this version was superseded; null for the present one. */
  until: string | null
}

export interface MoveEntry {
  move: string
  from: string
  to: string
  reason: string | null
  at: string
  actor: string | null
}

/** Every version of a record that the actor may see, newest first, and the moves of its life. */
export async function history(
  house: House,
  actor: Actor,
  name: string,
  id: string,
): Promise<{ versions: Version[]; moves: MoveEntry[] }> {
  const register = permitted(house, actor, name, 'read')
  const key = idOf(id)
  const columns = registerColumns(register)
    .map(({ name: c }) => `"${c}"`)
    .join(', ')
  const text = `select ${columns}, null::timestamptz as until from "${name}" where id = $1
    union all select ${columns}, until from "${name}_past" where id = $1`
  return translating(house, () =>
    asActor(house, actor, 'read', async (client) => {
      const found = await client.query<Record<string, unknown>>(
        `select r.*, ${abilityColumns(register, actor)} from (${text}) r order by r.version desc`,
        [key],
      )
      if (found.rows.length === 0) refuse('not_found')
      const views = await withTitles(
        client,
        house,
        register,
        found.rows.map((row) => viewOf(register, actor, row)),
      )
      const versions = views.map((view, i) => {
        const until = found.rows[i]?.until
        return { ...view, until: typeof until === 'string' ? until : null, may: { verbs: [], moves: [] } }
      })
      const moves = await client.query<MoveEntry>(
        `select m.move, m.from_state as "from", m.to_state as "to", m.reason, m.at, a.name as actor
         from move_record m left join account a on a.id = m.actor where m.register = $1 and m.record = $2 order by m.at desc, m.id desc`,
        [name, key],
      )
      return { versions, moves: moves.rows }
    }),
  )
}
