/** Where a tile stands: column and row, from 1. */
export interface Spot {
  column: number
  row: number
}

export interface TileArea {
  /** Official code of the area. */
  code: string
}

/**
 * Districts laid out by hand as they lie to each other, by code of the province; any other province falls back to a grid
 * in the order of its codes.
 */
const KNOWN: Record<string, Record<string, Spot>> = {
  '13': {
    '1307': { column: 2, row: 1 },
    '1302': { column: 3, row: 1 },
    '1304': { column: 4, row: 1 },
    '1305': { column: 1, row: 2 },
    '1301': { column: 2, row: 2 },
    '1303': { column: 3, row: 2 },
    '1306': { column: 4, row: 2 },
  },
}

/** Places for areas of one level: by hand where known, else a near-square grid wide enough for a phone. */
export function tileLayout(areas: TileArea[]): { columns: number; spots: Map<string, Spot> } {
  const sorted = areas.map((area) => area.code).sort()
  const known = KNOWN[sorted[0]?.slice(0, 2) ?? '']
  if (known && sorted.every((code) => known[code])) {
    const spots = new Map(Object.entries(known))
    return { columns: Math.max(...[...spots.values()].map((spot) => spot.column)), spots }
  }
  const columns = Math.min(6, Math.max(2, Math.ceil(Math.sqrt(sorted.length))))
  const spots = new Map(
    sorted.map((code, at) => [code, { column: (at % columns) + 1, row: Math.floor(at / columns) + 1 }]),
  )
  return { columns, spots }
}
