import { madeId } from '#kernel/act/id.ts'
import type { Problem, ProblemName } from '#kernel/problem.ts'
import type { RosterLine } from './read-files.ts'

/** One record as a line of the files would have it. */
export interface Step {
  line: RosterLine
  register: 'person' | 'classroom' | 'learner' | 'staff_post' | 'enrolment'
  record: string
  /** The record as it is now, where there is one. */
  version?: number
  /** All of a new record; of one that is there, what the files say of it. */
  values: Record<string, unknown>
}

/** What is wrong with a line, and where. */
export interface LineProblem {
  file: string
  row: number
  column?: string
  problem: Problem
}

export const blame = (
  { file, row }: RosterLine,
  column: string,
  name: ProblemName,
  detail?: { th: string; en: string },
): LineProblem => ({ file, row, column, problem: { name, ...(detail ? { detail } : {}) } })

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[0-9a-f]{4}-[0-9a-f]{12}$/

/**
 * The id of a record here for the id it has there. Our own come back as they are; others give one that is always the same
 * for the same source, so that bringing the same file twice changes nothing twice.
 */
export function idHere(system: string, kind: string, sourcedId: string): string {
  const own = sourcedId.toLowerCase()
  if (UUID.test(own)) return own
  return madeId('oneroster', system, kind, sourcedId)
}
