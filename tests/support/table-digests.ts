import type { Client } from 'pg'

/** A digest of all rows of each table of the schema of search_path, whatever their order. */
export async function tableDigests(owner: Client): Promise<Record<string, string>> {
  const { rows } = await owner.query<{ name: string }>(
    `select relname::text as name from pg_class where relnamespace = current_schema()::regnamespace and relkind = 'r'`,
  )
  const digests: Record<string, string> = {}
  for (const { name } of rows) {
    const found = await owner.query<{ digest: string }>(
      `select count(*) || ':' || coalesce(md5(string_agg(md5(t::text), '' order by md5(t::text))), '') as digest from "${name}" t`,
    )
    digests[name] = found.rows[0]?.digest ?? ''
  }
  return digests
}
