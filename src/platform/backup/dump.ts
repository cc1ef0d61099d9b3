import { createHash } from 'node:crypto'
import type { Client } from 'pg'
import { to as copyTo } from 'pg-copy-streams'
import { entryName, type SequenceState, type TableContent, type TableShape } from './manifest.ts'
import type { Entry } from './tar.ts'

/** Content of a table is cut into entries of about this size. */
const PART = 8 << 20

/** Text forms that do not depend on whose session reads or writes them. */
export const PLAIN_SESSION =
  "set datestyle = 'ISO, YMD'; set timezone = 'UTC'; set intervalstyle = 'iso_8601'; set bytea_output = 'hex'; set extra_float_digits = 1; set statement_timeout = 0"

/**
 * Every table of the schema of search_path with the columns that hold something of their own, those of `first` before the
 * others. A partitioned table stands for its partitions.
 */
export const tableShapes = async (client: Client, first: ReadonlySet<string>): Promise<TableShape[]> => {
  const found = await client.query<TableShape>(`
    select c.relname::text as name, array_agg(a.attname::text order by a.attnum) as columns
      from pg_class c join pg_attribute a on a.attrelid = c.oid
     where c.relnamespace = current_schema()::regnamespace and c.relkind in ('r', 'p') and not c.relispartition
       and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
     group by c.relname order by c.relname`)
  return [...found.rows.filter(({ name }) => first.has(name)), ...found.rows.filter(({ name }) => !first.has(name))]
}

export const sequenceStates = async (client: Client): Promise<SequenceState[]> => {
  const names = await client.query<{ name: string }>(
    `select relname::text as name from pg_class where relkind = 'S' and relnamespace = current_schema()::regnamespace order by 1`,
  )
  const states: SequenceState[] = []
  for (const { name } of names.rows) {
    const found = await client.query<Omit<SequenceState, 'name'>>(
      `select last_value::text as value, is_called as called from ${client.escapeIdentifier(name)}`,
    )
    if (found.rows[0]) states.push({ name, ...found.rows[0] })
  }
  return states
}

/**
 * One table as entries of COPY text. The rows come out in constant memory, in the snapshot of the client's transaction.
 * @param done told what came out, after the last entry
 */
export async function* dumpTable(
  client: Client,
  { name, columns }: TableShape,
  done: (content: TableContent) => void,
): AsyncGenerator<Entry> {
  const list = columns.map((column) => client.escapeIdentifier(column)).join(', ')
  const stream = client.query(copyTo(`copy (select ${list} from ${client.escapeIdentifier(name)}) to stdout`))
  const parts: string[] = []
  let bytes = 0
  const entry = (content: Buffer): Entry => {
    parts.push(createHash('sha256').update(content).digest('hex'))
    bytes += content.length
    return { name: entryName.table(name, parts.length), bytes: content }
  }
  let held: Buffer[] = []
  let size = 0
  for await (const chunk of stream as AsyncIterable<Buffer>) {
    held.push(chunk)
    size += chunk.length
    if (size < PART) continue
    yield entry(Buffer.concat(held))
    held = []
    size = 0
  }
  if (size > 0) yield entry(Buffer.concat(held))
  done({ name, rows: stream.rowCount, bytes, parts })
}
