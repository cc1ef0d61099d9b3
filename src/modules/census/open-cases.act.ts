import { madeId } from '#kernel/act/id.ts'
import { withAct } from '#kernel/act/transaction.ts'
import type { House } from '#kernel/house.ts'
import { today } from '#kernel/kinds/date.ts'
import { openId } from '#kernel/kinds/national-id.ts'
import { refuse } from '#kernel/problem.ts'
import { record } from '#kernel/register/record.ts'
import type { RowView } from '#kernel/register/view.ts'
import { type Actor, systemActor } from '#kernel/scope/actor.ts'
import { OPEN_STATES } from '#modules/watch/module.ts'
import { personOfRow } from './person-of-row.ts'

/** What became of the children chosen. */
export interface OpenedCases {
  opened: number
  /** Children who are followed already. */
  followed: number
  /** Persons who were on no record before. */
  persons: number
}

interface Chosen {
  child: RowView
  person: string | null
  id: string | null
}

/** Only of those whom nobody has found on a list can it be asked. */
const ASKABLE = ['out_of_school', 'to_verify']

const PERSON = `
  select coalesce(p.same_as, p.id) as person, r.id_sealed
  from census_child c
  join census_row r on r.list = c.list and r.number = c.row
  left join person p on p.id = coalesce(c.person, ${personOfRow('r')})
  where c.id = $1`

async function chosenBy(house: House, actor: Actor, id: string): Promise<Chosen> {
  const child = await record(house, actor, 'census_child', id)
  if (!ASKABLE.includes(String(child.values.standing))) refuse('input', { spot: { field: 'standing' } })
  const found = await house.count.query<{ person: string | null; id_sealed: Buffer | null }>(PERSON, [id])
  const { person = null, id_sealed = null } = found.rows[0] ?? {}
  return { child, person, id: id_sealed ? openId(id_sealed, house.keys) : null }
}

const VALID = /^(\d{13}|G\d{12})$/

/** What a person record takes from the result of a census. */
const personValues = ({ child: { values }, id }: Chosen, office: string) => ({
  name: values.name,
  national_id: id !== null && VALID.test(id) ? id : null,
  sex: values.sex,
  birth_date: values.birth_date,
  lives_in: values.lives_in,
  kept_by: office,
})

async function officeOf(house: House): Promise<string> {
  const found = await house.count.query<{ id: string }>(
    `select id from organisation where kind = 'peo' order by id limit 1`,
  )
  return found.rows[0]?.id ?? refuse('not_found')
}

async function isFollowed(house: House, person: string | null): Promise<boolean> {
  if (person === null) return false
  const found = await house.count.query('select 1 from child_case where person = $1 and state = any ($2)', [
    person,
    [...OPEN_STATES, 'returned', 'declined'],
  ])
  return found.rows.length > 0
}

/**
 * Opens a case for each child chosen from a round, as a candidate whom somebody must verify: the census says where to look,
 * not that a child is out of school. A child without a person record gets one. Children followed already are left as they are.
 * @throws Refusal `not_found`, `input` (a child found on a list)
 */
export async function openCases(
  house: House,
  actor: Actor,
  { id, children }: { id: string; children: string[] },
): Promise<OpenedCases> {
  const office = await officeOf(house)
  const chosen = await Promise.all(children.map((one) => chosenBy(house, actor, one)))
  const followed = await Promise.all(chosen.map(({ person }) => isFollowed(house, person)))
  const fresh = chosen.filter((_, at) => !followed[at])
  const persons = new Map(fresh.map(({ child, person }) => [child.id, person ?? madeId(child.id, 'person')]))
  const head = { id, verb: 'create', register: 'child_case' }
  const { outcome } = await withAct(house, actor, head, [...children].sort(), async (act) => {
    for (const one of fresh) {
      const { child } = one
      const person = persons.get(child.id) as string
      if (one.person === null) await act.create('person', person, personValues(one, office))
      await act.create('child_case', madeId(child.id, 'case', id), {
        person,
        lives_in: child.values.lives_in,
        office,
        level: 'province',
        source: 'registry_match',
        opened_on: today(),
      })
      // whoever has no number of the state needs one, or a code, before anything else
      if (child.values.nationality_status === 'g_code' || one.id === null)
        await act.create('child_group', madeId(child.id, 'g_code', id), {
          case: madeId(child.id, 'case', id),
          lives_in: child.values.lives_in,
          group: 'g_code',
          source: 'census',
          opened_on: today(),
          starts_on: today(),
        })
    }
    return {
      opened: fresh.length,
      followed: chosen.length - fresh.length,
      persons: fresh.filter(({ person }) => person === null).length,
    }
  })
  await tellChildren(house, madeId(id, 'persons'), fresh, persons)
  return outcome
}

/** The results say who the child is on record now; results are the program's to write. */
async function tellChildren(house: House, id: string, fresh: Chosen[], persons: Map<string, string>): Promise<void> {
  const unknown = fresh.filter(({ child }) => !child.values.person)
  if (unknown.length === 0) return
  const head = { id, verb: 'change', register: 'census_child' }
  await withAct(house, await systemActor(house), head, [...persons].sort(), async (act) => {
    for (const { child } of unknown)
      await act.change('census_child', child.id, undefined, { person: persons.get(child.id) })
    return unknown.length
  })
}
