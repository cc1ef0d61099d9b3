import type { FeatureCollection, MultiPolygon } from 'geojson'
import type { House } from '#kernel/house.ts'

/** Boundaries in WGS 84; each feature carries the official code of its area. */
export type Boundaries = FeatureCollection<MultiPolygon, { code: string }>

/** Boundaries are open to everyone, so the role that counts may read them for all. */
const KEPT = `
  select a.code, b.geometry from area_boundary b join area a on a.id = b.area where a.code = any ($1::text[]) order by a.code`

/** The boundaries of just these areas, where every one of them is known; otherwise none, and the tile map serves. */
export async function boundariesFor(house: House, codes: string[]): Promise<Boundaries | null> {
  if (codes.length === 0) return null
  const found = await house.count.query<{ code: string; geometry: MultiPolygon }>({
    name: 'boundaries',
    text: KEPT,
    values: [codes],
  })
  if (found.rows.length < new Set(codes).size) return null
  const features = found.rows.map(({ code, geometry }) => ({
    type: 'Feature' as const,
    properties: { code },
    geometry,
  }))
  return { type: 'FeatureCollection', features }
}
