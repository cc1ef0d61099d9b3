import type { House } from '#kernel/house.ts'
import { kindsTelling, type ListKind } from './codes.ts'
import { rowKey } from './round-table.ts'

const SAID_AGAIN = `
  select r.list, r.number from census_row r join census_list l on l.id = r.list
  where l.round = $1 and l.kind = $2 and not exists (select 1 from census_list n where n.replaces = l.id) and r.id_hash in (
    select q.id_hash from census_row q join census_list m on m.id = q.list
    where m.round = $1 and m.kind = any ($3) and q.id_hash is not null
      and not exists (select 1 from census_list n where n.replaces = m.id))`

const CODES: ListKind = 'g_code'

/**
 * Rows of a list of G-codes whose code stands on the list of a school too. Such a list says which code a learner has and claims nobody:
 * the learner is the school's, once, and no school is told of a double claim because of it.
 */
export async function codedRows(house: House, round: string): Promise<Set<string>> {
  const schools = kindsTelling('learns').filter((kind) => kind !== CODES)
  const found = await house.count.query<{ list: string; number: number }>(SAID_AGAIN, [round, CODES, schools])
  return new Set(found.rows.map(({ list, number }) => rowKey(list, number)))
}
