import type { RuleCheck } from '#kernel/register/declaration.ts'

/** The ages of a round, the younger first. */
const agesInOrder: RuleCheck = ({ age_from: from, age_to: to }) =>
  typeof from === 'number' && typeof to === 'number' && from > to ? [{ name: 'rule', spot: { field: 'age_to' } }] : []

export const censusChecks = { ages_in_order: agesInOrder }
