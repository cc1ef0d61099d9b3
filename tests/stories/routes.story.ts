import { describe, expect, it } from 'vitest'
import { newId } from '#kernel/act/id.ts'
import { perform } from '#kernel/act/perform.ts'
import { catchUp } from '#kernel/act/reaction.ts'
import { list } from '#kernel/register/list.ts'
import { record } from '#kernel/register/record.ts'
import type { Actor } from '#kernel/scope/actor.ts'
import { openCases, runRound, takeList } from '#modules/census/module.ts'
import { areaId } from '#modules/place/module.ts'
import { acknowledgeHandOver, handOverCode, measuresFor } from '#modules/watch/module.ts'
import { actAs, nationalIdFor, put, putPerson, putSchool } from '../support/as.ts'
import { type Speaker, speaker } from '../support/http.ts'
import { useWorld } from '../support/world.ts'

/** A child whom no registry knows: found by a list of births, followed, given a code, and handed on when the family moves. */
const HEAD = 'เลขประจำตัวประชาชน,ชื่อ,นามสกุล,เพศ,วันเกิด,รหัสตำบล,บ้านเลขที่,ชื่อมารดา,ชื่อบิดา'
const CODE = 'G640000000077'
const NEXT_PROVINCE = '140101'

let [school, member, round, child] = ['', '', '', '']
let anong: Actor
let nida: Actor
let registrar: Speaker
let stranger: Speaker

const day = (back = 0): string => Temporal.Now.plainDateISO('Asia/Bangkok').subtract({ days: back }).toString()

const stage = useWorld(async ({ house }) => {
  const office = await putSchool(house, 'สำนักงานศึกษาธิการจังหวัดสมมติ', { kind: 'peo', affiliation: 'ops', levels: [] })
  school = await putSchool(house, 'โรงเรียนริมคลองสมมติ')
  member = await putPerson(house, office, 'ครูสมศรี')
  const place = house.province.areaId
  anong = await actAs(house, { username: 'anong', roles: [{ role: 'peo_officer', place }] })
  nida = await actAs(house, { username: 'nida', roles: [{ role: 'watch_coordinator', place }] })
  const at = (username: string, there: string) =>
    actAs(house, { username, roles: [{ role: 'school_registrar', place: there }] })
  registrar = speaker(house, await at('registrar', school))
  stranger = speaker(house, await at('stranger', await putSchool(house, 'โรงเรียนอื่นสมมติ')))
})

const one = async (actor: Actor, register: string, field: string, value: string) => {
  const found = await list(stage.house, actor, register, { filters: [{ field, op: 'is', value }] })
  const row = found.rows[0]
  if (!row) throw new Error(`no ${register}`)
  return row
}

const move = async (actor: Actor, register: string, id: string, name: string, values = {}, reason?: string) => {
  const { version } = await record(stage.house, actor, register, id)
  const act = { id: newId(), verb: 'move' as const, register, record: id, version, move: name, values }
  await perform(stage.house, actor, reason ? { ...act, reason } : act)
}

const create = async (actor: Actor, register: string, values: Record<string, unknown>): Promise<string> => {
  const id = newId()
  await perform(stage.house, actor, { id: newId(), verb: 'create', register, record: id, values })
  return id
}

describe('a child without a number', () => {
  it('is met by a list of births, on no list of a school', async () => {
    const { house } = stage
    const bounds = { age_from: 3, age_to: 17, accept: 0.99, reject: 0.01, counted_on: day() }
    round = await put(house, 'census_round', {
      name: 'รอบของเรื่องเล่า',
      academic_year: 2026,
      area: house.province.areaId,
      ...bounds,
    })
    const known = `${nationalIdFor()},กมลา,ใจงาม,หญิง,2019-03-04,130101,9/1,สายหยุด,สมชาย`
    const lists = [
      ['registry', [known]],
      ['births', [known, ',พอวา,มินอ่อง,หญิง,2018-08-15,130102,4/2,เอเอ,โซโซ']],
      ['obec', [`${known} `]],
    ] as const
    for (const [kind, lines] of lists) {
      const bytes = Buffer.from([HEAD, ...lines].join('\n'))
      const taking = { id: newId(), round, kind, source: kind, datedOn: day(), fileName: `${kind}.csv`, bytes }
      await takeList(house, anong, taking)
    }
    await runRound(house, round)
    const out = await one(anong, 'census_child', 'standing', 'out_of_school')
    expect(out.title).toContain('พอวา')
    expect(await openCases(house, anong, { id: newId(), children: [out.id] })).toEqual({
      opened: 1,
      followed: 0,
      persons: 1,
    })
  })

  it('is followed as one who needs a number first', async () => {
    const opened = (await list(stage.house, nida, 'child_case', {})).rows[0]
    child = opened?.id ?? ''
    const group = await one(nida, 'child_group', 'case', child)
    expect([group.values.group, group.values.source]).toEqual(['g_code', 'census'])
    expect(measuresFor(['g_code'], day())[0]?.measure).toBe('civil_status')
  })

  it('gets a file at the school near the child, which nobody else opens', async () => {
    const { values } = await record(stage.house, nida, 'child_case', child)
    const file = await create(nida, 'g_code_file', {
      person: values.person,
      school,
      lives_in: values.lives_in,
      origin: 'census',
      case: child,
      asked_on: day(20),
    })
    expect((await stranger.get(`/api/g_code_file/${file}`)).status).toBe(404)
    const seen = await registrar.get(`/api/g_code_file/${file}`)
    expect(seen.status).toBe(200)
    const papers = ['data_form', 'photo', 'fingerprint_form', 'history_record']
    const fill = (version: number, said: Record<string, unknown>) =>
      registrar.patch(`/api/g_code_file/${file}`, { version, values: said })
    const step = (name: string, version: number) =>
      registrar.post(`/api/g_code_file/${file}/moves/${name}`, { version })
    const bare = await fill(1, { documents: papers.slice(0, 2), sent_on: day(12) })
    expect([bare.status, JSON.stringify(bare.body)]).toEqual([400, expect.stringContaining('ลายนิ้วมือ')])
    const agreed = { photo_agreed: true, agreed_by: 'นางเอเอ มารดา' }
    expect((await fill(1, { documents: papers, sent_on: day(12), ...agreed })).status).toBe(200)
    expect((await step('send', 2)).status).toBe(200)
    expect((await fill(3, { g_code: CODE, issued_on: day(2) })).status).toBe(200)
    expect((await step('issue', 4)).status).toBe(200)
    await catchUp(stage.house)
    const person = await record(stage.house, anong, 'person', String(values.person))
    expect(person.values.national_id).toEqual({ type: 'g_code', masked: `${CODE.slice(0, 4)}xxxxxxx${CODE.slice(-2)}` })
  })

  it('goes on to the next province with the family, and is closed here when that side has the child', async () => {
    await move(nida, 'child_case', child, 'verify')
    await move(nida, 'child_case', child, 'confirm')
    await move(nida, 'child_case', child, 'assign', { manager: member })
    await move(nida, 'child_case', child, 'find')
    const { values } = await record(stage.house, nida, 'child_case', child)
    const of = { case: child, lives_in: values.lives_in, manager: member }
    await create(nida, 'child_group', {
      ...of,
      opened_on: day(),
      group: 'mobile_family',
      source: 'visit',
      starts_on: day(),
    })
    const stay = await create(nida, 'family_stay', { ...of, area: values.lives_in, spot: 'แคมป์', starts_on: day(60) })
    await move(nida, 'family_stay', stay, 'move_on', { ends_on: day(), next_area: areaId(NEXT_PROVINCE) })
    const handing = { handed_to: 'สำนักงานศึกษาธิการจังหวัดพระนครศรีอยุธยา' }
    await move(nida, 'child_case', child, 'hand_over', handing, 'ครอบครัวย้ายตามงาน')
    expect(await acknowledgeHandOver(stage.house, (await handOverCode(stage.house, child)) ?? '')).toBe(true)
    expect((await record(stage.house, nida, 'child_case', child)).state).toBe('closed')
  })
})
