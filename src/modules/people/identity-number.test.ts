import { describe, expect, it } from 'vitest'
import { newId } from '#kernel/act/id.ts'
import { perform } from '#kernel/act/perform.ts'
import { list } from '#kernel/register/list.ts'
import { record } from '#kernel/register/record.ts'
import { reveal } from '#kernel/register/reveal.ts'
import { type Actor, systemActor } from '#kernel/scope/actor.ts'
import { asActor } from '#kernel/scope/as-actor.ts'
import { findDuplicates, personsByNumber, proposeMerge } from '#modules/people/module.ts'
import { actAs, nationalIdFor, put, putPerson, putSchool } from '../../../tests/support/as.ts'
import { useWorld } from '../../../tests/support/world.ts'

let here: string
let there: string
let registrar: Actor
let away: Actor
let adviser: Actor

const stage = useWorld(async ({ house }) => {
  here = await putSchool(house, 'โรงเรียนบ้านนา')
  there = await putSchool(house, 'โรงเรียนบ้านดอน')
  registrar = await actAs(house, { username: 'registrar.number', roles: [{ role: 'school_registrar', place: here }] })
  away = await actAs(house, { username: 'away.number', roles: [{ role: 'school_registrar', place: there }] })
  adviser = await actAs(house, { username: 'adviser.number', roles: [{ role: 'homeroom_teacher', place: here }] })
})

const found = async (actor: Actor, search: string) =>
  (await list(stage.house, actor, 'person', { search })).rows.map(({ id }) => id)
const numbersOf = async (actor: Actor, person: string) =>
  (await list(stage.house, actor, 'identity_number', { filters: [{ field: 'person', op: 'is', value: person }] })).rows
const change = async (actor: Actor, person: string, values: Record<string, unknown>) => {
  const { version } = await record(stage.house, actor, 'person', person)
  await perform(stage.house, actor, {
    id: newId(),
    verb: 'change',
    register: 'person',
    record: person,
    version,
    values,
  })
}
const add = (actor: Actor, values: Record<string, unknown>) =>
  perform(stage.house, actor, { id: newId(), verb: 'create', register: 'identity_number', record: newId(), values })
const refused = (name: string) => ({ problem: { name } })

describe('a number that gives way to another type', () => {
  it('stays with the person, finds them, and is opened by those who open theirs', async () => {
    const child = await putPerson(stage.house, here, 'อาภา', { national_id: 'G123456789012' })
    const id = nationalIdFor()
    await change(registrar, child, { national_id: id })
    const [kept] = await numbersOf(registrar, child)
    expect(kept?.values).toMatchObject({ type: 'g_code', id_number: { type: 'g_code', masked: 'G123xxxxxxx12' } })
    expect(kept?.values.ends_on).not.toBeNull()
    for (const number of ['G123456789012', 'g123-456789012', id])
      expect(await found(registrar, number)).toEqual([child])
    expect(await found(away, 'G123456789012')).toEqual([])
    const why = { act: newId(), reason: 'ตรวจกับเอกสาร' }
    expect(await reveal(stage.house, registrar, 'identity_number', kept?.id ?? '', 'id_number', why)).toBe(
      'G123456789012',
    )
    expect(await numbersOf(adviser, child)).toHaveLength(1)
    const again = { act: newId(), reason: 'ตรวจกับเอกสาร' }
    await expect(
      reveal(stage.house, adviser, 'identity_number', kept?.id ?? '', 'id_number', again),
    ).rejects.toMatchObject(refused('not_found'))
  })

  it('goes to another school with the record', async () => {
    const child = await putPerson(stage.house, here, 'อุษา', { national_id: 'G123456789099' })
    await change(registrar, child, { national_id: nationalIdFor() })
    await change(await systemActor(stage.house), child, { kept_by: there })
    expect(await numbersOf(registrar, child)).toEqual([])
    expect(await numbersOf(away, child)).toHaveLength(1)
    expect(await found(away, 'G123456789099')).toEqual([child])
  })

  it('is not kept where a slip of the pen was put right', async () => {
    const child = await putPerson(stage.house, here, 'เอื้อ')
    await change(registrar, child, { national_id: nationalIdFor() })
    expect(await numbersOf(registrar, child)).toEqual([])
  })
})

describe('a further number', () => {
  it('fits its type', async () => {
    const person = await putPerson(stage.house, here, 'องุ่น')
    const base = { person, kept_by: here }
    await add(registrar, { ...base, type: 'passport', id_number: 'aa 1234567' })
    await add(registrar, { ...base, type: 'temp', id_number: 'T-0001' })
    const wrong = [
      ['passport', '1'.repeat(13)],
      ['g_code', nationalIdFor()],
      ['national_id', 'G123456789012'],
      ['other_13', nationalIdFor()],
      ['temp', 'ก1234'],
    ]
    for (const [type, id_number] of wrong)
      await expect(add(registrar, { ...base, type, id_number }), type).rejects.toMatchObject(refused('input'))
    await expect(add(registrar, { ...base, type: 'passport', id_number: 'AA1234567' })).rejects.toMatchObject(
      refused('duplicate'),
    )
    expect(await found(registrar, 'AA1234567')).toEqual([person])
    expect(await found(registrar, 'aa1234567')).toEqual([person])
    expect(await found(away, 'AA1234567')).toEqual([])
    const beside = await list(stage.house, registrar, 'identity_number', { search: 'aa1234567' })
    expect(beside.rows.map(({ values }) => values.person)).toEqual([person])
  })

  it('of somebody out of sight is not written, and not found', async () => {
    const person = await putPerson(stage.house, there, 'อังศุมาลิน')
    await expect(
      add(registrar, { person, kept_by: here, type: 'passport', id_number: 'BB7654321' }),
    ).rejects.toMatchObject(refused('input'))
    await put(stage.house, 'identity_number', { person, kept_by: there, type: 'passport', id_number: 'BB7654321' })
    const known = (actor: Actor) =>
      asActor(stage.house, actor, 'read', (client) => personsByNumber(client, stage.house.keys, 'BB7654321'))
    expect(await known(registrar)).toEqual([])
    expect(await known(away)).toEqual([person])
  })
})

describe('the search for one person with two records', () => {
  it('proposes who share a number, once, and leaves what is proposed alone', async () => {
    const system = await systemActor(stage.house)
    const [one, other] = [await putPerson(stage.house, here, 'เพ็ญ'), await putPerson(stage.house, there, 'เพ็ญศรี')]
    for (const [person, kept_by] of [
      [one, here],
      [other, there],
    ] as const)
      await put(stage.house, 'identity_number', { person, kept_by, type: 'passport', id_number: 'CC1111111' })
    await findDuplicates(stage.house)
    const pairs = async () => (await list(stage.house, system, 'person_merge', { size: 200 })).rows
    const first = await pairs()
    const shared = first.find(({ values }) => [values.one, values.other].includes(one))
    expect(shared?.values).toMatchObject({ ground: 'same_number' })
    expect(await findDuplicates(stage.house)).toBe(0)
    expect(await pairs()).toHaveLength(first.length)
    const officer = await actAs(stage.house, {
      username: 'officer.number',
      roles: [{ role: 'peo_officer', place: stage.house.province.areaId }],
    })
    expect(await proposeMerge(stage.house, officer, { act: newId(), one, other, ground: 'by_hand' })).toBe(shared?.id)
  })
})
