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

/**
 * Decisions of other rounds of the area whose two rows stand in lists of this round again, by the same facts in lists of the same kind. Of
 * several the latest counts.
 */
const INHERITED = `
  with decided as (
    select q.since, q.state, (q.comparison->>'alone')::float8 as alone, a.cells as a, a.id_hash as a_id, la.kind as a_kind,
      b.cells as b, b.id_hash as b_id, lb.kind as b_kind
    from link_question q
    join census_row a on a.list = q.list and a.number = q.row
    join census_row b on b.list = q.other_list and b.number = q.other_row
    join census_list la on la.id = q.list
    join census_list lb on lb.id = q.other_list
    where q.state in ('same', 'different') and q.round <> $1
      and q.area = (select area from census_round where id = $1)),
  present as (
    select l.kind, r.list, r.number, r.cells, r.id_hash
    from census_row r join census_list l on l.id = r.list where l.round = $1)
  select distinct on (x.list, x.number, y.list, y.number) '' as id, x.list, x.number as row, y.list as other_list,
    y.number as other_row, d.state, null as band, d.alone
  from decided d
  join present x on x.kind = d.a_kind and x.cells->>'first' = d.a->>'first' and x.cells->>'last' is not distinct from d.a->>'last'
    and x.cells->>'born' is not distinct from d.a->>'born' and x.id_hash is not distinct from d.a_id
    and x.cells->>'mother' is not distinct from d.a->>'mother'
  join present y on y.kind = d.b_kind and y.cells->>'first' = d.b->>'first' and y.cells->>'last' is not distinct from d.b->>'last'
    and y.cells->>'born' is not distinct from d.b->>'born' and y.id_hash is not distinct from d.b_id
    and y.cells->>'mother' is not distinct from d.b->>'mother'
  order by x.list, x.number, y.list, y.number, d.since desc`

const SPOKEN = `select 1 from link_question where state in ('same', 'different') and round <> $1 limit 1`

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
  const inherited = (await house.count.query<DecidedRow>(INHERITED, [round])).rows.map(asJudged)
  return [...own, ...inherited.filter(({ a, b }) => !known.has(`${a} ${b}`))]
}
