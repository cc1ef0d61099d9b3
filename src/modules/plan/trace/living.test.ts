import { beforeAll, expect, it } from 'vitest'
import { newId } from '#kernel/act/id.ts'
import { perform } from '#kernel/act/perform.ts'
import { recompute } from '#kernel/indicator/recompute.ts'
import { refresh } from '#kernel/indicator/refresh.ts'
import type { Actor } from '#kernel/scope/actor.ts'
import { actAs, put, putPerson, putSchool } from '../../../../tests/support/as.ts'
import { useWorld } from '../../../../tests/support/world.ts'
import { importPlan, linesMovedBy, planTree } from '../module.ts'

const PAGE = `วิสัยทัศน์
เด็กทุกคนได้เรียนต่อ
เป้าประสงค์
1. นักเรียนได้เรียนต่อ
ยุทธศาสตร์ที่ 1 โอกาส
เป้าหมาย
1. อัตราการเรียนต่อ ป.6 เข้า ม.1 ไม่น้อยกว่าร้อยละ 95`

const world = useWorld()
const here: { chief: Actor; plan: string; school: string } = {
  chief: { account: null, person: null, name: '', grants: [] },
  plan: '',
  school: '',
}

/** A stay at the school with its enrolments by academic year. */
async function learns(first: string, years: Record<number, string>): Promise<string[]> {
  const { house } = world
  const person = await putPerson(house, here.school, first)
  const learner = await put(house, 'learner', {
    person,
    school: here.school,
    grade: Object.values(years).at(-1),
    entered_on: '2020-05-16',
  })
  const made: string[] = []
  for (const [year, grade] of Object.entries(years)) {
    const academic_year = Number(year)
    made.push(
      await put(house, 'enrolment', {
        learner,
        person,
        school: here.school,
        academic_year,
        term: `${year}/1`,
        grade,
        starts_on: `${year}-05-16`,
        ends_on: `${academic_year + 1}-05-16`,
      }),
    )
  }
  return made
}

beforeAll(async () => {
  const { house } = world
  const peo = await putSchool(house, 'สำนักงานศึกษาธิการจังหวัดบัวงาม', { kind: 'peo', affiliation: 'ops', levels: null })
  here.school = await putSchool(house, 'โรงเรียนบัวงาม')
  here.chief = await actAs(house, {
    username: 'chief',
    roles: [{ role: 'peo_officer', place: house.province.areaId }],
  })
  await learns('ก้อย', { 2024: 'P6', 2025: 'M1' })
  await learns('ขวัญ', { 2024: 'P6' })
  await recompute(house)
  const bytes = new TextEncoder().encode(PAGE)
  here.plan = (await importPlan(house, here.chief, { id: newId(), fileName: 'p.txt', bytes, office: peo })).plan
})

it('shows a target by the records of the province, and moves with a record', async () => {
  const target = async () => {
    const tree = await planTree(world.house, here.chief, here.plan)
    const line = tree.lines.find((one) => one.kind === 'target')
    const strategy = tree.lines.find((one) => one.kind === 'strategy')
    return {
      judgement: line?.judgement,
      light: line?.targets[0]?.light?.name,
      above: strategy?.judgement,
      line: line?.id,
    }
  }
  const before = await target()
  expect(before.judgement).toMatchObject({ standing: 'behind', value: 50, goal: 95 })
  expect(before.light).toBe('orange')
  expect(before.above?.standing).toBe('behind')

  const [, added = ''] = await learns('คำแก้ว', { 2024: 'P6', 2025: 'M1' })
  const moved = await linesMovedBy(world.house, here.chief, 'enrolment', added)
  expect(moved.map((one) => one.line)).toContain(before.line)
  const own = moved.find((one) => one.line === before.line)
  expect(own?.via).toContainEqual(expect.objectContaining({ carrier: 'indicator', name: 'transition_p6_m1' }))

  await refresh(world.house, [{ register: 'enrolment', record: added }])
  const after = await target()
  expect(after.judgement?.value).toBeCloseTo(66.67, 1)
  expect(after.judgement?.standing).toBe('behind')
})

it('shows no numbers of the province to somebody who may not have them', async () => {
  const { house } = world
  const director = await actAs(house, {
    username: 'director',
    roles: [{ role: 'school_director', place: here.school }],
  })
  const moves = { register: 'plan', record: here.plan, verb: 'move' } as const
  const { version } = await perform(house, here.chief, { ...moves, id: newId(), version: 1, move: 'propose' })
  const other = await actAs(house, { username: 'other', roles: [{ role: 'planner', place: house.province.areaId }] })
  await perform(house, other, { ...moves, id: newId(), version, move: 'publish' })
  const tree = await planTree(house, director, here.plan)
  const line = tree.lines.find((one) => one.kind === 'target')
  expect(line?.judgement?.standing).toBe('no_data')
  expect(JSON.stringify(line?.judgement)).not.toContain('66.6')
})
