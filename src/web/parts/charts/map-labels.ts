/** Proportions a map is drawn in: few, so that a style sheet can name them. */
const SHAPES = [
  { name: 'wide', ratio: 16 / 9 },
  { name: 'broad', ratio: 4 / 3 },
  { name: 'square', ratio: 1 },
  { name: 'tall', ratio: 3 / 4 },
] as const

/** The proportion nearest to width over height. */
export const nearestShape = (ratio: number): (typeof SHAPES)[number] =>
  [...SHAPES].sort((a, b) => Math.abs(Math.log(a.ratio / ratio)) - Math.abs(Math.log(b.ratio / ratio)))[0] ?? SHAPES[1]

export interface MapLabel {
  code: string
  name: string
  told: string
  step: string
  x: number
  y: number
  /** The higher is named first. */
  weight: number
}

/** On a phone a map 640 units wide is about 350 pixels, and words keep their size: what fits there fits everywhere. */
const UNITS_PER_PIXEL = 640 / 350
const LETTER = 7.5 * UNITS_PER_PIXEL
const LINES = 38 * UNITS_PER_PIXEL
/** Thai vowels and marks that take no width of their own. */
const STACKED = /[\u0e31\u0e34-\u0e3a\u0e47-\u0e4e]/g

const halfWidth = ({ name, told }: MapLabel): number =>
  (Math.max(name.replace(STACKED, '').length, told.length) * LETTER) / 2

const overlap = (a: MapLabel, b: MapLabel): boolean =>
  Math.abs(a.x - b.x) < halfWidth(a) + halfWidth(b) && Math.abs(a.y - b.y) < LINES

/** Of more areas than this only the highest are named: a map full of words shows no shape. */
const ROOM = 20
const NAMED = 8

/** Labels that do not lie over one another, the weightiest placed first. */
export function labelsThatFit(labels: MapLabel[]): MapLabel[] {
  const placed: MapLabel[] = []
  const most = labels.length > ROOM ? NAMED : ROOM
  for (const one of labels.toSorted((a, b) => b.weight - a.weight || a.code.localeCompare(b.code)).slice(0, most))
    if (Number.isFinite(one.x) && !placed.some((other) => overlap(one, other))) placed.push(one)
  return placed
}
