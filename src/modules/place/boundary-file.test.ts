import { describe, expect, it } from 'vitest'
import { Refusal } from '#kernel/problem.ts'
import { outlinesOf } from './boundary-file.ts'
import { type Position, type Ring, turn } from './ring.ts'

/** A square against the clock, its lower left corner here. */
const square = (x: number, y: number, side = 0.1): Ring => [
  [x, y],
  [x + side, y],
  [x + side, y + side],
  [x, y + side],
  [x, y],
]
const feature = (properties: object, coordinates: unknown, type = 'Polygon') => ({
  type: 'Feature',
  properties,
  geometry: { type, coordinates },
})
const collection = (...features: unknown[]) => JSON.stringify({ type: 'FeatureCollection', features })

const problemsOf = (text: string): string[] => {
  try {
    outlinesOf(text)
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    return error.problem.parts?.map((part) => part.detail?.en ?? part.name) ?? [error.problem.name]
  }
  return []
}

describe('a file of boundaries', () => {
  it('finds the code under the names that files use, the finer area first', () => {
    const ring = [square(100.5, 14)]
    const codes = [
      { code: 1301 },
      { ADM1_PCODE: 'TH13', ADM2_PCODE: 'TH1302', ADM3_PCODE: 'TH130201' },
      { tambon_code: '130202', name: 'x' },
      { AP_CODE: ' 1303 ', PV_CODE: '13' },
    ]
    const found = outlinesOf(collection(...codes.map((properties) => feature(properties, ring))))
    expect(found.map((one) => one.code)).toEqual(['1301', '130201', '130202', '1303'])
  })

  it('turns outer rings against the clock and holes with it, and drops repeated and third numbers', () => {
    const outer = square(100.5, 14).toReversed()
    const hole = square(100.52, 14.02, 0.02)
    const high = outer.flatMap(([x, y]) => [
      [x, y, 3],
      [x, y, 3],
    ])
    const [found] = outlinesOf(collection(feature({ code: '13' }, [[high, hole], [square(101, 14)]], 'MultiPolygon')))
    const [first, second] = found?.geometry.coordinates ?? []
    expect(first?.map((ring) => Math.sign(turn(ring)))).toEqual([1, -1])
    expect(first?.[0]).toHaveLength(5)
    expect(second).toHaveLength(1)
  })

  it('names each faulty feature by its number', () => {
    const good = feature({ code: '1301' }, [square(100.5, 14)])
    const open = square(100.5, 14).slice(0, 4)
    const bow: Position[] = [
      [100, 14],
      [100.1, 14.1],
      [100.1, 14],
      [100, 14.2],
      [100, 14],
    ]
    const text = collection(
      good,
      feature({ name: 'nowhere' }, [square(100.5, 14)]),
      feature({ code: '1302' }, [open]),
      feature({ code: '1303' }, [bow]),
      feature({ code: '1304' }, [square(660_000, 1_550_000)]),
      feature({ code: '1305' }, [square(14, 100.5)]),
      feature({ code: '1306' }, [100.5, 14], 'Point'),
      feature({ code: '1307' }, [square(100.5, 14).slice(0, 2)]),
      feature({ code: '1301' }, [square(100.5, 14)]),
    )
    const told = problemsOf(text)
    expect(told.map((one) => one.split(':', 1)[0])).toEqual([2, 3, 4, 5, 6, 7, 8, 9].map((n) => `feature ${n}`))
    expect(told[1]).toContain('not closed')
    expect(told[2]).toContain('crosses itself')
    expect(told[3]).toContain('not in Thailand')
    expect(told[7]).toContain('twice')
  })

  it('refuses what is no GeoJSON in degrees', () => {
    expect(problemsOf('{')).toEqual(['not_json'])
    expect(problemsOf('{"type":"Feature"}')).toEqual(['not_json'])
    const utm = { type: 'name', properties: { name: 'urn:ogc:def:crs:EPSG::32647' } }
    expect(problemsOf(JSON.stringify({ type: 'FeatureCollection', crs: utm, features: [] }))).toEqual(['not_json'])
  })

  it('simplifies a long coast without moving it far', () => {
    const steps = 30_000
    const around = Array.from({ length: steps }, (_, i): Position => {
      const angle = (2 * Math.PI * i) / steps
      const reach = 0.2 + 0.01 * Math.sin(40 * angle)
      return [100.5 + reach * Math.cos(angle), 14 + reach * Math.sin(angle)]
    })
    const coast = [...around, around[0] as Position]
    // an islet of a few metres goes, the coast stays
    const islet = [square(100.9, 14, 0.00005)]
    const [found] = outlinesOf(collection(feature({ code: '13' }, [islet, [coast]], 'MultiPolygon')))
    const polygons = found?.geometry.coordinates ?? []
    const ring = polygons[0]?.[0] ?? []
    expect(polygons).toHaveLength(1)
    expect(ring.length).toBeGreaterThan(60)
    expect(ring.length).toBeLessThanOrEqual(300)
    expect(Math.abs(turn(ring) / turn(coast) - 1)).toBeLessThan(0.01)
  })
})
