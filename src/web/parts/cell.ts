import type { Tone } from './tone.ts'

export interface Column {
  key: string
  label: string
  number?: boolean
  /** Address that sorts by this column, and how it is sorted now. */
  sort?: string
  sorted?: 'ascending' | 'descending'
}

export interface Cell {
  text: string
  href?: string
  tone?: Tone
  /** Written in this language, where it differs from the page. */
  lang?: 'th' | 'en'
}

export interface TableRow {
  id: string
  cells: Cell[]
}
