/** A column of the file and the layout column it is taken for; null: left out. */
export interface ColumnMapping {
  letter: string
  header: string
  to: string | null
}

/** What the century of a two-digit year is. `be`: 55 is 2555 and 99 is 2499 or 2599, whichever is not in the future. */
export type TwoDigitYears = 'be' | 'ce'

/** How a file is read. Plain data that can be remembered for the next file from the same source. */
export interface Mapping {
  layout: string
  sheet: string
  /** Row number of the header; with a second row under it, the first of the two. 0: the file has no header. */
  headerRow: number
  headerRows: 1 | 2
  columns: ColumnMapping[]
  /** Answers to what the layout asks once for the whole file, as typed. */
  answers: Record<string, string>
  twoDigitYears?: TwoDigitYears
  /** Dates with a figure for the month begin with the day unless said. */
  monthFirst?: boolean
}

/** What a mapping leaves open, for the mapping step. */
export interface MappingGaps {
  /** Letters of file columns that nothing was found for. */
  unmapped: string[]
  /** Layout columns that two or more file columns are taken for; the first is used. */
  doubled: { to: string; letters: string[] }[]
  /** Required layout columns that no file column is taken for. */
  missing: string[]
  /** Questions that must be answered first. */
  unanswered: string[]
}

/** A value put right by the user, for one row or, without `row`, for every row where the column says `value`. */
export interface Correction {
  row?: number
  value?: string
  /** The layout column. */
  column: string
  text: string
}
