/** One number of a table, a margin or the total, with the counts that could tell about a handful of people. */
export interface Element {
  id: string
  counts: number[]
}

/** An equation of the table: the total (or margin) is the sum of the cells. */
export interface Line {
  total: string
  cells: string[]
}

const small = (count: number, below: number): boolean => count > 0 && count < below
const size = (element: Element): number => element.counts.reduce((sum, count) => sum + count, 0)

/**
 * Which numbers of a table are to be hidden: small ones, and as many others as it takes that no hidden number can be
 * worked out from what is shown. Guarantees, for the equations given:
 * 1. a number with a count above 0 and below the threshold is hidden;
 * 2. no equation has exactly one hidden number, and no system of them has a single solution for a hidden number;
 * 3. where the total is shown, the hidden cells together do not make a small count.
 * `forced` are hidden from the start: by an earlier table that shares them. The same input gives the same answer.
 */
export function suppress(
  elements: Element[],
  lines: Line[],
  below: number,
  forced: Iterable<string> = [],
): Set<string> {
  const byId = new Map(elements.map((element) => [element.id, element]))
  const hidden = new Set([...forced].filter((id) => byId.has(id)))
  for (const element of elements) if (element.counts.some((count) => small(count, below))) hidden.add(element.id)
  for (let more = next(byId, lines, below, hidden); more !== null; more = next(byId, lines, below, hidden))
    hidden.add(more)
  return hidden
}

/** The number to hide next, or null when all that is hidden is safe. */
function next(byId: Map<string, Element>, lines: Line[], below: number, hidden: Set<string>): string | null {
  if (hidden.size === 0) return null
  for (const line of lines)
    if (weak(line, byId, below, hidden)) {
      const more = cheapest(line, byId, hidden)
      if (more !== null) return more
    }
  const solved = solvable(lines, hidden)
  for (const line of lines) {
    if (![line.total, ...line.cells].some((id) => solved.has(id))) continue
    const more = cheapest(line, byId, hidden)
    if (more !== null) return more
  }
  return null
}

function weak(line: Line, byId: Map<string, Element>, below: number, hidden: Set<string>): boolean {
  const cells = line.cells.filter((id) => hidden.has(id))
  if (hidden.has(line.total)) return cells.length === 0
  if (cells.length === 0) return false
  // a hidden cell that counts nobody hides nothing
  const telling = cells.filter((id) => size(byId.get(id) ?? { id, counts: [] }) > 0)
  if (telling.length < 2) return true
  const width = byId.get(cells[0] ?? '')?.counts.length ?? 0
  return Array.from({ length: width }, (_, i) =>
    cells.reduce((sum, id) => sum + (byId.get(id)?.counts[i] ?? 0), 0),
  ).some((sum) => small(sum, below))
}

/** The smallest number still shown that counts anybody; then an empty one; the total last. */
function cheapest(line: Line, byId: Map<string, Element>, hidden: Set<string>): string | null {
  const shown = line.cells.flatMap((id) => (hidden.has(id) ? [] : (byId.get(id) ?? [])))
  const ranked = shown.toSorted(
    (a, b) => Number(size(a) === 0) - Number(size(b) === 0) || size(a) - size(b) || (a.id < b.id ? -1 : 1),
  )
  if (ranked[0]) return ranked[0].id
  return hidden.has(line.total) || !byId.has(line.total) ? null : line.total
}

const TINY = 1e-9

/** The hidden numbers that the equations alone determine: those whose row in the reduced system stands by itself. */
export function solvable(lines: Line[], hidden: Set<string>): Set<string> {
  const names = [...hidden]
  const at = new Map(names.map((id, i) => [id, i]))
  const rows = lines.map((line) => {
    const row = new Array<number>(names.length).fill(0)
    for (const id of line.cells) {
      const i = at.get(id)
      if (i !== undefined) row[i] = 1
    }
    const total = at.get(line.total)
    if (total !== undefined) row[total] = -1
    return row
  })
  const reduced = eliminate(rows, names.length)
  const alone = reduced.filter((row) => row.filter((factor) => Math.abs(factor) > TINY).length === 1)
  return new Set(alone.map((row) => names[row.findIndex((factor) => Math.abs(factor) > TINY)] ?? ''))
}

/** Gauss–Jordan elimination: each pivot is the only entry of its column. */
function eliminate(rows: number[][], width: number): number[][] {
  const open = rows.map((row) => [...row])
  const done: number[][] = []
  for (let columnAt = 0; columnAt < width; columnAt++) {
    const pivotAt = open.findIndex((row) => Math.abs(row[columnAt] ?? 0) > TINY)
    const [pivot] = pivotAt < 0 ? [] : open.splice(pivotAt, 1)
    if (!pivot) continue
    const factor = pivot[columnAt] ?? 1
    const one = pivot.map((value) => value / factor)
    for (const row of [...open, ...done]) {
      const by = row[columnAt] ?? 0
      if (Math.abs(by) > TINY)
        one.forEach((value, i) => {
          row[i] = (row[i] ?? 0) - by * value
        })
    }
    done.push(one)
  }
  return done
}
