/** Where the answer stands on paper: boxes to tick, dots to write on, squares for figures, or what was said. */
export type PaperAnswer =
  | { shape: 'boxes'; options: { label: string; ticked: boolean }[] }
  | { shape: 'blanks'; parts: { before: string; width: 'narrow' | 'middle' | 'wide'; after: string }[] }
  | { shape: 'lines'; rows: number }
  | { shape: 'digits'; groups: number[] }
  | { shape: 'said'; text: string }

export interface PaperAsk {
  number: string
  label: string
  note: string
  /** More than one box may be ticked. */
  many: boolean
  /** Two such share a line. */
  short: boolean
  answer: PaperAnswer
}

/** A repeated section: a row of cells for each, where its questions are short and few, else a block for each. */
export interface PaperTable {
  /** What one row is. */
  one: string
  columns: { number: string; label: string; note: string; wide: boolean }[]
  /** Cells of what was answered, or as many empty rows as the paper has room for. */
  rows: string[][]
  /** What the figures mean that a cell takes in place of words. */
  codes: { label: string; options: string[] }[]
}

export interface PaperPart {
  label: string
  note: string
  asks: PaperAsk[]
  table?: PaperTable
  blocks?: { label: string; asks: PaperAsk[] }[]
}

/** One sheet: empty, begun for somebody, or filled. */
export interface Paper {
  key: string
  title: string
  about: string
  foot: string
  /** Whom it is about, where that is known. */
  head: { label: string; text: string }[]
  parts: PaperPart[]
  scores: { label: string; value: string; band: string }[]
  filled: boolean
}
