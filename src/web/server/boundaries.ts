import type { FeatureCollection, Geometry } from 'geojson'
import type { House } from '#kernel/house.ts'

/** Boundaries in WGS 84; each feature carries the official code of its area. */
export type Boundaries = FeatureCollection<Geometry, { code: string }>

/** Where boundaries are kept: the setting of the house that `place boundaries` fills. */
export const BOUNDARIES_SETTING = 'boundaries'

let kept: { of: House; at: number; found: Boundaries | null } | undefined
const FRESH_MS = 60_000

async function boundariesOf(house: House): Promise<Boundaries | null> {
  if (kept && kept.of === house && Date.now() - kept.at < FRESH_MS) return kept.found
  const found = await house.count.query<{ value: Boundaries }>({
    name: 'boundaries',
    text: 'select value from house_setting where key = $1',
    values: [BOUNDARIES_SETTING],
  })
  kept = { of: house, at: Date.now(), found: found.rows[0]?.value ?? null }
  return kept.found
}

/** The boundaries of just these areas, where every one of them is known; otherwise none, and the tile map serves. */
export async function boundariesFor(house: House, codes: string[]): Promise<Boundaries | null> {
  const all = await boundariesOf(house)
  if (!all || codes.length === 0) return null
  const wanted = new Set(codes)
  const features = all.features.filter((feature) => wanted.has(feature.properties.code))
  return features.length === wanted.size ? { type: 'FeatureCollection', features } : null
}
