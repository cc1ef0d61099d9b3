import type { PoolClient } from 'pg'
import type { FileOwner } from '../file/store.ts'
import type { House } from '../house.ts'
import { refuse } from '../problem.ts'
import type { Values } from '../register/columns.ts'
import type { AnyRegister } from '../register/declaration.ts'
import type { Verb } from '../scope/access.ts'
import { type Actor, mayAnywhere } from '../scope/actor.ts'
import { asActor } from '../scope/as-actor.ts'
import { type ChangedRow, changedEntries, changeRows } from './change-many.ts'
import { translating } from './database-problem.ts'
import { digestOf, type LedgerEntry, recorded } from './ledger.ts'
import { react } from './reaction.ts'
import { changeRow, createRow, moveRow, withdrawRow } from './verbs.ts'
import { insertRows, type NewRow } from './write.ts'

/** What an act does inside its one transaction. Every step is checked, audited and put in the outbox. */
export interface ActContext {
  house: House
  actor: Actor
  client: PoolClient
  act: string
  /** The instant of the act. */
  at: string
  entries: LedgerEntry[]
  /** Files kept in this act, by id, with the field of the record that each is for. */
  stored: Map<string, FileOwner>
  create(register: string, record: string, values: Record<string, unknown>): Promise<number>
  /** Rows already parsed by their kinds, for loaders and copies; one audit entry holds their digest. */
  createMany(register: string, rows: NewRow[]): Promise<void>
  /** Changes of many records, parsed by their kinds, as `createMany` makes them. */
  changeMany(register: string, rows: ChangedRow[]): Promise<void>
  change(
    register: string,
    record: string,
    version: number | undefined,
    values: Record<string, unknown>,
  ): Promise<number>
  move(register: string, record: string, version: number | undefined, move: string, reason?: string): Promise<number>
  withdraw(register: string, record: string, version: number | undefined): Promise<void>
}

export interface ActHead {
  id: string
  verb: string
  register: string
  /** When the act happened; only a loader of records kept before sets it. */
  at?: string
}

export const registerOf = (house: House, name: string): AnyRegister => house.registers.get(name) ?? refuse('not_found')

/** The register, if the actor holds the verb on it anywhere; otherwise it does not exist for them. */
export function permitted(house: House, actor: Actor, name: string, verb: Verb): AnyRegister {
  const register = registerOf(house, name)
  return mayAnywhere(actor, register, verb) ? register : refuse('not_found')
}

function contextOf(house: House, actor: Actor, client: PoolClient, head: ActHead, at: string): ActContext {
  const context: ActContext = {
    house,
    actor,
    client,
    at,
    act: head.id,
    entries: [],
    stored: new Map(),
    create: (name, record, values) => createRow(context, permitted(house, actor, name, 'create'), record, values),
    change: (name, record, version, values) =>
      changeRow(context, permitted(house, actor, name, 'change'), record, version, values),
    move: (name, record, version, move, reason) =>
      moveRow(context, permitted(house, actor, name, 'move'), record, version, move, reason),
    withdraw: (name, record, version) =>
      withdrawRow(context, permitted(house, actor, name, 'withdraw'), record, version),
    async createMany(name, rows) {
      const register = permitted(house, actor, name, 'create')
      await insertRows(client, house, register, rows, at)
      context.entries.push(...bulkEntries(register, rows))
    },
    async changeMany(name, rows) {
      const register = permitted(house, actor, name, 'change')
      await changeRows(context, register, rows)
      context.entries.push(...changedEntries(register, rows, BULK))
    },
  }
  return context
}

const BULK = 200

/** Few rows are named one by one, so that what depends on them is refreshed; a load is one entry with a digest. */
function bulkEntries(register: AnyRegister, rows: NewRow[]): LedgerEntry[] {
  if (rows.length <= BULK) {
    return rows.map((row) => ({
      verb: 'create',
      register: register.name,
      record: row.id,
      detail: { digest: digestOf(row.values as Values) },
    }))
  }
  return [
    {
      verb: 'import',
      register: register.name,
      record: null,
      detail: { rows: rows.length, first: rows[0]?.id, last: rows.at(-1)?.id },
    },
  ]
}

/**
 * One act: one transaction as the actor, done once. The id is the client's; the same id with the same input gives the
 * first outcome again, with other input it is refused. The outcome must be JSON.
 */
export async function withAct<T>(
  house: House,
  actor: Actor,
  head: ActHead,
  input: unknown,
  work: (act: ActContext) => Promise<T>,
): Promise<{ outcome: T; repeated: boolean }> {
  const digest = digestOf([head.verb, head.register, actor.account, input])
  let entries: LedgerEntry[] = []
  const done = await translating(house, () =>
    asActor(house, actor, 'write', async (client) => {
      await client.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [head.id])
      const kept = await client.query<{ digest: string; outcome: { value: T } }>({
        name: 'act_done',
        text: 'select digest, outcome from act_done where id = $1',
        values: [head.id],
      })
      const before = kept.rows[0]
      if (before)
        return before.digest === digest ? { outcome: before.outcome.value, repeated: true } : refuse('act_reused')
      const at = head.at ?? new Date().toISOString()
      const context = contextOf(house, actor, client, head, at)
      const outcome = await work(context)
      for (const statement of recorded(actor, head.id, at, context.entries)) await client.query(statement)
      entries = context.entries
      await client.query({
        name: 'act_keep',
        text: 'insert into act_done (id, actor, digest, outcome, at) values ($1, $2, $3, $4, now())',
        values: [head.id, actor.account, digest, JSON.stringify({ value: outcome ?? null })],
      })
      return { outcome, repeated: false }
    }),
  )
  if (!done.repeated) await react(house, entries)
  return done
}
