import { newId } from '#kernel/act/id.ts'
import { type Act, perform } from '#kernel/act/perform.ts'
import { Refusal } from '#kernel/problem.ts'
import { record } from '#kernel/register/record.ts'
import type { Actor } from '#kernel/scope/actor.ts'
import { areaId } from '#modules/place/module.ts'
import { actAs, putPerson, putSchool } from '../../../tests/support/as.ts'
import { useWorld } from '../../../tests/support/world.ts'

export interface Cast {
  area: string
  parent: string
  pim: Actor
  chai: Actor
  mother: Actor
  stranger: Actor
  nida: Actor
  province: Actor
}

/** Who acts; filled when the world is founded. */
export let cast: Cast
export const day = (back = 0): string => Temporal.Now.plainDateISO('Asia/Bangkok').subtract({ days: back }).toString()

export const stage = useWorld(async ({ house }) => {
  const area = await putSchool(house, 'สพป.สมมติ เขต 1', { kind: 'pesao', affiliation: 'obec', levels: [] })
  const other = await putSchool(house, 'สพป.สมมติ เขต 2', { kind: 'pesao', affiliation: 'obec', levels: [] })
  const parent = await putPerson(house, area, 'สายใจ', { birth_date: '1985-01-09' })
  const officer = (username: string, place: string) =>
    actAs(house, { username, roles: [{ role: 'esao_officer', place }] })
  const educator = (username: string, person: string) =>
    actAs(house, { username, person, roles: [{ role: 'home_educator', place: area }] })
  cast = {
    area,
    parent,
    pim: await officer('pim', area),
    chai: await officer('chai', area),
    mother: await educator('mother', parent),
    stranger: await educator('stranger', await putPerson(house, other, 'วารี', { birth_date: '1980-04-02' })),
    nida: await officer('nida.other', other),
    province: await actAs(house, {
      username: 'province',
      roles: [{ role: 'peo_officer', place: house.province.areaId }],
    }),
  }
})

export const act = (actor: Actor, rest: Omit<Act, 'id'>) => perform(stage.house, actor, { id: newId(), ...rest })
export const refusal = async (work: Promise<unknown>) => {
  const error = await work.then(
    () => null,
    (thrown: unknown) => thrown,
  )
  if (!(error instanceof Refusal)) throw error ?? new Error('it was done')
  return error.problem
}
export const see = (actor: Actor, id: string, register = 'home_learning') => record(stage.house, actor, register, id)
export const move = async (
  actor: Actor,
  id: string,
  name: string,
  more: Partial<Act> = {},
  register = 'home_learning',
) => {
  const { version } = await see(actor, id, register)
  return act(actor, { verb: 'move', register, record: id, version, move: name, ...more })
}

export const drafted = async (
  more: Record<string, unknown> = {},
  first = `เด็ก${newId().slice(-4)}`,
): Promise<string> => {
  const id = newId()
  const person = await putPerson(stage.house, cast.area, first)
  const values = {
    person,
    applicant: cast.parent,
    kind: 'family',
    office: cast.area,
    lives_in: areaId('130101'),
    grade: 'P3',
    ...more,
  }
  await act(cast.pim, { verb: 'create', register: 'home_learning', record: id, values })
  return id
}

export const PLAN = { applied_on: day(), learning_plan: 'เรียนรู้จากสวนและตลาดของครอบครัว วัดผลจากสมุดงานทุกเดือน' }

/** A file that runs since a day. */
export const running = async (since: string): Promise<string> => {
  const id = await drafted()
  await move(cast.mother, id, 'submit', { values: PLAN })
  await move(cast.pim, id, 'consider')
  await move(cast.chai, id, 'approve', { values: { decided_on: day() } })
  await move(cast.pim, id, 'begin', { values: { starts_on: since } })
  return id
}
