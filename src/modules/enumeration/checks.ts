import type { RuleCheck } from '#kernel/register/declaration.ts'

/** Who says that a house was interviewed gives what was answered. */
const interviewedWithSheet: RuleCheck = (row) =>
  row.result === 'interviewed' && !row.sheet ? [{ name: 'missing_value', spot: { field: 'sheet' } }] : []

export const enumerationChecks = { interviewed_with_sheet: interviewedWithSheet }
