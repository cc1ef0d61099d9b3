import { createHash } from 'node:crypto'
import type { Pool, PoolClient } from 'pg'
import { withTransaction } from '#platform/postgres/pool.ts'
import { canonical, digestOf } from './ledger.ts'

/** The hash before the first seal. */
const GENESIS = '0'.repeat(64)
const BATCH = 5_000

interface Seal {
  number: number
  below_xid: string
  entries: number
  hash: string
}

interface Entry {
  seq: number
  xid: string
  [column: string]: unknown
}

const ENTRIES = `
  select seq, xid::text as xid, at, actor, actor_name, act, verb, register, record, detail, detail_hash from audit_entry
  where xid >= $1::xid8 and xid < $2::xid8 order by xid, seq`

/**
 * An entry as the chain covers it. Of a detail only the digest counts: that of the detail as it stands, or the one kept where the
 * detail has been forgotten with its record. Entries from before there were digests count whole.
 */
function lineOf({ detail, detail_hash, ...entry }: Entry): string {
  if (detail_hash === null) return canonical({ ...entry, detail })
  const forgotten = typeof detail === 'object' && detail !== null && 'forgotten' in detail
  return canonical({ ...entry, detail: forgotten ? detail_hash : digestOf(detail) })
}

const LAST = 'select number, below_xid::text as below_xid, entries, hash from audit_seal order by number desc limit 1'

async function hashBetween(
  client: PoolClient,
  from: string,
  below: string,
  previous: string,
): Promise<{ hash: string; entries: number }> {
  const digest = createHash('sha256').update(previous)
  let entries = 0
  // one transaction may have hundreds of thousands: a list brought as a whole
  await client.query(`declare entries no scroll cursor for ${ENTRIES}`, [from, below])
  for (;;) {
    const { rows } = await client.query<Entry>(`fetch ${BATCH} from entries`)
    for (const entry of rows) digest.update('\n').update(lineOf(entry))
    entries += rows.length
    if (rows.length < BATCH) break
  }
  await client.query('close entries')
  return { hash: digest.digest('hex'), entries }
}

/** The border up to which every transaction has ended; no later commit can slip in below it. */
async function border(client: PoolClient, from: string): Promise<string | null> {
  const found = await client.query<{ below: string | null }>(
    `select ((max(xid)::text)::numeric + 1)::text as below from (
       select xid from audit_entry where xid >= $1::xid8 and xid < ledger_floor() order by xid limit ${BATCH}) t`,
    [from],
  )
  return found.rows[0]?.below ?? null
}

/** Seals one batch, and gives how many entries it holds: none where nothing waits, or where another sealer is at work. */
async function sealBatch(client: PoolClient): Promise<number> {
  const lock = await client.query<{ got: boolean }>('select pg_try_advisory_xact_lock(7461904) as got')
  const last = (await client.query<Seal>(LAST)).rows[0]
  const from = last?.below_xid ?? '0'
  const below = lock.rows[0]?.got ? await border(client, from) : null
  if (below === null) return 0
  const { hash, entries } = await hashBetween(client, from, below, last?.hash ?? GENESIS)
  await client.query(
    'insert into audit_seal (number, below_xid, entries, hash, at) values ($1, $2::xid8, $3, $4, now())',
    [(last?.number ?? 0) + 1, below, entries, hash],
  )
  return entries
}

/**
 * Seals what was written since the last seal, in small batches, and so never makes a writer wait. Gives the number of
 * entries sealed. Only one sealer at a time; the others find nothing to do.
 */
export async function sealLedger(count: Pool): Promise<number> {
  let sealed = 0
  for (;;) {
    const entries = await withTransaction(count, sealBatch, 'begin isolation level repeatable read')
    if (entries === 0) return sealed
    sealed += entries
  }
}

export interface ChainState {
  intact: boolean
  seals: number
  entries: number
  unsealed: number
  /** Number of the first seal that does not fit its entries. */
  brokenAt: number | null
}

/** Recomputes the whole chain: a changed, removed or slipped-in entry breaks the seal that covers it. */
export const verifyLedger = (count: Pool): Promise<ChainState> =>
  withTransaction(count, verifyChain, 'begin isolation level repeatable read read only')

async function verifyChain(client: PoolClient): Promise<ChainState> {
  const seals = (
    await client.query<Seal>(
      'select number, below_xid::text as below_xid, entries, hash from audit_seal order by number',
    )
  ).rows
  let from = '0'
  let previous = GENESIS
  let entries = 0
  let brokenAt: number | null = null
  for (const [i, seal] of seals.entries()) {
    const found = await hashBetween(client, from, seal.below_xid, previous)
    if (found.hash !== seal.hash || found.entries !== seal.entries || seal.number !== i + 1) {
      brokenAt = seal.number
      break
    }
    entries += found.entries
    from = seal.below_xid
    previous = seal.hash
  }
  const rest = await client.query<{ n: number }>('select count(*)::int as n from audit_entry where xid >= $1::xid8', [
    from,
  ])
  return { intact: brokenAt === null, seals: seals.length, entries, unsealed: rest.rows[0]?.n ?? 0, brokenAt }
}

/** Seals every few seconds until stopped. */
export function startSealer(
  count: Pool,
  onError: (error: unknown) => void,
  everyMs = 5_000,
): { stop(): Promise<void> } {
  let work: Promise<unknown> = Promise.resolve()
  const timer = setInterval(() => {
    work = work.then(() => sealLedger(count)).catch(onError)
  }, everyMs)
  timer.unref()
  return {
    stop: async () => {
      clearInterval(timer)
      await work
    },
  }
}
