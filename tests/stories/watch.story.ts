import { beforeAll, describe, expect, it } from 'vitest'
import { newId } from '#kernel/act/id.ts'
import { areaId } from '#modules/place/module.ts'
import {
  assignCases,
  hearReport,
  movesBetween,
  openCases,
  spreadCases,
  suggestMembers,
  takeUpReport,
  trackReport,
} from '#modules/watch/module.ts'
import { put, putPerson } from '../support/as.ts'
import type { Reply } from '../support/http.ts'
import { buildTown, type Town, type Townsman } from '../support/townsfolk.ts'
import { useWorld } from '../support/world.ts'

/**
 * A week of Nida, who coordinates the watch of a district: with Somsak and Ploy who go and see, the nurse of a hospital, and
 * Chai who coordinates the district beside hers. Each day stands on the day before.
 */
const stage = useWorld()
const HERE = '130101'
let town: Town
let nida: Townsman
let somsak: Townsman
let ploy: Townsman
let nurse: Townsman
let chai: Townsman
let hospital: string
const members: Record<'somsak' | 'ploy', string> = { somsak: '', ploy: '' }

const day = (back = 0): string => Temporal.Now.plainDateISO('Asia/Bangkok').subtract({ days: back }).toString()
const ok = (reply: Reply, status = 200) => expect([reply.status, reply.text]).toEqual([status, reply.text])
const hidden = (reply: Reply) => expect(reply.body.number, reply.text).toBe('404.1')

interface Row {
  id: string
  version: number
  state: string
  values: Record<string, unknown>
}
const rowsFor = async (who: Townsman, path: string): Promise<Row[]> =>
  (await who.get(`/api/${path}`)).body.rows as Row[]
const readBy = async (who: Townsman, path: string): Promise<Row> =>
  (await who.get(`/api/${path}`)).body as unknown as Row

/** Writes down what a step needs, then makes the step; gives the first answer that refuses. */
async function moved(who: Townsman, id: string, move: string, values?: Record<string, unknown>): Promise<Reply> {
  const { version } = await readBy(who, `child_case/${id}`)
  const written = values ? await who.patch(`/api/child_case/${id}`, { version, values }) : null
  if (written && written.status !== 200) return written
  const seen = await readBy(who, `child_case/${id}`)
  return who.post(`/api/child_case/${id}/moves/${move}`, { version: seen.version })
}

const heard = (more: Record<string, string> = {}) =>
  hearReport(stage.house, { id: newId(), area: areaId(HERE), told: 'เด็กขายพวงมาลัยหน้าตลาดทุกเช้า', ...more })

async function member(name: string, capacity: number): Promise<[Townsman, string]> {
  const person = await putPerson(stage.house, town.peo, name)
  const values = { person, kind: 'teacher', area: areaId(HERE), capacity, starts_on: day(60) }
  await put(stage.house, 'watch_member', values)
  return [await town.someone(`${person}.m`, [{ role: 'watch_member', place: areaId(HERE) }], person), person]
}

beforeAll(async () => {
  town = await buildTown(stage.house)
  hospital = await put(stage.house, 'organisation', {
    name: 'โรงพยาบาลสมมติ',
    kind: 'partner',
    affiliation: 'other',
    lies_in: areaId(HERE),
  })
  nida = await town.someone('nida', [{ role: 'watch_coordinator', place: areaId('1301') }])
  chai = await town.someone('chai', [{ role: 'watch_coordinator', place: areaId('1302') }])
  nurse = await town.someone('nurse', [{ role: 'partner_officer', place: hospital }])
  ;[somsak, members.somsak] = await member('สมศักดิ์', 2)
  ;[ploy, members.ploy] = await member('พลอย', 1)
})

let child = ''
let code = ''

describe('Monday: somebody has told of a child', () => {
  it('whom Nida finds out about and makes a case of; nobody else is told', async () => {
    code = (await heard({ child_called: 'น้องแก้ว', spot: 'หน้าตลาด' })) ?? ''
    const [report] = await rowsFor(nida, 'citizen_report?filter[state]=received')
    expect(report?.values.told).toContain('พวงมาลัย')
    expect(await rowsFor(chai, 'citizen_report')).toEqual([])
    const who = { name: { title: 'เด็กหญิง', first: 'แก้ว', last: 'พวงทอง' }, sex: 'f' }
    const seen = { report: report?.id ?? '', version: report?.version ?? 0 }
    const done = await takeUpReport(stage.house, nida.actor, { id: newId(), ...seen, child: who })
    child = done.case
    expect(await readBy(nida, `child_case/${child}`)).toMatchObject({
      state: 'candidate',
      values: { source: 'citizen' },
    })
    hidden(await chai.get(`/api/child_case/${child}`))
    hidden(await somsak.get(`/api/child_case/${child}`))
  })

  it('which the one who told can see, and no name with it', async () => {
    const standing = await trackReport(stage.house, code)
    expect(standing?.state.th).toBe('กำลังช่วยเหลือเด็ก')
    expect(JSON.stringify(standing)).not.toContain('แก้ว')
  })

  it('and a school tells of two more', async () => {
    for (const first of ['ภูผา', 'เมฆ']) {
      const person = await putPerson(stage.house, town.peo, first)
      const about = { lives_in: areaId(HERE), office: town.peo, level: 'district', opened_on: day() }
      const values = { person, source: 'school_report', last_school: town.dokkhun, ...about }
      ok(await nida.post('/api/child_case', { record: newId(), values }), 201)
    }
  })
})

describe('Tuesday: nobody is left without somebody', () => {
  it('three children are given to two members in one act, and to no one more than they can take', async () => {
    const alone = (await openCases(stage.house, nida.actor)).filter(({ manager }) => manager === null)
    expect(alone).toHaveLength(3)
    const near = new Map([[areaId(HERE), await suggestMembers(stage.house, nida.actor, areaId(HERE))]])
    const spread = spreadCases(alone, near)
    const given = alone.map(({ id, version }) => ({ case: id, version, manager: spread.get(id) ?? '' }))
    expect(given.map(({ manager }) => manager).toSorted()).toEqual(
      [members.somsak, members.somsak, members.ploy].toSorted(),
    )
    expect(await assignCases(stage.house, nida.actor, { id: newId(), given })).toEqual({ assigned: 3, left: 0 })
    const carried = await Promise.all([somsak, ploy].map((who) => rowsFor(who, 'child_case')))
    expect(carried.map((rows) => rows.length)).toEqual([2, 1])
    expect(carried.flat().map(({ state }) => state)).toEqual(['verifying', 'verifying', 'verifying'])
  })

  it('and a fourth child finds everybody full', async () => {
    const near = new Map([[areaId(HERE), await suggestMembers(stage.house, nida.actor, areaId(HERE))]])
    expect(spreadCases([{ id: 'x', livesIn: areaId(HERE) }], near).get('x')).toBeNull()
  })
})

/** Whoever was given the girl of the market, and the other one. */
const holders = async (): Promise<[Townsman, string, Townsman]> => {
  const { manager } = (await readBy(nida, `child_case/${child}`)).values
  return manager === members.somsak ? [somsak, members.somsak, ploy] : [ploy, members.ploy, somsak]
}

describe('Wednesday: somebody goes and sees', () => {
  it('confirms that the child does not learn, and writes the visit down; the other member sees nothing of it', async () => {
    const [holder, manager, other] = await holders()
    ok(await moved(holder, child, 'confirm'))
    ok(await moved(holder, child, 'assign', { manager }))
    const answers = { informant: 'parent', works: true, job: 'ขายพวงมาลัย', wants: ['money'], health: ['weak'] }
    const values = {
      case: child,
      lives_in: areaId(HERE),
      manager,
      visited_on: day(),
      mode: 'on_site',
      finding: 'found',
    }
    const visit = { record: newId(), values: { ...values, sheet: { answers } } }
    const act = newId()
    ok(await holder.post('/api/home_visit', visit, act), 201)
    // the phone was without signal and sends it once more
    await holder.post('/api/home_visit', visit, act)
    const visits = await rowsFor(nida, `home_visit?filter[case]=${child}`)
    expect(visits).toHaveLength(1)
    expect(visits[0]?.values.sheet).toMatchObject({ version: 1, scores: { risk: 1 } })
    expect(await rowsFor(other, 'home_visit')).toEqual([])
    ok(await moved(holder, child, 'find'))
  })
})

describe('Thursday: a plan, and help from outside', () => {
  it('is agreed only with the child and the guardian asked', async () => {
    const [holder] = await holders()
    const without = await moved(holder, child, 'agree', { agreed_plan: 'เรียนรอบเช้า' })
    expect(without.body.number, without.text).toBe('400.1')
    const values = { agreed_plan: 'เรียนรอบเช้า ขายรอบเย็น', child_agrees: true, guardian_agrees: true, cause: '09' }
    ok(await moved(holder, child, 'agree', values))
  })

  it('the nurse sees what was referred to her with consent, answers it, and reaches nothing else', async () => {
    const { manager } = (await readBy(nida, `child_case/${child}`)).values
    const name = { title: 'เด็กหญิง', first: 'แก้ว', last: 'พ.' }
    const about = { case: child, lives_in: areaId(HERE), manager, agency: hospital, help_wanted: 'health' }
    const values = { ...about, child_name: name, need: 'ตรวจสุขภาพ', consented: false, sent_on: day() }
    expect((await nida.post('/api/referral', { record: newId(), values })).status).toBe(400)
    const record = newId()
    ok(await nida.post('/api/referral', { record, values: { ...values, consented: true } }), 201)
    const [seen] = await rowsFor(nurse, 'referral')
    expect([seen?.id, seen?.values.need]).toEqual([record, 'ตรวจสุขภาพ'])
    ok(await nurse.post(`/api/referral/${record}/moves/accept`, { version: seen?.version }))
    const { version } = await readBy(nurse, `referral/${record}`)
    const answer = { reply: 'แข็งแรงดี ให้วิตามิน', replied_on: day() }
    ok(await nurse.patch(`/api/referral/${record}`, { version, values: answer }))
    ok(await nurse.post(`/api/referral/${record}/moves/reply`, { version: version + 1 }))
    expect((await readBy(nida, `referral/${record}`)).values.reply).toContain('แข็งแรงดี')
    for (const path of ['child_case', 'home_visit', 'citizen_report', 'watch_member'])
      expect((await rowsFor(nurse, path)) ?? [], path).toEqual([])
    hidden(await nurse.get(`/api/child_case/${child}`))
  })
})

describe('Friday: the child is back, and the week is told', () => {
  it('with looks at three, six and twelve months made by themselves', async () => {
    const [holder] = await holders()
    const values = { route: 'dole', returned_to: town.dokkhun, returned_on: day() }
    ok(await moved(holder, child, 'come_back', values))
    const checks = await rowsFor(nida, `return_check?filter[case]=${child}&sort=due_on`)
    expect(checks.map((row) => row.values.after_months)).toEqual(['3', '6', '12'])
  })

  it('in numbers that are the moves of these days', async () => {
    const week = await movesBetween(stage.house, nida.actor, { from: day(6), to: day() })
    expect(week).toMatchObject({ opened: 3, verify: 3, confirm: 1, assign: 1, find: 1, agree: 1, come_back: 1 })
    expect(await movesBetween(stage.house, chai.actor, { from: day(6), to: day() })).toEqual({ opened: 0 })
    expect(await movesBetween(stage.house, nida.actor, { from: day(13), to: day(7) })).toEqual({ opened: 0 })
  })
})
