import { kindOf } from '../../kinds/all.ts'
import { arabic } from '../../kinds/digits.ts'
import type { Field } from '../../kinds/field.ts'
import { splitName } from '../../kinds/person-name.ts'
import { Refusal } from '../../problem.ts'
import type { Find, NameColumns, Source } from './layout.ts'
import { EXPONENT, plainText, type Reading, readValue, withZeros } from './read-value.ts'
import type { PlannedField, ReadingPlan } from './reading-plan.ts'
import { type Cell, type TableRow, textOfCell } from './table.ts'

/** The record that another entry of the row makes or finds, until its id is known. */
export interface RecordOf {
  record: string
}

export const isRecordOf = (value: unknown): value is RecordOf =>
  typeof value === 'object' && value !== null && 'record' in value && Object.keys(value).length === 1

/** A value with the column it came from, or what is wrong there. */
export type Taken = Reading & { column: string | null }

const NOTHING: Taken = { value: null, column: null }
const isNothing = (taken: Taken): boolean => 'value' in taken && (taken.value === null || taken.value === undefined)

const folded = (text: string): string => arabic(text).toLowerCase().replace(/\s+/g, '')

const crosswalks = new WeakMap<Record<string, string>, Map<string, string>>()

/** The words of a crosswalk as they are compared. */
function foldedWords(words: Record<string, string>): Map<string, string> {
  const known = crosswalks.get(words) ?? new Map(Object.entries(words).map(([word, value]) => [folded(word), value]))
  crosswalks.set(words, known)
  return known
}

/** Reads the columns of one row as the fields of the entries; every value is read once. */
export class RowReader {
  readonly #plan: ReadingPlan
  readonly row: TableRow
  readonly #taken: Taken[] = []

  constructor(plan: ReadingPlan, row: TableRow) {
    this.#plan = plan
    this.row = row
  }

  /** A cell by its column of the layout, with what the user put in its place. */
  cell(column: string): Cell | undefined {
    const placed = this.#plan.columns.get(column)
    if (!placed) return undefined
    const cell = this.row.cells[placed.at]
    return this.#plan.correctionFor(this.row.number, column, textOfCell(cell)) ?? cell
  }

  text(column: string): string {
    return plainText(this.cell(column))
  }

  /** The cell of a source after the crosswalk of the layout. */
  #word(source: Extract<Source, { from: string }>): Cell | undefined {
    const cell = this.cell(source.from)
    if (!source.split && !source.words) return cell
    const text = plainText(cell)
    const part = source.split ? (text.split(source.split.at)[source.split.take] ?? '').trim() : text
    const words = source.words
    if (!words) return part
    return foldedWords(words).get(folded(part)) ?? part
  }

  /** Tells the finders what this row will ask of them. */
  ask(): void {
    for (const { fields, entry } of this.#plan.entries) {
      for (const { sources } of fields) for (const source of sources) this.#askOne(source)
      if (entry.known) this.#askOne(entry.known)
    }
  }

  #askOne(source: Source): void {
    if ('path' in source) {
      const key = this.#pathKey(source)
      if (key !== null) this.#plan.paths(source.find).ask(key)
    } else if (('from' in source || 'asked' in source) && source.find) {
      const text = this.#findText(source)
      const padded = this.#padded(source, text)
      if (text !== '') this.#plan.finder(source.find).ask(text)
      if (padded !== null) this.#plan.finder(source.find).ask(padded)
    }
  }

  /** The code that a text may have been before a spreadsheet took its zeros away. */
  #padded(source: Source, text: string): string | null {
    const width = 'from' in source ? this.#plan.columns.get(source.from)?.width : undefined
    return width === undefined ? null : withZeros(text, width)
  }

  #found(source: Source, find: Find, text: string, column: string | null): Taken {
    const finder = this.#plan.finder(find)
    const ids = finder.found(text)
    if (ids.length === 0 && EXPONENT.test(text)) return { problem: { name: 'mangled_number' }, column }
    const padded = this.#padded(source, text)
    if (ids.length === 0 && padded !== null && finder.found(padded).length > 0)
      return { problem: { name: 'lost_zero' }, suggestion: padded, column }
    return one(ids, column)
  }

  #findText(source: Extract<Source, { from: string } | { asked: string }>): string {
    if ('asked' in source) return (this.#plan.input.mapping.answers[source.asked] ?? '').trim()
    return plainText(this.#word(source))
  }

  #pathKey(source: Extract<Source, { path: string[] }>): string | null {
    const texts = source.path.map((column) => this.text(column))
    return texts[0] ? this.#plan.paths(source.find).keyOf(texts) : null
  }

  /** The value of a field: of its sources the first that says something. */
  take({ slot, field, sources }: PlannedField): Taken {
    const known = this.#taken[slot]
    if (known) return known
    let taken = NOTHING
    for (const source of sources) {
      // what one way of finding does not know, another may, but only for the same text
      const asked = 'from' in source ? source.from : null
      const again = 'problem' in taken && taken.problem.name === 'not_known' && asked === taken.column
      if (!isNothing(taken) && !again) break
      const next = this.source(source, field)
      if (isNothing(taken) || !isNothing(next)) taken = next
    }
    this.#taken[slot] = taken
    return taken
  }

  source(source: Source, field: Field): Taken {
    if ('value' in source) return { value: source.value, column: null }
    if ('record' in source) return { value: { record: source.record }, column: null }
    if ('same' in source) return this.#same(source.same)
    if ('name' in source) return this.#name(source.name, field)
    if ('path' in source) {
      const key = this.#pathKey(source)
      return key === null ? NOTHING : one(this.#plan.paths(source.find).found(key), source.path[0] ?? null)
    }
    const column = 'from' in source ? source.from : null
    if (source.find) {
      const text = this.#findText(source)
      return text === '' ? NOTHING : this.#found(source, source.find, text, column)
    }
    const cell = 'from' in source ? this.#word(source) : this.#plan.input.mapping.answers[source.asked]
    const width = column === null ? undefined : this.#plan.columns.get(column)?.width
    return { ...readValue(cell, field, this.#plan.rules, width), column }
  }

  #same(path: string): Taken {
    const [as = '', name = ''] = path.split('.')
    const plan = this.#plan.byName.get(as)
    const own = plan?.byField.get(name)
    if (!own) return NOTHING
    const taken = this.take(own)
    // the problem is told once, where it arose
    return 'problem' in taken ? NOTHING : taken
  }

  #name(columns: NameColumns, field: Field): Taken {
    const part = (column: string | undefined): string => (column ? this.text(column) : '')
    const [whole, first, last] = [part(columns.whole), part(columns.first), part(columns.last)]
    if (whole === '' && first === '' && last === '') return NOTHING
    const column = (first !== '' || whole === '' ? columns.first : columns.whole) ?? columns.whole ?? null
    const latin = { titleEn: part(columns.titleEn), firstEn: part(columns.firstEn), lastEn: part(columns.lastEn) }
    try {
      const title = part(columns.title)
      const name =
        first === '' && last === ''
          ? splitName(`${whole.startsWith(title) ? '' : title}${whole}`)
          : title === ''
            ? glued(first, last)
            : { title, first: first.startsWith(title) ? first.slice(title.length).trim() : first, last }
      return { value: kindOf(field).parse({ ...name, ...latin }, field), column }
    } catch (error) {
      if (error instanceof Refusal) return { problem: error.problem, column }
      throw error
    }
  }
}

/** A title that stands before the first name in its cell. */
function glued(first: string, last: string): { title: string; first: string; last: string } {
  if (first === '' || last === '') return { title: '', first, last }
  return splitName(`${first} ${last}`)
}

function one(ids: string[], column: string | null): Taken {
  if (ids.length === 1) return { value: ids[0], column }
  return { problem: { name: ids.length === 0 ? 'not_known' : 'several_known' }, column }
}
