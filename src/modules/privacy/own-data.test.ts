import { beforeAll, describe, expect, it } from 'vitest'
import { newId } from '#kernel/act/id.ts'
import { perform } from '#kernel/act/perform.ts'
import { today } from '#kernel/kinds/date.ts'
import { Refusal } from '#kernel/problem.ts'
import { record } from '#kernel/register/record.ts'
import { reveal } from '#kernel/register/reveal.ts'
import { type Actor, ANONYMOUS } from '#kernel/scope/actor.ts'
import { actAs, put, putPerson, putSchool } from '../../../tests/support/as.ts'
import { useWorld } from '../../../tests/support/world.ts'
import { accessLog } from './access-log.ts'
import { ownData, takeOwnData } from './own-data.ts'
import { acceptCorrection, askOffice } from './rights-request.act.ts'

const stage = useWorld()
let malee: Actor
let baibua: Actor
let dpo: Actor
let child: string
let other: string

const refused = (work: Promise<unknown>): Promise<string> =>
  work.then(
    () => 'done',
    (error: unknown) => {
      if (!(error instanceof Refusal)) throw error
      return error.problem.parts?.[0]?.name ?? error.problem.name
    },
  )

beforeAll(async () => {
  const { house } = stage
  const school = await putSchool(house, 'โรงเรียนบ้านดอกคูน')
  child = await putPerson(house, school, 'ใบบัว', { disabilities: ['hearing'], phone: '0990000001' })
  other = await putPerson(house, school, 'ดอกแก้ว')
  const mother = await putPerson(house, school, 'บัวเผื่อน')
  await put(house, 'guardian', { child, guardian: mother, relation: 'mother', kept_by: school })
  await put(house, 'guardian', { child: other, guardian: mother, relation: 'mother', kept_by: school })
  malee = await actAs(house, { username: 'malee.d', roles: [{ role: 'school_director', place: school }] })
  baibua = await actAs(house, { username: 'baibua', roles: [], person: child })
  dpo = await actAs(house, { username: 'wipa.dpo', roles: [{ role: 'dpo', place: house.province.areaId }] })
})

describe('a copy of one’s own data', () => {
  it('holds every row that names the person or the account, with what is hidden from others, and nobody else’s', async () => {
    const data = await ownData(stage.house, baibua)
    const rows = (register: string) => data.parts.find((part) => part.register === register)?.rows ?? []
    expect(rows('person').map(({ id }) => id)).toEqual([child])
    expect(rows('person')[0]?.values.disabilities).toEqual(['hearing'])
    expect(rows('person')[0]?.hidden).toEqual([])
    expect(rows('person')[0]?.values.national_id).toMatchObject({ masked: expect.stringContaining('x') })
    expect(rows('guardian')).toHaveLength(1)
    expect(rows('account').map(({ id }) => id)).toEqual([baibua.account])
    expect(JSON.stringify(data)).not.toContain('ดอกแก้ว')
    // the mother is somebody else, whom the child may not look up
    expect(JSON.stringify(data)).not.toContain('บัวเผื่อน')
  })

  it('tells when sealed values were opened and why, and leaves a trace when it is taken', async () => {
    await reveal(stage.house, malee, 'person', child, 'national_id', { act: newId(), reason: 'ออกหนังสือรับรอง' })
    const data = await takeOwnData(stage.house, baibua)
    expect(data.opened).toMatchObject([{ field: 'national_id', reason: 'ออกหนังสือรับรอง' }])
    const log = await accessLog(stage.house, dpo, { from: today(), to: today(), account: baibua.account ?? '' })
    expect(log).toMatchObject([{ verb: 'export', register: 'person', record: child }])
  })

  it('is for whoever is signed in, about themselves', async () => {
    expect(await refused(ownData(stage.house, ANONYMOUS))).toBe('sign_in')
    expect((await ownData(stage.house, malee)).parts.map((part) => part.register)).not.toContain('person')
  })
})

const ask = (actor: Actor, more: Record<string, string> = {}) => {
  const asked = { id: newId(), record: newId(), right: 'correct', request: 'เบอร์โทรผิด' }
  return askOffice(stage.house, actor, { ...asked, ...more })
}

describe('a request about one’s own data', () => {
  const wrongPhone = () => ({ aboutRegister: 'person', aboutRecord: child, aboutField: 'phone', wanted: '0990000002' })

  it('goes to the office that keeps the record, is put right there in one act, and not by who asked', async () => {
    const request = await ask(baibua, wrongPhone())
    const { version, values } = await record(stage.house, malee, 'person', child)
    expect(values.phone).toBe('0990000001')
    expect((await record(stage.house, malee, 'rights_request', request)).state).toBe('asked')
    expect(await refused(acceptCorrection(stage.house, baibua, { id: newId(), request, version }))).toBe('not_found')
    await acceptCorrection(stage.house, malee, { id: newId(), request, version })
    expect((await record(stage.house, malee, 'person', child)).values.phone).toBe('0990000002')
    expect((await record(stage.house, baibua, 'rights_request', request)).state).toBe('accepted')
  })

  it('that cannot be written leaves record and request as they were', async () => {
    const request = await ask(baibua, { ...wrongPhone(), wanted: 'ไม่ใช่เบอร์' })
    const { version } = await record(stage.house, malee, 'person', child)
    expect(await refused(acceptCorrection(stage.house, malee, { id: newId(), request, version }))).toBe('not_phone')
    expect((await record(stage.house, malee, 'rights_request', request)).state).toBe('asked')
    const refusal = { id: newId(), verb: 'move', register: 'rights_request', record: request, move: 'refuse' } as const
    expect(await refused(perform(stage.house, malee, refusal))).toBe('missing_value')
    await perform(stage.house, malee, { ...refusal, id: newId(), reason: 'ไม่ใช่หมายเลขโทรศัพท์' })
    expect((await record(stage.house, baibua, 'rights_request', request)).state).toBe('refused')
  })

  it('may be taken back by who asked, is nobody’s without a person, and says what is missing', async () => {
    const request = await ask(baibua)
    const cancel = { id: newId(), verb: 'move', register: 'rights_request', record: request, move: 'cancel' } as const
    await perform(stage.house, baibua, cancel)
    expect(await refused(ask(dpo))).toBe('not_found')
    expect(await refused(ask(baibua, { aboutField: 'phone' }))).toBe('missing_value')
  })
})

describe('the access log', () => {
  it('shows the officer everybody, others themselves', async () => {
    await reveal(stage.house, malee, 'person', other, 'national_id', { act: newId(), reason: 'ตรวจสอบ' })
    const day = { from: today(), to: today() }
    const all = await accessLog(stage.house, dpo, day)
    expect(new Set(all.map(({ account }) => account))).toContain(malee.account)
    const own = await accessLog(stage.house, baibua, day)
    expect(new Set(own.map(({ account }) => account))).toEqual(new Set([baibua.account]))
    expect(await accessLog(stage.house, dpo, { from: '2020-01-01', to: '2020-01-02' })).toEqual([])
    expect((await accessLog(stage.house, dpo, { ...day, record: other })).map(({ record }) => record)).toEqual([other])
  })
})
