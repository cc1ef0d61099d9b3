import type { House } from '#kernel/house.ts'
import { list } from '#kernel/register/list.ts'
import { type Actor, mayAnywhere } from '#kernel/scope/actor.ts'
import { asActor } from '#kernel/scope/as-actor.ts'

/** A child who was on a school's list in one round and on none in the next. */
export interface GoneChild {
  /** The child in the later round. */
  id: string
  name: string
  age: number | null
  livesIn: string
  standing: 'out_of_school' | 'to_verify'
  /** Where the earlier round had the child. */
  school: string | null
  grade: string | null
}

export interface GoneBetween {
  before: { id: string; title: string }
  after: { id: string; title: string }
  children: GoneChild[]
}

/**
 * The same child in both rounds: by the person on record, else by the id number in the rows that the two were read from. Children
 * without either are not matched, and so never called gone.
 */
const SAME = `
  with gone as materialized (
    select id, person, list, row from census_child where round = $2 and standing in ('out_of_school', 'to_verify')),
  numbered as materialized (
    select g.id, r.id_hash from gone g join census_row r on r.list = g.list and r.number = g.row where r.id_hash is not null)
  select g.id, a.school, a.grade from gone g join census_child a on a.person = g.person
    where a.round = $1 and a.standing = 'enrolled'
  union
  select n.id, a.school, a.grade from numbered n join census_row r on r.id_hash = n.id_hash
    join census_child a on a.list = r.list and a.row = r.number
    where a.round = $1 and a.standing = 'enrolled'`

const SEEN = `
  select r.id, concat_ws(' ', nullif(r.name_first, ''), nullif(r.name_last, '')) as name, r.age::int as age, r.lives_in, r.standing
  from census_child r where r.id = any ($1::uuid[])
  and ($2::uuid is null or exists (select 1 from place_within w where w.place = r.lives_in and w.ancestor = $2))
  order by r.standing, r.age desc, r.id`

interface Seen {
  id: string
  name: string
  age: number | null
  lives_in: string
  standing: GoneChild['standing']
}

/** Who disappeared between the last two linked rounds, of those that this actor sees; null before there are two. */
export async function goneBetween(house: House, actor: Actor, place?: string): Promise<GoneBetween | null> {
  const [rounds, children] = ['census_round', 'census_child'].map((name) => house.registers.get(name))
  if (!rounds || !children || !mayAnywhere(actor, rounds, 'read') || !mayAnywhere(actor, children, 'read')) return null
  const { rows } = await list(house, actor, rounds.name, { sort: { field: 'counted_on', down: true }, size: 20 })
  const [after, before] = rows.filter(({ values }) => values.linked_at !== null)
  if (!after || !before) return null
  const same = await house.count.query<{ id: string; school: string | null; grade: string | null }>(SAME, [
    before.id,
    after.id,
  ])
  const was = new Map(same.rows.map((one) => [one.id, one]))
  const seen = await asActor(house, actor, 'read', (client) =>
    client.query<Seen>(SEEN, [[...was.keys()], place ?? null]),
  )
  return {
    before: { id: before.id, title: before.title },
    after: { id: after.id, title: after.title },
    children: seen.rows.map(({ id, name, age, lives_in, standing }) => ({
      id,
      name,
      age,
      livesIn: lives_in,
      standing,
      school: was.get(id)?.school ?? null,
      grade: was.get(id)?.grade ?? null,
    })),
  }
}
