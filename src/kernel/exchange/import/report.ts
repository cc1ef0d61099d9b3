import type { Label } from '../../label.ts'
import type { Problem } from '../../problem.ts'

/** A problem of one value or one row, named by its place in the file. */
export interface RowProblem {
  row: number
  /** Letter and header of the file's column; null where the whole row is meant. */
  letter: string | null
  header: string | null
  /** The layout column, which a correction names. */
  column: string | null
  /** `person.birth_date`; null where no field is meant. */
  field: string | null
  /** As it is written in the file; of secret fields only a mask. */
  value: string | null
  masked: boolean
  problem: Problem
  text: Label
  /** A text that would be right, to be taken or not. */
  suggestion?: string
}

/** Problems alike: same field, same problem, same written value. */
export interface ProblemGroup {
  name: Problem['name']
  text: Label
  column: string | null
  field: string | null
  value: string | null
  suggestion?: string
  rows: number
  /** The first row of them. */
  row: number
}

export type RecordOutcome = 'create' | 'change' | 'unchanged'

/** A record as it will be, in words: field → shown text, secret ones masked. */
export interface SampleRecord {
  as: string
  register: string
  outcome: RecordOutcome
  values: Record<string, Label>
}

export interface SkippedRow {
  row: number
  why: 'title' | 'header' | 'repeated_header' | 'total' | 'blank' | 'note'
  /** The beginning of what stands there. */
  text: string
}

/** Records by register. */
export type Counts = Record<string, { create: number; change: number; unchanged: number }>

export interface PreviewReport {
  /** Rows with data. */
  rows: number
  good: number
  bad: number
  counts: Counts
  /** The first problems, as many as asked for; `problemCount` has them all. */
  problems: RowProblem[]
  problemCount: number
  groups: ProblemGroup[]
  samples: { row: number; records: SampleRecord[] }[]
  skipped: SkippedRow[]
  skippedCount: number
  /** The instant from which the province was read; what somebody changes later is a conflict at the commit. */
  seenAt: string
}

/** `all_or_nothing`: one bad row and nothing is written. `good_rows`: the good ones, the bad are given back. */
export type ImportMode = 'all_or_nothing' | 'good_rows'

/** A row that was refused. Its cells stay in the file; `badRows` takes them out again. */
export interface RefusedRow {
  row: number
  problems: RowProblem[]
}

export interface ImportReport {
  mode: ImportMode
  /** Whether anything was written: false where `all_or_nothing` met a bad row. */
  written: boolean
  rows: number
  refused: number
  counts: Counts
  /** The refused rows of this run, at most 1,000; all of them go through `keep`. */
  quarantine: RefusedRow[]
}

export interface ImportProgress {
  phase: 'reading' | 'writing' | 'done'
  /** Rows done. */
  done: number
  /** Rows in all, as far as known. */
  total: number | null
}
