import { beforeAll, describe, expect, it } from 'vitest'
import { newId } from '#kernel/act/id.ts'
import { plainLine } from '#kernel/exchange/csv.ts'
import { zipOf } from '#kernel/exchange/zip.ts'
import type { Actor } from '#kernel/scope/actor.ts'
import { actAs } from '../../../../tests/support/as.ts'
import { useWorld } from '../../../../tests/support/world.ts'
import { manifestRows } from '../csv-columns.ts'
import { putSchoolWithClasses, type SchoolAtHand } from '../roster.fixture.ts'
import { takeRoster } from '../take-away.ts'
import { bringRoster, type RosterReport } from './bring.ts'

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

type Files = Record<string, Record<string, string>[]>

/** A roster of another program, with ids of its own. */
const foreign = (): Files => ({
  orgs: [{ sourcedId: 'sch-1', name: 'Ban Klai', type: 'school', identifier: '1013990301' }],
  academicSessions: [
    {
      sourcedId: 't1',
      title: 'Term 1',
      type: 'term',
      startDate: '2026-05-18',
      endDate: '2026-10-11',
      schoolYear: '2027',
    },
  ],
  classes: [
    {
      sourcedId: 'c1',
      title: 'Grade 2/1',
      grades: '02',
      courseSourcedId: 'k',
      classType: 'homeroom',
      schoolSourcedId: 'sch-1',
      termSourcedIds: 't1',
    },
  ],
  users: [
    {
      sourcedId: 'u1',
      enabledUser: 'true',
      username: 'a',
      givenName: 'นิดา',
      familyName: 'พรหมทอง',
      identifier: '201',
      grades: '02',
    },
    {
      sourcedId: 'u2',
      enabledUser: 'true',
      username: 'b',
      givenName: 'โชค',
      familyName: 'ดีงาม',
      identifier: '202',
      grades: '02',
    },
    { sourcedId: 'u3', enabledUser: 'true', username: 'c', givenName: 'วารี', familyName: 'สุขใจ' },
  ],
  demographics: [
    { sourcedId: 'u1', sex: 'female', birthDate: '2018-03-04' },
    { sourcedId: 'u2', sex: 'male', birthDate: '2018-08-19' },
    { sourcedId: 'u3', sex: 'female', birthDate: '1990-01-20' },
  ],
  roles: [
    {
      sourcedId: 'r1',
      userSourcedId: 'u1',
      roleType: 'primary',
      role: 'student',
      orgSourcedId: 'sch-1',
      beginDate: '2026-05-18',
    },
    { sourcedId: 'r2', userSourcedId: 'u2', roleType: 'primary', role: 'student', orgSourcedId: 'sch-1' },
    {
      sourcedId: 'r3',
      userSourcedId: 'u3',
      roleType: 'primary',
      role: 'teacher',
      orgSourcedId: 'sch-1',
      beginDate: '2020-05-16',
    },
  ],
  enrollments: [
    { sourcedId: 'e1', classSourcedId: 'c1', schoolSourcedId: 'sch-1', userSourcedId: 'u1', role: 'student' },
    { sourcedId: 'e2', classSourcedId: 'c1', schoolSourcedId: 'sch-1', userSourcedId: 'u2', role: 'student' },
    {
      sourcedId: 'e3',
      classSourcedId: 'c1',
      schoolSourcedId: 'sch-1',
      userSourcedId: 'u3',
      role: 'teacher',
      primary: 'true',
    },
  ],
})

async function zipped(files: Files, manifest = manifestRows(Object.keys(files), { name: 'Other', code: 'other-1' })) {
  const text = (rows: Record<string, string>[]): string => {
    const columns = [...new Set(rows.flatMap((row) => Object.keys(row)))]
    return [columns, ...rows.map((row) => columns.map((name) => row[name] ?? ''))].map(plainLine).join('')
  }
  const entry = (name: string, content: string) => ({ name, bytes: [Buffer.from(content, 'utf8')] })
  const entries = [
    entry('manifest.csv', manifest.map(plainLine).join('')),
    ...Object.entries(files).map(([name, rows]) => entry(`${name}.csv`, text(rows))),
  ]
  return Buffer.concat(await Array.fromAsync(zipOf(entries)))
}

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

describe('files with something wrong in them', () => {
  const cases: [string, (files: Files) => void, string, string][] = [
    [
      'a school that nobody knows',
      (files) => Object.assign(files.orgs?.[0] ?? {}, { identifier: '9' }),
      'classes',
      'not_id',
    ],
    ['a pupil without sex', (files) => files.demographics?.splice(0, 1), 'users', 'missing_value'],
    [
      'a grade that is none',
      (files) => Object.assign(files.classes?.[0] ?? {}, { grades: '77' }),
      'classes',
      'not_choice',
    ],
    [
      'a class of no session',
      (files) => Object.assign(files.classes?.[0] ?? {}, { termSourcedIds: 'x' }),
      'classes',
      'not_id',
    ],
    [
      'a member of no class',
      (files) => Object.assign(files.enrollments?.[0] ?? {}, { classSourcedId: 'x' }),
      'enrollments',
      'not_id',
    ],
    ['a role of nobody', (files) => Object.assign(files.roles?.[0] ?? {}, { userSourcedId: 'x' }), 'roles', 'not_id'],
    [
      'a day that is none',
      (files) => Object.assign(files.demographics?.[1] ?? {}, { birthDate: '2018-02-31' }),
      'users',
      'not_date',
    ],
    [
      'a name that is too long',
      (files) => Object.assign(files.users?.[1] ?? {}, { givenName: 'ก'.repeat(300) }),
      'users',
      'too_long',
    ],
  ]
  it.each(cases)('%s: the line is named and nothing is written', async (_what, spoil, file, name) => {
    const files = foreign()
    for (const user of files.users ?? []) user.givenName = `${user.givenName}ใหม่`
    spoil(files)
    const before = await counted()
    const report = await bring(
      director,
      await zipped(files, manifestRows(Object.keys(files), { name: 'Other', code: `spoilt-${name}` })),
    )
    expect(report.done).toBe(false)
    expect(report.problems.map((one) => [one.file, one.problem.name])).toContainEqual([file, name])
    expect(report.problems.every(({ row }) => row >= 2)).toBe(true)
    expect(await counted()).toEqual(before)
  })

  it('that are no roster are refused by what they lack', async () => {
    const refused = async (bytes: Uint8Array) => expect(bring(director, bytes)).rejects.toThrow('import_file')
    await refused(Buffer.from('nothing'))
    await refused(Buffer.concat(await Array.fromAsync(zipOf([{ name: 'a.txt', bytes: [] }]))))
    await refused(
      await zipped(foreign(), [
        ['propertyName', 'value'],
        ['oneroster.version', '2.0'],
      ]),
    )
    const { users: _, ...without } = foreign()
    await refused(await zipped(without, manifestRows([...Object.keys(without), 'users'], { name: '', code: '' })))
    await refused(await zipped({ ...foreign(), users: [{ sourcedId: 'x' }] }))
    const whole = await zipped(foreign())
    await refused(whole.subarray(0, whole.length - 40))
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
