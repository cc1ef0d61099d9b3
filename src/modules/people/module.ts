/** People: persons once each, their households, guardians and posts. */
import { guardian } from './guardian.register.ts'
import { household } from './household.register.ts'
import { person } from './person.register.ts'
import { peopleIndicators } from './staff.indicator.ts'
import { staffPost } from './staff-post.register.ts'

export { disabilities, disadvantages, positions, relations, sexes } from './codes.ts'
export { population, staffHeld } from './staff.basis.ts'
export { guardian, household, person, staffPost }
export const peopleModule = {
  name: 'people',
  registers: [household, person, guardian, staffPost],
  indicators: peopleIndicators,
}
