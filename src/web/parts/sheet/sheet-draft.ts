import type { When } from '#kernel/instrument/declaration.ts'
import type { FieldDraft } from '../fields/field-draft.ts'

/** One question on a form: its input, and the condition under which it is asked. */
export interface QuestionDraft {
  draft: FieldDraft
  /** The question's name as conditions call it. */
  question: string
  when?: When
  /** The condition in words, for a browser without scripts, where every question stands open. */
  condition?: string
}

export interface SectionDraft {
  name: string
  label: string
  help?: string
  when?: When
  condition?: string
  /** A repeated section: how many rows at most, what one row is called. */
  repeat?: { most: number; one: string }
  /** One row for a plain section, as many as there are (and room for more) for a repeated one. */
  rows: QuestionDraft[][]
}

/** An instrument as a form draws it. */
export interface SheetDraft {
  version: number
  title: string
  about: string
  sections: SectionDraft[]
}

/** Answers as they stand in the inputs right now, as far as conditions look at them. */
export function standing(form: FormData, rows: QuestionDraft[]): Record<string, string | number | boolean | string[]> {
  const answers: Record<string, string | number | boolean | string[]> = {}
  for (const { draft, question } of rows) {
    const text = form.get(draft.name)
    if (draft.kind === 'choices') answers[question] = form.getAll(draft.name).map(String)
    else if (typeof text !== 'string' || text === '') continue
    else if (draft.kind === 'yes_no') answers[question] = text === 'yes'
    else if (draft.kind === 'number') answers[question] = Number(text)
    else answers[question] = text
  }
  return answers
}
