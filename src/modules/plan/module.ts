/** Plan: strategy trees from the offices' own documents, their targets, alignments and what carries each line. */
import { plan } from './plan.register.ts'
import { planActs } from './plan-acts.ts'
import { planAlignment } from './plan-alignment.register.ts'
import { planCarrier } from './plan-carrier.register.ts'
import { planLine } from './plan-line.register.ts'
import { planTarget } from './plan-target.register.ts'

export { suggestAlignments } from './align.act.ts'
export { capabilities } from './capability/capability.ts'
export { capabilitiesOf } from './capability/classify.ts'
export { exportPlan, markdownOf } from './export.ts'
export { type HigherLine, type HigherPlan, loadHigherPlans } from './higher-plans.act.ts'
export { type ImportedPlan, importPlan, type PlanImport } from './import-plan.act.ts'
export { keepReviewed, type ReviewedPlan } from './keep-reviewed.act.ts'
export { type ReadDocument, readDocument } from './keeping/read-document.ts'
export { reviewOfPlan } from './keeping/review-of-plan.ts'
export { lineKinds } from './line-kinds.ts'
export { type NewEdition, newEdition } from './new-edition.act.ts'
export { type PublishedPlan, publishPlan } from './publish-plan.act.ts'
export { apply as applyEdit, can as canEdit, type Edit } from './review/edit.ts'
export { begin as beginReview, edit, type Review, redo, undo } from './review/history.ts'
export { countsOf, faultsOf, linesOf, type ReviewNode, type ReviewState } from './review/state.ts'
export { parseEdit, parseState } from './review/wire.ts'
export { indicatorsServing, registersServing } from './serving/serving.ts'
export { type Light, lightConventions, lightOf } from './status/lights.ts'
export { type Judgement, type Standing, standings } from './status/measured.ts'
export type { Tally } from './status/roll-up.ts'
export { linesMovedBy, type MovedLine } from './trace/moved-by.ts'
export { type PlanTree, planTree, type TracedCarrier, type TracedLine, type TracedTarget } from './trace/plan-tree.ts'
export { type KeptAlignment, type PlanHeader, planSource } from './trace/read-plan.ts'
export { type LineTrace, type PlanTrace, trace } from './trace/trace.ts'
export { plan, planAlignment, planCarrier, planLine, planTarget }

export const planModule = {
  name: 'plan',
  registers: [plan, planLine, planTarget, planAlignment, planCarrier],
  acts: planActs,
}
