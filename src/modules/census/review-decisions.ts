import type { House } from '#kernel/house.ts'
import type { Judged } from './link-round.ts'
import { rowKey } from './round-table.ts'

interface DecidedRow {
  id: string
  list: string
  row: number
  other_list: string
  other_row: number
  state: string
  band: string | null
  alone: number | null
}

const OWN = `
  select id, list, row::int as row, other_list, other_row::int as other_row, state, band,
    (comparison->>'alone')::float8 as alone
  from link_question where round = $1 and state in ('same', 'different') order by id`

/** What a row says of a child, in one text: rows of two rounds that say the same are the same row. */
const facts = (row: string, list: string): string =>
  `jsonb_build_array(${list}.kind, ${row}.cells->>'first', ${row}.cells->>'last', ${row}.cells->>'born', ${row}.cells->>'mother',
    encode(${row}.id_hash, 'hex'))::text`

/** A row that was judged in another round, or in a list of this one that another has taken the place of. */
const ELSEWHERE = `(q.round <> $1 or exists (select 1 from census_list n where n.replaces in (q.list, q.other_list)))`

/** Decisions of other rounds of the area and over replaced lists, the latest first. */
const BEFORE = `
  select ${facts('a', 'la')} as a, ${facts('b', 'lb')} as b, q.state, (q.comparison->>'alone')::float8 as alone
  from link_question q
  join census_row a on a.list = q.list and a.number = q.row
  join census_row b on b.list = q.other_list and b.number = q.other_row
  join census_list la on la.id = q.list
  join census_list lb on lb.id = q.other_list
  where q.state in ('same', 'different') and ${ELSEWHERE} and q.area = (select area from census_round where id = $1)
  order by q.since desc, q.id`

// one pass over the rows of the round, whatever the planner believes of their number
const PRESENT = `
  select ${facts('r', 'l')} as said, r.list, r.number as row
  from census_row r join census_list l on l.id = r.list
  where l.round = $1 and ${facts('r', 'l')} = any ($2::text[]) order by r.list, r.number`

interface DecidedBefore {
  a: string
  b: string
  state: string
  alone: number | null
}

/** Decisions of other rounds whose two rows stand in lists of this round again, by the same facts in lists of the same kind. */
async function inherited(house: House, round: string): Promise<Judged[]> {
  const before = (await house.count.query<DecidedBefore>(BEFORE, [round])).rows
  const said = [...new Set(before.flatMap(({ a, b }) => [a, b]))]
  const present = await house.count.query<{ said: string; list: string; row: number }>(PRESENT, [round, said])
  const rows = new Map<string, string[]>()
  for (const { said, list, row } of present.rows) rows.set(said, [...(rows.get(said) ?? []), rowKey(list, row)])
  const found = new Map<string, Judged>()
  for (const { a: one, b: other, state, alone } of before) {
    for (const a of rows.get(one) ?? []) {
      for (const b of rows.get(other) ?? []) {
        // of several the latest counts
        if (!found.has(`${a} ${b}`)) found.set(`${a} ${b}`, { a, b, same: state === 'same', alone })
      }
    }
  }
  return [...found.values()]
}

const SPOKEN = `select 1 from link_question q where q.state in ('same', 'different') and ${ELSEWHERE} limit 1`

const asJudged = ({ id, list, row, other_list, other_row, state, band, alone }: DecidedRow): Judged => ({
  a: rowKey(list, row),
  b: rowKey(other_list, other_row),
  same: state === 'same',
  alone,
  ...(id ? { question: id, band } : {}),
})

/** What people decided in this round, and before it of the same two rows. What they say now stands before what they said then. */
export async function decisionsFor(house: House, round: string): Promise<Judged[]> {
  const own = (await house.count.query<DecidedRow>(OWN, [round])).rows.map(asJudged)
  const before = await house.count.query(SPOKEN, [round])
  if (before.rows.length === 0) return own
  const known = new Set(own.map(({ a, b }) => `${a} ${b}`))
  return [...own, ...(await inherited(house, round)).filter(({ a, b }) => !known.has(`${a} ${b}`))]
}
