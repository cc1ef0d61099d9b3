import type { PoolClient } from 'pg'

const COMMON = `
  select a.ancestor as id from place_within a
  join place_within b on b.ancestor = a.ancestor and b.place = $2
  join place_node n on n.id = a.ancestor
  where a.place = $1
  order by n.register = 'organisation' desc, (select count(*) from place_within w where w.place = a.ancestor) desc, a.ancestor
  limit 1`

/** The nearest place in which two organisations lie, an office before an area; the province where there is none nearer. */
export async function commonPlace(client: PoolClient, one: string, other: string, province: string): Promise<string> {
  const found = await client.query<{ id: string }>(COMMON, [one, other])
  return found.rows[0]?.id ?? province
}
