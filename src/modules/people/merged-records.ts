import type { House } from '#kernel/house.ts'
import { idOf } from '#kernel/kinds/link.ts'
import type { Actor } from '#kernel/scope/actor.ts'
import { asActor } from '#kernel/scope/as-actor.ts'

/** One of the records that are one person. */
export interface SamePerson {
  id: string
  name: string
  /** The record that goes on. */
  kept: boolean
  /** The office that keeps the record. */
  keptBy: string | null
  /** The pair through which it was merged, where the reader may see it. */
  pair: string | null
}

const RECORDS = `
  with kept as (select coalesce(k.id, p.id) as id from person p left join person k on k.id = p.same_as where p.id = $1)
  select p.id, p.name_title || p.name_first || ' ' || p.name_last as name, p.id = kept.id as kept, o.name as "keptBy", m.id as pair
  from kept join person p on p.id = kept.id or p.same_as = kept.id
  left join organisation o on o.id = p.kept_by
  left join person_merge m on m.state = 'merged' and (m.one, m.other) in ((p.id, kept.id), (kept.id, p.id))
  order by p.id <> kept.id, p.id`

/** All records of the person that a record is of, as far as the reader sees them, the one that goes on first. */
export const recordsOf = (house: House, actor: Actor, person: string): Promise<SamePerson[]> =>
  asActor(house, actor, 'read', async (client) => (await client.query<SamePerson>(RECORDS, [idOf(person)])).rows)
