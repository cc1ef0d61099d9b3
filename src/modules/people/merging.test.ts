import { beforeAll, describe, expect, it } from 'vitest'
import { newId } from '#kernel/act/id.ts'
import { perform } from '#kernel/act/perform.ts'
import { list } from '#kernel/register/list.ts'
import { record } from '#kernel/register/record.ts'
import type { Actor } from '#kernel/scope/actor.ts'
import { systemActor } from '#kernel/scope/actor.ts'
import { judgeMerge, type MergeSaying, proposeMerge, recordsOf } from '#modules/people/module.ts'
import { actAs, put, putPerson, putSchool } from '../../../tests/support/as.ts'
import { useWorld } from '../../../tests/support/world.ts'

let here: string
let there: string
let officer: Actor
let second: Actor
let director: Actor
let registrar: Actor

const stage = useWorld(async ({ house }) => {
  here = await putSchool(house, 'โรงเรียนบ้านนา')
  there = await putSchool(house, 'โรงเรียนบ้านดอน')
  const everywhere = [{ role: 'peo_officer', place: house.province.areaId }]
  officer = await actAs(house, { username: 'officer.merging', roles: everywhere })
  second = await actAs(house, { username: 'second.merging', roles: everywhere })
  director = await actAs(house, { username: 'director.merging', roles: [{ role: 'school_director', place: here }] })
  registrar = await actAs(house, { username: 'registrar.merging', roles: [{ role: 'school_registrar', place: here }] })
})

const propose = (actor: Actor, one: string, other: string, keeps?: string) =>
  proposeMerge(stage.house, actor, { act: newId(), one, other, ground: 'by_hand', ...(keeps ? { keeps } : {}) })

const pairNow = async (pair: string) => record(stage.house, await systemActor(stage.house), 'person_merge', pair)

async function say(actor: Actor, pair: string, says: MergeSaying, more: { keeps?: string; reason?: string } = {}) {
  const { version } = await pairNow(pair)
  await judgeMerge(stage.house, actor, { act: newId(), pair, version, says, ...more })
}

/** Proposes and merges, `keeps` going on. */
async function merged(keeps: string, other: string): Promise<string> {
  const pair = await propose(officer, keeps, other, keeps)
  await say(second, pair, 'merge', { keeps })
  expect((await pairNow(pair)).state).toBe('merged')
  return pair
}

const sameAs = async (person: string) =>
  (await record(stage.house, await systemActor(stage.house), 'person', person)).values.same_as

const refused = (name: string) => ({ problem: { name } })
const two = async (first: string, elsewhere = false): Promise<[string, string]> => [
  await putPerson(stage.house, here, first),
  await putPerson(stage.house, elsewhere ? there : here, `${first}า`),
]
const titles = async (actor: Actor, search: string) =>
  (await list(stage.house, actor, 'person', { search })).rows.map(({ id }) => id)

describe('a proposal', () => {
  it('is decided by somebody else, however often it was put off or taken back', async () => {
    const [one, other] = await two('กานดา')
    const pair = await propose(director, one, other)
    expect(await propose(registrar, other, one)).toBe(pair)
    await expect(say(director, pair, 'merge')).rejects.toMatchObject(refused('own_proposal'))
    await say(officer, pair, 'put_off')
    await expect(say(director, pair, 'merge')).rejects.toMatchObject(refused('own_proposal'))
    await say(officer, pair, 'undo')
    await expect(say(director, pair, 'merge')).rejects.toMatchObject(refused('own_proposal'))
    await say(officer, pair, 'merge')
    expect((await pairNow(pair)).state).toBe('merged')
  })

  it('needs sight of both records, and the place of both is who reads it', async () => {
    const [one, other] = await two('ขนิษฐา', true)
    await expect(propose(director, one, other)).rejects.toMatchObject(refused('not_found'))
    const pair = await propose(officer, one, other)
    await expect(record(stage.house, director, 'person_merge', pair)).rejects.toMatchObject(refused('not_found'))
    const within = await propose(officer, ...(await two('คนึงนิจ')))
    expect((await record(stage.house, director, 'person_merge', within)).state).toBe('proposed')
  })

  it('of two different persons stays decided, until somebody takes it up again', async () => {
    const [one, other] = await two('งามตา')
    const pair = await propose(registrar, one, other)
    await say(officer, pair, 'differ')
    await proposeMerge(stage.house, await systemActor(stage.house), { act: newId(), one, other, ground: 'alike' })
    expect((await pairNow(pair)).state).toBe('different')
    await propose(officer, one, other)
    expect((await pairNow(pair)).state).toBe('proposed')
  })

  it('of one record with itself is none', async () => {
    const [one] = await two('จารุณี')
    await expect(propose(officer, one, one)).rejects.toMatchObject(refused('input'))
  })
})

describe('a merge', () => {
  it('shows the record that goes on, also by the name and number of the other', async () => {
    const [kept, other] = await two('ฉวีวรรณ')
    await merged(kept, other)
    expect(await titles(officer, 'ฉวีวรรณา')).toEqual([kept])
    expect(await titles(officer, 'ฉวีวรรณ')).toEqual([kept])
    expect(await titles(officer, other)).toEqual([other])
    expect((await record(stage.house, officer, 'person', other)).values.same_as).toBe(kept)
    const all = await recordsOf(stage.house, officer, other)
    expect(all.map(({ id, kept }) => [id, kept])).toEqual([
      [kept, true],
      [other, false],
    ])
  })

  it('widens nobody’s sight: who sees one record sees that one, in lists too', async () => {
    const [kept, other] = await two('ชลธิชา', true)
    const away = await actAs(stage.house, {
      username: 'away.merging',
      roles: [{ role: 'school_registrar', place: there }],
    })
    await merged(kept, other)
    expect(await titles(away, 'ชลธิชา')).toEqual([other])
    await expect(record(stage.house, away, 'person', kept)).rejects.toMatchObject(refused('not_found'))
    expect(await recordsOf(stage.house, away, other)).toMatchObject([{ id: other }])
    expect(await titles(registrar, 'ชลธิชา')).toEqual([kept])
    await expect(record(stage.house, registrar, 'person', other)).rejects.toMatchObject(refused('not_found'))
  })

  it('leaves an account with the record it is of, and with what that reads', async () => {
    const [kept, other] = await two('ซ่อนกลิ่น')
    const self = await actAs(stage.house, { username: 'self.merging', roles: [], person: other })
    await merged(kept, other)
    expect((await record(stage.house, self, 'person', other)).id).toBe(other)
    await expect(record(stage.house, self, 'person', kept)).rejects.toMatchObject(refused('not_found'))
  })

  it('cannot make a chain or a circle', async () => {
    const [a, b] = await two('ญาดา')
    const [c, d] = await two('ฐิติ')
    const early = await propose(officer, b, a, b)
    const late = await propose(officer, a, c, c)
    const pair = await merged(a, b)
    expect(early).toBe(pair)
    await expect(propose(officer, b, c)).rejects.toMatchObject(refused('not_mergeable'))
    await expect(say(second, late, 'merge')).rejects.toMatchObject(refused('not_mergeable'))
    await say(second, late, 'merge', { keeps: a })
    expect([await sameAs(b), await sameAs(c)]).toEqual([a, a])
    await expect(propose(officer, a, d, d)).rejects.toMatchObject(refused('not_mergeable'))
  })

  it('asked twice, or by two at once, is one', async () => {
    const [kept, other] = await two('ณัฐชา')
    const pair = await propose(officer, kept, other, kept)
    const { version } = await pairNow(pair)
    const judging = { act: newId(), pair, version, says: 'merge' as const }
    await Promise.all([judgeMerge(stage.house, second, judging), judgeMerge(stage.house, second, judging)])
    expect((await pairNow(pair)).state).toBe('merged')
    const { version: after } = await record(stage.house, officer, 'person', other)
    expect(after).toBe(2)
  })

  it('of three records in two pairs at once leaves no chain', async () => {
    const [a, b] = await two('ดารณี')
    const [c] = await two('ตรีชฎา')
    const [ab, bc] = [await propose(officer, a, b, a), await propose(officer, b, c, b)]
    const outcome = await Promise.allSettled([say(second, ab, 'merge'), say(second, bc, 'merge')])
    expect(outcome.some(({ status }) => status === 'fulfilled')).toBe(true)
    const states = [(await pairNow(ab)).state, (await pairNow(bc)).state].sort()
    expect(states).toEqual(['merged', 'proposed'])
    expect([await sameAs(b), await sameAs(c)].filter(Boolean)).toHaveLength(1)
  })

  it('that a door lets through without sight of both is given back', async () => {
    const [one, other] = await two('ถวิล', true)
    const system = await systemActor(stage.house)
    const values = { one: [one, other].sort()[0], other: [one, other].sort()[1], keeps: 'one', place: here }
    const pair = newId()
    const head = { id: newId(), verb: 'create' as const, register: 'person_merge', record: pair }
    await perform(stage.house, system, { ...head, values: { ...values, ground: 'by_hand' } })
    await perform(stage.house, director, { ...head, id: newId(), verb: 'move', version: 1, move: 'merge' })
    expect((await pairNow(pair)).state).toBe('proposed')
    expect([await sameAs(one), await sameAs(other)]).toEqual([null, null])
  })

  it('is written by nobody by hand', async () => {
    const [kept, other] = await two('ทองใบ')
    const change = { id: newId(), verb: 'change' as const, register: 'person', record: other, version: 1 }
    await expect(perform(stage.house, officer, { ...change, values: { same_as: kept } })).rejects.toMatchObject(
      refused('input'),
    )
    const values = { name: { title: '', first: 'ก', last: 'ข' }, sex: 'f', kept_by: here, same_as: kept }
    const made = { id: newId(), verb: 'create' as const, register: 'person', record: newId(), values }
    await expect(perform(stage.house, officer, made)).rejects.toMatchObject(refused('input'))
  })

  it('holds both records while it stands', async () => {
    const [kept, other] = await two('ธิดา')
    await merged(kept, other)
    const withdraw = { id: newId(), verb: 'withdraw' as const, register: 'person', record: kept, version: 1 }
    await expect(perform(stage.house, await systemActor(stage.house), withdraw)).rejects.toMatchObject(
      refused('in_use'),
    )
  })
})

describe('a separation', () => {
  const LINKED = ['guardian', 'staff_post', 'learner', 'identity_number']
  /** Every row that names one of two persons, and the persons, without when and how often they were written. */
  async function everything(ids: string[]) {
    const rows: unknown[] = []
    for (const [name, register] of stage.house.registers) {
      const links = Object.entries(register.fields).filter(
        ([, field]) => field.kind === 'link' && field.to === 'person',
      )
      if (name === 'person_merge' || links.length === 0) continue
      const where = [
        ...links.map(([field]) => `"${field}" = any ($1)`),
        ...(name === 'person' ? ['id = any ($1)'] : []),
      ]
      const found = await stage.house.count.query<{ row: object }>(
        `select to_jsonb(r) - 'version' - 'since' as row from "${name}" r where ${where.join(' or ')} order by id`,
        [ids],
      )
      rows.push([name, found.rows.map(({ row }) => row)])
    }
    return rows
  }

  let kept: string
  let other: string
  beforeAll(async () => {
    ;[kept, other] = await two('นภา')
    const parent = await putPerson(stage.house, here, 'แม่นภา', { birth_date: '1985-01-01' })
    for (const child of [kept, other])
      await put(stage.house, 'guardian', { child, guardian: parent, relation: 'mother', kept_by: here })
    await put(stage.house, 'learner', { person: other, school: here, grade: 'p3', entered_on: '2025-05-16' })
    const passport = { person: other, type: 'passport', id_number: 'AA1234567', kept_by: here }
    await put(stage.house, 'identity_number', passport)
  })

  it('puts everything back as it was, record by record, with its reason', async () => {
    const before = await everything([kept, other])
    expect(before.filter((one) => LINKED.includes((one as [string, unknown[]])[0]))).toHaveLength(LINKED.length)
    const pair = await merged(kept, other)
    const during = await everything([kept, other])
    expect(during).not.toEqual(before)
    // the word on the one record is all that differs
    expect(JSON.parse(JSON.stringify(during).replace(`"same_as":"${kept}"`, '"same_as":null'))).toEqual(before)
    await expect(say(officer, pair, 'separate')).rejects.toMatchObject(refused('input'))
    await say(officer, pair, 'separate', { reason: 'มารดายืนยันว่าเป็นฝาแฝด' })
    expect(await everything([kept, other])).toEqual(before)
    expect((await pairNow(pair)).state).toBe('separated')
    expect((await titles(officer, 'นภา ทองประกาย')).sort()).toEqual(expect.arrayContaining([kept, other].sort()))
  })

  it('may be followed by a new proposal, again decided by another', async () => {
    const pair = await propose(second, kept, other).then(
      async (id) => {
        expect((await pairNow(id)).state).toBe('separated')
        return id
      },
      (error: unknown) => error,
    )
    expect(pair).toMatchObject(refused('input'))
    const note = 'ตรวจสูติบัตรแล้ว'
    const again = await proposeMerge(stage.house, second, { act: newId(), one: kept, other, ground: 'by_hand', note })
    await expect(say(second, again, 'merge')).rejects.toMatchObject(refused('own_proposal'))
    await say(officer, again, 'merge')
    expect(await sameAs(other)).toBe(kept)
  })
})
