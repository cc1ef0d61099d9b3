import { expect, it } from 'vitest'
import { measure } from '#kernel/indicator/measure.ts'
import { recompute } from '#kernel/indicator/recompute.ts'
import { systemActor } from '#kernel/scope/actor.ts'
import { put, putPerson, putSchool } from '../../../tests/support/as.ts'
import { Y } from '../../../tests/support/indicator-example.ts'
import { useWorld } from '../../../tests/support/world.ts'

/** Pupils of ม.6 a year ago and how the year ended for them; the last one left before the census day. */
const pupils = [
  { result: 'graduated', left: `${Y}-03-31` },
  { result: 'graduated', left: `${Y}-03-31` },
  { result: 'dropped_out', left: `${Y - 1}-12-01` },
  { result: 'repeated', left: null },
  { result: 'transferred', left: `${Y - 1}-06-01` },
]

const stage = useWorld(async ({ house }) => {
  const school = await putSchool(house, 'โรงเรียนหกวิทยา', { kind: 'secondary', levels: ['upper_secondary'] })
  for (const [i, { result, left }] of pupils.entries()) {
    const person = await putPerson(house, school, `นักเรียน${i}`, { birth_date: `${Y - 18}-06-01` })
    const opened = `${Y - 1}-05-16`
    const of = { person, school, grade: 'M6' }
    const learner = await put(house, 'learner', { ...of, entered_on: opened, left_on: left })
    const year = { academic_year: Y - 1, term: `${Y - 1}/1`, starts_on: opened }
    await put(house, 'enrolment', { ...of, learner, ...year, ends_on: left ?? `${Y}-05-16`, result })
  }
  await recompute(house)
})

it('completion of ม.6 counts those who graduated among those who stood there on the census day', async () => {
  const actor = await systemActor(stage.house)
  const of = await measure(stage.house, actor, { indicator: 'completion_m6', year: Y })
  expect([of.numerator, of.denominator]).toEqual([2, 4])
  expect(of.value).toBeCloseTo(50, 8)
  expect((await measure(stage.house, actor, { indicator: 'completion_m6', year: Y - 1 })).value).toBeNull()
})
