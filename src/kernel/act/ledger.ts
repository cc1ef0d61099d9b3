import { createHash } from 'node:crypto'
import type { QueryConfig } from 'pg'
import type { Actor } from '../scope/actor.ts'

export interface LedgerEntry {
  verb: string
  register: string
  record: string | null
  detail: Record<string, unknown>
}

/** JSON with sorted keys: the same value always prints the same, so digests compare. */
export function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`
  if (Buffer.isBuffer(value) || value instanceof Uint8Array)
    return JSON.stringify(createHash('sha256').update(value).digest('hex'))
  if (value && typeof value === 'object') {
    const fields = value as Record<string, unknown>
    const keys = Object.keys(fields).filter((key) => fields[key] !== undefined)
    return `{${keys
      .sort()
      .map((key) => `${JSON.stringify(key)}:${canonical(fields[key])}`)
      .join(',')}}`
  }
  return JSON.stringify(value ?? null)
}

export const digestOf = (value: unknown): string => createHash('sha256').update(canonical(value)).digest('hex')

/** Acts that leave the record as it was. */
const UNCHANGING = new Set(['reveal', 'act', 'issue', 'revoke'])

const audited = (actor: Actor, act: string, at: string, entries: LedgerEntry[]): QueryConfig => {
  const details = entries.map(({ detail }) => JSON.stringify(detail))
  return {
    name: 'ledger',
    text: `insert into audit_entry (at, actor, actor_name, act, verb, register, record, detail, detail_hash)
      select $1, $2, $3, $4, t.* from unnest($5::text[], $6::text[], $7::uuid[], $8::jsonb[], $9::text[]) t`,
    values: [
      at,
      actor.account,
      actor.name,
      act,
      entries.map(({ verb }) => verb),
      entries.map(({ register }) => register),
      entries.map((entry) => entry.record),
      details,
      // as it will be read back: a value that JSON does not know is not in the trail
      details.map((detail) => digestOf(JSON.parse(detail))),
    ],
  }
}

const told = (act: string, at: string, entries: LedgerEntry[]): QueryConfig => ({
  name: 'outbox',
  text: `with put as (
      insert into outbox (at, register, record, verb, act)
      select $1, t.register, t.record, t.verb, $2 from unnest($3::text[], $4::uuid[], $5::text[]) t(register, record, verb))
    select pg_notify('outbox', current_schema())`,
  values: [
    at,
    act,
    entries.map(({ register }) => register),
    entries.map((entry) => entry.record),
    entries.map(({ verb }) => verb),
  ],
})

/** The statements that append to the audit and the outbox, in the transaction of the act. */
export function recorded(actor: Actor, act: string, at: string, entries: LedgerEntry[]): QueryConfig[] {
  if (entries.length === 0) return []
  const changed = entries.filter((entry) => entry.record !== null && !UNCHANGING.has(entry.verb))
  return [audited(actor, act, at, entries), ...(changed.length > 0 ? [told(act, at, changed)] : [])]
}
