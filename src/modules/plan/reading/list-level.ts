import type { Marker } from './marker.ts'
import type { Level, OpenNode } from './reading-state.ts'

/**
 * The level of a list mark among the levels open in a section. A mark of a style that is open goes back to its level; `3.1` goes under
 * the `3`; the next number of a level in another style ("2)" after "1.") stays on it; any other mark goes one deeper.
 */
export function levelOf(levels: readonly Level[], marker: Marker): number {
  const style = styleOf(marker)
  if (marker.value.length > 1) {
    const head = marker.value.slice(0, -1).join('.')
    const owner = levels.findLastIndex((level) => level.last.join('.') === head)
    if (owner >= 0) return owner + 1
  }
  const same = levels.findIndex((level) => level.style === style)
  if (same >= 0) return same
  const [number, ...deeper] = marker.value
  if (number !== undefined && number > 1 && deeper.length === 0) {
    const goingOn = levels.findLastIndex((level) => level.last.length === 1 && level.last[0] === number - 1)
    if (goingOn >= 0) return goingOn
  }
  return levels.length
}

/** Opens or moves on a level: what was deeper is closed. */
export function enterLevel(levels: Level[], at: number, marker: Marker, node: OpenNode): void {
  const style = levels[at]?.style ?? styleOf(marker)
  levels.length = at
  levels.push({ style, last: marker.value, node })
}

function styleOf(marker: Marker): string {
  return marker.style === 'n.n' ? `n.n ${marker.value.length}` : marker.style
}

/** The mark starts a list anew after the first level has come further than one. */
export function startsAnew(levels: readonly Level[], marker: Marker): boolean {
  const first = levels[0]
  return (
    marker.value.length === 1 && marker.value[0] === 1 && first?.style === styleOf(marker) && (first.last[0] ?? 0) > 1
  )
}

/** The next mark of the same list: `2.3` follows `2.2`. Bullets follow nothing. */
export function follows(marker: Marker, before: Pick<Marker, 'style' | 'value'>): boolean {
  const last = before.value.at(-1)
  if (last === undefined || marker.style !== before.style) return false
  return marker.value.join('.') === [...before.value.slice(0, -1), last + 1].join('.')
}
