import type { Language } from '../label.ts'
import type { FieldOf, KindName, KindValue } from './field.ts'

export type ColumnType =
  | 'text'
  | 'text[]'
  | 'smallint'
  | 'integer'
  | 'bigint'
  | 'numeric'
  | 'double precision'
  | 'boolean'
  | 'date'
  | 'timestamptz'
  | 'uuid'
  | 'jsonb'
  | 'bytea'

/** One column of a kind. `suffix` is empty for the main column: field `name` + `_first` gives `name_first`. */
export interface Column {
  suffix: string
  type: ColumnType
}

/** The keys that sealed kinds need; opened from the secrets of the data folder. */
export interface Keys {
  encryption: Buffer
  hash: Buffer
}

/**
 * Every facet of one kind of field. `parse` takes anything from outside and gives the value or throws a Refusal
 * that names the problem; `store` and `load` go to and from the columns, in their order.
 */
export interface Kind<K extends KindName> {
  name: K
  columns: Column[]
  /** How the column is indexed when lists filter by it. */
  index?: 'btree'
  /** The column (suffix) that sorts the field; absent: not sortable. */
  sortBy?: string
  parse(raw: unknown, field: FieldOf<K>): KindValue[K]
  store(value: KindValue[K], keys: Keys): unknown[]
  load(columns: unknown[]): KindValue[K] | null
  /** What a cell of a list or a CSV shows. */
  show(value: KindValue[K], field: FieldOf<K>, language: Language): string
  /** JSON schema of the value for OpenAPI. */
  schema(field: FieldOf<K>): Record<string, unknown>
  /** SQL condition on the main column, if the database can hold the rule too. */
  check?(column: string, field: FieldOf<K>): string | null
  /** What stands in place of a secret value. */
  mask(): string
}

export const HIDDEN = '•••••'
