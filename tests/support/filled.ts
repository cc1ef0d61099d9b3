import { newId } from '#kernel/act/id.ts'
import { parseValues } from '#kernel/act/parse.ts'
import { perform } from '#kernel/act/perform.ts'
import { withAct } from '#kernel/act/transaction.ts'
import type { House } from '#kernel/house.ts'
import { Refusal } from '#kernel/problem.ts'
import type { AnyRegister } from '#kernel/register/declaration.ts'
import { type Actor, ANONYMOUS, systemActor } from '#kernel/scope/actor.ts'
import { SYSTEM_ROLE } from '#kernel/scope/predicate.ts'
import { areaId } from '#modules/place/module.ts'
import { actAs, put } from './as.ts'
import { changeFor, draftFor, type Side, withFileIds } from './sample.ts'

export interface Seen {
  actor: Actor
  /** Who, for the name of a failing case: `planner at school`. */
  as: string
}

/** A world with a row of every register on each of two sides, every state, a past, and an actor for every role. */
export interface Filled {
  near: Side
  far: Side
  actors: Seen[]
  /** An instant after the first versions and before the second ones. */
  between: string
}

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms))

let serial = 0
const next = (): number => {
  serial += 1
  return serial
}

/** Puts a generated row in; a code drawn twice is drawn again. */
export async function grow(house: House, register: AnyRegister, side: Side): Promise<string> {
  for (let left = 5; ; left--) {
    try {
      const values = draftFor(register, side, next())
      const id = await put(house, register.name, values)
      if (!side.said.has(register.name)) side.said.set(register.name, values)
      return id
    } catch (error) {
      if (!(error instanceof Refusal) || error.problem.name !== 'duplicate' || left === 0) throw error
    }
  }
}

/** An office and a school in a subdistrict, and no other row yet. */
export async function bareSide(
  house: House,
  name: string,
  subdistrict: string,
  officeIn: string = subdistrict,
): Promise<Side> {
  const area = areaId(subdistrict)
  const side: Side = {
    name,
    area,
    district: areaId(subdistrict.slice(0, 4)),
    office: '',
    school: '',
    rows: new Map(),
    said: new Map(),
  }
  const organisation = house.registers.get('organisation')
  if (!organisation) throw new Error('a province has organisations')
  const { parent: _none, ...office } = draftFor(organisation, side, next())
  side.office = await put(house, 'organisation', { ...office, lies_in: areaId(officeIn) })
  side.school = await grow(house, organisation, side)
  side.rows.set('area', area).set('organisation', side.school)
  return side
}

async function sideOf(house: House, name: string, subdistrict: string, officeIn: string): Promise<Side> {
  const side = await bareSide(house, name, subdistrict, officeIn)
  for (const register of house.registers.values()) {
    if (!side.rows.has(register.name)) side.rows.set(register.name, await grow(house, register, side))
  }
  return side
}

/** Rows in every state of every workflow, as a loader brings them; where only one may be open, one is enough. */
async function everyState(house: House, register: AnyRegister, side: Side): Promise<string[]> {
  const made: string[] = []
  const system = await systemActor(house)
  for (const state of Object.keys(register.workflow ?? {})) {
    const values = parseValues(register, withFileIds(register, draftFor(register, side, next())), true)
    const id = newId()
    const head = { id: newId(), verb: 'import', register: register.name }
    await withAct(house, system, head, id, (act) => act.createMany(register.name, [{ id, values, state }])).then(
      () => made.push(id),
      (error: unknown) => {
        if (!(error instanceof Refusal) || error.problem.name !== 'duplicate') throw error
      },
    )
  }
  return made
}

/** For each register that is reached through another one: a row hanging on that one in each of its states. */
async function hanging(house: House, side: Side, states: Map<string, string[]>): Promise<void> {
  for (const register of house.registers.values()) {
    const through = register.access.find((rule) => rule.through)?.through
    for (const parent of states.get(through?.register ?? '') ?? []) {
      const values = parseValues(register, withFileIds(register, draftFor(register, side, next())), true)
      const row = { id: newId(), values: { ...values, [through?.field ?? '']: parent } }
      const head = { id: newId(), verb: 'import', register: register.name }
      await withAct(house, await systemActor(house), head, row.id, (act) => act.createMany(register.name, [row])).catch(
        (error: unknown) => {
          if (!(error instanceof Refusal) || error.problem.name !== 'duplicate') throw error
        },
      )
    }
  }
}

/** Gives every first row a second version, and takes one person over from the far side to the near one. */
async function secondVersions(house: House, near: Side, far: Side): Promise<void> {
  const system = await systemActor(house)
  const change = (register: string, record: string, values: Record<string, unknown>) =>
    perform(house, system, { id: newId(), verb: 'change', register, record, version: 1, values })
  for (const side of [near, far]) {
    for (const [name, record] of side.rows) {
      const register = house.registers.get(name)
      const values = register ? changeFor(register, side, next()) : {}
      if (Object.keys(values).length > 0) await change(name, record, values)
    }
  }
  const person = house.registers.get('person')
  if (person) await change('person', await grow(house, person, far), { kept_by: near.school })
}

/** Every role at a school, at a district, and for the whole province; nobody; and people known only as themselves. */
async function actorsOf(house: House, near: Side): Promise<Seen[]> {
  const person = near.rows.get('person') ?? ''
  const roles = [...house.roles.keys()].filter((role) => role !== SYSTEM_ROLE)
  const seen: Seen[] = [{ as: 'anonymous', actor: ANONYMOUS }]
  const add = async (as: string, grants: { role: string; place: string }[], self?: string) => {
    const username = as.replaceAll(/[^a-z]+/g, '.')
    seen.push({ as, actor: await actAs(house, { username, roles: grants, person: self }) })
  }
  for (const [i, role] of roles.entries()) {
    await add(`${role} at school`, [{ role, place: near.school }])
    await add(`${role} at province`, [{ role, place: house.province.areaId }])
    // both ways up from a school, by its office and by its area, each for half of the roles
    if (i % 2 === 0) await add(`${role} at office`, [{ role, place: near.office }])
    else await add(`${role} at district`, [{ role, place: near.district }])
    await add(`${role} at school as oneself`, [{ role, place: near.school }], person)
  }
  await add('nobody but oneself', [], person)
  await add('nobody', [])
  return seen
}

/** Fills a founded world from the declarations alone. */
export async function fill(house: House): Promise<Filled> {
  // each office stands in the district of the other side's school: who has a district has the schools in it, not those
  // that an office there looks after
  const near = await sideOf(house, 'near', '130101', '130201')
  const far = await sideOf(house, 'far', '130201', '130101')
  const states = new Map<string, string[]>()
  for (const register of house.registers.values()) states.set(register.name, await everyState(house, register, far))
  await hanging(house, far, states)
  await pause(5)
  const between = new Date().toISOString()
  await pause(5)
  await secondVersions(house, near, far)
  return { near, far, between, actors: await actorsOf(house, near) }
}
