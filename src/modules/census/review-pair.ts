import type { PoolClient } from 'pg'
import type { House } from '#kernel/house.ts'
import { openId } from '#kernel/kinds/national-id.ts'
import { refuse } from '#kernel/problem.ts'
import { record } from '#kernel/register/record.ts'
import type { Actor } from '#kernel/scope/actor.ts'
import { asActor } from '#kernel/scope/as-actor.ts'
import type { ListKind } from './codes.ts'
import { crossedIn, type Facing, facing, type ListedRow, SIDE_FIELDS } from './review-facts.ts'
import type { Ground } from './review-ground.ts'
import { readBy } from './review-queue.ts'

export interface Side {
  list: string
  kind: ListKind
  source: string
  datedOn: string
  row: number
  school: string
  grade: string
}

/** A pair as somebody judges it. */
export interface Pair extends Facings {
  id: string
  version: number
  state: string
  round: string
  askedFor: string
  sampled: boolean
  /** The child would be called out of school if this were another child. */
  atStake: boolean
  name: string
  /** The reader was in doubt of it before: it waits for somebody else. */
  doubted: boolean
  ground: Ground | null
  may: string[]
}

const ROWS = `
  select l.id as list, r.number, l.kind, l.source, l.dated_on::text, r.cells, r.id_sealed,
    (select a.name from area a where a.code = regexp_replace(r.cells->>'subdistrict', '\\D', '', 'g')) as subdistrict,
    (select o.name from organisation_code c join organisation o on o.id = c.organisation
      where c.value = r.cells->>'school' limit 1) as school
  from census_row r join census_list l on l.id = r.list where (r.list, r.number) in (($1::uuid, $2::int), ($3::uuid, $4::int))`

const sideOf = ({ list, kind, source, dated_on, number, cells, school }: ListedRow): Side => ({
  list,
  kind,
  source,
  datedOn: dated_on,
  row: number,
  school: school ?? cells.school ?? '',
  grade: cells.grade ?? '',
})

/** Two rows as they are read side by side. */
export interface Facings {
  /** First and family name stand in each other's place. */
  crossed: boolean
  sides: [Side, Side]
  facts: Facing[]
}

/** What two rows say, and where they differ; id numbers masked, or only the figures that differ. */
export function facingsOf(house: House, rows: readonly [ListedRow, ListedRow]): Facings {
  const ids = rows.map(({ id_sealed }) => (id_sealed ? openId(id_sealed, house.keys) : '')) as [string, string]
  const facts = SIDE_FIELDS.map((field) => facing(field, rows[0], rows[1], ids))
  return {
    crossed: crossedIn(rows[0], rows[1]),
    sides: [sideOf(rows[0]), sideOf(rows[1])],
    facts: facts.filter(({ a, b }) => a.length + b.length > 0),
  }
}

/**
 * Two rows, each by its list and number, as far as the reader sees the lists.
 * @throws Refusal `not_found`
 */
export async function pairRows(client: PoolClient, values: Record<string, unknown>): Promise<[ListedRow, ListedRow]> {
  const keys = [values.list, values.row, values.other_list, values.other_row]
  const { rows } = await client.query<ListedRow>(ROWS, keys)
  const at = (list: unknown, number: unknown): ListedRow =>
    rows.find((row) => row.list === list && row.number === Number(number)) ?? refuse('not_found')
  return [at(keys[0], keys[1]), at(keys[2], keys[3])]
}

/**
 * Two rows side by side, with what differs and why the run thought of them as it did. Id numbers are shown masked, or only the figures
 * that differ.
 * @throws Refusal `not_found`
 */
export async function pairOf(house: House, actor: Actor, id: string): Promise<Pair> {
  const question = await record(house, actor, 'link_question', id)
  const { values } = question
  const [rows, standing, doubted] = await asActor(house, actor, 'read', async (client) => {
    const child = await client.query<{ standing: string }>('select standing from census_child where id = $1', [
      values.child,
    ])
    const doubt = await client.query(`select 1 from link_question q where q.id = $1 and ${readBy(['doubt'])}`, [
      question.id,
      actor.account,
    ])
    return [await pairRows(client, values), child.rows[0]?.standing, (doubt.rowCount ?? 0) > 0] as const
  })
  return {
    ...facingsOf(house, rows),
    id: question.id,
    version: question.version,
    state: question.state ?? '',
    round: String(values.round),
    askedFor: String(values.asked_for),
    sampled: values.sampled === 'drawn',
    // a child whom a school has is at school if the other row is somebody else
    atStake: standing === 'to_verify' && values.asked_for !== 'away',
    name: [rows[0].cells.first, rows[0].cells.last].filter(Boolean).join(' '),
    doubted: doubted && question.state === 'waiting',
    ground: values.comparison ? (values.comparison as Ground) : null,
    may: question.may.moves,
  }
}
