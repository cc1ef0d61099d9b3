import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { Client } from 'pg'
import { from as copyFrom } from 'pg-copy-streams'
import { Fault } from '../fault.ts'
import { type SequenceState, type TableShape, tableOfEntry } from './manifest.ts'
import type { Entry } from './tar.ts'

/** Fills one table from COPY text and gives the rows; columns that the backup does not know keep their defaults. */
export const loadTable = async (
  client: Client,
  { name, columns }: TableShape,
  parts: AsyncIterable<Buffer>,
): Promise<number> => {
  const table = client.escapeIdentifier(name)
  const found = await client.query<{ forced: boolean }>(
    'select relforcerowsecurity as forced from pg_class where oid = to_regclass($1)',
    [table],
  )
  const forced = found.rows[0]?.forced ?? false
  // an owner who is no superuser may not copy into a table whose policies hold for the owner too
  if (forced) await client.query(`alter table ${table} no force row level security`)
  const list = columns.map((column) => client.escapeIdentifier(column)).join(', ')
  const stream = client.query(copyFrom(`copy ${table} (${list}) from stdin`))
  await pipeline(Readable.from(parts), stream)
  if (forced) await client.query(`alter table ${table} force row level security`)
  return stream.rowCount
}

export const setSequences = async (client: Client, states: readonly SequenceState[]): Promise<void> => {
  for (const { name, value, called } of states) {
    await client.query('select setval(to_regclass($1), $2::bigint, $3)', [client.escapeIdentifier(name), value, called])
  }
}

/** What a reader of entries does with each table and with everything else, in the order of the archive. */
export type EntryReader = {
  /** Takes every part before it returns. */
  table(name: string, parts: AsyncIterable<Buffer>): Promise<void>
  other(entry: Entry): Promise<void>
}

/** Hands the entries of an archive out, those of one table as one stream. */
export const readEntries = async (entries: AsyncIterator<Entry>, reader: EntryReader): Promise<void> => {
  let next = await entries.next()
  const partsOf = async function* (table: string): AsyncGenerator<Buffer> {
    while (!next.done && tableOfEntry(next.value.name) === table) {
      yield next.value.bytes
      next = await entries.next()
    }
  }
  while (!next.done) {
    const { name } = next.value
    const table = tableOfEntry(name)
    if (table === undefined) {
      await reader.other(next.value)
      next = await entries.next()
    } else {
      await reader.table(table, partsOf(table))
      if (!next.done && next.value.name === name) throw new Fault('backup_damaged', { reason: `${name} was not read` })
    }
  }
}
