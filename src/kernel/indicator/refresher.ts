import type { PoolClient } from 'pg'
import { hearCommits } from '../act/hear-commits.ts'
import type { House } from '../house.ts'
import { cellsAreCurrent, recompute, writingCells } from './recompute.ts'
import { refresh } from './refresh.ts'

const READER = 'indicators'
const BATCH = 20_000

/**
 * What was dealt with above the position, by event and transaction, so that it is not counted twice. Losing it in a
 * restart only means counting twice.
 */
export type Seen = Map<string, bigint>

interface Pending {
  changes: { seq: string; xid: string; register: string; record: string }[]
  /** The transaction number below which everything is then dealt with: what is still open lies above it. */
  floor: bigint
}

async function pending(client: PoolClient, seen: Seen): Promise<Pending> {
  const position = await client.query<{ xid: string }>(
    'SELECT xid::text AS xid FROM indicator_position WHERE reader = $1',
    [READER],
  )
  const from = position.rows[0]?.xid ?? '0'
  const found = await client.query<Pending['changes'][number] & { floor: string }>(
    `SELECT o.seq::text AS seq, o.register, o.record, o.xid::text AS xid, s.floor::text AS floor
     FROM (SELECT ledger_floor() AS floor) s
     JOIN outbox o ON o.xid >= $1::xid8 AND o.seq <> ALL($2::bigint[]) ORDER BY o.xid, o.seq LIMIT $3`,
    [from, [...seen.keys()], BATCH],
  )
  const last = found.rows.at(-1)
  if (!last) return { changes: [], floor: BigInt(from) }
  const open = BigInt(last.floor)
  const end = BigInt(last.xid)
  // a full batch may end in the middle of a transaction: that one is read again, less what was seen of it
  return { changes: found.rows, floor: found.rows.length === BATCH && end < open ? end : open }
}

/** Deals with one batch of waiting changes; gives how many there were. */
export async function refreshPending(house: House, seen: Seen = new Map()): Promise<number> {
  const { changes, floor } = await writingCells(house, 'alone', async (client) => {
    const waiting = await pending(client, seen)
    if (waiting.changes.length === 0) return waiting
    await refresh(house, waiting.changes, client)
    await keepPosition(client, waiting.floor.toString())
    return waiting
  })
  for (const change of changes) seen.set(change.seq, BigInt(change.xid))
  for (const [seq, xid] of seen) if (xid < floor) seen.delete(seq)
  return changes.length
}

const keepPosition = (client: PoolClient, floor: string) =>
  client.query(
    `INSERT INTO indicator_position (reader, xid, read_at) VALUES ($1, $2::xid8, now())
     ON CONFLICT (reader) DO UPDATE SET xid = greatest(indicator_position.xid, excluded.xid), read_at = excluded.read_at`,
    [READER, floor],
  )

/** Counts everything anew and begins to follow changes from the moment before. */
export async function recomputeAndFollow(house: House): Promise<void> {
  const now = await house.count.query<{ floor: string }>('SELECT ledger_floor()::text AS floor')
  await recompute(house)
  await writingCells(house, 'beside others', (client) => keepPosition(client, now.rows[0]?.floor ?? '0'))
}

/**
 * Counts what was committed and not counted yet, for a program that is not followed by a refresher: a command while no server runs.
 * One that runs meanwhile does the same work in turn, and nothing is counted twice.
 */
export async function countWaiting(house: House): Promise<void> {
  if (!(await cellsAreCurrent(house))) return recomputeAndFollow(house)
  const seen: Seen = new Map()
  while ((await refreshPending(house, seen)) > 0);
}

export interface Refresher {
  /** Waits until everything that was committed before the call is counted. */
  settled(): Promise<void>
  stop(): Promise<void>
}

const POLL_MS = 2000

/**
 * Keeps the numbers fresh: hears of each committed change, counts what it touches, and looks for missed ones on its own.
 * A lost connection is opened again. `failed` is told of every failure; the work goes on.
 */
export function startRefresher(house: House, failed: (error: unknown) => void): Refresher {
  const seen: Seen = new Map()
  const hearing = hearCommits(house.count, {
    work: async (stopped) => {
      while (!stopped() && (await refreshPending(house, seen)) > 0);
    },
    failed,
  })
  const begin = async (): Promise<void> => {
    if (!(await cellsAreCurrent(house))) await recomputeAndFollow(house)
    await hearing.run()
  }
  const begun = begin().catch(failed)
  const timer = setInterval(hearing.run, POLL_MS)

  return {
    async settled() {
      await begun
      await hearing.open()
      await hearing.run()
    },
    async stop() {
      clearInterval(timer)
      const stopping = hearing.stop()
      await begun
      await stopping
    },
  }
}
