import type { Client } from 'pg'

/** What was set aside for a load: the statements that bring it back. */
interface SetAside {
  restore: string[]
}

const KEY = 'bulk_load'
/** Note of a demo load under way: what it has put in is worth nothing until it is complete. */
export const DEMO_LOADING = 'demo_loading'
/** Held by the session that loads, so that nobody tidies up after a load that is still running. */
export const LOAD_LOCK = 7461905

const FIND = `
  select format('alter table %I drop constraint %I', c.relname, k.conname) as drop,
    format('alter table %I add constraint %I %s', c.relname, k.conname, pg_get_constraintdef(k.oid)) as restore
  from pg_constraint k join pg_class c on c.oid = k.conrelid
  where k.contype = 'f' and c.relnamespace = current_schema()::regnamespace and c.relname = any ($1)
  union all
  select format('drop index %I', i.relname), regexp_replace(pg_get_indexdef(i.oid), format(' ON %s\\.', current_schema()), ' ON ')
  from pg_index x join pg_class i on i.oid = x.indexrelid join pg_class c on c.oid = x.indrelid
  where not x.indisunique and c.relnamespace = current_schema()::regnamespace and (c.relname = any ($1) or c.relname = any ($2))`

/**
 * Ends what a load that was killed left behind: half a demo goes, with its schema, to be loaded again; otherwise what was
 * set aside comes back. Does nothing where there is nothing, or while the load is still running.
 */
export async function tidyAfterLoad(client: Client): Promise<void> {
  const there = await client.query<{ found: boolean; free: boolean }>(
    `select to_regclass('house_setting') is not null as found, pg_try_advisory_lock($1) as free`,
    [LOAD_LOCK],
  )
  if (!there.rows[0]?.found || !there.rows[0].free) return
  const half = await client.query<{ schema: string }>(
    'select current_schema() as schema from house_setting where key = $1',
    [DEMO_LOADING],
  )
  const schema = half.rows[0]?.schema
  if (schema) await client.query(`drop schema ${client.escapeIdentifier(schema)} cascade`)
  else await endBulkLoad(client)
}

/**
 * Brings back what a load had set aside. Called at every start too: a load that was killed half way leaves its note,
 * and constraints are checked over the rows that are there.
 */
export async function endBulkLoad(client: Client): Promise<boolean> {
  const found = await client.query<{ value: SetAside }>('select value from house_setting where key = $1', [KEY])
  const note = found.rows[0]?.value
  if (!note) return false
  await client.query('begin')
  try {
    for (const statement of note.restore) await client.query(statement)
    await client.query('delete from house_setting where key = $1', [KEY])
    await client.query('commit')
    return true
  } catch (error) {
    await client.query('rollback')
    throw error
  }
}

/**
 * Sets foreign keys and plain indexes of some tables aside while an empty province is filled: checking them row by row
 * costs most of the load, checking them once at the end costs seconds. Unique indexes and row policies stay.
 */
export async function beginBulkLoad(client: Client, tables: string[]): Promise<void> {
  await client.query('begin')
  try {
    const found = await client.query<{ drop: string; restore: string }>(FIND, [
      tables,
      tables.map((table) => `${table}_past`),
    ])
    // indexes first, so that the keys are checked with them
    const restore = found.rows
      .map((row) => row.restore)
      .sort((a, b) => Number(a.startsWith('alter')) - Number(b.startsWith('alter')))
    await client.query(`insert into house_setting (key, value) values ($1, $2)`, [KEY, JSON.stringify({ restore })])
    for (const { drop } of found.rows) await client.query(drop)
    await client.query('commit')
  } catch (error) {
    await client.query('rollback')
    throw error
  }
}
