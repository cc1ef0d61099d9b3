import type { KindName } from '#kernel/kinds/field.ts'
import type { SheetDraft } from '../sheet/sheet-draft.ts'

export interface Option {
  value: string
  label: string
}

/** One field of a form as it is drawn: what was typed stays as it was typed. */
export interface FieldDraft {
  name: string
  kind: KindName
  label: string
  help?: string
  required: boolean
  /** What each input of the field holds: '' for a field of one input, else `day`, `month`, `first` … */
  typed: Record<string, string>
  /** Ticked codes of a field of several. */
  ticked?: string[]
  options?: Option[]
  /** A link: the register it leads to, and the record it leads to now. */
  to?: string
  /** A file: the one kept now, and the endings that may be brought. */
  kept?: { text: string; href: string }
  accept?: string
  /** An id number of an instrument that is kept already; left empty it stays. */
  sealed?: { masked: string; sealed: string }
  /** An instrument to be filled. */
  sheet?: SheetDraft
  fault?: string
  long?: boolean
  unit?: string
  max?: number
}

/** The name of one input of a field in the form: `birth_date` or `birth_date.day`. */
export const inputName = (field: FieldDraft, part = ''): string => (part ? `${field.name}.${part}` : field.name)

/** What describes an input to a screen reader: its help and what is wrong with it. */
export const describedBy = (field: FieldDraft): string | undefined =>
  [field.help ? `${field.name}-help` : '', field.fault ? `${field.name}-fault` : ''].filter(Boolean).join(' ') ||
  undefined
