import { drill } from '#kernel/indicator/drill.ts'
import { showYear } from '#kernel/kinds/year.ts'
import { refuse } from '#kernel/problem.ts'
import { columnsOfList, tableRow } from '../../../../server/cells.ts'
import { addressWith, askedIn } from '../../../../server/explorer-address.ts'
import { placeNames } from '../../../../server/place-names.ts'
import type { PageServerLoad } from './$types'

const partNames: Record<string, { th: string; en: string }> = {
  numerator: { th: 'ตัวตั้ง', en: 'Numerator' },
  denominator: { th: 'ตัวหาร', en: 'Denominator' },
  promoted: { th: 'เลื่อนชั้น', en: 'Promoted' },
  repeated: { th: 'ซ้ำชั้น', en: 'Repeated' },
}

export const load: PageServerLoad = async ({ locals, params, url }) => {
  const { house, actor, preferences } = locals
  const { language } = preferences
  const indicator = house.indicators.get(params.name) ?? refuse('not_found')
  const asked = askedIn(house, url)
  const part = url.searchParams.get('part') ?? 'numerator'
  const after = url.searchParams.get('after') ?? undefined
  const found = await drill(house, actor, {
    indicator: indicator.name,
    place: asked.place,
    year: asked.year,
    round: asked.round,
    asOf: asked.asOf,
    part,
    after,
  })
  const register = house.registers.get(found.register) ?? refuse('not_found')
  const names = await placeNames(house, actor, [asked.place], language)
  const here = `/indicators/${indicator.name}/records`
  return {
    name: indicator.name,
    label: indicator[language],
    register: register[language].many,
    place: names.get(asked.place)?.name ?? '',
    year: asked.year ? showYear(asked.year, language) : null,
    back: addressWith(url, { i: indicator.name, part: '', after: '' }),
    parts: Object.keys(indicator.parts).map((name) => ({
      name,
      label: partNames[name]?.[language] ?? name,
      href: addressWith(url, { part: name, after: '' }, here),
      here: name === part,
    })),
    total: found.total,
    columns: columnsOfList(register, register.listed, language),
    rows: found.rows.map((row) => tableRow(house, register, row, register.listed, language)),
    next: found.next ? addressWith(url, { after: found.next }, here) : null,
  }
}
