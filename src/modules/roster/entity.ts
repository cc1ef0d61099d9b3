import type { PoolClient } from 'pg'

/** How a property is compared by filters and sorts. */
export type PropertyType = 'text' | 'date' | 'instant'

export interface Property {
  /** What gives it, as SQL. */
  sql: string
  type?: PropertyType
}

export type RosterRow = Record<string, string | null> & { sourcedId: string; dateLastModified: string; status: string }

/** A link to another thing of the roster. */
export interface Reference {
  href: string
  sourcedId: string
  type: string
}

/** Makes links. */
export type Linker = (collection: string, type: string, sourcedId: string) => Reference

export type Extra = Map<string, Record<string, unknown>[]>

/**
 * A kind of thing in the roster, as it is read from the registers. Row policies hold below: whoever asks gets what they
 * may read.
 */
export interface Entity {
  /** Name of the collection in answers and addresses, and of one thing in an answer. */
  many: string
  one: string
  /** Registers that are read: all must be readable. */
  reads: string[]
  from: string
  /** Further joins that add columns and never rows; left out where rows are only counted. */
  joins?: string
  where?: string
  /** By property; `sourcedId` is what rows are ordered by in the end. */
  properties: Record<string, Property>
  /** What hangs on the rows of a page and is read for all of them at once, by the row's `sourcedId`. */
  extra?(client: PoolClient, ids: string[]): Promise<Extra>
  /** The thing as JSON, without the three properties that all have. */
  build(row: RosterRow, link: Linker, extra: Record<string, unknown>[]): Record<string, unknown>
}

/** Leaves out what has no value: an absent property says the same and costs nothing. */
export const present = (value: Record<string, unknown>): Record<string, unknown> =>
  Object.fromEntries(Object.entries(value).filter(([, item]) => item !== null && item !== undefined && item !== ''))
