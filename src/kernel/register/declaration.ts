import type { ChoiceField, ChoicesField, Field, KindValue } from '../kinds/field.ts'
import type { Label } from '../label.ts'
import type { Problem } from '../problem.ts'
import type { AccessRule } from '../scope/access.ts'
import type { Workflow } from '../workflow/workflow.ts'

export type Fields = Record<string, Field>

/** No two rows with the same values of these fields, all of them or only those in certain states. */
export interface OnlyOne {
  of: string[]
  while?: string[]
  otherwise: Label
}

/**
 * How long rows are kept: days after what a date field says, or after `since`, the beginning of the last version. Then the row goes
 * with its past, its moves and its files; or only the files do, and the row stays. A rule of the province may say other days.
 */
export interface Keep {
  days: number
  after: string
  only?: 'files'
  /** The order, law or proposal that the days come from. */
  source: Label
}

/** A pure rule over the whole row, before it is written: nothing wrong is null. */
export interface Rule {
  name: string
  check: string
  otherwise: Label
}

/** `field` holds the number of a row itself; `of` holds a further one, in a row of `register` whose `link` names the row. */
export interface FoundBy {
  field: string
  register: string
  link: string
  of: string
}

export interface RegisterLabel {
  one: string
  many: string
}

/** A register as it is declared. Plain data: it prints as JSON. Pure rules stand beside it, by name. */
export interface AnyRegister {
  name: string
  th: RegisterLabel
  en: RegisterLabel
  /** What one row is, in one sentence, for the reader of the declaration and the API. */
  about: Label
  fields: Fields
  workflow?: Workflow
  /** The field that names a row in lists and links; several are joined by a space. */
  titled: string[]
  /** Columns of the generic list, in order. `state` may stand among them. */
  listed: string[]
  /** Fields that free-text search looks into. */
  searched?: string[]
  onlyOne?: OnlyOne[]
  /** Fields by which a row is recognised when a list brings it again, in order, after `onlyOne`. */
  knownBy?: { of: string[]; while?: string[] }[]
  rules?: Rule[]
  /** A link to the row of this register that stands for this one: lists and searches give that one, where the reader sees it. */
  standsAs?: string
  /** A register of further numbers by which rows of this one are found, beside the one in a field of their own. */
  foundBy?: FoundBy
  /** Fields that repeat a fact of a linked record, because scope is cut along them: they must agree with it. */
  copies?: { field: string; link: string; of: string }[]
  /** A link field whose record, once in a frozen state, freezes these rows too: the lines of a published plan. */
  frozenWith?: string
  /** Set for a register whose rows are places: the fields that link to the places it lies in. */
  place?: { within: string[] }
  /** Dates between which a row holds in the world, for counting as of a day. `until` is the first day it no longer holds. */
  span?: { from: string; until: string }
  access: AccessRule[]
  /** Its rows hand out rights or send word elsewhere: a person at a browser changes them only right after proving to be there. */
  handsOutRights?: true
  /** Why a person's own copy of their data leaves these rows out, where handing them over could harm somebody. */
  withheld?: Label
  /** How long rows are kept; absent: for good. */
  keep?: Keep
}

/** The same with its fields known by name, so that whatever names a field is checked and rows can be inferred. */
export interface Register<F extends Fields, W extends Workflow | undefined> extends AnyRegister {
  fields: F
  workflow?: W & Workflow
  titled: (keyof F & string)[]
  listed: ((keyof F & string) | 'state')[]
  searched?: (keyof F & string)[]
  onlyOne?: (OnlyOne & { of: (keyof F & string)[] })[]
  knownBy?: { of: (keyof F & string)[]; while?: string[] }[]
  frozenWith?: keyof F & string
  standsAs?: keyof F & string
  place?: { within: (keyof F & string)[] }
  span?: { from: keyof F & string; until: keyof F & string }
}

/** Declares a register. The shape of its rows, drafts and patches is inferred. */
export const register = <const F extends Fields, const W extends Workflow | undefined = undefined>(
  name: string,
  rest: Omit<Register<F, W>, 'name'>,
): Register<F, W> => ({ name, ...rest })

type ValueOf<K extends Field> = K extends ChoiceField
  ? keyof K['choices'] & string
  : K extends ChoicesField
    ? (keyof K['choices'] & string)[]
    : KindValue[K['kind']]

type RequiredKeys<F extends Fields> = { [K in keyof F]: F[K] extends { required: true } ? K : never }[keyof F]

/** What creating a row takes. */
export type Draft<R> =
  R extends Register<infer F, Workflow | undefined>
    ? { [K in RequiredKeys<F>]: ValueOf<F[K]> } & { [K in Exclude<keyof F, RequiredKeys<F>>]?: ValueOf<F[K]> | null }
    : never

/** A pure check of a row about to be written; gives the problems it finds. */
export type RuleCheck = (row: Record<string, unknown>) => Problem[]
