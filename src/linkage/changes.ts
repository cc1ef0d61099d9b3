import type { LinkConfig } from './config.ts'
import { type LinkOptions, link } from './link.ts'
import type { Links } from './links.ts'
import type { Model } from './model/model.ts'
import { keyOf, type PersonTable, rowsByKey } from './table/table.ts'

/** Links that stand, by the names of rows. */
export interface Standing {
  a: string
  b: string
}

/**
 * Links rows that are new or have changed since an earlier run, with the weights of that run. Links of all other rows
 * stand; those of the rows given are taken back first. `links` speaks of rows of `changed`.
 */
export async function linkChanges(
  a: PersonTable,
  changed: PersonTable,
  standing: Iterable<Standing>,
  config: LinkConfig,
  options: Omit<LinkOptions, 'model' | 'held' | 'checkpoint'> & { model: Model },
): Promise<{ links: Links; released: Standing[] }> {
  const rowsA = rowsByKey(a)
  const again = new Set<string>()
  for (let row = 0; row < changed.rows; row++) again.add(keyOf(changed, row))
  const held = new Uint8Array(a.rows)
  const released: Standing[] = []
  for (const pair of standing) {
    const row = rowsA.get(pair.a)
    if (again.has(pair.b) || row === undefined) released.push(pair)
    else held[row] = 1
  }
  return { links: await link(a, changed, config, { ...options, held }), released }
}
