import type { House } from '#kernel/house.ts'
import type { Language } from '#kernel/label.ts'
import { list } from '#kernel/register/list.ts'
import { ANONYMOUS } from '#kernel/scope/actor.ts'

export interface AreaView {
  id: string
  code: string
  level: string
  name: string
  nameEn: string
  parent: string | null
}

const FRESH_MS = 60_000
let kept: { areas: AreaView[]; of: string; at: number } | undefined

/** Districts and subdistricts of the province, by code. Open facts, so one copy serves everybody for a minute. */
export async function areasOfProvince(house: House): Promise<AreaView[]> {
  const of = house.province.areaId
  if (kept && kept.of === of && Date.now() - kept.at < FRESH_MS) return kept.areas
  const page = await list(house, ANONYMOUS, 'area', {
    filters: [{ field: 'self', op: 'within', value: of }],
    sort: { field: 'code' },
    size: 500,
  })
  const areas = page.rows.map(({ id, values }) => ({
    id,
    code: String(values.code),
    level: String(values.level),
    name: String(values.name),
    nameEn: String(values.name_en ?? values.name),
    parent: typeof values.parent === 'string' ? values.parent : null,
  }))
  kept = { areas, of, at: Date.now() }
  return areas
}

const district = { th: 'อำเภอ', en: '' }

/** The province and its districts as choices of a place. */
export async function districtOptions(house: House, language: Language): Promise<{ value: string; label: string }[]> {
  const areas = await areasOfProvince(house)
  return areas
    .filter((area) => area.level === 'district')
    .map((area) => ({ value: area.id, label: language === 'th' ? `${district.th}${area.name}` : area.nameEn }))
}
