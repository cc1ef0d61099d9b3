import type { Decision, Links } from '../links.ts'
import { rowsByKey } from '../table/table.ts'
import type { Layout } from './space.ts'

/** Decisions by row of the space; rows that they settle are marked done. */
export function applyDecisions({ space, a, b, orderA, orderB }: Layout, decisions: readonly Decision[]) {
  const manual = { a: [] as number[], b: [] as number[] }
  const apart = new Set<number>()
  if (decisions.length === 0) return { manual, apart }
  const [placeA, placeB] = [places(orderA), places(orderB)]
  const [keysA, keysB] = [rowsByKey(a), rowsByKey(b)]
  for (const { a: keyA, b: keyB, same } of decisions) {
    const [rowA, rowB] = [keysA.get(keyA), keysB.get(keyB)]
    // a row that has left the lists takes the decision about it along
    if (rowA === undefined || rowB === undefined) continue
    const [atA, atB] = [placeA[rowA] as number, placeB[rowB] as number]
    if (!same) {
      apart.add(atA * space.rowsB + atB)
      if (space.alone) apart.add(atB * space.rowsB + atA)
    } else {
      manual.a.push(atA)
      manual.b.push(atB)
      if (!space.alone) space.done[atB] = 1
    }
  }
  return { manual, apart }
}

const places = (order: Uint32Array): Uint32Array => {
  const at = new Uint32Array(order.length)
  for (let place = 0; place < order.length; place++) at[order[place] as number] = place
  return at
}

/** Links in rows of the lists, sorted by row of b. */
export function toLists(links: Links, { orderA, orderB, space: { alone } }: Layout): Links {
  const a = links.a.map((place) => orderA[place] as number)
  const b = links.b.map((place) => orderB[place] as number)
  if (alone) {
    // of two rows of one list the earlier stands first
    for (let at = 0; at < a.length; at++) {
      const [x, y] = [a[at] as number, b[at] as number]
      a[at] = Math.min(x, y)
      b[at] = Math.max(x, y)
    }
  }
  const sorted = Uint32Array.from(b.keys()).sort(
    (x, y) =>
      (b[x] as number) - (b[y] as number) || (links.verdict[x] as number) - (links.verdict[y] as number) || x - y,
  )
  const pick = <T extends Uint32Array | Float64Array | Uint8Array>(from: T): T => {
    const into = from.slice() as T
    for (let at = 0; at < sorted.length; at++) into[at] = from[sorted[at] as number] as number
    return into
  }
  const spread = (from: Float64Array, order: Uint32Array): Float64Array => {
    const into = new Float64Array(from.length)
    for (let place = 0; place < order.length; place++) into[order[place] as number] = from[place] as number
    return into
  }
  return {
    ...links,
    a: pick(a),
    b: pick(b),
    probability: pick(links.probability),
    before: pick(links.before),
    weight: pick(links.weight),
    pattern: pick(links.pattern),
    kind: pick(links.kind),
    verdict: pick(links.verdict),
    question: pick(links.question),
    bestA: spread(links.bestA, orderA),
    bestB: spread(links.bestB, orderB),
  }
}
