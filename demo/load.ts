import { newId } from '#kernel/act/id.ts'
import { type ActContext, registerOf, withAct } from '#kernel/act/transaction.ts'
import { insertPast, type PastRow } from '#kernel/act/write.ts'
import type { House } from '#kernel/house.ts'
import type { Actor } from '#kernel/scope/actor.ts'
import type { CastMember, DemoBatch, DemoMove, DemoRow } from './row.ts'

const BATCH = 4_000

const pastOf = (rows: DemoRow[]): PastRow[] =>
  rows.flatMap((row) => (row.past ?? []).map((version) => ({ id: row.id, ...version })))

async function putRows(act: ActContext, register: string, rows: DemoRow[]): Promise<void> {
  await act.createMany(
    register,
    rows.map(({ id, since, version, state, values }) => ({ id, since, version, values, ...(state ? { state } : {}) })),
  )
  await insertPast(act.client, act.house, registerOf(act.house, register), pastOf(rows))
}

async function putMoves(act: ActContext, moves: DemoMove[]): Promise<void> {
  const column = <K extends keyof DemoMove>(key: K): DemoMove[K][] => moves.map((move) => move[key])
  await act.client.query(
    `insert into move_record (id, register, record, move, from_state, to_state, reason, at, actor)
     select t.*, $9::uuid from unnest($1::uuid[], $2::text[], $3::uuid[], $4::text[], $5::text[], $6::text[], $7::text[], $8::timestamptz[]) t`,
    [
      column('id'),
      column('register'),
      column('record'),
      column('move'),
      column('from_state'),
      column('to_state'),
      column('reason'),
      column('at'),
      act.actor.account,
    ],
  )
}

const pieces = <T>(rows: T[]): T[][] =>
  Array.from({ length: Math.ceil(rows.length / BATCH) }, (_, i) => rows.slice(i * BATCH, (i + 1) * BATCH))

export interface Loaded {
  rows: Record<string, number>
  cast: CastMember[]
}

/**
 * Loads a generated province, batch by batch, each batch one act of the loader. Rows are gathered per register so that
 * small batches do not cost a transaction each; a register is flushed before one that may point to it.
 */
export async function loadProvince(
  house: House,
  actor: Actor,
  batches: Iterable<DemoBatch> | AsyncIterable<DemoBatch>,
  onProgress: (rows: number) => void = () => {},
): Promise<Loaded> {
  const loaded: Loaded = { rows: {}, cast: [] }
  const waiting = new Map<string, DemoRow[]>()
  let total = 0
  const flush = async (register: string) => {
    for (const rows of pieces(waiting.get(register) ?? [])) {
      await withAct(house, actor, { id: newId(), verb: 'import', register }, { rows: rows.length }, (act) =>
        putRows(act, register, rows),
      )
      loaded.rows[register] = (loaded.rows[register] ?? 0) + rows.length
      total += rows.length
      onProgress(total)
    }
    waiting.delete(register)
  }
  const flushAll = async () => {
    // registers are declared in the order in which they point to each other
    for (const register of house.registers.keys()) await flush(register)
  }
  for await (const batch of batches) {
    if ('cast' in batch) loaded.cast.push(...batch.cast)
    else if ('moves' in batch) {
      await flushAll()
      for (const moves of pieces(batch.moves)) {
        await withAct(
          house,
          actor,
          { id: newId(), verb: 'import', register: 'move_record' },
          { rows: moves.length },
          (act) => putMoves(act, moves),
        )
      }
    } else {
      const rows = waiting.get(batch.register) ?? []
      rows.push(...batch.rows)
      waiting.set(batch.register, rows)
      if (rows.length >= BATCH) await flushAll()
    }
  }
  await flushAll()
  return loaded
}
