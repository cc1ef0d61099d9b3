import { idsOf } from './chance.ts'

/** Ids of the records of one invented province, by the number of each record in its register. */
export interface Ids {
  organisation(n: number): string
  code(n: number): string
  power(n: number): string
  household(n: number): string
  person(n: number): string
  post(n: number): string
  classroom(n: number): string
  guardian(n: number): string
  learner(n: number): string
  enrolment(n: number): string
  transfer(n: number): string
  move(n: number): string
}

export const idsFor = (seed: number): Ids => ({
  organisation: idsOf(seed, 'organisation'),
  code: idsOf(seed, 'organisation_code'),
  power: idsOf(seed, 'board_power'),
  household: idsOf(seed, 'household'),
  person: idsOf(seed, 'person'),
  post: idsOf(seed, 'staff_post'),
  classroom: idsOf(seed, 'classroom'),
  guardian: idsOf(seed, 'guardian'),
  learner: idsOf(seed, 'learner'),
  enrolment: idsOf(seed, 'enrolment'),
  transfer: idsOf(seed, 'transfer'),
  move: idsOf(seed, 'move'),
})

/** Where the numbers of persons begin: pupils, staff, guardians and children who are at no school. */
export const PERSONS = { pupil: 0, staff: 10_000_000, guardian: 20_000_000, outside: 30_000_000 } as const
