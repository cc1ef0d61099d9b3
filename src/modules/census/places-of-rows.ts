import type { House } from '#kernel/house.ts'

/** Finds subdistricts by code, or by their name with that of the district, and schools by any of their codes. */
export interface PlaceFinder {
  /** The six-figure code of a row's subdistrict, or null. */
  code(cells: Record<string, string>): string | null
  /** The area of a code; the whole province where there is none. */
  area(code: string | null): string
  school(code: string | undefined): string | null
}

const bare = (name: string | undefined): string => (name ?? '').replace(/^(ตำบล|แขวง|อำเภอ|เขต|ต\.|อ\.)\s*/, '').trim()

export async function placeFinder(house: House): Promise<PlaceFinder> {
  const areas = await house.count.query<{ id: string; code: string; name: string; district: string }>(
    `select a.id, a.code, a.name, d.name as district from area a join area d on d.id = a.parent
     where length(a.code) = 6 and left(a.code, 2) = $1`,
    [house.province.code],
  )
  const codes = await house.count.query<{ value: string; organisation: string }>(
    'select value, organisation from organisation_code',
  )
  const byCode = new Map(areas.rows.map(({ code, id }) => [code, id]))
  const byName = new Map(areas.rows.map(({ code, name, district }) => [`${district} ${name}`, code]))
  const schools = new Map(codes.rows.map(({ value, organisation }) => [value, organisation]))
  return {
    code: (cells) => {
      const given = cells.subdistrict?.replace(/\D/g, '')
      if (given && byCode.has(given)) return given
      return byName.get(`${bare(cells.district_name)} ${bare(cells.subdistrict_name)}`) ?? null
    },
    area: (code) => (code === null ? undefined : byCode.get(code)) ?? house.province.areaId,
    school: (code) => (code === undefined ? undefined : schools.get(code.trim())) ?? null,
  }
}
