import type { ExactConfig } from '../config.ts'
import { bucketIndex, bucketOf } from './bucket-index.ts'
import { blockKeys } from './keys.ts'
import type { Layout } from './space.ts'

/** Pairs by row of the space. */
export interface ExactPairs {
  a: number[]
  b: number[]
}

/** Whether two records agree in every field of a group. */
function agree(layout: Layout, fields: readonly string[], a: number, b: number): boolean {
  const { ground, width } = layout.space
  return fields.every((field) => {
    const slot = ground.slots[field] as number
    const value = ground.a[a * width + slot]
    return value !== 0 && value === ground.b[b * width + slot]
  })
}

/**
 * Links rows by identity number where other fields agree too, and marks them done. A number that two rows of the first
 * list have decides nothing; neither does one whose owner has other names, nor where somebody said that the two rows are
 * two persons: those are weighed like any others, without each other.
 */
export function linkExact(layout: Layout, rules: readonly ExactConfig[], apart: ReadonlySet<number>): ExactPairs {
  const { space, words, a, b, orderA, orderB } = layout
  const found: ExactPairs = { a: [], b: [] }
  for (const { same, and } of rules) {
    const index = bucketIndex(blockKeys([same], a, words, orderA))
    const keysB = blockKeys([same], b, words, orderB)
    const slot = space.ground.slots[same] as number
    for (let row = 0; row < keysB.length; row++) {
      const key = keysB[row] as number
      if (key === 0 || space.done[row] === 1) continue
      const holder = onlyHolder(layout, index, key, slot, row)
      if (holder < 0 || apart.has(holder * space.rowsB + row)) continue
      if (!and.some((fields) => agree(layout, fields, holder, row))) continue
      space.done[row] = 1
      found.a.push(holder)
      found.b.push(row)
    }
  }
  return found
}

/** The one row of the first list with the number of a row of the second; -1 for none or several. */
function onlyHolder(
  { space }: Layout,
  index: ReturnType<typeof bucketIndex>,
  key: number,
  slot: number,
  row: number,
): number {
  const { ground, width } = space
  const [high, low] = [ground.b[row * width + slot], ground.b[row * width + slot + 1]]
  const bucket = bucketOf(key, index.shift)
  let holder = -1
  for (let at = index.starts[bucket] as number; at < (index.starts[bucket + 1] as number); at++) {
    if (index.keys[at] !== key) continue
    const base = (index.rows[at] as number) * width + slot
    if (ground.a[base] !== high || ground.a[base + 1] !== low) continue
    if (holder >= 0) return -1
    holder = index.rows[at] as number
  }
  return holder
}
