import { beforeAll, expect, it } from 'vitest'
import { newId } from '#kernel/act/id.ts'
import { perform } from '#kernel/act/perform.ts'
import { catchUp } from '#kernel/act/reaction.ts'
import { list } from '#kernel/register/list.ts'
import { record } from '#kernel/register/record.ts'
import type { Actor } from '#kernel/scope/actor.ts'
import { systemActor } from '#kernel/scope/actor.ts'
import { actAs, put, putPerson, putSchool } from '../../../tests/support/as.ts'
import { useWorld } from '../../../tests/support/world.ts'

const stage = useWorld()
let near: { school: string; registrar: Actor }
let far: { school: string; registrar: Actor }

async function schoolOf(name: string, username: string) {
  const school = await putSchool(stage.house, name)
  return {
    school,
    registrar: await actAs(stage.house, { username, roles: [{ role: 'school_registrar', place: school }] }),
  }
}

beforeAll(async () => {
  near = await schoolOf('โรงเรียนบ้านต้นทาง', 'nok.from')
  far = await schoolOf('โรงเรียนบ้านปลายทาง', 'nok.to')
})

async function childAt(school: string, first: string) {
  const person = await putPerson(stage.house, school, first)
  const mother = await putPerson(stage.house, school, `แม่${first}`, { birth_date: '1985-05-05' })
  await put(stage.house, 'guardian', { child: person, guardian: mother, relation: 'mother', kept_by: school })
  const learner = await put(stage.house, 'learner', { person, school, grade: 'P4', entered_on: '2026-05-16' })
  await put(stage.house, 'enrolment', {
    learner,
    person,
    school,
    academic_year: 2026,
    term: '2026/1',
    grade: 'P4',
    starts_on: '2026-05-16',
  })
  return { person, mother, learner }
}

async function transferTo(child: { person: string; learner: string }): Promise<string> {
  const transfer = newId()
  const values = {
    ...{ learner: child.learner, person: child.person },
    from_school: near.school,
    to_school: far.school,
    grade: 'P4',
    requested_on: '2026-08-01',
  }
  await perform(stage.house, near.registrar, {
    id: newId(),
    verb: 'create',
    register: 'transfer',
    record: transfer,
    values,
  })
  const steps: [Actor, string][] = [
    [far.registrar, 'accept'],
    [near.registrar, 'release'],
    [far.registrar, 'arrive'],
  ]
  for (const [actor, move] of steps)
    await perform(stage.house, actor, { id: newId(), verb: 'move', register: 'transfer', record: transfer, move })
  return transfer
}

it('hands the child over when the arrival is confirmed', async () => {
  const child = await childAt(near.school, 'กระถิน')
  await transferTo(child)
  const seen = await list(stage.house, far.registrar, 'learner', {
    filters: [{ field: 'person', op: 'is', value: child.person }],
  })
  expect(seen.rows.map((row) => [row.title, row.state])).toEqual([['เด็กหญิงกระถิน ทองประกาย', 'studying']])
  const enrolled = await list(stage.house, far.registrar, 'enrolment', {
    filters: [{ field: 'person', op: 'is', value: child.person }],
  })
  expect(enrolled.rows).toHaveLength(1)
  expect((await record(stage.house, far.registrar, 'person', child.mother)).values.kept_by).toBe(far.school)
  const left = await record(stage.house, near.registrar, 'learner', child.learner)
  expect([left.state, left.values.left_for]).toEqual(['transferred', 'same_province'])
  await expect(record(stage.house, near.registrar, 'person', child.person)).rejects.toThrow('not_found')
})

it('follows an arrival that a killed program left, and once only', async () => {
  const child = await childAt(near.school, 'กระดังงา')
  const system = await systemActor(stage.house)
  const whole = stage.house.reactions
  Object.assign(stage.house, { reactions: [] })
  const transfer = await transferTo(child)
  Object.assign(stage.house, { reactions: whole })
  expect((await record(stage.house, system, 'learner', child.learner)).state).toBe('studying')
  await catchUp(stage.house)
  await catchUp(stage.house)
  for (const reaction of whole) await reaction.follow(stage.house, system, transfer)
  const stays = await list(stage.house, system, 'learner', {
    filters: [{ field: 'person', op: 'is', value: child.person }],
  })
  expect(stays.rows.map((row) => row.state).sort()).toEqual(['studying', 'transferred'])
})
