import type { Feature, FeatureCollection, MultiPolygon } from 'geojson'
import type { House } from '#kernel/house.ts'

/** Boundaries in WGS 84; each feature carries the official code of its area. */
export type Boundaries = FeatureCollection<MultiPolygon, { code: string }>

interface Kept {
  code: string
  geometry: MultiPolygon
}

/** The register keeps rings as RFC 7946 turns them; the drawing library takes the inside to lie on the other hand. */
const drawn = ({ code, geometry }: Kept): Feature<MultiPolygon, { code: string }> => ({
  type: 'Feature',
  properties: { code },
  geometry: {
    type: 'MultiPolygon',
    coordinates: geometry.coordinates.map((polygon) => polygon.map((ring) => ring.toReversed())),
  },
})

/** The boundaries of just these areas, where every one of them is known; otherwise none, and the tile map serves. */
export async function boundariesFor(house: House, codes: string[]): Promise<Boundaries | null> {
  if (codes.length === 0) return null
  const wanted = [...new Set(codes)]
  // boundaries are open to everyone, so the role that counts may read them for whoever asks
  const found = await house.count.query<Kept>({
    name: 'boundaries',
    text: `select a.code, b.geometry from area_boundary b join area a on a.id = b.area where a.code = any ($1::text[]) order by a.code`,
    values: [wanted],
  })
  return found.rows.length === wanted.length ? { type: 'FeatureCollection', features: found.rows.map(drawn) } : null
}
