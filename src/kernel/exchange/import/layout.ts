import type { Label } from '../../label.ts'

/** A column that files of a layout have, and every spelling of its header. Labels and name count as spellings too. */
export interface LayoutColumn extends Label {
  name: string
  aliases?: string[]
  /** Without it the file cannot be read as this layout. */
  required?: boolean
  /** Digits of a code that has always so many: a lost leading zero is offered as a correction. */
  width?: number
}

/** Something said once for the whole file, such as its academic year; the answer is read like a cell. */
export interface LayoutQuestion extends Label {
  name: string
  /** The field whose kind reads the answer: `enrolment.academic_year`. */
  field: string
  required?: boolean
  help?: Label
}

/** How a text finds a record of another register that the actor may read. */
export interface Find {
  register: string
  /** Fields that may hold the text, tried in order: texts, choices, a national id. `id` is the record's own. */
  by: string[]
  /** Only records with one of these values in these fields: the scheme of a code. */
  where?: Record<string, string[]>
  /** A link or place field of the found record to take instead of the record itself. */
  take?: string
}

/** A place by the names of those it lies in, the lowest first: subdistrict, district, province. */
export interface FindPath {
  register: string
  /** The field that holds the name. */
  by: string
  /** The place field that names the place above. */
  parent: string
  /** A field that holds a code of figures, by which the lowest may be named instead. */
  code?: string
  /** Words before a name that are not part of it: ตำบล, ต., อำเภอ … */
  strip?: string[]
}

export interface NameColumns {
  /** The whole name in one column, the title glued to it or not. */
  whole?: string
  title?: string
  first?: string
  last?: string
  titleEn?: string
  firstEn?: string
  lastEn?: string
}

/** Where the value of a field comes from. A column that is not mapped gives nothing. Plain data. */
export type Source =
  | {
      from: string
      /** Words of the file to values of the field, before its kind reads them: the crosswalk. '' is no value. */
      words?: Record<string, string>
      find?: Find
      /** Takes one part of `ป.1/2`. */
      split?: { at: string; take: number }
    }
  | { name: NameColumns }
  | { path: string[]; find: FindPath }
  | { asked: string; find?: Find }
  /** The record that another entry of the same row makes or finds. */
  | { record: string }
  /** The value of a field of another entry: `person.kept_by`. */
  | { same: string }
  | { value: string | number | boolean | string[] }

/** A move that a word in a column asks for, where the record stands in a state that allows it. */
export interface LayoutMove {
  from: string
  words: string[]
  move: string
  reason?: string
}

/** One record that a row of the file makes, changes or finds. Entries stand in the order in which they are written. */
export interface LayoutEntry {
  as: string
  register: string
  /** A list of sources gives the first value there is. */
  fields: Record<string, Source | Source[]>
  /** The record this is, where something else than its own fields knows it: an organisation by its code. */
  known?: Source
  /** A link of another entry's present record that holds this one: `person.household`. */
  heldBy?: string
  /** Several rows may name it; it is found or made and never changed. */
  shared?: true
  /** Only where one of these columns says something. */
  when?: string[]
  /** Fields told when the record is made and not compared afterwards. */
  createOnly?: string[]
  moves?: LayoutMove[]
}

/** A kind of file, as plain data: its columns, what is asked once, and the records of a row. */
export interface Layout {
  name: string
  th: string
  en: string
  about?: Label
  /** Day (ISO) from which files look like this; what is uncertain or changes gets another layout with another day. */
  from?: string
  columns: LayoutColumn[]
  asks?: LayoutQuestion[]
  makes: LayoutEntry[]
  /** The entry (`as`) that the file is about: its register's `import` decides who may, row by row. */
  main: string
}
