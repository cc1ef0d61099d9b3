import { type ProblemName, refuse } from '#kernel/problem.ts'
import type { PlanFileProblem } from '../reading/problem.ts'
import { type ReadPlan, readPlanFile } from '../reading/read-plan-file.ts'
import { type ReviewState, reviewOf } from '../review/state.ts'

const problemOf: Record<PlanFileProblem, ProblemName> = {
  'plan.empty': 'file_text',
  'plan.too_large': 'too_large',
  'plan.binary': 'file_type',
  'plan.html': 'file_type',
  'plan.file_kind': 'file_type',
  'plan.unreadable': 'file_type',
  'plan.no_text': 'file_text',
  'plan.no_heading': 'file_text',
}

/** A document read, with the state in which its review begins. */
export interface ReadDocument extends ReadPlan {
  review: ReviewState
}

/** Reads a document, or refuses with what is wrong with the file. Keeps nothing. */
export async function readDocument(bytes: Uint8Array, fileName: string): Promise<ReadDocument> {
  const read = await readPlanFile(bytes, fileName)
  if (!read.ok) return refuse(problemOf[read.problem], { spot: { field: 'file' }, detail: { ...read.detail } })
  return { ...read, review: reviewOf(read.text, read.reading) }
}
