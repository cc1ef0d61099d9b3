import { describe, expect, it } from 'vitest'
import { newId } from '#kernel/act/id.ts'
import { type Act, perform } from '#kernel/act/perform.ts'
import { measure } from '#kernel/indicator/measure.ts'
import { Refusal } from '#kernel/problem.ts'
import { list } from '#kernel/register/list.ts'
import { record } from '#kernel/register/record.ts'
import type { Actor } from '#kernel/scope/actor.ts'
import { areaId } from '#modules/place/module.ts'
import { actAs, putPerson, putSchool } from '../../../tests/support/as.ts'
import { useWorld } from '../../../tests/support/world.ts'
import { openCases } from './open-cases.ts'

let nida: Actor
let somsak: Actor
let planner: Actor
let registrar: Actor
let [office, member] = ['', '']

const stage = useWorld(async ({ house }) => {
  office = await putSchool(house, 'ศูนย์อำเภอสมมติ', { kind: 'dole_district', affiliation: 'dole', levels: [] })
  member = await putPerson(house, office, 'สมศักดิ์')
  const province = house.province.areaId
  nida = await actAs(house, { username: 'nida', roles: [{ role: 'watch_coordinator', place: province }] })
  planner = await actAs(house, { username: 'planner', roles: [{ role: 'planner', place: province }] })
  registrar = await actAs(house, { username: 'registrar', roles: [{ role: 'school_registrar', place: office }] })
  const roles = [{ role: 'watch_member', place: areaId('130101') }]
  somsak = await actAs(house, { username: 'somsak', person: member, roles })
})

const day = (back = 0): string => Temporal.Now.plainDateISO('Asia/Bangkok').subtract({ days: back }).toString()
const act = (rest: Omit<Act, 'id'>, actor = nida) => perform(stage.house, actor, { id: newId(), ...rest })

const opened = async (): Promise<string> => {
  const id = newId()
  const person = await putPerson(stage.house, office, `เด็ก${id.slice(-4)}`)
  const known = { level: 'district', source: 'school_report', opened_on: day(), lives_in: areaId('130101') }
  await act({ verb: 'create', register: 'child_case', record: id, values: { person, office, ...known } })
  return id
}

const moved = async (id: string, name: string, more: Partial<Act> = {}) => {
  const { version } = await record(stage.house, nida, 'child_case', id)
  return act({ verb: 'move', register: 'child_case', record: id, version, move: name, ...more })
}

const grouped = async (
  id: string,
  group: string,
  more: Record<string, unknown> = {},
  actor = nida,
): Promise<string> => {
  const made = newId()
  const { manager = null, lives_in } = (await record(stage.house, nida, 'child_case', id)).values
  const values = { case: id, lives_in, manager, opened_on: day(), group, source: 'family', starts_on: day(40), ...more }
  await act({ verb: 'create', register: 'child_group', record: made, values }, actor)
  return made
}

const back = async (id: string) => {
  await moved(id, 'verify')
  await moved(id, 'confirm')
  await moved(id, 'assign', { values: { manager: member } })
  await moved(id, 'find')
  const plan = { agreed_plan: 'กลับเทอมหน้า', child_agrees: true, guardian_agrees: true, cause: '18' }
  await moved(id, 'agree', { values: plan })
  await moved(id, 'come_back', { values: { route: 'formal', returned_on: day() } })
}

describe('a special group of a child', () => {
  it('is said once, with whence and since when, and may end', async () => {
    const id = await opened()
    const group = await grouped(id, 'teenage_mother')
    await expect(grouped(id, 'teenage_mother')).rejects.toMatchObject({ problem: { name: 'duplicate' } })
    const held = async () => (await openCases(stage.house, nida)).find((one) => one.id === id)?.groups
    expect(await held()).toEqual(['teenage_mother'])
    await act({ verb: 'change', register: 'child_group', record: group, version: 1, values: { ends_on: day() } })
    expect(await held()).toEqual([])
  })

  it('agrees with its case in place and day', async () => {
    const id = await opened()
    await expect(grouped(id, 'illness', { opened_on: day(3) })).rejects.toMatchObject({
      problem: { parts: [{ spot: { field: 'opened_on' } }] },
    })
  })

  it('is read by those who follow the child, and by nobody who only keeps the record', async () => {
    const id = await opened()
    await moved(id, 'verify')
    await moved(id, 'confirm')
    await moved(id, 'assign', { values: { manager: member } })
    await grouped(id, 'juvenile_justice', {}, somsak)
    const filters = [{ field: 'case', op: 'is' as const, value: id }]
    expect((await list(stage.house, somsak, 'child_group', { filters })).rows).toHaveLength(1)
    await expect(list(stage.house, registrar, 'child_group', { filters })).rejects.toThrow(Refusal)
    await expect(list(stage.house, planner, 'child_group', { filters })).rejects.toThrow(Refusal)
  })
})

describe('what is counted by group', () => {
  it('is children, those not back, and the share back; a child of two groups in each; few are hidden from a planner', async () => {
    const place = areaId('130102')
    const cases: string[] = []
    for (let n = 0; n < 6; n++) {
      const id = newId()
      const person = await putPerson(stage.house, office, `เคลื่อนย้าย${n}`)
      const known = { level: 'district', source: 'ngo', opened_on: day(), lives_in: place }
      await act({ verb: 'create', register: 'child_case', record: id, values: { person, office, ...known } })
      await grouped(id, 'mobile_family')
      cases.push(id)
    }
    await grouped(cases[0] ?? '', 'working')
    for (const id of cases.slice(0, 3)) await back(id)
    for (const id of cases.slice(3)) {
      await moved(id, 'verify')
      await moved(id, 'confirm')
    }
    const by = async (actor: Actor, indicator: string) => {
      const asked = { indicator, place, by: ['group'], asOf: new Date().toISOString() }
      const { cells } = await measure(stage.house, actor, asked)
      return Object.fromEntries(
        cells
          .filter(({ hidden, numerator, denominator }) => hidden || numerator || denominator)
          .map(({ key, value, hidden }) => [key.group, hidden ? 'hidden' : value]),
      )
    }
    expect(await by(nida, 'watch_groups')).toEqual({ mobile_family: 6, working: 1 })
    expect(await by(nida, 'watch_groups_open')).toMatchObject({ mobile_family: 3 })
    expect(await by(nida, 'watch_groups_returned')).toEqual({ mobile_family: 50, working: 100 })
    const seen = await by(planner, 'watch_groups')
    expect(seen.working).toBe('hidden')
    // the six follow from the whole less the one, so they are hidden with it
    expect(Object.values(seen).filter((value) => value === 1)).toEqual([])
  })
})
