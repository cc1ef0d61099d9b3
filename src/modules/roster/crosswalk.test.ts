import { expect, it } from 'vitest'
import { grades, organisationKinds } from '#modules/organisation/module.ts'
import { positions, sexes } from '#modules/people/module.ts'
import { type Crosswalk, gradeCodes, gradeOf, orgTypes, positionOf, positionRoles, sexCodes } from './crosswalk.ts'

const complete = (walk: Crosswalk<string>, ours: Record<string, unknown>): void => {
  expect(Object.keys(walk.out).sort()).toEqual(Object.keys(ours).sort())
  for (const code of walk.back.keys()) expect(walk.out[walk.back.get(code) ?? '']).toBe(code)
}

it('has a code of theirs for every code of ours', () => {
  complete(gradeCodes, grades)
  complete(positionRoles, positions)
  complete(sexCodes, sexes)
  expect(Object.keys(orgTypes).sort()).toEqual(Object.keys(organisationKinds).sort())
})

it('finds the way back for every grade and post, by our own code where it came along', () => {
  for (const [ours, theirs] of Object.entries(gradeCodes.out)) expect(gradeOf(theirs, ours)).toBe(ours)
  for (const [ours, theirs] of Object.entries(positionRoles.out)) expect(positionOf(theirs, ours)).toBe(ours)
})

it('takes the usual one without it, and none for what is no code', () => {
  for (const grade of ['K1', 'P1', 'P6', 'M1', 'M6'] as const) expect(gradeOf(gradeCodes.out[grade])).toBe(grade)
  expect(gradeOf('10', undefined, 'vocational_college')).toBe('V1')
  expect(gradeOf('01', undefined, 'vocational_college')).toBe('P1')
  expect(gradeOf('10', 'P1')).toBe('M4')
  expect(positionOf('teacher')).toBe('teacher')
  expect(positionOf('guardian')).toBeNull()
  for (const code of ['', '1', 'x', '__proto__']) expect(gradeOf(code, '__proto__')).toBeNull()
})
