import { beforeAll, describe, expect, it } from 'vitest'
import { newId } from '#kernel/act/id.ts'
import { zipOf } from '#kernel/exchange/zip.ts'
import type { Actor } from '#kernel/scope/actor.ts'
import { actAs } from '../../../../tests/support/as.ts'
import { useWorld } from '../../../../tests/support/world.ts'
import { manifestRows } from '../csv-columns.ts'
import { putSchoolWithClasses } from '../roster.fixture.ts'
import { bringRoster } from './bring.ts'
import { type Files, foreign, zipped } from './foreign.fixture.ts'

const stage = useWorld()
let director: Actor

beforeAll(async () => {
  const { school } = await putSchoolWithClasses(stage.house, 'โรงเรียนบ้านใกล้', '1013990301')
  director = await actAs(stage.house, {
    username: 'wrong.director',
    roles: [{ role: 'school_director', place: school }],
  })
})

const bring = (actor: Actor, bytes: Uint8Array) =>
  bringRoster(stage.house, actor, { act: newId(), bytes, trying: false })

const counted = async () => {
  const tables = ['person', 'classroom', 'learner', 'staff_post', 'enrolment', 'audit_entry']
  const counts = tables.map((table) => `(select count(*)::int from ${table}) as ${table}`)
  return (await stage.house.count.query(`select ${counts.join(', ')}`)).rows[0]
}

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
