import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { AFFILIATION_NAMES, writeLists } from '#demo/linkage/lists.ts'
import { newId } from '#kernel/act/id.ts'
import { perform } from '#kernel/act/perform.ts'
import { drill } from '#kernel/indicator/drill.ts'
import { measure } from '#kernel/indicator/measure.ts'
import { recompute } from '#kernel/indicator/recompute.ts'
import { list } from '#kernel/register/list.ts'
import type { Actor } from '#kernel/scope/actor.ts'
import {
  type ListKind,
  openCases,
  roundJob,
  roundResults,
  runProgress,
  sdmxCsv,
  startRun,
  stopRun,
  takeList,
} from '#modules/census/module.ts'
import { areaId } from '#modules/place/module.ts'
import { actAs, putSchool } from '../support/as.ts'
import { useWorld } from '../support/world.ts'

/** Anong of the provincial office counts every child of the province in one week of June. */
const CHILDREN = 1500
const KINDS: ListKind[] = ['obec', 'private', 'local', 'vocational', 'nonformal', 'border']
const PERSON = 'ลำดับ,เลขประจำตัวประชาชน,คำนำหน้าชื่อ,ชื่อ,นามสกุล,เพศ,วันเกิด,รหัสตำบล,บ้านเลขที่,ชื่อมารดา,ชื่อบิดา'
const PUPIL = PERSON.replace('ลำดับ,', 'ลำดับ,สังกัด,')

let anong: Actor
let nida: Actor
let planner: Actor
let registry: string[]
let enrolment: string[]
const round = newId()

const stage = useWorld(async ({ house }) => {
  const folder = mkdtempSync(join(tmpdir(), 'buaban-census-story-'))
  const files = { registry: join(folder, 'r.csv'), enrolment: join(folder, 'e.csv') }
  writeLists({ seed: 41, children: CHILDREN, enrolled: 1350, difficulty: 'usual', province: 13 }, files)
  ;[registry, enrolment] = [files.registry, files.enrolment].map((file) =>
    readFileSync(file, 'utf8').trim().split('\n').slice(1),
  ) as [string[], string[]]
  rmSync(folder, { recursive: true })
  await putSchool(house, 'สำนักงานศึกษาธิการจังหวัดสมมติ', { kind: 'peo', affiliation: 'ops', levels: [] })
  const place = house.province.areaId
  anong = await actAs(house, { username: 'anong', roles: [{ role: 'peo_officer', place }] })
  planner = await actAs(house, { username: 'planner', roles: [{ role: 'planner', place }] })
  nida = await actAs(house, { username: 'nida', roles: [{ role: 'watch_coordinator', place: areaId('1301') }] })
})

const take = (kind: ListKind, lines: string[], actor: Actor = anong) =>
  takeList(stage.house, actor, {
    id: newId(),
    round,
    kind,
    source: 'เรื่องเล่า',
    datedOn: '2026-06-10',
    fileName: `${kind}.csv`,
    bytes: Buffer.from(lines.join('\n')),
  })

const runNow = () => roundJob.run(stage.house, { round }, new AbortController().signal)
const standings = async (actor: Actor = anong, asOf?: string) =>
  (await roundResults(stage.house, actor, round, asOf)).all
const childrenWho = (actor: Actor, standing: string) =>
  list(stage.house, actor, 'census_child', {
    filters: [
      { field: 'round', op: 'is', value: round },
      { field: 'standing', op: 'is', value: standing },
    ],
    size: 100,
  })

describe('Monday: lists are brought', () => {
  it('into a round that says which ages, as of which day', async () => {
    const values = {
      name: 'สำมะโนเรื่องเล่า',
      academic_year: 2026,
      counted_on: '2026-06-10',
      area: stage.house.province.areaId,
      age_from: 3,
      age_to: 17,
      accept: 0.99,
      reject: 0.01,
      stands_for: 'year',
    }
    await perform(stage.house, anong, { id: newId(), verb: 'create', register: 'census_round', record: round, values })
  })

  it('each with what it lacks', async () => {
    expect(await take('registry', [PERSON, ...registry])).toMatchObject({ rows: CHILDREN, noId: 0, noBirthDate: 0 })
    for (const [at, kind] of KINDS.entries()) {
      const rows = enrolment.filter((line) => line.split(',')[1] === AFFILIATION_NAMES[at])
      const quality = await take(kind, [PUPIL, ...rows])
      expect(quality.rows).toBe(rows.length)
      expect(quality.noId + quality.wrongId).toBeLessThan(rows.length / 2)
    }
  })

  it('and not by who may only count', async () => {
    await expect(take('obec', [PERSON, ...registry], planner)).rejects.toMatchObject({ problem: { name: 'not_found' } })
    await expect(startRun(stage.house, planner, round)).rejects.toMatchObject({ problem: { name: 'not_found' } })
  })
})

describe('Tuesday: they are linked', () => {
  it('in the background; stopped at her word it leaves nothing half', async () => {
    await startRun(stage.house, anong, round)
    await stopRun(stage.house, anong, round)
    await runNow()
    expect((await runProgress(stage.house, anong, round))?.state).toBe('stopped')
    expect((await standings()).enrolled).toBe(0)
  })

  it('and run again, to the end', async () => {
    await startRun(stage.house, anong, round)
    await runNow()
    expect(await runProgress(stage.house, anong, round)).toMatchObject({ state: 'done', stage: 'keep' })
    const { enrolled, out_of_school, to_verify, elsewhere } = await standings()
    expect(enrolled).toBeGreaterThan(0)
    expect(out_of_school).toBeGreaterThan(0)
    const aged = (await roundResults(stage.house, anong, round)).cuts.age.map(({ key }) => Number(key))
    expect([Math.min(...aged), Math.max(...aged)]).toEqual([3, 17])
    expect(enrolled + out_of_school + to_verify + elsewhere).toBeLessThanOrEqual(CHILDREN)
  })

  it('births and a walk through the villages add nobody twice', async () => {
    const before = await standings()
    await take('births', [PERSON, ...registry.slice(0, 300)])
    await take('enumeration', [PERSON, ...registry.slice(200, 500)])
    await runNow()
    expect(await standings()).toEqual(before)
  })

  it('a child whom another province teaches is elsewhere, no longer missing', async () => {
    const before = await standings()
    const missing = await stage.house.count.query<{ row: number }>(
      `select row::int as row from census_child where round = $1 and standing = 'out_of_school' order by row limit 5`,
      [round],
    )
    await take('other_province', [PERSON, ...missing.rows.map(({ row }) => registry[row - 2] ?? '')])
    await runNow()
    const after = await standings()
    expect(after.elsewhere - before.elsewhere).toBe(5)
    expect(before.out_of_school - after.out_of_school).toBe(5)
  })

  it('what was so the day before can still be asked', async () => {
    const yesterday = Temporal.Now.plainDateISO('Asia/Bangkok').subtract({ days: 1 }).toString()
    expect(await standings(anong, yesterday)).toMatchObject({ enrolled: 0, out_of_school: 0 })
  })
})

describe('Wednesday: numbers go out', () => {
  it('a number equals the children behind it', async () => {
    await recompute(stage.house)
    const ask = { indicator: 'census_out_of_school', year: 2026 }
    const number = await measure(stage.house, anong, ask)
    const behind = await drill(stage.house, anong, { ...ask, part: 'numerator' })
    expect(number.value).toBe((await standings()).out_of_school)
    expect(behind.total).toBe(number.value)
  })

  it('as SDMX-CSV whose parts add up to the whole', async () => {
    const [heading = '', ...lines] = (await sdmxCsv(stage.house, anong, round)).trim().split('\n')
    const names = heading.split(',')
    expect(names.slice(0, 3)).toEqual(['STRUCTURE', 'STRUCTURE_ID', 'ACTION'])
    const rows = lines.map((line) => Object.fromEntries(line.split(',').map((cell, at) => [names[at], cell])))
    const sum = (found: typeof rows) => found.reduce((total, row) => total + Number(row.OBS_VALUE), 0)
    const cut = (fixed: Record<string, string>, free: string) => {
      const dims = ['REF_AREA', 'AGE', 'SEX', 'AFFILIATION', 'NATIONALITY_STATUS', 'EXCLUSION_DIMENSION']
      const whole: Record<string, string> = { REF_AREA: 'TH-13', ...fixed }
      return rows.filter(
        (row) =>
          dims.every((name) =>
            name === free ? row[name] !== (whole[name] ?? '_T') : row[name] === (whole[name] ?? '_T'),
          ) && row.STANDING === 'OUT_OF_SCHOOL',
      )
    }
    const { out_of_school } = await standings()
    for (const free of ['AGE', 'SEX', 'NATIONALITY_STATUS', 'REF_AREA', 'EXCLUSION_DIMENSION'])
      expect([free, sum(cut({}, free))]).toEqual([free, out_of_school])
    expect(new Set(lines).size).toBe(lines.length)
  })

  it('not to who may see no child', async () => {
    await expect(sdmxCsv(stage.house, planner, round)).rejects.toMatchObject({ problem: { name: 'not_found' } })
  })
})

describe('Thursday: somebody goes and looks', () => {
  it('a coordinator sees the children of her own district only', async () => {
    const hers = await standings(nida)
    const all = await standings()
    expect(hers.out_of_school).toBeGreaterThan(0)
    expect(hers.out_of_school).toBeLessThan(all.out_of_school)
  })

  it('a case is opened for a chosen child, who gets a record, and not a second one', async () => {
    const { rows } = await childrenWho(anong, 'out_of_school')
    const children = rows.slice(0, 3).map(({ id }) => id)
    expect(await openCases(stage.house, anong, { id: newId(), children })).toEqual({
      opened: 3,
      followed: 0,
      persons: 3,
    })
    expect(await openCases(stage.house, anong, { id: newId(), children })).toEqual({
      opened: 0,
      followed: 3,
      persons: 0,
    })
    const cases = await list(stage.house, anong, 'child_case', {})
    expect(cases.rows.map(({ state, values }) => [state, values.source])).toEqual(
      Array.from({ length: 3 }, () => ['candidate', 'registry_match']),
    )
  })

  it('a further run keeps who they are', async () => {
    await runNow()
    const kept = await list(stage.house, anong, 'census_child', {
      filters: [{ field: 'person', op: 'empty', value: false }],
    })
    expect(kept.total).toBe(3)
  })

  it('not for a child who is on a list', async () => {
    const { rows } = await childrenWho(anong, 'enrolled')
    const children = rows.slice(0, 1).map(({ id }) => id)
    await expect(openCases(stage.house, anong, { id: newId(), children })).rejects.toMatchObject({
      problem: { name: 'input' },
    })
  })

  it('a coordinator opens one in her district, and none beyond it', async () => {
    const { rows } = await childrenWho(nida, 'out_of_school')
    const free = rows.filter(({ values }) => !values.person)
    const children = free.slice(0, 1).map(({ id }) => id)
    expect(await openCases(stage.house, nida, { id: newId(), children })).toMatchObject({ opened: 1 })
    const own = new Set(rows.map(({ id }) => id))
    const beyond = (await childrenWho(anong, 'out_of_school')).rows.find(({ id }) => !own.has(id))
    await expect(openCases(stage.house, nida, { id: newId(), children: [beyond?.id ?? ''] })).rejects.toMatchObject({
      problem: { name: 'not_found' },
    })
  })
})
