import type { Client } from 'pg'
import { Fault } from '#platform/fault.ts'

/** Notes in `house_setting` that say a schema is not to be worked on. */
export const RESTORING = 'restoring'
export const MOVED = 'moved'

export type Moved = { to: { th: string; en: string }; at: string }

const markOf = async (client: Client): Promise<{ restoring: boolean; moved: Moved | undefined }> => {
  const there = await client.query<{ found: boolean }>(`select to_regclass('house_setting') is not null as found`)
  if (!there.rows[0]?.found) return { restoring: false, moved: undefined }
  const found = await client.query<{ key: string; value: Moved }>(
    'select key, value from house_setting where key in ($1, $2)',
    [RESTORING, MOVED],
  )
  return {
    restoring: found.rows.some(({ key }) => key === RESTORING),
    moved: found.rows.find(({ key }) => key === MOVED)?.value,
  }
}

/**
 * Refuses a schema whose restore was cut short, and one that was left behind by a move.
 * @throws Fault `restore_half`, `database_moved`
 */
export async function refuseMarked(client: Client): Promise<void> {
  const { restoring, moved } = await markOf(client)
  if (restoring) throw new Fault('restore_half')
  if (moved) throw new Fault('database_moved', { ...moved })
}

/** Whether what stands in the schema may be replaced: nothing, half a restore, or what a move left behind. */
export async function mayReplace(client: Client, schema: string): Promise<boolean> {
  const there = await client.query('select 1 from pg_namespace where nspname = $1', [schema])
  if (there.rows.length === 0) return true
  const { restoring, moved } = await markOf(client)
  if (restoring || moved) return true
  const tables = await client.query(
    `select 1 from pg_class where relnamespace = current_schema()::regnamespace and relkind in ('r', 'p') limit 1`,
  )
  return tables.rows.length === 0
}
