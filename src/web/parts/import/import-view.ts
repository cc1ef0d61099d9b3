import type { Option } from '../fields/field-draft.ts'

/** What every form of an import carries: the act, minted with the page, and the version that the page showed. */
export interface Carried {
  act: string
  version: number
}

export interface ColumnsView {
  target: string
  title: string
  targets: { value: string; label: string; about: string; ready: boolean }[]
  sheet: string
  sheets: string[]
  encoding: string
  separator: string | null
  headerRow: number
  headerRows: 1 | 2
  skipped: { row: number; text: string }[]
  columns: { letter: string; header: string; to: string; samples: string[] }[]
  choices: { value: string; label: string; required: boolean; kept: boolean }[]
  /** Matched as a file with these headers was before. */
  remembered: boolean
  missing: string[]
  asks: { name: string; label: string; help?: string; required: boolean; value: string; options: Option[] | null }[]
  twoDigitYears: '' | 'be' | 'ce'
  monthFirst: boolean
}

/** What is wrong with a cell, and what may be typed or chosen in its place. */
export interface ProblemView {
  key: string
  row: number
  letter: string
  header: string
  value: string
  masked: boolean
  text: string
  suggestion: string
  /** Absent: the whole row is meant, and nothing can be typed here. */
  column: string | null
  options: Option[] | null
}

export interface GroupView {
  value: string
  column: string
  label: string
  text: string
  rows: number
  suggestion: string
  options: Option[] | null
}

export interface CountView {
  register: string
  label: string
  /** Whether the reader has a list of these records to go to. */
  seen?: boolean
  create: number
  change: number
  unchanged: number
}

export interface CheckView {
  rows: number
  good: number
  bad: number
  seenAt: string
  counts: CountView[]
  kinds: { name: string; text: string; rows: number }[]
  kind: string
  groups: GroupView[]
  problems: ProblemView[]
  problemCount: number
  from: number
  next: number | null
  years: boolean
  samples: {
    row: number
    records: { label: string; outcome: 'create' | 'change' | 'unchanged'; values: { label: string; text: string }[] }[]
  }[]
  skipped: { row: number; why: string; text: string }[]
  skippedCount: number
  corrections: number
}

export interface ResultView {
  figures: Record<'total' | 'created' | 'changed' | 'unchanged' | 'refused', number | null>
  stoppedAt: number | null
  problem: string
  counts: CountView[]
  waiting: {
    total: number
    /** Reasons with the number of rows, the most frequent first. */
    reasons: { text: string; rows: number }[]
    rows: { id: string; row: number; reasons: { place: string; text: string }[] }[]
  }
}
