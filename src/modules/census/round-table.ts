import { madeId } from '#kernel/act/id.ts'
import type { House } from '#kernel/house.ts'
import { systemActor } from '#kernel/scope/actor.ts'
import { asActor } from '#kernel/scope/as-actor.ts'
import { pickRows } from '#linkage/table/pick-rows.ts'
import { joinParts, tableOf } from '#linkage/table/row-collector.ts'
import type { PersonTable } from '#linkage/table/table.ts'
import { keepColumns, keptColumns } from './kept-columns.ts'
import { childFields } from './link-config.ts'
import { columnsOf, type ListColumns, type TakenRow, textAt } from './list-columns.ts'
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
  rows: number
  kept(row: number): Kept
}

/** The id of the result of a row, the same in every run. */
export const childId = (round: string, { list, number }: Kept): string => madeId(round, rowKey(list.id, number))

export const rowKey = (list: string, row: number): string => `${list}/${row}`

/** A list of a round with its columns; `rows` where only some of them count. */
export interface ListPart {
  list: RoundList
  columns: ListColumns
  rows?: Uint32Array
}

/** The cleaned columns of each list: kept since it was taken, or made now from its rows and kept. */
export async function partsOf(house: House, lists: readonly RoundList[], places: PlaceFinder): Promise<ListPart[]> {
  const parts: ListPart[] = []
  for (const list of lists) parts.push({ list, columns: await columnsFor(house, list, places) })
  return parts
}

async function columnsFor(house: House, list: RoundList, places: PlaceFinder): Promise<ListColumns> {
  const kept = await keptColumns(house, list.id)
  if (kept) return kept
  const rows: TakenRow[] = []
  for await (const row of rowsOfLists(house, [list])) rows.push(row)
  const columns = columnsOf(rows, childFields, places)
  await asActor(house, await systemActor(house), 'write', (client) => keepColumns(client, house.keys, list.id, columns))
  return columns
}

/** The same lists but for some rows. */
export function without(parts: readonly ListPart[], rows: ReadonlySet<string>): ListPart[] {
  if (rows.size === 0) return [...parts]
  return parts.map((part) => {
    const { numbers } = part.columns
    const all = Uint32Array.from(numbers, (_, row) => row)
    return { ...part, rows: all.filter((row) => !rows.has(rowKey(part.list.id, numbers[row] as number))) }
  })
}

const encoder = new TextEncoder()

/** Names of rows: those of decisions. */
function named({ rows: picked, columns, list }: ListPart): PersonTable {
  const table = picked ? pickRows(columns.table, picked) : columns.table
  const bytes = new Uint8Array(table.rows * (list.id.length + 11))
  const ends = new Uint32Array(table.rows)
  let used = 0
  for (let at = 0; at < table.rows; at++) {
    const number = columns.numbers[picked ? (picked[at] as number) : at] as number
    used += encoder.encodeInto(rowKey(list.id, number), bytes.subarray(used)).written
    ends[at] = used
  }
  return { ...table, keys: { bytes: bytes.subarray(0, used), ends } }
}

/** Puts lists one after another. */
export function roundTable(parts: readonly ListPart[], places: PlaceFinder): RoundTable {
  const table = parts.length > 0 ? joinParts(parts.map(named)) : tableOf(childFields, [])
  // the columns of each list are in the table now and are let go
  const shown = parts.map(({ list, columns: { numbers, texts } }) => ({ list, numbers, texts }))
  const [partAt, rowAt] = [new Uint16Array(table.rows), new Uint32Array(table.rows)]
  let at = 0
  for (const [index, { rows, columns }] of parts.entries()) {
    const count = rows?.length ?? columns.table.rows
    for (let row = 0; row < count; row++, at++) {
      partAt[at] = index
      rowAt[at] = rows ? (rows[row] as number) : row
    }
  }
  return {
    table,
    rows: table.rows,
    kept(row) {
      const of = shown[partAt[row] as number] as (typeof shown)[number]
      const own = rowAt[row] as number
      return {
        list: of.list,
        number: of.numbers[own] as number,
        title: textAt(of, 'title', own),
        first: textAt(of, 'first', own),
        last: textAt(of, 'last', own),
        subdistrict: textAt(of, 'subdistrict', own) || null,
        school: places.school(textAt(of, 'school', own)),
        grade: textAt(of, 'grade', own) || undefined,
        idStart: textAt(of, 'id_start', own) || null,
      }
    },
  }
}
