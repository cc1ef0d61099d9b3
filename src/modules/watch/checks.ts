import type { RuleCheck } from '#kernel/register/declaration.ts'

/** A child is referred with consent, or else for a written reason of protection (handbook 16). */
const referralAgreed: RuleCheck = (row) =>
  row.consented === true || row.without_consent ? [] : [{ name: 'missing_value', spot: { field: 'without_consent' } }]

export const watchChecks = { referral_agreed: referralAgreed }
