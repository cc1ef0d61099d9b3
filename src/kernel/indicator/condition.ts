type Value = string | number | boolean

/**
 * One condition on a row. `path` is a field of the row or of a record it links to (`person.sex`); `state` is the state of
 * its workflow. `dim` is a dimension of the basis, so that stored cells can be filtered too.
 */
export type Test =
  | { path: string; in: Value[] }
  | { path: string; notIn: Value[] }
  | { path: string; empty: boolean }
  /** A list of choices with at least one entry (or none). */
  | { path: string; some: boolean }
  /** A date not later than the day counted, or later than it. */
  | { path: string; reached: boolean }
  | { dim: string; in: string[] }
  /** Whole years, both ends included. */
  | { dim: string; from?: number; to?: number }
  /** Older than the age that belongs to the value of another field; rows of other values fail. */
  | { age: string; aboveBy: string; ages: Record<string, number> }
  /** Moved into a state within so many days of being moved into another one. */
  | { movedTo: string; after: string; withinDays: number }
  | { any: Test[] }

export const isDimensionTest = (test: Test): test is Extract<Test, { dim: string }> => 'dim' in test
