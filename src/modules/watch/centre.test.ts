import { describe, expect, it } from 'vitest'
import { newId } from '#kernel/act/id.ts'
import { type Act, perform } from '#kernel/act/perform.ts'
import { Refusal } from '#kernel/problem.ts'
import { record } from '#kernel/register/record.ts'
import type { Actor } from '#kernel/scope/actor.ts'
import { areaId } from '#modules/place/module.ts'
import { actAs, putPerson, putSchool } from '../../../tests/support/as.ts'
import { useWorld } from '../../../tests/support/world.ts'
import { acknowledgeHandOver, handOverCode } from './hand-over.act.ts'
import { openCases } from './open-cases.ts'
import { openOverTime } from './open-over-time.ts'
import { suggestMembers } from './suggest-members.ts'

const [HERE, NEAR, FAR] = ['130101', '130102', '130201'] as const

let nida: Actor
let doctor: Actor
let office: string

const stage = useWorld(async ({ house }) => {
  office = await putSchool(house, 'ศูนย์อำเภอสมมติ', { kind: 'dole_district', affiliation: 'dole', levels: [] })
  const province = house.province.areaId
  nida = await actAs(house, { username: 'nida', roles: [{ role: 'watch_coordinator', place: province }] })
  doctor = await actAs(house, { username: 'doctor', roles: [{ role: 'partner_officer', place: office }] })
})

const day = (back = 0): string => Temporal.Now.plainDateISO('Asia/Bangkok').subtract({ days: back }).toString()
const act = (rest: Omit<Act, 'id'>) => perform(stage.house, nida, { id: newId(), ...rest })

const member = async (name: string, area: string, capacity: number): Promise<string> => {
  const person = await putPerson(stage.house, office, name)
  const values = { person, kind: 'teacher', area: areaId(area), capacity, starts_on: day(30) }
  await act({ verb: 'create', register: 'watch_member', record: newId(), values })
  return person
}

const opened = async (area: string = HERE): Promise<string> => {
  const id = newId()
  const person = await putPerson(stage.house, office, `เด็ก${id.slice(-4)}`)
  const known = { level: 'district', source: 'school_report', opened_on: day() }
  await act({
    verb: 'create',
    register: 'child_case',
    record: id,
    values: { person, lives_in: areaId(area), office, ...known },
  })
  return id
}

const moved = async (id: string, name: string, more: Partial<Act> = {}) => {
  const { version } = await record(stage.house, nida, 'child_case', id)
  return act({ verb: 'move', register: 'child_case', record: id, version, move: name, ...more })
}

const assigned = async (manager: string): Promise<string> => {
  const id = await opened()
  await moved(id, 'verify')
  await moved(id, 'confirm')
  await moved(id, 'assign', { values: { manager } })
  return id
}

describe('whom a child may be given to', () => {
  it('is suggested the near before the far, the free before the full, with what they carry', async () => {
    const full = await member('เต็ม', HERE, 1)
    const free = await member('ว่าง', HERE, 4)
    const near = await member('ใกล้', NEAR, 4)
    const far = await member('ไกล', FAR, 9)
    await assigned(full)
    const found = await suggestMembers(stage.house, nida, areaId(HERE))
    expect(found.map(({ person }) => person)).toEqual([free, near, full])
    expect(found.map(({ open, capacity, distance }) => [open, capacity, distance])).toEqual([
      [0, 4, 0],
      [0, 4, 1],
      [1, 1, 0],
    ])
    expect(found.some(({ person }) => person === far)).toBe(false)
    expect(await suggestMembers(stage.house, doctor, areaId(HERE))).toEqual([])
  })
})

describe('the centre', () => {
  it('has every open case that its reader sees, cut to a place, with names only where asked', async () => {
    const [here, there] = [await opened(HERE), await opened(FAR)]
    const all = (await openCases(stage.house, nida)).map(({ id }) => id)
    expect(all).toEqual(expect.arrayContaining([here, there]))
    const cut = await openCases(stage.house, nida, { place: areaId('1302'), names: true })
    expect(cut.map(({ id }) => id)).toContain(there)
    expect(cut.map(({ id }) => id)).not.toContain(here)
    expect(cut[0]?.titles[cut[0].person]).toContain('เด็ก')
    // a new case waits two days for somebody to begin
    expect(cut.find(({ id }) => id === there)?.late).toBe(-2)
  })

  it('says nothing to those who follow no children', async () => {
    await expect(openCases(stage.house, doctor)).rejects.toThrow(Refusal)
    await expect(openOverTime(stage.house, doctor, [new Date().toISOString()])).rejects.toThrow(Refusal)
  })

  it('knows how many were open at each moment, and a case settled since is still counted then', async () => {
    const id = await opened(NEAR)
    const before = new Date().toISOString()
    await moved(id, 'verify')
    await moved(id, 'exclude', { reason: 'เรียนอยู่', values: { excluded_as: 'other_affiliation' } })
    const after = new Date().toISOString()
    const place = areaId(NEAR)
    expect(await openOverTime(stage.house, nida, ['2020-01-01T00:00:00Z', before, after], place)).toEqual([0, 1, 0])
  })
})

describe('a child handed to another province', () => {
  it('is closed here once the other side gives the code of its sheet, and by no other', async () => {
    const id = await opened()
    await moved(id, 'verify')
    await moved(id, 'confirm')
    await moved(id, 'assign', { values: { manager: await member('ผู้ดูแล', HERE, 5) } })
    await moved(id, 'find')
    expect(await handOverCode(stage.house, id)).toBeNull()
    const handing = { reason: 'ย้ายตามงาน', values: { handed_to: 'ศธจ.ปลายทาง' } }
    await moved(id, 'hand_over', handing)
    const first = (await handOverCode(stage.house, id)) ?? ''
    expect(first).toMatch(/^[A-Z2-9]{5}-[A-Z2-9]{5}$/)
    await moved(id, 'take_back', { reason: 'ปลายทางไม่พบเด็ก' })
    expect(await acknowledgeHandOver(stage.house, first)).toBe(false)
    await moved(id, 'hand_over', handing)
    const second = (await handOverCode(stage.house, id)) ?? ''
    expect(second).not.toBe(first)
    expect(await acknowledgeHandOver(stage.house, ` ${second.toLowerCase().replace('-', ' ')}`)).toBe(true)
    const closed = await record(stage.house, nida, 'child_case', id)
    expect([closed.state, closed.values.closed_on]).toEqual(['closed', day()])
    expect(await acknowledgeHandOver(stage.house, second)).toBe(false)
  })
})
