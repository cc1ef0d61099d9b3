import { expect, it } from 'vitest'
import { newId } from '#kernel/act/id.ts'
import { Refusal } from '#kernel/problem.ts'
import { list } from '#kernel/register/list.ts'
import { record } from '#kernel/register/record.ts'
import type { Actor } from '#kernel/scope/actor.ts'
import { areaId } from '#modules/place/module.ts'
import { actAs, putPerson, putSchool } from '../../../tests/support/as.ts'
import { useWorld } from '../../../tests/support/world.ts'
import { hearReport, trackReport } from './hear-report.act.ts'
import { takeUpReport } from './take-up-report.act.ts'

const HERE = areaId('130101')
let nida: Actor
let stranger: Actor
let office: string

const stage = useWorld(async ({ house }) => {
  office = await putSchool(house, 'ศธจ.', { kind: 'peo', affiliation: 'ops', levels: [] })
  nida = await actAs(house, { username: 'nida', roles: [{ role: 'watch_coordinator', place: house.province.areaId }] })
  stranger = await actAs(house, { username: 'far', roles: [{ role: 'watch_coordinator', place: areaId('1302') }] })
})

async function heard() {
  const code = await hearReport(stage.house, { id: newId(), area: HERE, told: 'เด็กช่วยแม่ขายของทุกวัน', spot: 'ตลาดเช้า' })
  const { rows } = await list(stage.house, nida, 'citizen_report', { sort: { field: 'since', down: true }, size: 1 })
  const [row] = rows
  if (!row || !code) throw new Error('nothing was heard')
  return { code, report: row.id, version: row.version }
}

const child = { name: { title: 'เด็กชาย', first: 'ขวัญ', last: 'สมมติ' }, sex: 'm' }

const refusalOf = (work: Promise<unknown>) =>
  work.then(
    () => null,
    (error: unknown) => (error instanceof Refusal ? error.problem.name : Promise.reject(error)),
  )

it('opens a case for a child who is on no record, and tells whoever reported', async () => {
  const { code, ...seen } = await heard()
  const said = { id: newId(), ...seen, child }
  const done = await takeUpReport(stage.house, nida, said)
  expect(done.followed).toBe(false)
  const opened = await record(stage.house, nida, 'child_case', done.case)
  expect(opened).toMatchObject({
    state: 'candidate',
    values: { source: 'citizen', address: 'ตลาดเช้า', lives_in: HERE },
  })
  expect(opened.title).toContain('ขวัญ')
  expect((await trackReport(stage.house, code))?.state.th).toBe('กำลังช่วยเหลือเด็ก')
  expect(await takeUpReport(stage.house, nida, said)).toEqual(done)
})

it('puts a second word of the same child to the case that is there', async () => {
  const person = await putPerson(stage.house, office, 'บัว')
  const first = await takeUpReport(stage.house, nida, { id: newId(), ...(await heard()), person })
  expect(first.followed).toBe(false)
  const again = await takeUpReport(stage.house, nida, { id: newId(), ...(await heard()), person })
  expect(again).toEqual({ case: first.case, followed: true })
})

it('asks for what is missing of the child, and is not there for another district', async () => {
  const { report, version } = await heard()
  expect(await refusalOf(takeUpReport(stage.house, nida, { id: newId(), report, version, child: {} }))).toBe('input')
  expect(await refusalOf(takeUpReport(stage.house, stranger, { id: newId(), report, version, child }))).toBe(
    'not_found',
  )
  expect((await record(stage.house, nida, 'citizen_report', report)).state).toBe('received')
})
