import type { House } from '../house.ts'
import { refuse } from '../problem.ts'
import type { Actor } from '../scope/actor.ts'
import { asActor } from '../scope/as-actor.ts'
import { translating } from './database-problem.ts'

/** One entry as readers get it: who did what to which fields. The values stay in the ledger; they are read in the records. */
export interface TrailEntry {
  seq: number
  at: string
  actor: string | null
  actorName: string
  act: string
  verb: string
  register: string
  record: string | null
  fields: string[]
  move: string | null
  reason: string | null
}

export interface TrailQuery {
  register?: string
  record?: string
  /** The account that acted. */
  actor?: string
  /** Entries before this one, for the next page. */
  before?: number
  size?: number
}

export interface TrailPage {
  entries: TrailEntry[]
  next: number | null
}

const MAX_SIZE = 500

interface Kept extends Omit<TrailEntry, 'actorName' | 'fields' | 'move' | 'reason'> {
  actor_name: string
  detail: Record<string, unknown>
}

const textOf = (value: unknown): string | null => (typeof value === 'string' ? value : null)

function shown({ actor_name, detail, ...entry }: Kept): TrailEntry {
  const touched = detail.after ?? detail.values ?? {}
  const fields = textOf(detail.field) ?? Object.keys(touched as object)
  const { move, reason } = detail
  return { ...entry, actorName: actor_name, fields: [fields].flat(), move: textOf(move), reason: textOf(reason) }
}

/** The ledger as far as the reader may see it, newest first: one's own acts, and for those who audit the province all. */
export async function trail(house: House, actor: Actor, query: TrailQuery): Promise<TrailPage> {
  if (actor.account === null || (actor.token && actor.token.registers !== null)) return refuse('not_found')
  const size = Math.min(Math.max(query.size ?? 50, 1), MAX_SIZE)
  const values: unknown[] = []
  const conditions = (['register', 'record', 'actor'] as const).flatMap((column) => {
    if (query[column] === undefined) return []
    values.push(query[column])
    return [`${column} = $${values.length}`]
  })
  if (query.before !== undefined) {
    values.push(query.before)
    conditions.push(`seq < $${values.length}`)
  }
  const where = conditions.length > 0 ? `where ${conditions.join(' and ')}` : ''
  const text = `select seq, at, actor, actor_name, act, verb, register, record, detail from audit_entry ${where} order by seq desc limit ${size + 1}`
  return translating(house, () =>
    asActor(house, actor, 'read', async (client) => {
      const { rows } = await client.query<Kept>(text, values)
      const entries = rows.slice(0, size).map(shown)
      return { entries, next: rows.length > size ? (entries.at(-1)?.seq ?? null) : null }
    }),
  )
}
