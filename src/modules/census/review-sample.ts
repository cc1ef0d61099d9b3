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

/**
 * Draws by lot within each band. The lot of a pair follows from the seed and the pair alone, so another run draws the same pairs again
 * as far as they are still there.
 */
export function drawSample(
  pairs: Iterable<Sampleable>,
  seed: string,
  each = EACH,
): { drawn: Set<string>; plan: SamplePlan } {
  const byBand = new Map<Band, { id: string; lot: string }[]>()
  for (const { id, band } of pairs) {
    const of = byBand.get(band)
    const one = { id, lot: lot(seed, id) }
    if (of) of.push(one)
    else byBand.set(band, [one])
  }
  const drawn = new Set<string>()
  const plan: SamplePlan = { seed, each, bands: [] }
  for (const band of Object.keys(bands) as Band[]) {
    const all = byBand.get(band) ?? []
    const first = all.sort((x, y) => (x.lot < y.lot ? -1 : 1)).slice(0, each)
    for (const { id } of first) drawn.add(id)
    plan.bands.push({ band, pairs: all.length, drawn: first.length })
  }
  return { drawn, plan }
}
