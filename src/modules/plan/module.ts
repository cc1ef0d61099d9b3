/** Plan: strategy trees from the offices' own documents, their targets, alignments and what carries each line. */
import { plan } from './plan.register.ts'
import { planActs } from './plan-acts.ts'
import { planAlignment } from './plan-alignment.register.ts'
import { planCarrier } from './plan-carrier.register.ts'
import { planLine } from './plan-line.register.ts'
import { planTarget } from './plan-target.register.ts'

export { suggestAlignments } from './align.act.ts'
export { capabilities } from './capability/capability.ts'
export { exportPlan } from './export.ts'
export { loadHigherPlans } from './higher-plans.act.ts'
export { type ImportedPlan, importPlan } from './import-plan.act.ts'
export { keepReviewed, type ReviewedPlan } from './keep-reviewed.act.ts'
export { readDocument } from './keeping/read-document.ts'
export { reviewOfPlan } from './keeping/review-of-plan.ts'
export { lineKinds } from './line-kinds.ts'
export { newEdition } from './new-edition.act.ts'
export { publishPlan } from './publish-plan.act.ts'
export { apply as applyEdit } from './review/edit.ts'
export { type Standing, standings } from './status/measured.ts'
export { linesMovedBy } from './trace/moved-by.ts'
export { type PlanTree, planTree, type TracedCarrier, type TracedLine, type TracedTarget } from './trace/plan-tree.ts'
export { planSource } from './trace/read-plan.ts'
export { type PlanTrace, trace } from './trace/trace.ts'
export { plan, planAlignment, planCarrier, planLine, planTarget }

export const planModule = {
  name: 'plan',
  registers: [plan, planLine, planTarget, planAlignment, planCarrier],
  acts: planActs,
}
