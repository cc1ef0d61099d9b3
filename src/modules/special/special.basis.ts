import { type Basis, basis } from '#kernel/indicator/declaration.ts'
import type { Dimension } from '#kernel/indicator/dimension.ts'
import { sexes } from '#modules/people/module.ts'
import { gCodeOrigins, learningPlaces } from './codes.ts'

const sexOf = (path: string): Dimension => ({ th: 'เพศ', en: 'Sex', path, values: sexes })

/** G-code requests by the academic year in which the school began to ask, where the child lives; files closed unasked left out. */
export const gCodesAsked: Basis = basis('g_codes_asked', {
  over: 'g_code_file',
  timing: { during: 'asked_on' },
  place: 'lives_in',
  identity: 'person',
  where: [{ path: 'state', notIn: ['closed'] }],
  dimensions: {
    sex: sexOf('person.sex'),
    origin: { th: 'ที่มา', en: 'Origin', path: 'origin', values: gCodeOrigins },
  },
})

/** Children who learn at home, in hospital or in care on the census day, where they live. */
export const learningPlaced: Basis = basis('learning_placed', {
  over: 'placed_learning',
  timing: { held: true },
  place: 'lives_in',
  identity: 'case',
  where: [{ path: 'state', in: ['running', 'ended'] }],
  dimensions: {
    sex: sexOf('case.person.sex'),
    learns_at: { th: 'เรียนที่', en: 'Learns at', path: 'kind', values: learningPlaces },
  },
})
