import type { House } from '#kernel/house.ts'
import type { LinkConfig } from '#linkage/config.ts'
import { type LinkOptions, link } from '#linkage/link.ts'
import { linksFrom } from '#linkage/links.ts'
import { keyOf } from '#linkage/table/table.ts'
import type { ListKind } from './codes.ts'
import type { PlaceFinder } from './places-of-rows.ts'
import type { RoundList } from './round-rows.ts'
import { type RoundTable, roundTable } from './round-table.ts'

/** Lists that tell who lives here, the surest first: whom a list before it has is not taken from the next. */
const SOURCES: ListKind[] = ['registry', 'births', 'enumeration']

export const ofKinds = (lists: readonly RoundList[], kinds: readonly ListKind[]): RoundList[] =>
  lists.filter(({ kind }) => kinds.includes(kind))

/** Rows of a further list that are a child whom the residents have already. */
async function knownRows(residents: RoundTable, further: RoundTable, config: LinkConfig, options: LinkOptions) {
  const links = await link(residents.table, further.table, config, options)
  const known = new Set<string>()
  for (const { b, verdict } of linksFrom(links, config.accept))
    if (verdict === 'accept') known.add(keyOf(further.table, b))
  return known
}

/** Everybody who lives here by any list, each once: those of the registry, then whom births and the walk add to them. */
export async function residentsOf(
  house: House,
  lists: readonly RoundList[],
  config: LinkConfig,
  places: PlaceFinder,
  options: LinkOptions,
): Promise<RoundTable> {
  const taken: RoundList[] = []
  const skipped = new Set<string>()
  let residents = await roundTable(house, taken, config, places)
  for (const kind of SOURCES) {
    const next = ofKinds(lists, [kind])
    if (next.length === 0) continue
    if (residents.kept.length > 0) {
      const further = await roundTable(house, next, config, places)
      for (const key of await knownRows(residents, further, config, options)) skipped.add(key)
    }
    taken.push(...next)
    residents = await roundTable(house, taken, config, places, skipped)
  }
  return residents
}
