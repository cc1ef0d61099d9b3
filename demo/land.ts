import { areaId, areasOf } from '#modules/place/geography.ts'
import type { Chance } from './chance.ts'
import { districts } from './school-types.ts'

export const PROVINCE = '13'

export interface Subdistrict {
  code: string
  name: string
  nameEn: string
  postcode: string
}

/** The ground on which the invented province stands: the real subdistricts of its districts. */
export interface Land {
  subdistricts: Record<string, Subdistrict[]>
  districtNames: Record<string, { th: string; en: string }>
  /** Subdistricts of a neighbouring province, where those live who moved away. */
  beyond: string[]
  names: string[]
}

/** About the middle of each district, in degrees. */
const MIDDLES: Record<string, [number, number]> = {
  '1301': [14.02, 100.53],
  '1302': [14.07, 100.65],
  '1303': [14.02, 100.74],
  '1304': [14.13, 100.83],
  '1305': [14.05, 100.41],
  '1306': [13.95, 100.78],
  '1307': [14.08, 100.52],
}

export async function surveyLand(): Promise<Land> {
  const [areas, neighbours] = [await areasOf(PROVINCE), await areasOf('14')]
  const land: Land = { subdistricts: {}, districtNames: {}, beyond: [], names: [] }
  for (const { values } of areas) {
    land.names.push(values.name)
    if (values.level === 'district') land.districtNames[values.code] = { th: values.name, en: values.name_en ?? '' }
    if (values.level !== 'subdistrict') continue
    const district = values.code.slice(0, 4)
    const list = land.subdistricts[district] ?? []
    land.subdistricts[district] = list
    list.push({ code: values.code, name: values.name, nameEn: values.name_en ?? '', postcode: values.postcode ?? '' })
  }
  land.beyond = neighbours.filter((a) => a.values.level === 'subdistrict').map((a) => a.id)
  return land
}

export const subdistrictOf = (land: Land, district: string, by: Chance): Subdistrict =>
  by.pick(land.subdistricts[district] ?? [])

/** A point within some kilometres of the middle of a district. */
export function pointIn(district: string, by: Chance): { lat: number; lon: number } {
  const [lat, lon] = MIDDLES[district] ?? [14, 100.6]
  const near = (middle: number) => Number((middle + (by.next() + by.next() - 1) * 0.06).toFixed(5))
  return { lat: near(lat), lon: near(lon) }
}

export const districtCodes = Object.keys(districts)
export { areaId }
