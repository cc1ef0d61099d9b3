import type { Pool, PoolClient } from 'pg'
import type { House } from '#kernel/house.ts'

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

/** SQL of how many rows of the province name a person. */
function namedRows(house: House): string {
  const counts = [...house.registers.values()].flatMap(({ name, fields }) =>
    name === 'person_merge'
      ? []
      : Object.entries(fields).flatMap(([field, { kind, ...rest }]) =>
          kind === 'link' && 'to' in rest && rest.to === 'person'
            ? [`(select count(*) from "${name}" n where n."${field}" = p.id)`]
            : [],
        ),
  )
  return ['0', ...counts].join(' + ')
}

/**
 * The record that rather goes on: others are merged into it, or more is on record of it, or it has the better number, or it is the older
 * one. What follows somebody from year to year goes by records, so the one with more on record is the better one to be counted by.
 */
export async function preferred(house: House, one: string, other: string): Promise<string> {
  const found = await house.count.query<{ id: string }>(
    `select p.id from person p where p.id in ($1, $2)
     order by exists (select 1 from person f where f.same_as = p.id) desc, ${namedRows(house)} desc,
       p.national_id is not null and p.national_id_mask not like 'G%' desc, p.national_id is not null desc, p.id
     limit 1`,
    [one, other],
  )
  return found.rows[0]?.id ?? one
}
