/** A position in degrees: longitude, latitude. */
export type Position = [number, number]
/** A closed line of positions; the last is the first again. */
export type Ring = Position[]

/** Twice the signed area in square degrees; positive when the ring runs against the clock. */
export function turn(ring: Ring): number {
  let sum = 0
  for (let i = 1; i < ring.length; i++) {
    const [[x1, y1], [x2, y2]] = [ring[i - 1] as Position, ring[i] as Position]
    sum += x1 * y2 - x2 * y1
  }
  return sum
}

const side = ([ax, ay]: Position, [bx, by]: Position, [cx, cy]: Position): number =>
  Math.sign((bx - ax) * (cy - ay) - (by - ay) * (cx - ax))

const crosses = (a: Position, b: Position, c: Position, d: Position): boolean =>
  side(a, b, c) * side(a, b, d) < 0 && side(c, d, a) * side(c, d, b) < 0

/** Whether two stretches of a ring cross each other; touching is allowed. Stretches are compared by their span from west to east. */
export function crossesItself(ring: Ring): boolean {
  const stretches = ring
    .slice(1)
    .map((to, i) => {
      const from = ring[i] as Position
      return { from, to, west: Math.min(from[0], to[0]), east: Math.max(from[0], to[0]) }
    })
    .sort((a, b) => a.west - b.west)
  return stretches.some((one, i) => {
    for (let j = i + 1; j < stretches.length; j++) {
      const other = stretches[j]
      if (!other || other.west > one.east) return false
      if (crosses(one.from, one.to, other.from, other.to)) return true
    }
    return false
  })
}

function distance([x, y]: Position, [ax, ay]: Position, [bx, by]: Position): number {
  const [dx, dy] = [bx - ax, by - ay]
  const length = dx * dx + dy * dy
  const along = length === 0 ? 0 : Math.max(0, Math.min(1, ((x - ax) * dx + (y - ay) * dy) / length))
  return Math.hypot(x - ax - along * dx, y - ay - along * dy)
}

/** Marks the positions that a line needs to stay within the tolerance (Douglas and Peucker), without recursion. */
function needed(line: Position[], tolerance: number): Set<number> {
  const kept = new Set([0, line.length - 1])
  const open: [number, number][] = [[0, line.length - 1]]
  for (let span = open.pop(); span; span = open.pop()) {
    const [from, to] = span
    let far = -1
    let most = tolerance
    for (let i = from + 1; i < to; i++) {
      const off = distance(line[i] as Position, line[from] as Position, line[to] as Position)
      if (off > most) [far, most] = [i, off]
    }
    if (far < 0) continue
    kept.add(far)
    open.push([from, far], [far, to])
  }
  return kept
}

/**
 * A ring with fewer positions, none of those left out further than the tolerance (degrees) from it; null when so little is
 * left that it has no inside. One that would cross itself stays as it is. Neighbours are simplified apart, so their common
 * line may differ by the tolerance.
 */
export function simpler(ring: Ring, tolerance: number): Ring | null {
  const kept = needed(ring, tolerance)
  const made = ring.filter((_, i) => kept.has(i))
  if (made.length < 4) return null
  return crossesItself(made) ? ring : made
}
