import type { FieldConfig } from '#linkage/config.ts'
import { tableOf } from '#linkage/table/row-collector.ts'
import type { PersonTable } from '#linkage/table/table.ts'
import type { PlaceFinder } from './places-of-rows.ts'

/** What the results say of a row as it was written; the subdistrict is found by then, and of the id only its first figure is told. */
const SHOWN = ['title', 'first', 'last', 'subdistrict', 'school', 'grade', 'id_start'] as const
export type Shown = (typeof SHOWN)[number]

/** A column of texts, each distinct one kept once; the first is the empty one. */
export interface TextColumn {
  codes: Uint32Array
  texts: string[]
}

/** A list as a run reads it: cleaned columns for the engine, and beside them what the results need, all in the order of the rows. */
export interface ListColumns {
  /** Rows without names. */
  table: PersonTable
  /** Number of each row in the file. */
  numbers: Uint32Array
  texts: Record<Shown, TextColumn>
}

/** A row as it was taken, with its id number. */
export interface TakenRow {
  number: number
  cells: Record<string, string>
  id: string | null
}

class TextCollector {
  readonly texts = ['']
  readonly #known = new Map([['', 0]])
  readonly #codes: number[] = []

  add(text: string): void {
    const known = this.#known.get(text)
    if (known !== undefined) this.#codes.push(known)
    else {
      this.#known.set(text, this.texts.length)
      this.#codes.push(this.texts.push(text) - 1)
    }
  }

  finish(): TextColumn {
    return { codes: Uint32Array.from(this.#codes), texts: this.texts }
  }
}

/** Cleans the rows of a list: names, dates, numbers and places, once and for all runs. */
export function columnsOf(
  rows: Iterable<TakenRow>,
  fields: Record<string, FieldConfig>,
  places: Pick<PlaceFinder, 'code'>,
): ListColumns {
  const numbers: number[] = []
  const shown = new Map(SHOWN.map((name) => [name, new TextCollector()]))
  function* forEngine() {
    for (const { number, cells, id } of rows) {
      const subdistrict = places.code(cells)
      const own: Record<string, string | undefined> = { ...cells, subdistrict: subdistrict ?? '', id_start: id?.[0] }
      for (const [name, texts] of shown) texts.add(own[name] ?? '')
      numbers.push(number)
      yield { key: '', cells: { ...cells, subdistrict, id } }
    }
  }
  const table = tableOf(fields, forEngine())
  const texts = Object.fromEntries([...shown].map(([name, column]) => [name, column.finish()]))
  return { table, numbers: Uint32Array.from(numbers), texts: texts as ListColumns['texts'] }
}

export const textAt = ({ texts }: Pick<ListColumns, 'texts'>, name: Shown, row: number): string =>
  texts[name].texts[texts[name].codes[row] as number] as string
