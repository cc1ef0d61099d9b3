import { describe, expect, it } from 'vitest'
import { newId } from '#kernel/act/id.ts'
import { type Act, perform } from '#kernel/act/perform.ts'
import { Refusal } from '#kernel/problem.ts'
import { list } from '#kernel/register/list.ts'
import { record } from '#kernel/register/record.ts'
import type { Actor } from '#kernel/scope/actor.ts'
import { areaId } from '#modules/place/module.ts'
import { actAs, putPerson, putSchool } from '../../../tests/support/as.ts'
import { useWorld } from '../../../tests/support/world.ts'
import { hearReport, trackReport } from './hear-report.act.ts'
import { riseLonely } from './rise.job.ts'

interface Cast {
  office: string
  centre: string
  hospital: string
  child: string
  member: string
  nida: Actor
  somsak: Actor
  doctor: Actor
  officer: Actor
}

let cast: Cast
const day = (back = 0): string => Temporal.Now.plainDateISO('Asia/Bangkok').subtract({ days: back }).toString()

const stage = useWorld(async ({ house }) => {
  const province = house.province.areaId
  const office = await putSchool(house, 'สำนักงานศึกษาธิการจังหวัดสมมติ', { kind: 'peo', affiliation: 'ops', levels: [] })
  const centre = await putSchool(house, 'ศูนย์อำเภอสมมติ', { kind: 'dole_district', affiliation: 'dole', levels: [] })
  const hospital = await putSchool(house, 'โรงพยาบาลสมมติ', { kind: 'board', affiliation: 'other', levels: [] })
  const child = await putPerson(house, office, 'มะลิ')
  const member = await putPerson(house, office, 'สมศักดิ์')
  const nida = await actAs(house, {
    username: 'nida',
    roles: [{ role: 'watch_coordinator', place: areaId('1301') }],
  })
  const somsak = await actAs(house, {
    username: 'somsak',
    person: member,
    roles: [{ role: 'watch_member', place: areaId('130101') }],
  })
  const doctor = await actAs(house, { username: 'doctor', roles: [{ role: 'partner_officer', place: hospital }] })
  const officer = await actAs(house, { username: 'officer', roles: [{ role: 'peo_officer', place: province }] })
  cast = { office, centre, hospital, child, member, nida, somsak, doctor, officer }
})

const act = (actor: Actor, rest: Omit<Act, 'id'>) => perform(stage.house, actor, { id: newId(), ...rest })
const refusal = async (work: Promise<unknown>) => {
  const error = await work.then(
    () => null,
    (thrown: unknown) => thrown,
  )
  if (!(error instanceof Refusal)) throw error ?? new Error('it was done')
  return error.problem
}

const opened = async (more: Record<string, unknown> = {}, person?: string): Promise<string> => {
  const child = person ?? (await putPerson(stage.house, cast.office, `เด็ก${newId().slice(-4)}`))
  const values = {
    person: child,
    lives_in: areaId('130101'),
    office: cast.centre,
    level: 'district',
    source: 'school_report',
    opened_on: day(),
    ...more,
  }
  const id = newId()
  await act(cast.nida, { verb: 'create', register: 'child_case', record: id, values })
  return id
}

const see = (actor: Actor, id: string) => record(stage.house, actor, 'child_case', id)
const move = async (actor: Actor, id: string, name: string, more: Partial<Act> = {}) => {
  const { version } = await see(actor, id)
  return act(actor, { verb: 'move', register: 'child_case', record: id, version, move: name, ...more })
}

describe('a case of a child', () => {
  it('is followed from the first word to the return, by those it was given to', async () => {
    const id = await opened({}, cast.child)
    expect((await refusal(see(cast.somsak, id))).name).toBe('not_found')
    await move(cast.nida, id, 'verify')
    await move(cast.nida, id, 'confirm')
    expect(await refusal(move(cast.nida, id, 'assign'))).toMatchObject({ parts: [{ spot: { field: 'manager' } }] })
    await move(cast.nida, id, 'assign', { values: { manager: cast.member } })

    const seen = await see(cast.somsak, id)
    expect(seen.title).toContain('มะลิ')
    expect((await list(stage.house, cast.somsak, 'person', {})).rows.map((row) => row.id)).toEqual(
      expect.arrayContaining([cast.child]),
    )
    await act(cast.somsak, {
      verb: 'create',
      register: 'home_visit',
      record: newId(),
      values: {
        case: id,
        lives_in: areaId('130101'),
        manager: cast.member,
        visited_on: day(),
        mode: 'on_site',
        finding: 'found',
        sheet: { answers: { informant: 'parent', works: false, wants: ['money'], safety: ['abused'] } },
      },
    })
    const visits = await list(stage.house, cast.nida, 'home_visit', {
      filters: [{ field: 'case', op: 'is', value: id }],
    })
    expect(visits.rows[0]?.values.sheet).toMatchObject({ version: 1, scores: { risk: 4 } })

    await move(cast.somsak, id, 'find')
    expect(await refusal(move(cast.somsak, id, 'agree'))).toMatchObject({ name: 'input' })
    await move(cast.somsak, id, 'agree', {
      values: { agreed_plan: 'กลับเข้าเรียนเทอมหน้า', child_agrees: true, guardian_agrees: true, cause: '09' },
    })
    await move(cast.somsak, id, 'come_back', { values: { route: 'formal', returned_on: day(100) } })
    const checks = await list(stage.house, cast.somsak, 'return_check', { sort: { field: 'due_on' } })
    expect(checks.rows.map((row) => row.values.after_months)).toEqual(['3', '6', '12'])

    const first = checks.rows[0]
    await act(cast.somsak, {
      verb: 'move',
      register: 'return_check',
      record: first?.id ?? '',
      version: first?.version,
      move: 'tell_gone',
      reason: 'ไม่มาเรียนแล้ว',
    })
    expect((await see(cast.somsak, id)).state).toBe('confirmed')
  })

  it('ends as "not out of school" only with the evidence named', async () => {
    const id = await opened()
    await move(cast.nida, id, 'verify')
    const without = await refusal(move(cast.nida, id, 'exclude', { reason: 'เรียนอยู่' }))
    expect(without).toMatchObject({ parts: [{ name: 'missing_value', spot: { field: 'excluded_as' } }] })
    await move(cast.nida, id, 'exclude', { reason: 'เรียนอยู่', values: { excluded_as: 'other_affiliation' } })
    expect((await see(cast.nida, id)).state).toBe('not_out')
  })

  it('is open once for a child', async () => {
    const child = await putPerson(stage.house, cast.office, 'เดือน')
    await opened({}, child)
    expect((await refusal(opened({}, child))).name).toBe('duplicate')
  })

  it('that nobody has for two days rises to the next level with an office, and no further than the province', async () => {
    const id = await opened()
    const later = (days: number): string => new Date(Date.now() + days * 86_400_000).toISOString()
    expect(await riseLonely(stage.house, later(1))).toBe(0)
    expect(await riseLonely(stage.house, later(3))).toBeGreaterThan(0)
    const risen = await see(cast.officer, id)
    expect([risen.values.level, risen.values.office]).toEqual(['province', cast.office])
    expect(await riseLonely(stage.house, later(9))).toBe(0)
  })
})

describe('a referral', () => {
  const send = async (more: Record<string, unknown>): Promise<string> => {
    const id = newId()
    const values = {
      case: await opened(),
      lives_in: areaId('130101'),
      agency: cast.hospital,
      help_wanted: 'health',
      child_name: { title: '', first: 'มะลิ', last: 'ทองประกาย' },
      need: 'ตรวจสุขภาพ',
      sent_on: day(),
      ...more,
    }
    await act(cast.nida, { verb: 'create', register: 'referral', record: id, values })
    return id
  }

  it('goes with consent, or with a reason to protect the child', async () => {
    expect(await refusal(send({ consented: false }))).toMatchObject({ parts: [{ spot: { field: 'without_consent' } }] })
    await send({ consented: false, without_consent: 'เด็กถูกทำร้าย' })
  })

  it('is all that the agency sees, and the agency answers it', async () => {
    const id = await send({ consented: true })
    const mine = await list(stage.house, cast.doctor, 'referral', {})
    expect(mine.rows.map((row) => row.id)).toContain(id)
    expect((await refusal(list(stage.house, cast.doctor, 'child_case', {}))).name).toBe('not_found')
    await act(cast.doctor, { verb: 'move', register: 'referral', record: id, version: 1, move: 'accept' })
    await act(cast.doctor, {
      verb: 'move',
      register: 'referral',
      record: id,
      version: 2,
      move: 'reply',
      values: { reply: 'ตรวจแล้ว', replied_on: day() },
    })
    expect((await record(stage.house, cast.nida, 'referral', id)).state).toBe('replied')
  })
})

describe('a report by anybody', () => {
  const told = { area: areaId('130101'), told: 'เด็กอายุราวแปดขวบขายของอยู่หน้าตลาดทุกวัน', age: '8' }

  it('needs no name, gives its code once, and is told apart by nothing else', async () => {
    const id = newId()
    const code = (await hearReport(stage.house, { id, ...told })) ?? ''
    expect(code).toMatch(/^[A-Z2-9]{5}-[A-Z2-9]{5}$/)
    expect(await hearReport(stage.house, { id, ...told })).toBeNull()
    expect(await trackReport(stage.house, ` ${code.toLowerCase().replace('-', ' ')} `)).toMatchObject({
      receivedOn: day(),
      state: { en: 'Received' },
    })
    expect(await trackReport(stage.house, 'AAAAA-AAAAA')).toBeNull()
    const kept = await stage.house.count.query('select 1 from citizen_report where tracking_hash ilike $1', [
      `%${code}%`,
    ])
    expect(kept.rowCount).toBe(0)
  })

  it('reaches the coordinator of the place, who answers it', async () => {
    const code = (await hearReport(stage.house, { id: newId(), ...told })) ?? ''
    const mine = await list(stage.house, cast.nida, 'citizen_report', { sort: { field: 'since', down: true } })
    const report = mine.rows[0]
    if (!report) throw new Error('no report reached the coordinator')
    const step = (version: number, name: string, values = {}) =>
      act(cast.nida, { verb: 'move', register: 'citizen_report', record: report.id, version, move: name, values })
    await step(1, 'look_into')
    await step(2, 'answer', { answer: 'เด็กเรียนที่โรงเรียนใกล้ตลาดแล้ว' })
    expect((await trackReport(stage.house, code))?.answer).toContain('เรียน')
    expect((await refusal(list(stage.house, cast.doctor, 'citizen_report', {}))).name).toBe('not_found')
  })

  it('says at its field what is wrong', async () => {
    expect(await refusal(hearReport(stage.house, { id: newId(), area: told.area, told: '' }))).toMatchObject({
      parts: [{ name: 'missing_value', spot: { field: 'told' } }],
    })
  })
})
