import { type Basis, basis } from '#kernel/indicator/declaration.ts'
import { sexes } from '#modules/people/module.ts'
import { dimensions, listKinds, nationalities, origins } from './codes.ts'

/** Children of the round that gives the figures of its academic year, where they live. */
export const censusChildren: Basis = basis('census_children', {
  over: 'census_child',
  timing: { year: 'academic_year' },
  place: 'lives_in',
  where: [{ path: 'round.stands_for', in: ['year'] }],
  dimensions: {
    age: { th: 'อายุ', en: 'Age', path: 'age' },
    sex: { th: 'เพศ', en: 'Sex', path: 'sex', values: sexes },
    affiliation: { th: 'สังกัด', en: 'Affiliation', path: 'affiliation', values: listKinds },
    nationality: { th: 'สถานะบุคคล', en: 'Nationality status', path: 'nationality_status', values: nationalities },
    dimension: { th: 'มิติการตกหล่น', en: 'Dimension of exclusion', path: 'dimension', values: dimensions },
    origin: { th: 'ที่มา', en: 'Origin', path: 'origin', values: origins },
  },
})

/** How numbers of the census may be cut. */
export const censusWays = ['children', 'age', 'sex', 'affiliation', 'nationality', 'dimension']
