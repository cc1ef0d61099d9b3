import { beforeAll, expect, it } from 'vitest'
import { newId } from '#kernel/act/id.ts'
import { perform } from '#kernel/act/perform.ts'
import { list } from '#kernel/register/list.ts'
import type { Actor } from '#kernel/scope/actor.ts'
import { type ListKind, runProgress, startRun, takeList } from '#modules/census/module.ts'
import { actAs } from '../support/as.ts'
import { useWorld } from '../support/world.ts'

/** Anong of the provincial office in a hurry: what she brings wrongly is refused at its place, and nothing of it stays. */
const HEADER = 'เลขประจำตัวประชาชน,คำนำหน้าชื่อ,ชื่อ,นามสกุล,เพศ,วันเกิด,รหัสตำบล'
const PERSONS = ['ก้อย', 'ขวัญ', 'คำแก้ว'].map((first) => `,เด็กหญิง,${first},ทองทดสอบ,หญิง,2/3/2558,130101`)

const world = useWorld()
const round = newId()
let anong: Actor

const open = (values: Record<string, unknown>, record = newId()) =>
  perform(world.house, anong, {
    id: newId(),
    verb: 'create',
    register: 'census_round',
    record,
    values: {
      name: 'รอบที่รีบทำ',
      academic_year: 2026,
      counted_on: '2026-06-10',
      area: world.house.province.areaId,
      age_from: 3,
      age_to: 17,
      accept: 0.99,
      reject: 0.01,
      ...values,
    },
  })

const take = (kind: ListKind, lines: string[], more: { id?: string; replaces?: string } = {}) =>
  takeList(world.house, anong, {
    id: newId(),
    round,
    kind,
    source: 'เรื่องเล่า',
    datedOn: '2026-06-10',
    fileName: `${kind}.csv`,
    bytes: Buffer.from(lines.join('\n')),
    ...more,
  })

const lists = async () => (await list(world.house, anong, 'census_list', {})).total

beforeAll(async () => {
  const { house } = world
  anong = await actAs(house, { username: 'anong', roles: [{ role: 'peo_officer', place: house.province.areaId }] })
  await open({}, round)
})

it('a round whose oldest age is below its youngest', async () => {
  await expect(open({ name: 'กลับหัว', age_from: 17, age_to: 3 })).rejects.toMatchObject({
    problem: { name: 'input', parts: [{ name: 'rule', spot: { field: 'age_to' } }] },
  })
})

it('a file without a name in it, one that is cut off, and one that is no list of persons, each at the file', async () => {
  const at = { spot: { field: 'file' } }
  await expect(take('private', [HEADER])).rejects.toMatchObject({ problem: { name: 'import_file', ...at } })
  await expect(take('private', [HEADER, '"1,2'])).rejects.toMatchObject({ problem: { name: 'import_file', ...at } })
  await expect(take('private', ['สินค้า,ราคา', 'ดินสอ,5'])).rejects.toMatchObject({
    problem: { name: 'input', parts: [{ name: 'missing_value', ...at }] },
  })
  expect(await lists()).toBe(0)
})

it('a run while nobody is known to live there, or to learn', async () => {
  const refused = { problem: { name: 'rule' } }
  await expect(startRun(world.house, anong, round)).rejects.toMatchObject(refused)
  await take('registry', [HEADER, ...PERSONS])
  await expect(startRun(world.house, anong, round)).rejects.toMatchObject(refused)
  expect(await runProgress(world.house, anong, round)).toBeNull()
})

it('the same file twice, of whatever kind it is said to be; a list in its place is taken, and so is the file again', async () => {
  const refused = { problem: { name: 'duplicate', spot: { field: 'file' } } }
  await expect(take('obec', [HEADER, ...PERSONS])).rejects.toMatchObject(refused)
  const first = newId()
  await take('obec', [HEADER, ...PERSONS.slice(1)], { id: first })
  await expect(take('obec', [HEADER, ...PERSONS.slice(1)])).rejects.toMatchObject(refused)
  await take('obec', [HEADER, ...PERSONS.slice(0, 2)], { replaces: first })
  await take('private', [HEADER, ...PERSONS.slice(1)])
  expect(await lists()).toBe(4)
})
