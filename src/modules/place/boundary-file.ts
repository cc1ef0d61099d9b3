import { type Problem, Refusal, refuse } from '#kernel/problem.ts'
import { crossesItself, type Position, type Ring, simpler, turn } from './ring.ts'

/** The boundary of one area, by its official code. Outer rings run against the clock, holes with it (RFC 7946). */
export interface Outline {
  code: string
  geometry: { type: 'MultiPolygon'; coordinates: Ring[][] }
}

const MOST_BYTES = 64 * 2 ** 20
const MOST_FEATURES = 10_000
/** Positions kept of one area: as many as a map of a province shows, and few enough for its page to stay light. */
const MOST_POSITIONS = 300
/** The first tolerance, about ten metres. */
const TOLERANCE = 0.0001
/** Degrees within which Thailand lies, with room: anything else is projected, or latitude and longitude are exchanged. */
const BOX = { west: 96, east: 107, south: 5, north: 21.5 }

/** Names under which files carry the official code, the finer area first: the codes of OCHA, of the land department, our own. */
const CODES = ['code', 'ADM3_PCODE', 'tambon_code', 'TB_CODE', 'ADM2_PCODE', 'amphoe_code', 'AP_CODE', 'ADM1_PCODE']
const MORE_CODES = ['adm3_pcode', 'adm2_pcode', 'adm1_pcode', 'province_code', 'PV_CODE', 'changwat_code']

const faulty = (row: number, th: string, en: string): Problem => ({
  name: 'rule',
  spot: { row },
  detail: { th: `รูปที่ ${row}: ${th}`, en: `feature ${row}: ${en}` },
})

const fail = (row: number, th: string, en: string): never => {
  throw new Refusal(faulty(row, th, en))
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

function codeOf(feature: Record<string, unknown>, row: number): string {
  const properties = isObject(feature.properties) ? feature.properties : {}
  for (const name of [...CODES, ...MORE_CODES]) {
    const value = properties[name]
    if (typeof value !== 'string' && typeof value !== 'number') continue
    const code = String(value).trim().replace(/^TH/iu, '')
    if (/^(\d{2}|\d{4}|\d{6})$/.test(code)) return code
  }
  return fail(row, `ไม่พบรหัสพื้นที่ใน ${CODES.join(', ')}`, `no official code under ${CODES.join(', ')}`)
}

function positionOf(raw: unknown, row: number): Position {
  const [x, y] = Array.isArray(raw) ? raw : []
  if (typeof x !== 'number' || typeof y !== 'number') return fail(row, 'พิกัดไม่ใช่ตัวเลข', 'a position is not numbers')
  if (!(x >= BOX.west && x <= BOX.east && y >= BOX.south && y <= BOX.north))
    fail(row, `พิกัด ${x}, ${y} ไม่อยู่ในประเทศไทยตาม WGS 84`, `${x}, ${y} is not in Thailand in WGS 84 degrees`)
  return [Number(x.toFixed(5)), Number(y.toFixed(5))]
}

/** One ring, checked and turned the right way: the first of a polygon outwards, the others as holes. */
function ringOf(raw: unknown, row: number, outer: boolean): Ring {
  const given = Array.isArray(raw) ? raw.map((one) => positionOf(one, row)) : []
  const ring = given.filter(([x, y], i) => i === 0 || x !== given[i - 1]?.[0] || y !== given[i - 1]?.[1])
  const [first, last] = [ring[0], ring.at(-1)]
  if (!first || !last || ring.length < 4) return fail(row, 'เส้นรอบรูปมีจุดไม่พอ', 'a ring has fewer than four positions')
  if (first[0] !== last[0] || first[1] !== last[1]) fail(row, 'เส้นรอบรูปไม่ปิด', 'a ring is not closed')
  const around = turn(ring)
  if (around === 0) fail(row, 'เส้นรอบรูปไม่มีพื้นที่', 'a ring has no area')
  if (crossesItself(ring)) fail(row, 'เส้นรอบรูปตัดกันเอง', 'a ring crosses itself')
  return around > 0 === outer ? ring : ring.toReversed()
}

function polygonOf(raw: unknown, row: number): Ring[] {
  if (!Array.isArray(raw) || raw.length === 0) return fail(row, 'รูปไม่มีเส้นรอบ', 'a polygon has no ring')
  return raw.map((ring, i) => ringOf(ring, row, i === 0))
}

const size = (polygons: Ring[][]): number => polygons.flat().reduce((sum, ring) => sum + ring.length, 0)

/** One step simpler. Islands and holes too small to show go; the largest polygon stays whatever becomes of it. */
function step(polygons: Ring[][], tolerance: number): Ring[][] {
  const made = polygons.flatMap((rings): Ring[][] => {
    const [outer, ...holes] = rings.map((ring) => simpler(ring, tolerance))
    return outer ? [[outer, ...holes.filter((hole) => hole !== null)]] : []
  })
  return made.length > 0 ? made : polygons.toSorted((a, b) => turn(b[0] ?? []) - turn(a[0] ?? [])).slice(0, 1)
}

/** Simplified as far as needed to keep a page of boundaries light. */
function light(polygons: Ring[][]): Ring[][] {
  let made = polygons
  for (let tolerance = TOLERANCE; tolerance < 0.02 && size(made) > MOST_POSITIONS; tolerance *= 2)
    made = step(made, tolerance)
  return made
}

function outlineOf(feature: unknown, row: number): Outline {
  if (!isObject(feature) || feature.type !== 'Feature') return fail(row, 'ไม่ใช่ Feature', 'not a Feature')
  const code = codeOf(feature, row)
  const geometry = isObject(feature.geometry) ? feature.geometry : {}
  const { type, coordinates } = geometry
  const several = type === 'MultiPolygon' ? coordinates : type === 'Polygon' ? [coordinates] : null
  if (!Array.isArray(several) || several.length === 0)
    return fail(row, `รูปชนิด ${String(type)} ใช้ไม่ได้`, `the geometry is ${String(type)}, not Polygon or MultiPolygon`)
  const polygons = light(several.map((polygon) => polygonOf(polygon, row)))
  if (size(polygons) > 4 * MOST_POSITIONS) fail(row, 'แนวเขตละเอียดเกินไป', 'the boundary is too detailed to keep')
  return { code, geometry: { type: 'MultiPolygon', coordinates: polygons } }
}

const inDegrees = (crs: unknown): boolean => crs === undefined || /CRS84|EPSG:+4326/u.test(JSON.stringify(crs))

function featuresOf(text: string): unknown[] {
  if (text.length > MOST_BYTES) return refuse('too_large')
  let whole: unknown
  try {
    whole = JSON.parse(text)
  } catch {
    return refuse('not_json')
  }
  if (!isObject(whole) || whole.type !== 'FeatureCollection' || !Array.isArray(whole.features) || !inDegrees(whole.crs))
    return refuse('not_json', {
      detail: {
        th: 'ต้องเป็น GeoJSON ชนิด FeatureCollection พิกัด WGS 84',
        en: 'This must be a GeoJSON FeatureCollection in WGS 84',
      },
    })
  return whole.features.length > MOST_FEATURES ? refuse('too_large') : whole.features
}

/**
 * Reads the boundaries of a GeoJSON file: a FeatureCollection of polygons in WGS 84, each with the official code of its
 * area. Simplifies them for maps.
 *
 * @throws Refusal `not_json` (no such file), `too_large`, or `input` with one part for each faulty feature, by its number
 */
export function outlinesOf(text: string): Outline[] {
  const parts: Problem[] = []
  const outlines = new Map<string, Outline>()
  featuresOf(text).forEach((feature, i) => {
    try {
      const outline = outlineOf(feature, i + 1)
      if (outlines.has(outline.code)) fail(i + 1, `รหัส ${outline.code} ซ้ำ`, `the code ${outline.code} comes twice`)
      outlines.set(outline.code, outline)
    } catch (error) {
      if (!(error instanceof Refusal)) throw error
      parts.push(error.problem)
    }
  })
  if (parts.length > 0) refuse('input', { parts: parts.slice(0, 20) })
  return [...outlines.values()]
}
