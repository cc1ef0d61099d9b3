/** Plan: strategy trees from the offices' own documents, their targets, alignments and what carries each line. */
import { plan } from './plan.register.ts'
import { planAlignment } from './plan-alignment.register.ts'
import { planCarrier } from './plan-carrier.register.ts'
import { planLine } from './plan-line.register.ts'
import { planTarget } from './plan-target.register.ts'

export { plan, planAlignment, planCarrier, planLine, planTarget }
export const planModule = { name: 'plan', registers: [plan, planLine, planTarget, planAlignment, planCarrier] }
