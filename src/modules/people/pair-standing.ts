import type { Pool, PoolClient } from 'pg'

/** Of two records the one that goes on and the one that is merged into it. */
export interface Direction {
  kept: string
  merged: string
}

/** Which of a pair goes on, as its row says. */
export const directionOf = (pair: { one: unknown; other: unknown; keeps: unknown }): Direction => {
  const [one, other] = [String(pair.one), String(pair.other)]
  return pair.keeps === 'other' ? { kept: other, merged: one } : { kept: one, merged: other }
}

const IN_THE_WAY = `
  select 1 from person p where (p.id in ($1, $2) and p.same_as is not null) or p.same_as = $2 limit 1`

/**
 * Whether a merge makes neither a chain nor a circle: neither record is merged already, and none is merged into the one that would
 * no longer stand for itself. Asked as somebody who sees all persons.
 */
export async function mergeable(client: Pool | PoolClient, { kept, merged }: Direction): Promise<boolean> {
  if (kept === merged) return false
  const found = await client.query(IN_THE_WAY, [kept, merged])
  return found.rowCount === 0
}

const PREFERRED = `
  select p.id from person p where p.id in ($1, $2)
  order by exists (select 1 from person f where f.same_as = p.id) desc,
    p.national_id is not null and p.national_id_mask not like 'G%' desc, p.national_id is not null desc, p.id
  limit 1`

/** The record that rather goes on: others are merged into it, or it has the better number, or it is the older one. */
export async function preferred(client: Pool | PoolClient, one: string, other: string): Promise<string> {
  const found = await client.query<{ id: string }>(PREFERRED, [one, other])
  return found.rows[0]?.id ?? one
}
