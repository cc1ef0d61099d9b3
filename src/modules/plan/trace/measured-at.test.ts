import { beforeAll, expect, it } from 'vitest'
import { newId } from '#kernel/act/id.ts'
import { recompute } from '#kernel/indicator/recompute.ts'
import { type Actor, systemActor } from '#kernel/scope/actor.ts'
import { areaId } from '#modules/place/module.ts'
import { actAs, put, putPerson, putSchool } from '../../../../tests/support/as.ts'
import { useWorld } from '../../../../tests/support/world.ts'
import { importPlan, linesMovedBy } from '../module.ts'
import { countsResidents, measuredAt } from './measured-at.ts'
import { seriesFor } from './series.ts'

/** An area office of two districts, and a third district that is none of its business. */
const DISTRICTS = { town: '1301', market: '1303', far: '1307' }
const OUT = 'out_of_school_compulsory'
const PAGE = `วิสัยทัศน์
ทุกคนได้เรียน
เป้าประสงค์
1. เด็กวัยเรียนทุกคนได้เรียนจนจบการศึกษาภาคบังคับ`

const world = useWorld()
const here = { office: '', actor: undefined as unknown as Actor, children: {} as Record<string, string> }

beforeAll(async () => {
  const { house } = world
  const office = { kind: 'pesao', levels: null }
  here.office = await putSchool(house, 'สำนักงานเขตพื้นที่การศึกษาประถมศึกษาบัวงาม เขต 1', office)
  const school = await putSchool(house, 'โรงเรียนในเมือง', { parent: here.office })
  await putSchool(house, 'โรงเรียนใกล้ตลาด', { parent: here.office, lies_in: areaId('130301') })
  const elsewhere = await putSchool(house, 'โรงเรียนเอกชน', { affiliation: 'opec', lies_in: areaId('130201') })
  for (const [name, code] of Object.entries(DISTRICTS))
    here.children[name] = await putPerson(house, elsewhere, name, { lives_in: areaId(`${code}01`) })
  const learner = await put(house, 'learner', {
    person: here.children.market,
    school,
    grade: 'P3',
    entered_on: '2022-05-16',
  })
  const year = Temporal.Now.plainDateISO('Asia/Bangkok').subtract({ months: 4, days: 15 }).year
  await put(house, 'enrolment', {
    learner,
    person: here.children.market,
    school,
    academic_year: year,
    term: `${year}/1`,
    grade: 'P3',
    starts_on: `${year}-05-16`,
    ends_on: `${year + 1}-05-16`,
  })
  await recompute(house)
  here.actor = await systemActor(house)
})

it('counts at the office what is counted at schools, and in its districts where people live', async () => {
  const { house } = world
  const at = await measuredAt(house, { id: here.office, kind: 'pesao' })
  expect(at).toEqual({ place: here.office, areas: [areaId(DISTRICTS.town), areaId(DISTRICTS.market)] })
  expect(await measuredAt(house, { id: here.office, kind: 'primary' })).toEqual({ place: here.office, areas: [] })
  const province = house.province.areaId
  expect(await measuredAt(house, { id: here.office, kind: 'peo' })).toEqual({ place: province, areas: [province] })
  const resident = (name: string) => countsResidents(house, house.indicators.get(name) ?? expect.fail(name))
  expect(['learners', OUT, 'census_aser', 'watch_returned'].map(resident)).toEqual([false, true, true, true])
})

it('adds the districts together: one child of two is enrolled, the third lives elsewhere', async () => {
  const { house } = world
  const at = await measuredAt(house, { id: here.office, kind: 'pesao' })
  const series = (await seriesFor(house, here.actor, at, [OUT, 'learners'])).get(OUT)
  expect(series?.places).toEqual(at.areas)
  expect(series?.years.at(-1)?.value).toBe(50)
})

it('hides the sum where a district is too small for the reader', async () => {
  const { house } = world
  const place = house.province.areaId
  const planner = await actAs(house, { username: 'planner', roles: [{ role: 'planner', place }] })
  const at = await measuredAt(house, { id: here.office, kind: 'pesao' })
  const series = (await seriesFor(house, planner, at, [OUT])).get(OUT)
  expect(series?.years.at(-1)).toMatchObject({ value: null, hidden: true })
})

it('leads from a child of its districts to the lines of the office, and from another child to none', async () => {
  const { house } = world
  const bytes = new TextEncoder().encode(PAGE)
  await importPlan(house, here.actor, { id: newId(), fileName: 'plan.txt', bytes, office: here.office })
  const moved = async (child: string) =>
    (await linesMovedBy(house, here.actor, 'person', here.children[child] ?? '')).map((one) => one.text)
  expect(await moved('town')).toContain('เด็กวัยเรียนทุกคนได้เรียนจนจบการศึกษาภาคบังคับ')
  expect(await moved('market')).toEqual(await moved('town'))
  expect(await moved('far')).toEqual([])
})
