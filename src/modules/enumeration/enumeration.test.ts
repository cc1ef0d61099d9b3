import { describe, expect, it } from 'vitest'
import { newId } from '#kernel/act/id.ts'
import { perform } from '#kernel/act/perform.ts'
import { list } from '#kernel/register/list.ts'
import { record } from '#kernel/register/record.ts'
import type { Actor } from '#kernel/scope/actor.ts'
import { areaId } from '#modules/place/module.ts'
import { actAs, nationalIdFor, put, putPerson, putSchool } from '../../../tests/support/as.ts'
import { useWorld } from '../../../tests/support/world.ts'
import { houseNumberOf } from './house-number.ts'
import { zoneProgress } from './progress.ts'
import { walkedHouses } from './walked-houses.ts'

const AREA = areaId('130101')
const REGISTERED = nationalIdFor()
const WALKED = nationalIdFor()

let coordinator: Actor
let officer: Actor
let first: Actor
let second: Actor
let stranger: Actor
let zone = ''
let other = ''

const act = (actor: Actor, what: Omit<Parameters<typeof perform>[2], 'id'>) =>
  perform(stage.house, actor, { id: newId(), ...what })

async function move(actor: Actor, record_: string, name: string, reason?: string): Promise<void> {
  const { version } = await record(stage.house, officer, 'enumeration_zone', record_)
  await act(actor, { verb: 'move', register: 'enumeration_zone', record: record_, version, move: name, reason })
}

const child = (given: Record<string, unknown>) => ({
  sex: 'm',
  birth_known: true,
  id_kind: 'none',
  nationality: 'thai',
  learning: 'no',
  out_since: 'never',
  disability: false,
  ...given,
})

const sheet = (children: Record<string, unknown>[]) => ({
  answers: { informant: 'ยาย', has_children: children.length > 0, children },
})

const house = (number: string, more: Record<string, unknown> = {}) => ({
  zone,
  area: AREA,
  house_number: number,
  visited_on: '2026-06-12',
  visits: 1,
  result: 'nobody_home',
  ...more,
})

const visit = async (actor: Actor, values: Record<string, unknown>): Promise<string> => {
  const key = newId()
  await act(actor, { verb: 'create', register: 'enumerated_house', record: key, values })
  return key
}

const stage = useWorld(async ({ house: province }) => {
  const school = await putSchool(province, 'โรงเรียนบ้านทุ่งคา')
  const persons = await Promise.all(['หนึ่ง', 'สอง', 'สาม'].map((name) => putPerson(province, school, name)))
  const somebody = (username: string, role: string, place: string, person?: string) =>
    actAs(province, { username, roles: [{ role, place }], person })
  coordinator = await somebody('walk.coordinator', 'watch_coordinator', province.province.areaId)
  officer = await somebody('walk.officer', 'peo_officer', province.province.areaId)
  first = await somebody('walk.first', 'enumerator', AREA, persons[0])
  second = await somebody('walk.second', 'enumerator', AREA, persons[1])
  stranger = await somebody('walk.stranger', 'enumerator', AREA, persons[2])
  const common = { academic_year: 2026, area: AREA, starts_on: '2026-06-01', due_on: '2026-07-01' }
  const village = (number: number, more: object) =>
    put(province, 'enumeration_zone', {
      ...common,
      village: number,
      village_name: `บ้านที่ ${number}`,
      houses_expected: 20,
      ...more,
    })
  zone = await village(1, { enumerator: persons[0], second: persons[1] })
  other = await village(2, { enumerator: persons[2] })
})

describe('a house number', () => {
  it('has one spelling, whoever types it', () => {
    expect(['๑๒/๓', ' 12 / 03', 'บ้านเลขที่ 12/3'].map(houseNumberOf)).toEqual(['12/3', '12/3', '12/3'])
    expect(['ไม่มีเลข 2', 'ไม่มีเลขที่2'].map(houseNumberOf)).toEqual(['ไม่มีเลขที่ 2', 'ไม่มีเลขที่ 2'])
  })

  it('that is none is refused at its field', async () => {
    await expect(visit(first, house('หลังวัด'))).rejects.toMatchObject({
      problem: { name: 'input', parts: [{ spot: { field: 'house_number' } }] },
    })
  })
})

describe('an enumerator', () => {
  it('sees and walks own zones only', async () => {
    expect((await zoneProgress(stage.house, first)).map(({ id }) => id)).toEqual([zone])
    expect((await zoneProgress(stage.house, stranger)).map(({ id }) => id)).toEqual([other])
    await move(first, zone, 'start')
    await expect(visit(stranger, house('1'))).rejects.toMatchObject({ problem: { name: 'not_found' } })
    await visit(first, house('1'))
    await visit(second, house('2', { result: 'empty' }))
    expect(await walkedHouses(stage.house, stranger, [zone])).toEqual([])
  })

  it('is told that another was at a house, and makes it a repeat visit', async () => {
    const [before] = await walkedHouses(stage.house, second, [zone])
    await expect(visit(second, house('1'))).rejects.toMatchObject({
      problem: { name: 'duplicate', detail: { th: 'บ้านหลังนี้มีผู้ไปสำรวจแล้ว' } },
    })
    const children = [
      child({ first: 'กล้า', last: 'ไร้ชื่อ', birth_date: '2014-03-02', mother: 'แก้ว' }),
      child({ first: 'ทราย', last: 'ทองดี', sex: 'f', birth_date: '2015-08-09', id_kind: 'citizen', id_number: WALKED }),
      child({
        first: 'มะลิ',
        last: 'จันทร์งาม',
        sex: 'f',
        birth_date: '2013-01-20',
        id_number: REGISTERED,
        id_kind: 'citizen',
      }),
    ]
    const values = { result: 'interviewed', visits: 2, visited_on: '2026-06-14', sheet: sheet(children) }
    const { id = '', version } = before ?? {}
    await act(second, { verb: 'change', register: 'enumerated_house', record: id, version, values })
    const [progress] = await zoneProgress(stage.house, second)
    expect(progress).toMatchObject({
      visited: 2,
      again: 1,
      children: 3,
      out: 3,
      byResult: { interviewed: 1, empty: 1 },
    })
  })

  it('gives what was answered with an interview', async () => {
    await expect(visit(first, house('3', { result: 'interviewed' }))).rejects.toMatchObject({
      problem: { name: 'input', parts: [{ spot: { field: 'sheet' } }] },
    })
  })

  it('leaves no id number open in the database', async () => {
    const { rows } = await stage.house.count.query<{ n: number }>(
      `select count(*)::int as n from enumerated_house where sheet::text ~ '[0-9]{13}'`,
    )
    expect(rows[0]?.n).toBe(0)
    const found = await list(stage.house, officer, 'enumerated_house', {
      filters: [{ field: 'result', op: 'is', value: 'interviewed' }],
    })
    expect(JSON.stringify(found.rows[0]?.values.sheet)).not.toContain(WALKED)
  })
})

describe('a zone that was handed in', () => {
  it('stands still, and is checked by somebody else', async () => {
    await move(coordinator, zone, 'hand_in')
    await expect(visit(first, house('9'))).rejects.toMatchObject({ problem: { name: 'frozen' } })
    await expect(move(coordinator, zone, 'check')).rejects.toMatchObject({ problem: { name: 'own_proposal' } })
    await expect(move(first, zone, 'check')).rejects.toMatchObject({ problem: { name: 'move' } })
    await move(officer, zone, 'send_back', 'บ้านเลขที่ 5 ยังไม่มีผู้ไป')
    await visit(
      first,
      house('5', { result: 'interviewed', sheet: sheet([child({ first: 'ดิน', birth_known: false, age: 9 })]) }),
    )
    await move(first, zone, 'hand_in')
  })
})
