import type { House } from '#kernel/house.ts'
import type { LinkConfig } from '#linkage/config.ts'
import { type LinkOptions, link } from '#linkage/link.ts'
import { linksFrom } from '#linkage/links.ts'
import type { ListKind } from './codes.ts'
import type { PlaceFinder } from './places-of-rows.ts'
import type { RoundList } from './round-rows.ts'
import { type ListPart, partsOf, type RoundTable, roundTable } from './round-table.ts'

/** Lists that tell who lives here, the surest first: whom a list before it has is not taken from the next. */
const SOURCES: ListKind[] = ['registry', 'births', 'enumeration']

export const ofKinds = (lists: readonly RoundList[], kinds: readonly ListKind[]): RoundList[] =>
  lists.filter(({ kind }) => kinds.includes(kind))

/** Rows of a further list that are a child whom the residents have already: 1. */
async function knownRows(residents: RoundTable, further: RoundTable, config: LinkConfig, options: LinkOptions) {
  const links = await link(residents.table, further.table, config, options)
  const known = new Uint8Array(further.rows)
  for (const { b, verdict } of linksFrom(links, config.accept)) if (verdict === 'accept') known[b] = 1
  return known
}

/** Lists without the rows that are known already. */
function unknownOf(parts: readonly ListPart[], known: Uint8Array): ListPart[] {
  let base = 0
  return parts.map((part) => {
    const all = Uint32Array.from({ length: part.columns.table.rows }, (_, row) => row)
    const rows = all.filter((row) => known[base + row] === 0)
    base += all.length
    return { ...part, rows }
  })
}

/** Everybody who lives here by any list, each once: those of the registry, then whom births and the walk add to them. */
export async function residentsOf(
  house: House,
  lists: readonly RoundList[],
  config: LinkConfig,
  places: PlaceFinder,
  options: LinkOptions,
): Promise<RoundTable> {
  const taken: ListPart[] = []
  for (const kind of SOURCES) {
    const next = await partsOf(house, ofKinds(lists, [kind]), places)
    if (taken.length === 0 || next.length === 0) taken.push(...next)
    else {
      const known = await knownRows(roundTable(taken, places), roundTable(next, places), config, options)
      taken.push(...unknownOf(next, known))
    }
  }
  return roundTable(taken, places)
}
