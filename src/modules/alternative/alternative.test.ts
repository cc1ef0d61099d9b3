import { describe, expect, it } from 'vitest'
import { newId } from '#kernel/act/id.ts'
import { type Act, perform } from '#kernel/act/perform.ts'
import { catchUp } from '#kernel/act/reaction.ts'
import { Refusal } from '#kernel/problem.ts'
import { list } from '#kernel/register/list.ts'
import { record } from '#kernel/register/record.ts'
import type { Actor } from '#kernel/scope/actor.ts'
import { areaId } from '#modules/place/module.ts'
import { actAs, nationalIdFor, put, putPerson, putSchool } from '../../../tests/support/as.ts'
import { useWorld } from '../../../tests/support/world.ts'
import { decideBy, nextReview, ruleOn } from './rules.ts'
import { takeHomeLearners } from './take-home-learners.act.ts'

interface Cast {
  area: string
  parent: string
  pim: Actor
  chai: Actor
  mother: Actor
  stranger: Actor
  nida: Actor
  province: Actor
}

let cast: Cast
const day = (back = 0): string => Temporal.Now.plainDateISO('Asia/Bangkok').subtract({ days: back }).toString()

const stage = useWorld(async ({ house }) => {
  const area = await putSchool(house, 'สพป.สมมติ เขต 1', { kind: 'pesao', affiliation: 'obec', levels: [] })
  const other = await putSchool(house, 'สพป.สมมติ เขต 2', { kind: 'pesao', affiliation: 'obec', levels: [] })
  const parent = await putPerson(house, area, 'สายใจ', { birth_date: '1985-01-09' })
  const officer = (username: string, place: string) =>
    actAs(house, { username, roles: [{ role: 'esao_officer', place }] })
  const educator = (username: string, person: string) =>
    actAs(house, { username, person, roles: [{ role: 'home_educator', place: area }] })
  cast = {
    area,
    parent,
    pim: await officer('pim', area),
    chai: await officer('chai', area),
    mother: await educator('mother', parent),
    stranger: await educator('stranger', await putPerson(house, other, 'วารี', { birth_date: '1980-04-02' })),
    nida: await officer('nida.other', other),
    province: await actAs(house, {
      username: 'province',
      roles: [{ role: 'peo_officer', place: house.province.areaId }],
    }),
  }
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
const see = (actor: Actor, id: string, register = 'home_learning') => record(stage.house, actor, register, id)
const move = async (actor: Actor, id: string, name: string, more: Partial<Act> = {}, register = 'home_learning') => {
  const { version } = await see(actor, id, register)
  return act(actor, { verb: 'move', register, record: id, version, move: name, ...more })
}

const drafted = async (more: Record<string, unknown> = {}, first = `เด็ก${newId().slice(-4)}`): Promise<string> => {
  const id = newId()
  const person = await putPerson(stage.house, cast.area, first)
  const values = {
    person,
    applicant: cast.parent,
    kind: 'family',
    office: cast.area,
    lives_in: areaId('130101'),
    grade: 'P3',
    ...more,
  }
  await act(cast.pim, { verb: 'create', register: 'home_learning', record: id, values })
  return id
}

const PLAN = { applied_on: day(), learning_plan: 'เรียนรู้จากสวนและตลาดของครอบครัว วัดผลจากสมุดงานทุกเดือน' }

/** A file that runs since a day. */
const running = async (since: string): Promise<string> => {
  const id = await drafted()
  await move(cast.mother, id, 'submit', { values: PLAN })
  await move(cast.pim, id, 'consider')
  await move(cast.chai, id, 'approve', { values: { decided_on: day() } })
  await move(cast.pim, id, 'begin', { values: { starts_on: since } })
  return id
}

const reviewsOf = async (id: string) => {
  const filters = [{ field: 'home_learning', op: 'is' as const, value: id }]
  return (await list(stage.house, cast.pim, 'learning_review', { filters, sort: { field: 'due_on' } })).rows
}

describe('an application to teach at home', () => {
  it('needs its plan, gets its day when it is handed in, and is decided by another officer than the one who took it up', async () => {
    const id = await drafted()
    const bare = await refusal(move(cast.mother, id, 'submit'))
    expect(bare.parts?.map(({ spot }) => spot?.field)).toEqual(['applied_on', 'learning_plan'])
    await move(cast.mother, id, 'submit', { values: PLAN })
    expect((await see(cast.mother, id)).values.decide_by).toBe(decideBy(day()))

    for (const name of ['consider', 'send_back'])
      expect((await refusal(move(cast.mother, id, name, { reason: 'ขอแก้เอง' }))).name).toBe('move')
    await move(cast.pim, id, 'consider')
    const own = await refusal(move(cast.pim, id, 'approve', { values: { decided_on: day() } }))
    expect(own.name).toBe('own_proposal')
    await move(cast.chai, id, 'approve', { values: { decided_on: day() } })
    expect((await see(cast.mother, id)).state).toBe('approved')
  })

  it('that was sent back is changed by the applicant and has its days anew; a later day set by the office stays', async () => {
    const id = await drafted()
    await move(cast.mother, id, 'submit', { values: PLAN })
    const mine = { verb: 'change' as const, register: 'home_learning', record: id, values: { reason: 'อยู่ไกล' } }
    const { version: shut } = await see(cast.mother, id)
    expect((await refusal(act(cast.mother, { ...mine, version: shut }))).name).toBe('not_found')
    const early = await see(cast.pim, id)
    await act(cast.pim, {
      verb: 'change',
      register: 'home_learning',
      record: id,
      version: early.version,
      values: { decide_by: day(5) },
    })
    await move(cast.pim, id, 'send_back', { reason: 'เพิ่มวิธีวัดผล' })
    const { version: open } = await see(cast.mother, id)
    await act(cast.mother, { ...mine, version: open })
    await move(cast.mother, id, 'submit', { values: { learning_plan: 'เพิ่มวิธีวัดผลแล้ว' } })
    expect((await see(cast.mother, id)).values.decide_by).toBe(decideBy(day()))

    const later = Temporal.PlainDate.from(decideBy(day())).add({ days: 15 }).toString()
    const { version } = await see(cast.pim, id)
    await act(cast.pim, {
      verb: 'change',
      register: 'home_learning',
      record: id,
      version,
      values: { decide_by: later },
    })
    await catchUp(stage.house)
    expect((await see(cast.pim, id)).values.decide_by).toBe(later)
  })

  it('is seen by its applicant and the office that decides, with the child, and by nobody else beside', async () => {
    const id = await drafted({}, 'ลำดวน')
    const mine = await see(cast.mother, id)
    expect(mine.title).toContain('ลำดวน')
    const child = String(mine.values.person)
    expect((await see(cast.mother, child, 'person')).title).toContain('ลำดวน')
    for (const actor of [cast.stranger, cast.nida]) {
      expect((await refusal(see(actor, id))).name).toBe('not_found')
      expect((await refusal(see(actor, child, 'person'))).name).toBe('not_found')
    }
  })

  it('is one at a time for a child, and a centre has a name', async () => {
    const person = await putPerson(stage.house, cast.area, 'จำปี')
    const id = await drafted({ person })
    expect((await refusal(drafted({ person }))).name).toBe('duplicate')
    await move(cast.mother, id, 'take_back', { reason: 'เข้าโรงเรียนใกล้บ้าน' })
    await drafted({ person })
    expect(await refusal(drafted({ kind: 'community' }))).toMatchObject({ parts: [{ spot: { field: 'centre' } }] })
    await drafted({ kind: 'community', centre: 'ศูนย์การเรียนริมคลอง' })
  })
})

describe('learning at home', () => {
  it('is looked at every year while it goes on, and no longer once it ended', async () => {
    const since = day(400)
    const id = await running(since)
    const first = nextReview(since)
    expect((await reviewsOf(id)).map(({ values }) => values.due_on)).toEqual([first])

    const review = (await reviewsOf(id))[0]?.id ?? ''
    const seen = await see(cast.mother, review, 'learning_review')
    expect(seen.may.verbs).toContain('change')
    const told = { values: { reviewed_on: day(), note: 'อ่านคล่อง คูณหารได้', grade: 'P3' } }
    expect((await refusal(move(cast.mother, review, 'tell_passed', told, 'learning_review'))).name).toBe('not_found')
    await move(cast.pim, review, 'tell_passed', told, 'learning_review')
    expect((await reviewsOf(id)).map(({ values }) => values.due_on)).toEqual([first, nextReview(first)])

    await move(cast.pim, id, 'end', { values: { ends_on: day(), ended_as: 'to_school' } })
    expect((await reviewsOf(id)).map(({ state }) => state)).toEqual(['passed', 'skipped'])
    await catchUp(stage.house)
    expect(await reviewsOf(id)).toHaveLength(2)
  })

  it('is helped with money or things, asked for by the family and granted by the office', async () => {
    const id = await running(day(30))
    const { values } = await see(cast.pim, id)
    const support = newId()
    const asked = {
      home_learning: id,
      person: values.person,
      applicant: cast.parent,
      office: cast.area,
      lives_in: values.lives_in,
      kind: 'materials',
      academic_year: 2026,
      term: '2026/2',
      need: 'หนังสือ ป.3 หนึ่งชุด',
    }
    await act(cast.mother, { verb: 'create', register: 'learning_support', record: support, values: asked })
    expect((await refusal(move(cast.mother, support, 'grant', {}, 'learning_support'))).name).toBe('not_found')
    await move(cast.pim, support, 'grant', {}, 'learning_support')
    expect((await see(cast.mother, support, 'learning_support')).state).toBe('granted')
  })
})

describe('the rules', () => {
  const source = { th: 'ก', en: 'A' }
  it('hold from their day until the next', () => {
    const rules = [
      { from: '2004-01-01', until: '2027-01-01', decideDays: 30, reviewMonths: 12, source, checked: false },
      { from: '2027-01-01', decideDays: 45, reviewMonths: 6, source, checked: true },
    ]
    expect([ruleOn('2026-12-31', rules), ruleOn('2027-01-01', rules)].map((rule) => rule.decideDays)).toEqual([30, 45])
    expect(ruleOn('1999-01-01', rules).decideDays).toBe(30)
  })
})

describe('a census round', () => {
  const putRound = (area: string) => {
    const bounds = { age_from: 3, age_to: 18, accept: 0.99, reject: 0.01 }
    const name = `รอบ ${newId().slice(-6)}`
    return put(stage.house, 'census_round', { name, area, academic_year: 2026, counted_on: day(), ...bounds })
  }

  it('takes home learners of its area as a list of those who learn, each opened id in the ledger', async () => {
    const national_id = nationalIdFor()
    const person = await putPerson(stage.house, cast.area, 'พุดซ้อน', { national_id })
    const learns = { person, starts_on: day(60), ends_on: null }
    const file = await drafted(learns)
    await move(cast.mother, file, 'submit', { values: PLAN })
    const round = await putRound(stage.house.province.areaId)
    const before = await takeHomeLearners(stage.house, cast.province, { id: newId(), round, datedOn: day() })
    await move(cast.pim, file, 'consider')
    await move(cast.chai, file, 'approve', { values: { decided_on: day() } })
    await move(cast.pim, file, 'begin')

    const id = newId()
    const quality = await takeHomeLearners(stage.house, cast.province, { id, round, datedOn: day() })
    expect((quality?.rows ?? 0) - (before?.rows ?? 0)).toBe(1)
    expect(quality).toMatchObject({ wrongId: 0, wrongBirthDate: 0, noSubdistrict: 0 })
    const kept = await stage.house.count.query<{ cells: Record<string, string> }>(
      `select r.cells from census_row r join person p on p.national_id_hash = r.id_hash where r.list = $1 and p.id = $2`,
      [id, person],
    )
    expect(kept.rows[0]?.cells).toMatchObject({ first: 'พุดซ้อน', subdistrict: '130101', grade: 'ป.3' })
    const opened = await stage.house.count.query(
      `select 1 from audit_entry where verb = 'reveal' and register = 'person' and record = $1`,
      [person],
    )
    expect(opened.rowCount).toBe(1)
  })

  it('is not filled by who may not bring lists', async () => {
    const round = await putRound(stage.house.province.areaId)
    const taking = { id: newId(), round, datedOn: day() }
    expect((await refusal(takeHomeLearners(stage.house, cast.pim, taking))).name).toBe('not_found')
  })
})
