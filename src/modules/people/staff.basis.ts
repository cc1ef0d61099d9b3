import { type Basis, basis } from '#kernel/indicator/declaration.ts'
import { byProfile, bySchool } from '#modules/organisation/module.ts'
import { positions, sexes } from './codes.ts'

/** Posts held on the census day, where they are held. */
export const staffHeld: Basis = basis('staff_held', {
  over: 'staff_post',
  timing: { held: true },
  place: 'organisation',
  identity: 'person',
  dimensions: {
    position: { th: 'ตำแหน่ง', en: 'Position', path: 'position', values: positions },
    sex: { th: 'เพศ', en: 'Sex', path: 'person.sex', values: sexes },
    ...bySchool,
    ...byProfile,
  },
})

/** Everybody alive on the census day, where they live, with their age. */
export const population: Basis = basis('population', {
  over: 'person',
  timing: { always: true },
  place: 'lives_in',
  where: [
    { path: 'birth_date', empty: false },
    { path: 'died_on', reached: false },
    // of records that are one person the one that goes on
    { path: 'same_as', empty: true },
    // statistics of learning look at nobody older; the bound keeps the cells few
    { dim: 'age', from: 0, to: 24 },
  ],
  dimensions: {
    sex: { th: 'เพศ', en: 'Sex', path: 'sex', values: sexes },
    age: { th: 'อายุ', en: 'Age', age: 'birth_date' },
  },
})
