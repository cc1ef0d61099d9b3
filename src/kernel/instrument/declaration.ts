import type { Label } from '../label.ts'

/** When something is asked: by the answers given before it. */
export type When =
  | { question: string; is: (string | number | boolean)[] }
  | { question: string; atLeast: number }
  | { all: When[] }
  | { any: When[] }
  | { not: When }

/** An answer to choose; `worth` is what it adds to a score. */
export interface Option extends Label {
  worth?: number
}

interface Asked extends Label {
  name: string
  required?: boolean
  help?: Label
  when?: When
}

export interface TextQuestion extends Asked {
  kind: 'text'
  long?: boolean
  max?: number
}
export interface NumberQuestion extends Asked {
  kind: 'number'
  min?: number
  max?: number
  decimals?: number
  unit?: Label
}
export interface DateQuestion extends Asked {
  kind: 'date'
  notAfter?: 'today'
}
export interface YesNoQuestion extends Asked {
  kind: 'yes_no'
  /** What "yes" adds to a score; "no" adds nothing. */
  worth?: number
}
export interface ChoiceQuestion extends Asked {
  kind: 'choice'
  options: Record<string, Option>
}
export interface ChoicesQuestion extends Asked {
  kind: 'choices'
  options: Record<string, Option>
}
export interface PointQuestion extends Asked {
  kind: 'point'
}
export interface PhoneQuestion extends Asked {
  kind: 'phone'
}
/** A national id or G-code: kept sealed, and read again only as its mask. */
export interface IdQuestion extends Asked {
  kind: 'national_id'
}

export type Question =
  | TextQuestion
  | NumberQuestion
  | DateQuestion
  | YesNoQuestion
  | ChoiceQuestion
  | ChoicesQuestion
  | PointQuestion
  | PhoneQuestion
  | IdQuestion

/** Questions that belong together; with `repeat`, a row of answers for each member, visit or room. */
export interface Section extends Label {
  name: string
  help?: Label
  when?: When
  repeat?: { most: number; one: Label }
  questions: Question[]
}

/** Where a score stands: from this value up to the next band. `level` is what a page makes of it. */
export interface Band extends Label {
  from: number
  level: 'good' | 'watch' | 'act'
}

/**
 * A sum over answers. `of` names questions, those of a repeated section as `section.question`, which are summed over its
 * rows. It has a value only when at least `least` of them were answered, all of them if that is not said.
 */
export interface Score extends Label {
  name: string
  of: string[]
  /** Questions that count the other way round: `highest − worth`. */
  reversed?: string[]
  highest?: number
  least?: number
  /** Divided by the answer to this question, or by the number of rows of this repeated section. */
  per?: string
  bands?: Band[]
}

/**
 * A versioned set of questions with scoring, as plain data. A published version is never changed: a correction is the
 * next version, and answers name the version they were given to.
 */
export interface Instrument extends Label {
  name: string
  version: number
  /** The day from which it is used (ISO). */
  published: string
  about: Label
  /** Where the questions and cut-offs come from, and under which licence they are used. */
  source: Label
  sections: Section[]
  scores: Score[]
}

/** An id number as it comes in, and as it is kept and read. */
export type IdAnswer = { id: string } | { masked: string; sealed: string }
export type Answer = string | number | boolean | string[] | { lat: number; lon: number } | IdAnswer
export type AnswerRow = Record<string, Answer>
/** Answers by question; those of a repeated section as a list of rows under its name. */
export type Answers = Record<string, Answer | AnswerRow[]>

/** Declares an instrument. */
export const instrument = (name: string, rest: Omit<Instrument, 'name'>): Instrument => ({ name, ...rest })
