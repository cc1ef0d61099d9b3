import type { House } from '#kernel/house.ts'
import { today } from '#kernel/kinds/date.ts'
import { linkedTitles } from '#kernel/register/view.ts'
import { type Actor, mayAnywhere } from '#kernel/scope/actor.ts'
import { asActor } from '#kernel/scope/as-actor.ts'
import { OPEN_STATES } from './following.workflow.ts'
import { watchMember } from './watch-member.register.ts'

/** A member of the network who may take a case, with how much they carry now. */
export interface Carrier {
  person: string
  name: string
  kind: string
  area: string
  areaName: string
  /** Cases open now, returned children who are still looked after left out. */
  open: number
  capacity: number
  /** 0: looks after this subdistrict; 1: another one of the district; 2: further. */
  distance: 0 | 1 | 2
}

const MEMBERS = `select r.person, r.kind, r.area, r.capacity,
    case when exists (select 1 from place_within w where w.place = $1 and w.ancestor = r.area) then 0
      when exists (select 1 from place_within w join place_within v on v.ancestor = w.ancestor join area d on d.id = w.ancestor
        where w.place = $1 and v.place = r.area and d.level = 'district') then 1
      else 2 end as distance
  from watch_member r
  where r.starts_on <= $2 and (r.ends_on is null or r.ends_on > $2)`

const LOADS = `select manager, count(*)::int as open from child_case
  where manager = any ($1::uuid[]) and state = any ($2) group by manager`

interface Row {
  person: string
  kind: string
  area: string
  capacity: number
  distance: 0 | 1 | 2
}

/**
 * The members whom this actor sees, with their load. `near`: an area from which distance is told. The load is counted over all
 * cases, for a member may carry some that the reader does not see; it is a number and no more.
 */
export async function carriers(house: House, actor: Actor, near: string): Promise<Carrier[]> {
  const register = house.registers.get(watchMember.name)
  if (!register || !mayAnywhere(actor, register, 'read')) return []
  const { rows, titles } = await asActor(house, actor, 'read', async (client) => {
    const found = await client.query<Row>(MEMBERS, [near, today()])
    const linked = found.rows.map(({ person, area }) => ({ person, area }))
    return { rows: found.rows, titles: await linkedTitles(client, house, register, linked) }
  })
  const persons = rows.map(({ person }) => person)
  const counted = await house.count.query<{ manager: string; open: number }>(LOADS, [persons, [...OPEN_STATES]])
  const loads = new Map(counted.rows.map(({ manager, open }) => [manager, open]))
  return rows.map(({ person, kind, area, capacity, distance }) => ({
    person,
    name: titles[person] ?? '',
    kind,
    area,
    areaName: titles[area] ?? '',
    open: loads.get(person) ?? 0,
    capacity: Number(capacity),
    distance,
  }))
}

const load = ({ open, capacity }: Carrier): number => open / capacity

/** Those of the subdistrict and the district who could take a case, the near and the free first, the full last. */
export async function suggestMembers(house: House, actor: Actor, livesIn: string): Promise<Carrier[]> {
  const all = await carriers(house, actor, livesIn)
  const full = (one: Carrier) => Number(one.open >= one.capacity)
  return all
    .filter(({ name, distance }) => name !== '' && distance < 2)
    .sort(
      (a, b) => full(a) - full(b) || a.distance - b.distance || load(a) - load(b) || a.name.localeCompare(b.name, 'th'),
    )
    .slice(0, 8)
}
