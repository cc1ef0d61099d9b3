/** A column by its heading, or by one heading in each of the two files. */
export type ColumnName = string | { a: string; b: string }

/**
 * What a column holds, and so how it is cleaned:
 * `name` a personal name, title taken off; `text` words compared like a name; `code` compared as it stands;
 * `sex` in any of its usual spellings; `title` only tells the sex; `date` a day of birth; `number` an identity number.
 */
export type FieldKind = 'name' | 'text' | 'code' | 'sex' | 'title' | 'date' | 'number'

export interface FieldConfig {
  column: ColumnName
  kind: FieldKind
  /** Of a name: the field that takes what follows the first blank, where that field is empty. */
  rest?: string
  /** Of a name or title: the field that takes the sex that the title tells, where that field is empty. */
  tells?: string
  /** Of a number: `thai` keeps only national ids of thirteen digits and G-codes. */
  check?: 'thai'
}

/**
 * One comparison of two persons. Its levels, from the most alike to the least:
 * `name`: same, plain (but for tone marks, silent marks, letters that sound alike), near, far, other; with `crossed`,
 * also given and family name exchanged. `date`: same, slip, part, year, other. `code`: same, one level for each number
 * of first letters in `starts`, other; with `within`, same means the same in the same `within`. `number`: same, slip, other.
 */
export interface ComparisonConfig {
  field: string
  by: 'name' | 'date' | 'code' | 'number'
  crossed?: string
  within?: string
  starts?: number[]
}

/** Numbers agree and so do the fields of at least one of the lists: linked without further weighing. */
export interface ExactConfig {
  same: string
  and: string[][]
}

/** How lists too long for one pass are linked: part by part, then what is left across all parts. */
export interface PartsConfig {
  /** The field whose first letters name the part, such as the code of the subdistrict and 2 for the province. */
  field: string
  letters: number
  /** Blocks of the second pass: such that few pairs agree in them however long the lists are. */
  across: string[][]
}

/** How two lists of persons are linked, or one is searched for persons who stand in it twice. Plain data. */
export interface LinkConfig {
  /** The column that names a row; without it rows are named by their number. */
  key?: ColumnName
  separator?: string
  encoding?: 'utf-8' | 'windows-874'
  fields: Record<string, FieldConfig>
  comparisons: ComparisonConfig[]
  /**
   * Pairs that agree in all parts of at least one block are compared. A part is a field, or a field and an aspect:
   * `first.sound`, `first.plain`, `born.year`, `born.month`, `subdistrict.4` (first letters), `nid.head` and `nid.tail`
   * (all but the last seven digits, and those seven).
   */
  blocks: string[][]
  /** A key that about so many rows of the first list share is passed over: what is that common finds nobody. */
  most?: number
  /** The blocks that weights are learnt in; the first two when left out. */
  train?: string[][]
  /** What persons of one household share in the first list: their likeness is learnt as a class of its own. */
  household?: string[][]
  exact?: ExactConfig[]
  parts?: PartsConfig
  /** A pair at this probability or above is a link. */
  accept: number
  /** A pair under this probability is no link; between the two it is for a person to decide. */
  reject: number
  /** Pairs down to this probability stay among the links, for samples of what was rejected; as `reject` when left out. */
  kept?: number
}

/** The side of a comparison that a heading belongs to. */
export type Side = 'a' | 'b'

export const headingOf = (column: ColumnName, side: Side): string =>
  typeof column === 'string' ? column : column[side]

/** A part of a block, read. */
export interface KeyPart {
  field: string
  aspect: 'same' | 'sound' | 'plain' | 'year' | 'month' | 'start' | 'head' | 'tail'
  letters: number
}

export function keyPart(text: string): KeyPart {
  const [field = '', aspect = 'same'] = text.split('.')
  if (/^\d+$/.test(aspect)) return { field, aspect: 'start', letters: Number(aspect) }
  return { field, aspect: aspect as KeyPart['aspect'], letters: 0 }
}

export const trainingBlocks = (config: LinkConfig): string[][] => config.train ?? config.blocks.slice(0, 2)
