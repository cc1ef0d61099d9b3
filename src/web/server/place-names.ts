import type { House } from '#kernel/house.ts'
import type { Language } from '#kernel/label.ts'
import { titlesFor } from '#kernel/register/view.ts'
import type { Actor } from '#kernel/scope/actor.ts'
import { asActor } from '#kernel/scope/as-actor.ts'
import { type AreaView, areasOfProvince } from './districts.ts'

export interface PlaceName {
  name: string
  /** Official code, of an area. */
  code?: string
  level?: string
}

const prefix: Record<string, string> = { district: 'อ.', subdistrict: 'ต.' }

const areaName = (area: AreaView, language: Language): string =>
  language === 'th' ? `${prefix[area.level] ?? ''}${area.name}` : area.nameEn

/** Names of places, areas and organisations alike, as this reader may see them. */
export async function placeNames(
  house: House,
  actor: Actor,
  ids: string[],
  language: Language,
): Promise<Map<string, PlaceName>> {
  const names = new Map<string, PlaceName>()
  names.set(house.province.areaId, {
    name: house.province.name[language],
    code: house.province.code,
    level: 'province',
  })
  const areas = new Map((await areasOfProvince(house)).map((area) => [area.id, area]))
  const others = new Set<string>()
  for (const id of ids) {
    const area = areas.get(id)
    if (area && !names.has(id)) names.set(id, { name: areaName(area, language), code: area.code, level: area.level })
    else if (!names.has(id)) others.add(id)
  }
  const organisation = house.registers.get('organisation')
  if (others.size > 0 && organisation) {
    const titles = await asActor(house, actor, 'read', (client) => titlesFor(client, house, organisation, others, 0))
    for (const [id, name] of Object.entries(titles)) names.set(id, { name })
  }
  return names
}
