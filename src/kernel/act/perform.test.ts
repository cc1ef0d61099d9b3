import { describe, expect, it } from 'vitest'
import { newId } from '#kernel/act/id.ts'
import { perform } from '#kernel/act/perform.ts'
import { Refusal } from '#kernel/problem.ts'
import { list } from '#kernel/register/list.ts'
import { history, record } from '#kernel/register/record.ts'
import { reveal } from '#kernel/register/reveal.ts'
import { areaId } from '#modules/place/module.ts'
import { actAs, nationalIdFor, putPerson, putSchool } from '../../../tests/support/as.ts'
import { useWorld } from '../../../tests/support/world.ts'

const stage = useWorld()

const problemOf = async (work: Promise<unknown>) => {
  const failure = await work.then(() => null).catch((error: unknown) => error)
  if (!(failure instanceof Refusal)) throw new Error(`not refused but ${String(failure)}`)
  return failure.problem
}

const registrarAt = async (username: string, place: string) =>
  actAs(stage.house, { username, roles: [{ role: 'school_registrar', place }] })

describe('an act', () => {
  it('changes things once, however often it is sent', async () => {
    const school = await putSchool(stage.house, 'โรงเรียนบ้านทำซ้ำ')
    const nok = await registrarAt('nok.repeat', school)
    const act = {
      id: newId(),
      verb: 'create' as const,
      register: 'person',
      record: newId(),
      values: { name: 'ด.ญ.สายน้ำ ใจเย็น', sex: 'f', kept_by: school, national_id: nationalIdFor() },
    }
    const first = await perform(stage.house, nok, act)
    const second = await perform(stage.house, nok, act)
    expect([first.repeated, second.repeated]).toEqual([false, true])
    const page = await list(stage.house, nok, 'person', {})
    expect(page.total).toBe(1)
    expect(page.rows[0]?.title).toBe('เด็กหญิงสายน้ำ ใจเย็น')
    const reused = await problemOf(perform(stage.house, nok, { ...act, record: newId() }))
    expect(reused.name).toBe('act_reused')
  })

  it('names the field that is wrong and changes nothing', async () => {
    const school = await putSchool(stage.house, 'โรงเรียนบ้านผิด')
    const nok = await registrarAt('nok.wrong', school)
    const problem = await problemOf(
      perform(stage.house, nok, {
        id: newId(),
        verb: 'create',
        register: 'person',
        record: newId(),
        values: { name: 'ไม่มีนามสกุล', sex: 'x', kept_by: school, national_id: '1234567890123', shoe_size: 3 },
      }),
    )
    expect(problem.name).toBe('input')
    expect(problem.parts?.map((part) => [part.spot?.field, part.name])).toEqual([
      ['shoe_size', 'unknown_field'],
      ['name', 'not_name'],
      ['national_id', 'national_id_checksum'],
      ['sex', 'not_choice'],
    ])
    expect((await list(stage.house, nok, 'person', {})).total).toBe(0)
  })

  it('shows a conflict instead of overwriting', async () => {
    const school = await putSchool(stage.house, 'โรงเรียนบ้านสองคน')
    const nok = await registrarAt('nok.two', school)
    const child = await putPerson(stage.house, school, 'มะลิ')
    const change = (phone: string) =>
      perform(stage.house, nok, {
        id: newId(),
        verb: 'change',
        register: 'person',
        record: child,
        version: 1,
        values: { phone },
      })
    expect((await change('0990000001')).version).toBe(2)
    expect((await problemOf(change('0990000002'))).name).toBe('version')
    expect((await record(stage.house, nok, 'person', child)).values.phone).toBe('0990000001')
  })

  it('keeps the past, so that yesterday can be read', async () => {
    const school = await putSchool(stage.house, 'โรงเรียนบ้านวันวาน')
    const nok = await registrarAt('nok.past', school)
    const child = await putPerson(stage.house, school, 'จันทร์')
    const before = new Date().toISOString()
    await new Promise((resolve) => setTimeout(resolve, 5))
    await perform(stage.house, nok, {
      id: newId(),
      verb: 'change',
      register: 'person',
      record: child,
      version: 1,
      values: { nationality: 'ไทย' },
    })
    expect((await record(stage.house, nok, 'person', child, { asOf: before })).values.nationality).toBeNull()
    expect((await record(stage.house, nok, 'person', child)).values.nationality).toBe('ไทย')
    const { versions } = await history(stage.house, nok, 'person', child)
    expect(versions.map((v) => [v.version, v.until === null])).toEqual([
      [2, true],
      [1, false],
    ])
  })
})

describe('scope', () => {
  it('makes what is out of reach not exist, in lists, records, searches and changes', async () => {
    const near = await putSchool(stage.house, 'โรงเรียนบ้านใกล้')
    const far = await putSchool(stage.house, 'โรงเรียนบ้านไกล', { lies_in: areaId('130201') })
    const child = await putPerson(stage.house, far, 'ลำดวน')
    const outsider = await registrarAt('nok.near', near)
    const insider = await actAs(stage.house, {
      username: 'peo.district',
      roles: [{ role: 'peo_officer', place: areaId('1302') }],
    })
    expect((await list(stage.house, outsider, 'person', { search: 'ลำดวน' })).total).toBe(0)
    expect((await list(stage.house, insider, 'person', { search: 'ลำดวน' })).total).toBe(1)
    expect((await problemOf(record(stage.house, outsider, 'person', child))).name).toBe('not_found')
    const act = {
      id: newId(),
      verb: 'change' as const,
      register: 'person',
      record: child,
      version: 1,
      values: { phone: '0990000009' },
    }
    expect((await problemOf(perform(stage.house, outsider, act))).name).toBe('not_found')
    const grab = {
      id: newId(),
      verb: 'change' as const,
      register: 'person',
      record: child,
      version: 1,
      values: { kept_by: near },
    }
    expect((await problemOf(perform(stage.house, outsider, grab))).name).toBe('not_found')
  })

  it('ends with the grant', async () => {
    const school = await putSchool(stage.house, 'โรงเรียนบ้านสิ้นสุด')
    const past = await actAs(stage.house, {
      username: 'nok.ended',
      roles: [{ role: 'school_registrar', place: school, ends_on: '2021-01-01' }],
    })
    await putPerson(stage.house, school, 'พุดซ้อน')
    expect(past.grants).toEqual([])
    expect((await problemOf(list(stage.house, past, 'person', {}))).name).toBe('not_found')
  })

  it('masks ids, reveals them only with a reason, and logs it', async () => {
    const school = await putSchool(stage.house, 'โรงเรียนบ้านปิดบัง')
    const nok = await registrarAt('nok.mask', school)
    const teacher = await actAs(stage.house, {
      username: 'kru.mask',
      roles: [{ role: 'homeroom_teacher', place: school }],
    })
    const id = nationalIdFor()
    const child = await putPerson(stage.house, school, 'เข็ม', { national_id: id, disabilities: ['learning'] })
    const seen = await record(stage.house, teacher, 'person', child)
    expect(seen.hidden).toContain('disabilities')
    expect(JSON.stringify(seen)).not.toContain(id)
    const why = { act: newId(), reason: 'ตรวจสอบเอกสารรับสมัคร' }
    expect(await reveal(stage.house, nok, 'person', child, 'national_id', why)).toBe(id)
    expect(
      (await problemOf(reveal(stage.house, teacher, 'person', child, 'national_id', { ...why, act: newId() }))).name,
    ).toBe('not_found')
    const trail = await stage.house.count.query(
      `select detail ->> 'reason' as reason from audit_entry where verb = 'reveal' and record = $1`,
      [child],
    )
    expect(trail.rows).toEqual([{ reason: 'ตรวจสอบเอกสารรับสมัคร' }])
    expect((await list(stage.house, nok, 'person', { search: id })).total).toBe(1)
  })
})

describe('places', () => {
  it('puts a school in the district of its own address, not of the office over it', async () => {
    const office = await putSchool(stage.house, 'สำนักงานในเมือง', { kind: 'pesao', levels: [] })
    const school = await putSchool(stage.house, 'โรงเรียนบ้านนอกเมือง', { parent: office, lies_in: areaId('130201') })
    const ancestors = async () => {
      const found = await stage.house.count.query<{ ancestor: string }>(
        'select ancestor from place_within where place = $1',
        [school],
      )
      return found.rows.map((row) => row.ancestor).sort()
    }
    const expected = [school, office, ...['13', '1302', '130201'].map(areaId)].sort()
    expect(await ancestors()).toEqual(expected)
    const officer = await actAs(stage.house, {
      username: 'sys.places',
      roles: [{ role: 'sysadmin', place: areaId('13') }],
    })
    const moved = await putSchool(stage.house, 'สำนักงานใหม่', { kind: 'pesao', levels: [] })
    await perform(stage.house, officer, {
      id: newId(),
      verb: 'change',
      register: 'organisation',
      record: school,
      version: 1,
      values: { parent: moved },
    })
    expect(await ancestors()).toEqual([school, moved, ...['13', '1302', '130201'].map(areaId)].sort())
  })
})

describe('a copied fact', () => {
  it('must agree with the record it is copied from', async () => {
    const own = await putSchool(stage.house, 'โรงเรียนบ้านของตน')
    const other = await putSchool(stage.house, 'โรงเรียนบ้านของเขา')
    const roles = [own, other].map((place) => ({ role: 'school_registrar', place }))
    const nok = await actAs(stage.house, { username: 'nok.copies', roles })
    const child = await putPerson(stage.house, own, 'ชงโค')
    const stay = { person: child, school: own, grade: 'P1', entered_on: '2026-05-16' }
    const learner = newId()
    await perform(stage.house, nok, { id: newId(), verb: 'create', register: 'learner', record: learner, values: stay })
    const enrol = (school: string, of: string) => {
      const values = {
        learner: of,
        person: child,
        school,
        academic_year: 2026,
        term: '2026/1',
        grade: 'P1',
        starts_on: '2026-05-16',
      }
      return perform(stage.house, nok, { id: newId(), verb: 'create', register: 'enrolment', record: newId(), values })
    }
    const wrong = await problemOf(enrol(other, learner))
    expect(wrong.parts?.map((part) => part.spot?.field)).toEqual(['school'])
    const unseen = await problemOf(enrol(own, newId()))
    expect(unseen.parts?.map((part) => [part.name, part.spot?.field])).toEqual([['not_id', 'learner']])
    expect((await enrol(own, learner)).version).toBe(1)
  })
})
