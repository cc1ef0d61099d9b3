import type { RuleCheck } from '#kernel/register/declaration.ts'

/** Everybody but a family teaches in a centre that has a name. */
const centreNamed: RuleCheck = (row) =>
  row.kind === 'family' || row.centre ? [] : [{ name: 'missing_value', spot: { field: 'centre' } }]

export const alternativeChecks = { centre_named: centreNamed }
