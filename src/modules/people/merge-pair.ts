import type { PoolClient } from 'pg'
import type { House } from '#kernel/house.ts'
import { refuse } from '#kernel/problem.ts'
import { record } from '#kernel/register/record.ts'
import type { Actor } from '#kernel/scope/actor.ts'
import { asActor } from '#kernel/scope/as-actor.ts'
import type { Ground } from '#linkage/ground.ts'

/** One of two records as somebody compares it; numbers are masked. */
export interface MergeSide {
  id: string
  title: string
  first: string
  last: string
  born: string | null
  sex: string
  idMask: string | null
  /** Types and masks of further numbers. */
  numbers: { type: string; mask: string; shared: boolean }[]
  mother: string | null
  father: string | null
  house: string | null
  moo: number | null
  subdistrict: string | null
  keptBy: string | null
}

/** Two records that may be one person, as somebody judges them. */
export interface MergePair {
  id: string
  version: number
  state: string
  ground: string
  likeness: number | null
  comparison: Ground | null
  note: string | null
  /** The record that is to go on, by its person. */
  keeps: string
  sides: [MergeSide, MergeSide]
  /** The reader proposed it, so somebody else merges. */
  own: boolean
  may: string[]
}

const parent = (relation: string): string => `
  (select q.name_first || ' ' || q.name_last from guardian g join person q on q.id = g.guardian
    where g.child = p.id and g.relation = '${relation}' order by g.id limit 1)`

const SIDES = `
  select p.id, p.name_title as title, p.name_first as first, p.name_last as last, p.birth_date::text as born, p.sex,
    p.national_id_mask as "idMask", ${parent('mother')} as mother, ${parent('father')} as father,
    h.house_no as house, h.moo::int as moo, a.name as subdistrict, o.name as "keptBy",
    coalesce((select jsonb_agg(jsonb_build_object('type', n.type, 'mask', n.id_number_mask, 'shared', exists (
        select 1 from identity_number x where x.id_number_hash = n.id_number_hash and x.person <> p.id and x.person = any ($1))
      or exists (select 1 from person x where x.national_id_hash = n.id_number_hash and x.id <> p.id and x.id = any ($1)))
      order by n.type, n.id) from identity_number n where n.person = p.id), '[]'::jsonb) as numbers
  from person p left join area a on a.id = p.lives_in left join household h on h.id = p.household
    left join organisation o on o.id = p.kept_by
  where p.id = any ($1)`

/** Whether the reader made the proposal, or made it anew since the two were last parted. */
const OWN = `
  select 1 from move_record m where m.register = 'person_merge' and m.record = $1 and m.actor = $2 and m.move = 'propose'
    and not exists (select 1 from move_record s where s.record = $1 and s.move = 'separate' and s.at > m.at)
  union all
  select 1 from audit_entry e where e.register = 'person_merge' and e.record = $1 and e.actor = $2 and e.verb = 'create'
    and not exists (select 1 from move_record s where s.record = $1 and s.move = 'separate' and s.at > e.at)
  limit 1`

async function sidesOf(client: PoolClient, one: unknown, other: unknown): Promise<[MergeSide, MergeSide]> {
  const { rows } = await client.query<MergeSide>(SIDES, [[one, other]])
  const side = (id: unknown): MergeSide => rows.find((row) => row.id === id) ?? refuse('not_found')
  return [side(one), side(other)]
}

/**
 * Two records side by side. Both must be in the reader's sight.
 * @throws Refusal `not_found`
 */
export async function mergePairOf(house: House, actor: Actor, id: string): Promise<MergePair> {
  const pair = await record(house, actor, 'person_merge', id)
  const { one, other, keeps, ground, likeness, comparison, note } = pair.values
  const [sides, own] = await asActor(house, actor, 'read', async (client) => {
    const proposed = await client.query(OWN, [pair.id, actor.account])
    return [await sidesOf(client, one, other), (proposed.rowCount ?? 0) > 0] as const
  })
  return {
    id: pair.id,
    version: pair.version,
    state: pair.state ?? '',
    ground: String(ground),
    likeness: typeof likeness === 'number' ? likeness : null,
    comparison: comparison ? (comparison as Ground) : null,
    note: typeof note === 'string' ? note : null,
    keeps: String(keeps === 'other' ? other : one),
    sides,
    own,
    may: pair.may.moves,
  }
}
