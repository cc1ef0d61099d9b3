import { type Recognised, recognise } from '#kernel/exchange/import/recognise.ts'
import { knownHeaders, suggestMapping } from '#kernel/exchange/import/suggest-mapping.ts'
import type { Table } from '#kernel/exchange/import/table.ts'
import type { House } from '#kernel/house.ts'
import type { Actor } from '#kernel/scope/actor.ts'
import { recall } from './remembered.ts'
import type { Target } from './target.ts'

/** How a table is read for a target: as remembered for its headers, else by their words. */
export async function understand(
  house: House,
  actor: Actor,
  table: Table,
  about: { target: Target; organisation: string | null; headerRow?: number; headerRows?: 1 | 2 },
) {
  const { target, organisation, headerRow, headerRows } = about
  const found: Recognised = await recognise(table, {
    known: knownHeaders(target.layout),
    ...(headerRow === undefined ? {} : { headerRow }),
    ...(headerRows === undefined ? {} : { headerRows }),
  })
  const headers = found.columns.map(({ header }) => header)
  const before = await recall(house, actor, organisation, target.key, headers)
  return { found, before, ...suggestMapping(target.layout, found, table, before?.mapping) }
}
