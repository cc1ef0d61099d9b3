import type { PoolClient } from 'pg'
import type { Keys } from '#kernel/kinds/kind.ts'
import { hashId, parseNumber } from '#kernel/kinds/national-id.ts'

const KNOWN = `
  with found as (
    select p.id from person p where p.national_id_hash = $1
    union select n.person from identity_number n where n.id_number_hash = $1)
  select distinct coalesce(k.id, p.id) as id from found f join person p on p.id = f.id left join person k on k.id = p.same_as`

/**
 * Persons who go or went by a number, as far as the actor of the connection sees them; of merged records the one that goes on, where that
 * is in sight.
 * @throws Refusal `national_id_form`, `national_id_checksum`, `identity_number_form`
 */
export async function personsByNumber(client: PoolClient, keys: Keys, number: string): Promise<string[]> {
  const found = await client.query<{ id: string }>(KNOWN, [hashId(parseNumber(number), keys)])
  return found.rows.map(({ id }) => id)
}
