import type { House } from '#kernel/house.ts'
import { openId } from '#kernel/kinds/national-id.ts'
import type { ListKind } from './codes.ts'

/** A list of a round, as the run needs it. */
export interface RoundList {
  id: string
  kind: ListKind
  source: string
  rows: number
}

/** One row of a list with its id number opened, which leaves this process never. */
export interface RoundRow {
  list: RoundList
  number: number
  cells: Record<string, string>
  id: string | null
}

/** The lists of a round that count: one that another has taken the place of is read no more. */
export const listsOf = async (house: House, round: string): Promise<RoundList[]> =>
  (
    await house.count.query<RoundList>(
      `select id, kind, source, rows::int as rows from census_list l where round = $1
       and not exists (select 1 from census_list n where n.replaces = l.id) order by kind, dated_on, id`,
      [round],
    )
  ).rows

const PAGE = 20_000

/** Every row of some lists, in order of list and row. */
export async function* rowsOfLists(house: House, lists: readonly RoundList[]): AsyncGenerator<RoundRow> {
  for (const list of lists) {
    for (let after = 0; ; ) {
      const { rows } = await house.count.query<{
        number: number
        cells: Record<string, string>
        id_sealed: Buffer | null
      }>('select number, cells, id_sealed from census_row where list = $1 and number > $2 order by number limit $3', [
        list.id,
        after,
        PAGE,
      ])
      for (const { number, cells, id_sealed } of rows)
        yield { list, number, cells, id: id_sealed ? openId(id_sealed, house.keys) : null }
      after = rows.at(-1)?.number ?? after
      if (rows.length < PAGE) break
    }
  }
}
