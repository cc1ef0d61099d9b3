/** One value of a chart; null where it is hidden or cannot be formed, and `note` says which. */
export interface Point {
  key: string
  label: string
  value: number | null
  note?: string
  href?: string
  /** The one the reader asked about. */
  marked?: boolean
}

export interface Target {
  value: number
  label: string
}

const EDGE = 0.08

/** A range that shows the differences without starting a bar anywhere but at nought. */
export function lineRange(values: number[]): [number, number] {
  const low = Math.min(...values)
  const high = Math.max(...values)
  if (!Number.isFinite(low)) return [0, 1]
  const room = (high - low || Math.abs(high) || 1) * EDGE
  // A value near nought is shown against nought; a percentage never above its whole.
  const from = low >= 0 && low - room < high * 0.25 ? 0 : low - room
  return [from, high + room]
}

/** Classes 0 to 5 of a value among others: equal steps of rank, so that a map of few places still tells them apart. */
export function stepOf(value: number, all: number[]): number {
  const sorted = [...new Set(all)].sort((a, b) => a - b)
  // all alike: in the middle, unless there is nothing anywhere
  if (sorted.length < 2) return value === 0 ? 0 : 3
  return Math.round((sorted.indexOf(value) / (sorted.length - 1)) * 5)
}
