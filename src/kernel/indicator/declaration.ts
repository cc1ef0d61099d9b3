import type { Choices } from '../kinds/field.ts'
import type { Label } from '../label.ts'
import type { Test } from './condition.ts'
import type { Dimension } from './dimension.ts'

/**
 * When a row of a basis counts in an academic year:
 * - `{ year }` the row names its academic year itself, and with `held` it also holds on the census day of that year;
 * - `{ held }` the row's span covers the census day of the year;
 * - `{ during }` the named date falls into the academic year, up to the day counted;
 * - `{ always }` every row; conditions with the day of the year tell which.
 */
export type Timing = { year: string; held?: true } | { held: true } | { during: string } | { always: true }

/**
 * What counts are taken of: one register, when its rows hold, where they lie and how they are cut. Counts on the same
 * basis share one pass over the register and one set of stored cells.
 */
export interface Basis {
  name: string
  /** The register whose rows are counted, and which the drill-through lists. */
  over: string
  timing: Timing
  /** Path to the place of a row, such as `school`, `person.lives_in` or `id`. */
  place: string
  /** Path to what stays the same over the years, to tell who came and who went. Absent: the row itself. */
  identity?: string
  /** Conditions of every count on this basis. */
  where?: Test[]
  dimensions: Record<string, Dimension>
}

/** Another row that must (or must not) exist for the same person, school … as the counted row. */
export interface Tie {
  over: string
  /** Field of the other row → path of the counted row, or that path translated by a table. */
  same: Record<string, string | { path: string; map: Record<string, string> }>
  /** The other row's academic year, counted from that of the counted row; `held`: on that year's census day. */
  year?: { field: string; offset: number; held?: true }
  /** Conditions on the other row. */
  where?: Test[]
}

/** A filter over one register. The drill-through lists the rows that pass the very same filter. */
export interface Count {
  basis: Basis
  /** Academic years back (−) or forth from the year reported. */
  shift?: number
  where?: Test[]
  also?: Tie[]
  without?: Tie[]
}

export type Unit = 'percent' | 'persons' | 'schools' | 'classes' | 'ratio' | 'records'

/**
 * - `count`: the numerator;
 * - `share`: 100 × numerator / denominator, the numerator a part of the denominator;
 * - `percent`: 100 × numerator / denominator of two groups, so it may exceed 100;
 * - `ratio`: numerator / denominator;
 * - `parity`: the measured share of `over` divided by that of `under` along a dimension; `adjusted` keeps it within 0 and 2;
 * - `survival`: the reconstructed cohort along the steps of a dimension, from promotion and repetition of each step.
 */
export type Formula =
  | { kind: 'count' | 'share' | 'percent' | 'ratio' }
  | { kind: 'parity'; of: 'count' | 'share' | 'percent'; along: string; over: string; under: string; adjusted?: true }
  | { kind: 'survival'; along: string; steps: string[] }

export interface Indicator extends Label {
  name: string
  about: Label
  unit: Unit
  direction: 'up' | 'down' | 'range'
  /** The range in which a value is good, for `range`. */
  range?: [number, number]
  /** Section of the handbook of the field, or the law, that the formula comes from. */
  source: Label
  /** The formula in words. */
  formula: Label
  kind: Formula
  /** `numerator` always; `denominator` unless it is a plain count; `promoted` and `repeated` for survival. */
  parts: Record<string, Count>
  /** Dimensions it may be cut by. `children` stands for the places directly within the place asked. */
  by: string[]
  /** Counts above 0 and below this are hidden from readers who may count but not read. */
  hideBelow: number
  /** Anyone may see it for the province and its districts. */
  open?: true
  /** How many decimals are worth showing. */
  decimals?: number
}

export const basis = (name: string, rest: Omit<Basis, 'name'>): Basis => ({ name, ...rest })

export const indicator = (name: string, rest: Omit<Indicator, 'name'>): Indicator => ({ name, ...rest })

/** A class of a size table and the number of units in it, both ends included. */
export interface Band extends Label {
  code: string
  from: number
  to?: number
}

/** A size table with its life: the one in force on the day counted is used. */
export interface BandTable {
  from: string
  until?: string
  bands: Band[]
}

/** The classes of all tables as choices, for labels. */
export const bandChoices = (tables: BandTable[]): Choices =>
  Object.fromEntries(tables.flatMap((table) => table.bands.map(({ code, th, en }) => [code, { th, en }])))
