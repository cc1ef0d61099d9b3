import { beforeAll, describe, expect, it } from 'vitest'
import { newId } from '#kernel/act/id.ts'
import type { Actor } from '#kernel/scope/actor.ts'
import { actAs } from '../../../../tests/support/as.ts'
import { useWorld } from '../../../../tests/support/world.ts'
import { manifestRows } from '../csv-columns.ts'
import { putSchoolWithClasses, type SchoolAtHand } from '../roster.fixture.ts'
import { takeRoster } from '../take-away.ts'
import { bringRoster, type RosterReport } from './bring.ts'
import { foreign, zipped } from './foreign.fixture.ts'

const stage = useWorld()
let near: SchoolAtHand
let director: Actor
let stranger: Actor

beforeAll(async () => {
  near = await putSchoolWithClasses(stage.house, 'โรงเรียนบ้านใกล้', '1013990301')
  const far = await putSchoolWithClasses(stage.house, 'โรงเรียนบ้านไกล', '1013990302')
  const at = (username: string, place: string) =>
    actAs(stage.house, { username, roles: [{ role: 'school_director', place }] })
  director = await at('bring.director', near.school)
  stranger = await at('bring.stranger', far.school)
})

const bring = (actor: Actor, bytes: Uint8Array, trying = false): Promise<RosterReport> =>
  bringRoster(stage.house, actor, { act: newId(), bytes, trying })

const counted = async () => {
  const tables = ['person', 'classroom', 'learner', 'staff_post', 'enrolment', 'audit_entry']
  const counts = tables.map((table) => `(select count(*)::int from ${table}) as ${table}`)
  return (await stage.house.count.query(`select ${counts.join(', ')}`)).rows[0]
}

describe('our own files', () => {
  it('come back without changing anything', async () => {
    const stream = await takeRoster(stage.house, director, { year: 2025, school: near.school })
    const bytes = Buffer.from(await new Response(stream).arrayBuffer())
    const report = await bring(director, bytes)
    expect(report.problems).toEqual([])
    const none = { created: 0, changed: 0 }
    expect(report.counts).toEqual({
      person: { ...none, unchanged: 6 },
      classroom: { ...none, unchanged: 2 },
      learner: { ...none, unchanged: 4 },
      staff_post: { ...none, unchanged: 2 },
      enrolment: { ...none, unchanged: 4 },
    })
    expect(report.done).toBe(true)
  })
})

describe('the files of another program', () => {
  it('are tried without leaving a trace, then brought in whole, and the second time change nothing', async () => {
    const bytes = await zipped(foreign())
    const before = await counted()
    const tried = await bring(director, bytes, true)
    expect(tried.problems).toEqual([])
    expect(tried.done).toBe(false)
    expect(await counted()).toEqual(before)

    const report = await bring(director, bytes)
    expect(report.counts).toEqual({ ...tried.counts })
    expect(report.counts).toMatchObject({
      person: { created: 3 },
      classroom: { created: 1 },
      learner: { created: 2 },
      staff_post: { created: 1 },
      enrolment: { created: 2 },
    })
    const { rows } = await stage.house.count.query(
      `select p.name_title as title, p.sex, l.grade, l.student_code, l.entered_on, k.room::int as room, e.academic_year, a.name_first as adviser
       from learner l join person p on p.id = l.person join classroom k on k.id = l.classroom join enrolment e on e.learner = l.id
       left join person a on a.id = k.adviser where l.grade = 'P2' order by l.student_code`,
    )
    const all = { grade: 'P2', room: 1, academic_year: 2026, entered_on: '2026-05-18', adviser: 'วารี' }
    expect(rows).toEqual([
      { ...all, title: 'เด็กหญิง', sex: 'f', student_code: '201' },
      { ...all, title: 'เด็กชาย', sex: 'm', student_code: '202' },
    ])

    const again = await bring(director, bytes)
    expect(again.problems).toEqual([])
    for (const { created, changed } of Object.values(again.counts)) expect([created, changed]).toEqual([0, 0])
  })

  it('that say something new change that and nothing else', async () => {
    const files = foreign()
    const [first] = files.users ?? []
    if (first) first.familyName = 'พรหมแก้ว'
    const report = await bring(director, await zipped(files))
    expect(report.counts.person).toEqual({ created: 0, changed: 1, unchanged: 2 })
    expect(report.counts.learner).toEqual({ created: 0, changed: 0, unchanged: 2 })
  })
})

describe('who brings', () => {
  it('brings nothing into a school of others', async () => {
    const files = foreign()
    const before = await counted()
    const manifest = manifestRows(Object.keys(files), { name: 'Other', code: 'stranger' })
    const report = await bring(stranger, await zipped(files, manifest))
    expect(report.done).toBe(false)
    expect(new Set(report.problems.map(({ problem }) => problem.name))).toEqual(new Set(['not_found']))
    expect(await counted()).toEqual(before)
    const nobody = await actAs(stage.house, { username: 'bring.nobody', roles: [] })
    await expect(bring(nobody, await zipped(files))).rejects.toThrow('404.1')
  })
})
