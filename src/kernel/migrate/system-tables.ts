import { sql } from 'drizzle-orm'
import {
  bigint,
  customType,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  timestamp,
  uuid,
} from 'drizzle-orm/pg-core'

/** Every place, organisation or area, under one key, so that a place field may point to either. */
export const PLACE_NODE = 'place_node'

const instant = (name: string) => timestamp(name, { withTimezone: true, mode: 'string' })
/** The transaction that wrote a row: readers of a log pass over rows of transactions still open, and miss none. */
const xid = () =>
  customType<{ data: string }>({ dataType: () => 'xid8' })('xid')
    .notNull()
    .default(sql`pg_current_xact_id()`)
const bytea = customType<{ data: Buffer }>({ dataType: () => 'bytea' })

/** Tables that belong to the kernel and not to a register. */
export const systemTables = {
  house_setting: pgTable('house_setting', { key: text('key').primaryKey(), value: jsonb('value').notNull() }),

  place_node: pgTable(PLACE_NODE, { id: uuid('id').primaryKey(), register: text('register').notNull() }),

  /** Closure: a place lies within each of its ancestors and within itself. */
  place_within: pgTable(
    'place_within',
    { place: uuid('place').notNull(), ancestor: uuid('ancestor').notNull() },
    (t) => [
      primaryKey({ name: 'place_within_pk', columns: [t.ancestor, t.place] }),
      index('place_within_place_ix').on(t.place, t.ancestor),
    ],
  ),

  /** A state change that happened: who, when, why. */
  move_record: pgTable(
    'move_record',
    {
      id: uuid('id').primaryKey(),
      register: text('register').notNull(),
      record: uuid('record').notNull(),
      move: text('move').notNull(),
      from_state: text('from_state').notNull(),
      to_state: text('to_state').notNull(),
      reason: text('reason'),
      at: instant('at').notNull(),
      actor: uuid('actor'),
    },
    (t) => [index('move_record_record_ix').on(t.register, t.record, t.at)],
  ),

  /** Acts that were done, by the id their client minted: a repeated act finds its first outcome here. */
  act_done: pgTable('act_done', {
    id: uuid('id').primaryKey(),
    actor: uuid('actor'),
    digest: text('digest').notNull(),
    outcome: jsonb('outcome').notNull(),
    at: instant('at').notNull(),
  }),

  /** The ledger: append-only. */
  audit_entry: pgTable(
    'audit_entry',
    {
      seq: bigint('seq', { mode: 'number' }).primaryKey().generatedAlwaysAsIdentity(),
      at: instant('at').notNull(),
      actor: uuid('actor'),
      actor_name: text('actor_name').notNull(),
      act: uuid('act').notNull(),
      verb: text('verb').notNull(),
      register: text('register').notNull(),
      record: uuid('record'),
      detail: jsonb('detail').notNull(),
      /** What the chain covers in place of the detail, so that a detail may be forgotten and the chain still holds. */
      detail_hash: text('detail_hash'),
      xid: xid(),
    },
    (t) => [
      index('audit_entry_xid_ix').on(t.xid),
      index('audit_entry_record_ix').on(t.register, t.record),
      index('audit_entry_actor_ix').on(t.actor, t.seq),
    ],
  ),

  /** One link of the hash chain: covers the entries written by transactions below `below_xid` and not below the seal before. */
  audit_seal: pgTable('audit_seal', {
    number: bigint('number', { mode: 'number' }).primaryKey(),
    below_xid: customType<{ data: string }>({ dataType: () => 'xid8' })('below_xid').notNull(),
    entries: integer('entries').notNull(),
    hash: text('hash').notNull(),
    at: instant('at').notNull(),
  }),

  /** What changed, for those who compute from it. */
  outbox: pgTable(
    'outbox',
    {
      seq: bigint('seq', { mode: 'number' }).primaryKey().generatedAlwaysAsIdentity(),
      at: instant('at').notNull(),
      register: text('register').notNull(),
      record: uuid('record').notNull(),
      verb: text('verb').notNull(),
      act: uuid('act').notNull(),
      xid: xid(),
    },
    (t) => [index('outbox_xid_ix').on(t.xid)],
  ),

  /** Files, each of a field of a record. */
  stored_file: pgTable(
    'stored_file',
    {
      id: uuid('id').primaryKey(),
      name: text('name').notNull(),
      media_type: text('media_type').notNull(),
      size: integer('size').notNull(),
      sha256: text('sha256').notNull(),
      bytes: bytea('bytes').notNull(),
      actor: uuid('actor'),
      at: instant('at').notNull(),
      register: text('register'),
      record: uuid('record'),
      field: text('field'),
    },
    (t) => [index('stored_file_record_ix').on(t.register, t.record)],
  ),
}
