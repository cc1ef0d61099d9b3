import { expect, it } from 'vitest'
import { newId } from '#kernel/act/id.ts'
import { type Act, perform } from '#kernel/act/perform.ts'
import { Refusal } from '#kernel/problem.ts'
import { record } from '#kernel/register/record.ts'
import type { Actor } from '#kernel/scope/actor.ts'
import { areaId } from '#modules/place/module.ts'
import { actAs, putPerson, putSchool } from '../../../tests/support/as.ts'
import { useWorld } from '../../../tests/support/world.ts'
import { assignCases } from './assign-cases.act.ts'

const HERE = '130101'
let nida: Actor
let stranger: Actor
let office: string
let teacher: string

const stage = useWorld(async ({ house }) => {
  office = await putSchool(house, 'ศูนย์อำเภอสมมติ', { kind: 'dole_district', affiliation: 'dole', levels: [] })
  const province = house.province.areaId
  nida = await actAs(house, { username: 'nida', roles: [{ role: 'watch_coordinator', place: province }] })
  stranger = await actAs(house, { username: 'far', roles: [{ role: 'watch_coordinator', place: areaId('1302') }] })
  teacher = await putPerson(house, office, 'ครูอาสา')
})

const act = (rest: Omit<Act, 'id'>) => perform(stage.house, nida, { id: newId(), ...rest })
const read = (id: string) => record(stage.house, nida, 'child_case', id)

async function opened(): Promise<string> {
  const id = newId()
  const person = await putPerson(stage.house, office, `เด็ก${id.slice(-4)}`)
  const today = Temporal.Now.plainDateISO('Asia/Bangkok').toString()
  const values = {
    person,
    lives_in: areaId(HERE),
    office,
    level: 'district',
    source: 'school_report',
    opened_on: today,
  }
  await act({ verb: 'create', register: 'child_case', record: id, values })
  return id
}

async function moved(id: string, ...names: string[]): Promise<string> {
  for (const move of names) {
    const { version } = await read(id)
    await act({ verb: 'move', register: 'child_case', record: id, version, move })
  }
  return id
}

const given = async (ids: string[]) =>
  Promise.all(ids.map(async (id) => ({ case: id, version: (await read(id)).version, manager: teacher })))

it('gives many children at once, and begins with each what its step asks for', async () => {
  const ids = [await opened(), await moved(await opened(), 'verify'), await moved(await opened(), 'verify', 'confirm')]
  const wanted = { id: newId(), given: await given(ids) }
  expect(await assignCases(stage.house, nida, wanted)).toEqual({ assigned: 3, left: 0 })
  const rows = await Promise.all(ids.map(read))
  expect(rows.map(({ state, values }) => [state, values.manager])).toEqual([
    ['verifying', teacher],
    ['verifying', teacher],
    ['assigned', teacher],
  ])
  expect(await assignCases(stage.house, nida, wanted)).toEqual({ assigned: 3, left: 0 })
  expect((await Promise.all(ids.map(read))).map(({ version }) => version)).toEqual(rows.map(({ version }) => version))
})

it('leaves what somebody else has taken or changed meanwhile', async () => {
  const [taken, changed, free] = [await opened(), await opened(), await opened()]
  const seen = await given([taken, changed, free])
  await assignCases(stage.house, nida, { id: newId(), given: await given([taken]) })
  const { version } = await read(changed)
  await act({ verb: 'change', register: 'child_case', record: changed, version, values: { address: 'บ้านป้า' } })
  expect(await assignCases(stage.house, nida, { id: newId(), given: seen })).toEqual({ assigned: 1, left: 2 })
  expect((await read(changed)).values.manager).toBeNull()
})

it('changes nothing where the reader has no say', async () => {
  const id = await opened()
  const done = await assignCases(stage.house, stranger, { id: newId(), given: await given([id]) }).catch((error) => {
    if (!(error instanceof Refusal)) throw error
    return error.problem.name
  })
  expect(done).toEqual({ assigned: 0, left: 1 })
  expect((await read(id)).values.manager).toBeNull()
})
