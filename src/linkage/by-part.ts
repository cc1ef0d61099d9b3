import type { LinkConfig, PartsConfig } from './config.ts'
import { type LinkOptions, link, withPool } from './link.ts'
import { type Links, linksFrom } from './links.ts'
import { pickRows } from './table/pick-rows.ts'
import type { PersonTable } from './table/table.ts'

/** A link of the whole: rows of the lists as they were given. */
export interface WholeLink {
  a: number
  b: number
  probability: number
  /** Found in the second pass: the person lives in one part and is listed in another. */
  moved: boolean
}

export interface WholeLinks {
  links: WholeLink[]
  parts: number
  /** Rows of the second list that went to the second pass. */
  left: number
  compared: number
  /** Pairs of those that the second pass compared: they grow with the square of what is left. */
  comparedAcross: number
}

/** Rows of a table by the part they are in; rows without one are in the part ''. */
function partsOf(table: PersonTable, { field, letters }: PartsConfig): Map<string, Uint32Array> {
  const values = table.columns[field]?.values
  const names = table.words.text.map((text) => text.slice(0, letters))
  const rows = new Map<string, number[]>()
  for (let row = 0; row < table.rows; row++) {
    const name = values ? (names[values[row] as number] as string) : ''
    const part = rows.get(name)
    if (part) part.push(row)
    else rows.set(name, [row])
  }
  return new Map([...rows].sort(([x], [y]) => (x < y ? -1 : 1)).map(([name, list]) => [name, Uint32Array.from(list)]))
}

/**
 * Links lists that are too long for one pass: part by part first, then what is left of both lists across all parts. A
 * part is linked like any two lists; memory is that of the largest part and of what is left.
 */
export function linkByPart(
  a: PersonTable,
  b: PersonTable,
  config: LinkConfig,
  plan: PartsConfig,
  options: LinkOptions = {},
): Promise<WholeLinks> {
  return withPool(options, a.rows + b.rows, async (pool) => {
    const [partsA, partsB] = [partsOf(a, plan), partsOf(b, plan)]
    const whole: WholeLinks = { links: [], parts: 0, left: 0, compared: 0, comparedAcross: 0 }
    const [leftA, leftB] = [new Uint8Array(a.rows).fill(1), new Uint8Array(b.rows).fill(1)]
    const take = (found: Links, rowsA: ArrayLike<number>, rowsB: ArrayLike<number>, moved: boolean): void => {
      whole.compared += found.compared
      if (moved) whole.comparedAcross += found.compared
      for (const pair of linksFrom(found, config.accept)) {
        const [x, y] = [rowsA[pair.a] as number, rowsB[pair.b] as number]
        leftA[x] = 0
        leftB[y] = 0
        whole.links.push({ a: x, b: y, probability: pair.probability, moved })
      }
    }
    for (const [name, rowsB] of partsB) {
      const rowsA = partsA.get(name)
      if (name === '' || !rowsA) continue
      options.signal?.throwIfAborted()
      take(await link(pickRows(a, rowsA), pickRows(b, rowsB), config, { ...options, pool }), rowsA, rowsB, false)
      whole.parts += 1
    }
    const [restA, restB] = [rowsLeft(leftA), rowsLeft(leftB)]
    whole.left = restB.length
    if (restA.length === 0 || restB.length === 0) return whole
    const across: LinkConfig = { ...config, blocks: plan.across, train: plan.across.slice(0, 2) }
    take(await link(pickRows(a, restA), pickRows(b, restB), across, { ...options, pool }), restA, restB, true)
    return whole
  })
}

const rowsLeft = (left: Uint8Array): Uint32Array => {
  const rows = new Uint32Array(left.reduce((sum, one) => sum + one, 0))
  let at = 0
  for (let row = 0; row < left.length; row++) if (left[row] === 1) rows[at++] = row
  return rows
}
