import type { House } from '#kernel/house.ts'
import type { Row } from './link-round.ts'

// the present number stands before those of the past, and of merged records the one that goes on
const KNOWN = `
  select r.list, r.number, coalesce(p.same_as, p.id) as person from identity_number n join person p on p.id = n.person
    join census_row r on r.id_hash = n.id_number_hash join census_list l on l.id = r.list where l.round = $1
  union all
  select r.list, r.number, coalesce(p.same_as, p.id) as person from census_row r join census_list l on l.id = r.list
    join person p on p.national_id_hash = r.id_hash where l.round = $1
  union all
  select c.list, c.row::int as number, c.person from census_child c where c.round = $1 and c.person is not null
  union all
  select n.list, n.number, c.person from census_child c join census_row o on o.list = c.list and o.number = c.row
    join census_list l on l.replaces = c.list
    join census_row n on n.list = l.id and n.cells = o.cells where c.round = $1 and c.person is not null`

/**
 * Persons on record by the id numbers of the lists, or because a case was opened, also from a row of a replaced list that says the same;
 * so that a result leads to what is known. Gives a result with its person, where there is one.
 */
export async function withPersons(house: House, round: string): Promise<(row: Row) => Row> {
  const found = await house.count.query<{ list: string; number: number; person: string }>(KNOWN, [round])
  const lists = new Map<string, Map<number, string>>()
  for (const { list, number, person } of found.rows) {
    const rows = lists.get(list) ?? new Map<number, string>()
    lists.set(list, rows.set(number, person))
  }
  return (row) => {
    const person = lists.get(String(row.values.list))?.get(Number(row.values.row))
    if (person !== undefined) row.values.person = person
    return row
  }
}
