import { madeId } from '#kernel/act/id.ts'
import type { House } from '#kernel/house.ts'
import type { LinkConfig } from '#linkage/config.ts'
import { tableOf } from '#linkage/table/row-collector.ts'
import type { PersonTable } from '#linkage/table/table.ts'
import type { PlaceFinder } from './places-of-rows.ts'
import { type RoundList, rowsOfLists } from './round-rows.ts'

/** What the results need of a row after linking. */
export interface Kept {
  list: RoundList
  number: number
  title: string
  first: string
  last: string
  subdistrict: string | null
  school: string | null
  grade: string | undefined
  idStart: string | null
}

/** Rows of lists as the engine takes them, and beside them what the results need, by the same numbers. */
export interface RoundTable {
  table: PersonTable
  kept: Kept[]
}

/** The id of the result of a row, the same in every run. */
export const childId = (round: string, { list, number }: Kept): string => madeId(round, rowKey(list.id, number))

export const rowKey = (list: string, row: number): string => `${list}/${row}`

/** Loads lists into columns. The id numbers are given to the engine and not kept beside. */
export async function roundTable(
  house: House,
  lists: readonly RoundList[],
  config: LinkConfig,
  places: PlaceFinder,
  skipped: ReadonlySet<string> = new Set(),
): Promise<RoundTable> {
  const kept: Kept[] = []
  const rows: { key: string; cells: Record<string, string | null> }[] = []
  for await (const { list, number, cells, id } of rowsOfLists(house, lists)) {
    const key = rowKey(list.id, number)
    if (skipped.has(key)) continue
    const subdistrict = places.code(cells)
    const { title = '', first = '', last = '', grade } = cells
    kept.push({
      list,
      number,
      title,
      first,
      last,
      subdistrict,
      school: places.school(cells.school),
      grade,
      idStart: id?.[0] ?? null,
    })
    rows.push({ key, cells: { ...cells, subdistrict, id } })
  }
  return { table: tableOf(config.fields, rows), kept }
}
