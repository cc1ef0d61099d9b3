import { type Basis, basis } from '#kernel/indicator/declaration.ts'
import type { Dimension } from '#kernel/indicator/dimension.ts'
import { grades } from '#modules/organisation/module.ts'
import { sexes } from '#modules/people/module.ts'
import { educators } from './codes.ts'
import { LEARNT_STATES } from './educating.workflow.ts'

const ofFile = {
  sex: { th: 'เพศ', en: 'Sex', path: 'person.sex', values: sexes },
  grade: { th: 'ชั้น', en: 'Grade', path: 'grade', values: grades },
  educator: { th: 'จัดโดย', en: 'Provided by', path: 'kind', values: educators },
} as const satisfies Record<string, Dimension>

/** Learners at home and in centres on the census day, where they live. */
export const homeLearners: Basis = basis('home_learners', {
  over: 'home_learning',
  timing: { held: true },
  place: 'lives_in',
  identity: 'person',
  where: [{ path: 'state', in: [...LEARNT_STATES] }],
  dimensions: ofFile,
})

/** Applications of an academic year, where the child lives. */
export const homeApplications: Basis = basis('home_applications', {
  over: 'home_learning',
  timing: { during: 'applied_on' },
  place: 'lives_in',
  identity: 'person',
  where: [{ path: 'state', notIn: ['draft', 'taken_back'] }],
  dimensions: ofFile,
})

/** Yearly reviews by the year in which they were due, those of files that ended left out. */
export const homeReviews: Basis = basis('home_reviews', {
  over: 'learning_review',
  timing: { during: 'due_on' },
  place: 'lives_in',
  identity: 'person',
  where: [{ path: 'state', notIn: ['skipped'] }],
  dimensions: { sex: ofFile.sex },
})

export const homeWays = ['children', 'sex', 'grade', 'educator']
