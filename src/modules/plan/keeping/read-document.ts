import { type ProblemName, refuse } from '#kernel/problem.ts'
import type { PlanFileProblem } from '../reading/problem.ts'
import { type ReadPlan, readPlanFile } from '../reading/read-plan-file.ts'
import { readPlanText } from '../reading/read-plan-text.ts'
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

/** Without the two things that a database cannot keep in a text: the zero character and half of a pair of surrogates. */
const keepable = (text: string): string => text.replaceAll('\0', ' ').toWellFormed()

/** Reads a document, or refuses with what is wrong with the file. Keeps nothing. */
export async function readDocument(bytes: Uint8Array, fileName: string): Promise<ReadDocument> {
  const read = await readPlanFile(bytes, fileName)
  if (!read.ok) return refuse(problemOf[read.problem], { spot: { field: 'file' }, detail: { ...read.detail } })
  const text = keepable(read.text)
  const reading = text === read.text ? read.reading : readPlanText(text)
  return { ...read, text, reading, review: reviewOf(text, reading) }
}
