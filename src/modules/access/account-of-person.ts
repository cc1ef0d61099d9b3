import type { House } from '#kernel/house.ts'
import { hashId } from '#kernel/kinds/national-id.ts'

const FOUND = `
  select a.id from account a join person p on p.id = a.person
  where p.national_id_hash = $1 and a.disabled is not true limit 2`

/** The one account of the person with a national id, found by its keyed digest; nobody where there are several. */
export const accountByNationalId =
  (house: House) =>
  async (nationalId: string): Promise<string | null> => {
    const found = await house.count.query<{ id: string }>(FOUND, [hashId(nationalId, house.keys)])
    return found.rows.length === 1 ? (found.rows[0]?.id ?? null) : null
  }
