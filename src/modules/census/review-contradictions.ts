import { cellText, type PersonTable, rowsByKey } from '#linkage/table/table.ts'
import type { Judged, Linked } from './link-round.ts'
import { groundOf } from './review-ground.ts'

/** What a run has against a decision: its weights, an id number that is somebody else's, or another decision. */
export type Contradiction = 'weights' | 'number' | 'decision'

const rowsById = (table: PersonTable): Map<string, number> => {
  const rows = new Map<string, number>()
  for (let row = 0; row < table.rows; row++) {
    const id = cellText(table, 'id', row)
    if (id) rows.set(id, row)
  }
  return rows
}

/** Rows of the second list that were said to be two different children. */
function twiceGiven(judged: readonly Judged[]): Set<string> {
  const seen = new Set<string>()
  const twice = new Set<string>()
  for (const { b, same } of judged) {
    if (!same) continue
    if (seen.has(b)) twice.add(b)
    seen.add(b)
  }
  return twice
}

/**
 * Decisions that this run would not have come to, where the one that asked did not see it yet. They hold all the same: it is for a
 * person to say whether they still do.
 */
export function contradictionsOf(linked: Linked, judged: readonly Judged[]): Map<Judged, Contradiction> {
  const found = new Map<Judged, Contradiction>()
  if (judged.length === 0) return found
  const { residents, learners, round } = linked
  const [keysA, keysB] = [rowsByKey(residents.table), rowsByKey(learners.table)]
  const ids = rowsById(residents.table)
  const twice = twiceGiven(judged)
  for (const one of judged) {
    const [a, b] = [keysA.get(one.a), keysB.get(one.b)]
    if (a === undefined || b === undefined) continue
    const now = groundOf(linked, a, b, 0).alone
    const then = one.alone ?? 0.5
    const turned = one.same ? now < round.reject && then >= round.reject : now >= round.accept && then < round.accept
    const owner = ids.get(cellText(learners.table, 'id', b))
    if (turned) found.set(one, 'weights')
    else if (one.same && twice.has(one.b)) found.set(one, 'decision')
    else if (one.same && owner !== undefined && owner !== a && cellText(learners.table, 'id', b))
      found.set(one, 'number')
  }
  return found
}
