import { createHash } from 'node:crypto'
import { type Band, bands } from './review-bands.ts'

/** Pairs of each band that people are asked to judge, so that the quality of a round can be estimated. */
const EACH = 40

/** A pair that the sample may fall on. */
export interface Sampleable {
  id: string
  band: Band
}

/** How the sample of a round was drawn: kept with the round, so that anybody can draw it again. */
export interface SamplePlan {
  seed: string
  each: number
  bands: { band: Band; pairs: number; drawn: number }[]
}

const lot = (seed: string, id: string): string => createHash('sha256').update(`${seed} ${id}`).digest('hex')

interface Lot {
  id: string
  lot: string
}

/** Puts a lot among those drawn so far, which are in order, if it is early enough. */
function put(drawn: Lot[], one: Lot, each: number): void {
  const last = drawn.at(-1)
  if (drawn.length === each && last && one.lot >= last.lot) return
  const at = drawn.findIndex(({ lot }) => one.lot < lot)
  drawn.splice(at < 0 ? drawn.length : at, 0, one)
  if (drawn.length > each) drawn.pop()
}

/**
 * Draws by lot within each band. The lot of a pair follows from the seed and the pair alone, so another run draws the same pairs again
 * as far as they are still there. Pairs may be many: none is held but those drawn so far.
 */
export function drawSample(
  pairs: Iterable<Sampleable>,
  seed: string,
  each = EACH,
): { drawn: Set<string>; plan: SamplePlan } {
  const names = Object.keys(bands) as Band[]
  const byBand = new Map(names.map((band) => [band, { pairs: 0, drawn: [] as Lot[] }]))
  for (const { id, band } of pairs) {
    const of = byBand.get(band)
    if (!of) continue
    of.pairs += 1
    put(of.drawn, { id, lot: lot(seed, id) }, each)
  }
  const plan = [...byBand].map(([band, of]) => ({ band, pairs: of.pairs, drawn: of.drawn.length }))
  return {
    drawn: new Set([...byBand.values()].flatMap(({ drawn }) => drawn.map(({ id }) => id))),
    plan: { seed, each, bands: plan },
  }
}
