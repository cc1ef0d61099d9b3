import { beforeAll, describe, expect, it } from 'vitest'
import { newId } from '#kernel/act/id.ts'
import { ANONYMOUS, actorOf } from '#kernel/scope/actor.ts'
import { areaId } from '#modules/place/module.ts'
import { nationalIdFor } from '../support/as.ts'
import { type Reply, speaker } from '../support/http.ts'
import { buildTown, type Town, type Townsman } from '../support/townsfolk.ts'
import { useWorld } from '../support/world.ts'

/**
 * A week of Malee, director of โรงเรียนบ้านดอกคูน, with Nok her registrar, Somchai who directs the other school, and Wipa of
 * the area office. Each day stands on the day before.
 */
const stage = useWorld()
let town: Town
let malee: Townsman
let nok: Townsman
let somchai: Townsman
let wipa: Townsman

const child = newId()
const learner = newId()
const transfer = newId()
const plan = newId()
const line = newId()
const ok = (reply: Reply, status = 200) => expect([reply.status, reply.text]).toEqual([status, reply.text])
const refused = (reply: Reply, number: string) => expect(reply.body.number, reply.text).toBe(number)

beforeAll(async () => {
  town = await buildTown(stage.house)
  malee = await town.someone('malee.director', [{ role: 'school_director', place: town.dokkhun }])
  nok = await town.someone('nok.registrar', [{ role: 'school_registrar', place: town.dokkhun }])
  somchai = await town.someone('somchai.director', [{ role: 'school_director', place: town.sabua }])
  wipa = await town.someone('wipa.officer', [{ role: 'esao_officer', place: town.pesao }])
})

describe('Monday: a child comes to school', () => {
  it('Malee opens the class of the year and enrols ด.ญ.ใบบัว', async () => {
    const classroom = newId()
    ok(
      await malee.post('/api/classroom', {
        record: classroom,
        values: { school: town.dokkhun, academic_year: 2569, grade: 'P1', room: 1 },
      }),
      201,
    )
    const values = {
      name: 'ด.ญ.ใบบัว ธารใส',
      sex: 'หญิง',
      birth_date: '14/2/2563',
      national_id: nationalIdFor(),
      kept_by: town.dokkhun,
      lives_in: areaId('130102'),
    }
    ok(await malee.post('/api/person', { record: child, values }), 201)
    const stay = { person: child, school: town.dokkhun, grade: 'P1', classroom, entered_on: '2026-05-16' }
    ok(await malee.post('/api/learner', { record: learner, values: stay }), 201)
    const enrolment = newId()
    const year = { learner, person: child, school: town.dokkhun, academic_year: 2026, term: '1/2569', grade: 'P1' }
    ok(
      await malee.post('/api/enrolment', {
        record: enrolment,
        values: { ...year, classroom, starts_on: '16 พ.ค. 2569' },
      }),
      201,
    )
    const seen = await malee.get(`/api/enrolment/${enrolment}`)
    expect(seen.body).toMatchObject({
      title: 'เด็กหญิงใบบัว ธารใส',
      values: { academic_year: 2026, term: '2026/1', starts_on: '2026-05-16' },
    })
  })

  it('sent again by a phone that lost the answer, nothing is enrolled twice; entered anew, it is told so', async () => {
    const again = { learner, person: child, school: town.dokkhun, academic_year: 2026, term: '2026/1', grade: 'P1' }
    const reply = await nok.post('/api/enrolment', { record: newId(), values: { ...again, starts_on: '2026-05-16' } })
    refused(reply, '409.2')
    expect(reply.body.text).toEqual({ th: 'ลงทะเบียนปีการศึกษานี้แล้ว', en: 'Enrolled for this academic year already' })
    expect((await malee.get('/api/enrolment')).body.total).toBe(1)
  })

  it('the other school does not know of the child, nor does somebody who has not signed in', async () => {
    refused(await somchai.get(`/api/person/${child}`), '404.1')
    expect((await somchai.get(`/api/person?search=${encodeURIComponent('ใบบัว')}`)).body.total).toBe(0)
    refused(await speaker(stage.house, ANONYMOUS).get(`/api/learner/${learner}`), '404.1')
  })
})

describe('Tuesday: two people mend one record', () => {
  it('Malee corrects the birth date while Nok adds a telephone; the later of them is shown the conflict', async () => {
    const [seenByMalee, seenByNok] = await Promise.all([malee, nok].map((who) => who.get(`/api/person/${child}`)))
    ok(await nok.patch(`/api/person/${child}`, { version: seenByNok?.body.version, values: { phone: '081 234 5678' } }))
    const correction = { birth_date: '2020-02-24' }
    const late = await malee.patch(`/api/person/${child}`, { version: seenByMalee?.body.version, values: correction })
    refused(late, '409.1')
    const now = await malee.get(`/api/person/${child}`)
    expect(now.body.values).toMatchObject({ phone: '0812345678', birth_date: '2020-02-14' })
    ok(await malee.patch(`/api/person/${child}`, { version: now.body.version, values: correction }))
    const { body } = await malee.get(`/api/person/${child}/history`)
    const versions = body.versions as { values: { phone: string | null; birth_date: string } }[]
    expect(versions.map(({ values }) => [values.phone, values.birth_date])).toEqual([
      ['0812345678', '2020-02-24'],
      ['0812345678', '2020-02-14'],
      [null, '2020-02-14'],
    ])
  })

  it('a day that does not exist is named at its field', async () => {
    const reply = await malee.patch(`/api/person/${child}`, { version: 3, values: { birth_date: '31/2/2563' } })
    refused(reply, '400.1')
    expect(reply.body.parts).toMatchObject([{ number: '400.15', spot: { field: 'birth_date' } }])
  })
})

describe('Wednesday: the family moves', () => {
  it('Malee asks for the transfer; neither she nor her registrar can accept it', async () => {
    const values = {
      learner,
      person: child,
      from_school: town.dokkhun,
      to_school: town.sabua,
      grade: 'P1',
      requested_on: '2026-08-19',
      reason: 'ครอบครัวย้ายบ้าน',
    }
    ok(await malee.post('/api/transfer', { record: transfer, values }), 201)
    refused(await malee.post(`/api/transfer/${transfer}/moves/accept`, { version: 1 }), '409.4')
    refused(await nok.post(`/api/transfer/${transfer}/moves/accept`, { version: 1 }), '409.4')
    expect((await nok.get(`/api/transfer/${transfer}`)).body.may).toMatchObject({ moves: ['cancel'] })
    refused(await malee.post(`/api/transfer/${transfer}/moves/arrive`, { version: 1 }), '409.4')
    refused(await malee.post('/api/transfer', { record: newId(), values }), '409.2')
  })

  it('Somchai sees the request, but not the child’s record, and accepts; Malee releases; Somchai confirms arrival', async () => {
    const { body } = await somchai.get('/api/transfer?filter[state]=requested')
    expect(body).toMatchObject({ total: 1, rows: [{ id: transfer, title: '' }] })
    expect((await somchai.get(`/api/transfer/${transfer}`)).body.may).toMatchObject({ moves: ['accept', 'decline'] })
    ok(await somchai.post(`/api/transfer/${transfer}/moves/accept`, { version: 1 }))
    refused(await somchai.post(`/api/transfer/${transfer}/moves/release`, { version: 2 }), '409.4')
    ok(await malee.post(`/api/transfer/${transfer}/moves/release`, { version: 2 }))
    ok(await somchai.post(`/api/transfer/${transfer}/moves/arrive`, { version: 3 }))
    const past = await malee.get(`/api/transfer/${transfer}/history`)
    const moves = past.body.moves as { move: string }[]
    expect(moves.map(({ move }) => move)).toEqual(['arrive', 'release', 'accept'])
  })

  it('the child has gone over: off one register, on the other, and the record with it', async () => {
    expect((await malee.get(`/api/learner/${learner}`)).body).toMatchObject({ state: 'transferred' })
    refused(await malee.get(`/api/person/${child}`), '404.1')
    const { body } = await somchai.get(`/api/learner?filter[person]=${child}`)
    expect(body).toMatchObject({ total: 1, rows: [{ state: 'studying', values: { school: town.sabua, grade: 'P1' } }] })
    const past = await somchai.get(`/api/person/${child}/history`)
    expect((past.body.versions as { version: number }[]).map(({ version }) => version)).toEqual([4])
  })
})

describe('Thursday: a plan', () => {
  it('Malee drafts and proposes it; somebody else publishes it; then it is everybody’s and frozen', async () => {
    const values = { name: 'แผนพัฒนาโรงเรียนบ้านดอกคูน', owner: town.dokkhun, level: 'office', edition: 1, from_fy: 2570 }
    ok(await malee.post('/api/plan', { record: plan, values }), 201)
    const vision = { plan, owner: town.dokkhun, kind: 'vision', text: 'เด็กทุกคนอ่านได้', position: 0 }
    ok(await malee.post('/api/plan_line', { record: line, values: vision }), 201)
    const anybody = speaker(stage.house, ANONYMOUS)
    refused(await anybody.get(`/api/plan/${plan}`), '404.1')
    refused(await anybody.get(`/api/plan_line/${line}`), '404.1')
    ok(await malee.post(`/api/plan/${plan}/moves/propose`, { version: 1 }))
    refused(await malee.post(`/api/plan/${plan}/moves/publish`, { version: 2 }), '409.5')
    ok(await wipa.post(`/api/plan/${plan}/moves/publish`, { version: 2 }))
    expect((await anybody.get(`/api/plan_line/${line}`)).body.title).toBe('เด็กทุกคนอ่านได้')
    refused(await malee.patch(`/api/plan_line/${line}`, { version: 1, values: { text: 'เปลี่ยนใจ' } }), '409.6')
    refused(await malee.patch(`/api/plan/${plan}`, { version: 3, values: { name: 'เปลี่ยนใจ' } }), '409.6')
    refused(await malee.delete(`/api/plan_line/${line}?version=1`), '409.6')
  })
})

describe('Friday: Malee is on leave', () => {
  it('her deputy acts for her between two dates, by a grant like any other, and not after', async () => {
    const root = await town.someone('root.admin', [{ role: 'sysadmin', place: town.province }])
    const deputy = await town.someone('prasit.deputy', [])
    refused(await deputy.get('/api/learner/00000000-0000-7000-8000-000000000000'), '404.1')
    refused(await deputy.get('/api/learner'), '404.1')
    const today = Temporal.Now.plainDateISO('Asia/Bangkok')
    const grant = newId()
    const values = {
      account: deputy.account,
      role: 'school_director',
      place: town.dokkhun,
      starts_on: today.toString(),
      ends_on: today.add({ days: 5 }).toString(),
      acting_for: malee.account,
      reason: 'คำสั่งที่ 12/2569',
    }
    refused(await malee.post('/api/role_grant', { record: grant, values }), '404.1')
    ok(await root.post('/api/role_grant', { record: grant, values }), 201)
    const acting = await actorOf(stage.house.count, deputy.account, town.province, today.toString())
    const prasit = speaker(stage.house, acting ?? deputy.actor)
    expect((await prasit.get('/api/learner')).body.total).toBe(1)
    ok(await root.patch(`/api/role_grant/${grant}`, { version: 1, values: { ends_on: today.toString() } }))
    // even a page that still holds yesterday's actor finds nothing
    expect((await prasit.get('/api/learner')).body.total).toBe(0)
    const after = await actorOf(stage.house.count, deputy.account, town.province, today.toString())
    expect(after?.grants).toEqual([])
  })
})
