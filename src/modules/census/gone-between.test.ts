import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { writeLists } from '#demo/linkage/lists.ts'
import { newId } from '#kernel/act/id.ts'
import { perform } from '#kernel/act/perform.ts'
import type { House } from '#kernel/house.ts'
import type { Actor } from '#kernel/scope/actor.ts'
import { areaId } from '#modules/place/module.ts'
import { actAs } from '../../../tests/support/as.ts'
import { useWorld } from '../../../tests/support/world.ts'
import { goneBetween } from './gone-between.ts'
import { runRound } from './run-round.ts'
import { takeList } from './take-list.act.ts'

const HEAD = 'เลขประจำตัวประชาชน,คำนำหน้าชื่อ,ชื่อ,นามสกุล,เพศ,วันเกิด,รหัสตำบล,บ้านเลขที่,ชื่อมารดา,ชื่อบิดา'
/** How many pupils leave the list of their school between the rounds. */
const LEFT = 12

let officer: Actor
let rounds: [string, string]

async function take(house: House, round: string, kind: 'registry' | 'obec', csv: string): Promise<void> {
  const bytes = Buffer.from(csv)
  const about = { source: 'ทดสอบ', datedOn: '2026-06-10', fileName: `${kind}.csv` }
  await takeList(house, officer, { id: newId(), round, kind, bytes, ...about })
}

async function roundOf(house: House, name: string, countedOn: string, lists: [string, string]): Promise<string> {
  const round = newId()
  const limits = { age_from: 0, age_to: 24, accept: 0.99, reject: 0.01 }
  const values = { name, academic_year: 2026, counted_on: countedOn, area: house.province.areaId, ...limits }
  await perform(house, officer, { id: newId(), verb: 'create', register: 'census_round', record: round, values })
  await take(house, round, 'registry', lists[0])
  await take(house, round, 'obec', lists[1])
  await runRound(house, round)
  return round
}

const stage = useWorld(async ({ house }) => {
  officer = await actAs(house, { username: 'census', roles: [{ role: 'peo_officer', place: house.province.areaId }] })
  const folder = mkdtempSync(join(tmpdir(), 'buaban-gone-'))
  const files = { registry: join(folder, 'r.csv'), enrolment: join(folder, 'e.csv') }
  writeLists({ seed: 5, children: 600, enrolled: 540, difficulty: 'usual', province: 13 }, files)
  const [registry = [], enrolled = []] = [files.registry, files.enrolment].map((file) =>
    readFileSync(file, 'utf8').trim().split('\n').slice(1),
  )
  rmSync(folder, { recursive: true })
  const lives = [`ลำดับ,${HEAD}`, ...registry].join('\n')
  const learns = (rows: string[]) => [`ลำดับ,สังกัด,${HEAD}`, ...rows].join('\n')
  rounds = [
    await roundOf(house, 'ภาคต้น', '2026-06-10', [lives, learns(enrolled)]),
    await roundOf(house, 'ภาคปลาย', '2026-11-10', [lives, learns(enrolled.slice(LEFT))]),
  ]
})

/** Children of the first round who were found in the rows that were left out of the second, and whose id number is known. */
async function left(): Promise<string[]> {
  const found = await stage.house.count.query<{ hash: string }>(
    `select encode(r.id_hash, 'hex') as hash from census_child c join census_row r on r.list = c.list and r.number = c.row
     where c.round = $1 and c.origin = 'registry' and c.standing = 'enrolled' and c.other_row <= $2 and r.id_hash is not null`,
    [rounds[0], LEFT + 1],
  )
  return found.rows.map(({ hash }) => hash)
}

async function hashesOf(children: string[]): Promise<string[]> {
  const found = await stage.house.count.query<{ hash: string }>(
    `select encode(r.id_hash, 'hex') as hash from census_child c join census_row r on r.list = c.list and r.number = c.row
     where c.id = any ($1)`,
    [children],
  )
  return found.rows.map(({ hash }) => hash)
}

describe('between two rounds', () => {
  it('the children disappear who left the lists, and hardly anybody else', async () => {
    const gone = await goneBetween(stage.house, officer)
    expect([gone?.before.id, gone?.after.id]).toEqual(rounds)
    const truly = await left()
    expect(truly.length).toBeGreaterThan(LEFT / 2)
    const called = await hashesOf(gone?.children.map(({ id }) => id) ?? [])
    expect(called).toEqual(expect.arrayContaining(truly))
    expect(called.length).toBeLessThan(truly.length + 5)
  })

  it('each is told to those alone who see the child, and only in the place asked for', async () => {
    const all = (await goneBetween(stage.house, officer))?.children ?? []
    const here = (await goneBetween(stage.house, officer, areaId('1301')))?.children ?? []
    const roles = [{ role: 'watch_coordinator', place: areaId('1301') }]
    const nida = await actAs(stage.house, { username: 'nida', roles })
    expect(here.length).toBeLessThan(all.length)
    expect((await goneBetween(stage.house, nida))?.children).toEqual(here)
    const doctor = await actAs(stage.house, { username: 'doctor', roles: [{ role: 'planner', place: areaId('13') }] })
    expect(await goneBetween(stage.house, doctor)).toBeNull()
  })
})
