import type { House } from '#kernel/house.ts'
import type { Indicator } from '#kernel/indicator/declaration.ts'

/** Offices that answer for the whole province, though few organisations lie under them in the tree. */
const PROVINCE_WIDE: readonly string[] = ['peo', 'board', 'ministry', 'ovec_province']

/** Offices that answer for the districts in which their schools and centres lie. */
const OF_DISTRICTS: readonly string[] = ['pesao', 'sesao', 'dole_province', 'dole_district']

/** Where the numbers of an office's plan are taken. */
export interface MeasuredAt {
  /** Of what is counted at schools and offices: the office itself, or the province for its education office. */
  place: string
  /** Of what is counted where people live: the districts of the office, or the province; none for a school. */
  areas: string[]
}

/** The kinds of `measuredAt` for a query. */
export const provinceWideKinds = (): string[] => [...PROVINCE_WIDE]
export const districtKinds = (): string[] => [...OF_DISTRICTS]

const DISTRICTS = `
  select d.id, d.id in (
    select w.ancestor from place_within o join place_within w on w.place = o.place where o.ancestor = $1) as own
  from area d where d.level = 'district' and d.parent = $2 order by d.code`

async function districtsOf(house: House, office: string): Promise<string[]> {
  const { areaId } = house.province
  const found = await house.count.query<{ id: string; own: boolean }>({
    name: 'plan_districts',
    text: DISTRICTS,
    values: [office, areaId],
  })
  const own = found.rows.filter((row) => row.own)
  return own.length === found.rows.length ? [areaId] : own.map(({ id }) => id)
}

/** Where the numbers that move the lines of an office's plan are taken. */
export async function measuredAt(house: House, owner: { id: string; kind: string }): Promise<MeasuredAt> {
  const { areaId } = house.province
  if (PROVINCE_WIDE.includes(owner.kind)) return { place: areaId, areas: [areaId] }
  return { place: owner.id, areas: OF_DISTRICTS.includes(owner.kind) ? await districtsOf(house, owner.id) : [] }
}

/** Whether an indicator counts people where they live, and not at a school or an office. */
export function countsResidents(house: House, indicator: Indicator): boolean {
  return Object.values(indicator.parts).every(({ basis }) => {
    let to = basis.over
    for (const name of basis.place.split('.')) {
      const field = house.registers.get(to)?.fields[name]
      if (!field || !('to' in field)) return false
      to = field.to
    }
    return to === 'area'
  })
}
