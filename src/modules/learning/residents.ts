import type { Test } from '#kernel/indicator/condition.ts'
import type { Count } from '#kernel/indicator/declaration.ts'
import { population } from '#modules/people/module.ts'
import { enrolledResidents } from './learning.basis.ts'

/** Everybody of some ages who lives in the place. */
export const people = (from: number, to: number): Count => ({ basis: population, where: [{ dim: 'age', from, to }] })

/** Learners of some grades who live in the place, wherever their school is. */
export const residents = (grades: readonly string[], ...more: Test[]): Count => ({
  basis: enrolledResidents,
  where: [{ dim: 'grade', in: [...grades] }, ...more],
})
