import type { House } from '#kernel/house.ts'
import type { Language } from '#kernel/label.ts'
import type { Actor } from '#kernel/scope/actor.ts'
import { boardWords } from '../words/watch-board.ts'
import { type AreaView, areasOfProvince } from './districts.ts'

export interface WatchPlace {
  /** Id of an area; absent where everything that the reader sees is meant. */
  id?: string
  /** Official code; empty for everything. */
  code: string
  name: string
}

export interface WatchPlaces {
  now: WatchPlace
  options: { value: string; label: string }[]
  /** The areas one step below, for the map. */
  below: AreaView[]
  areas: AreaView[]
}

const PREFIX: Record<string, string> = { district: 'อำเภอ', subdistrict: 'ตำบล' }

const nameOf = (area: AreaView, language: Language): string =>
  language === 'th' ? `${PREFIX[area.level] ?? ''}${area.name}` : area.nameEn

/** Areas that the grants of this actor reach; all of them for who holds an office or the province. */
function within(actor: Actor, areas: AreaView[]): AreaView[] {
  const own = actor.grants.map(({ place }) => areas.find(({ id }) => id === place))
  if (own.length === 0 || own.some((area) => !area)) return areas
  return areas.filter(({ code }) => own.some((area) => area && code.startsWith(area.code)))
}

/** Which place a page of the watch centre is about, and which others may be chosen from there. */
export async function watchPlaces(house: House, actor: Actor, asked: string, language: Language): Promise<WatchPlaces> {
  const areas = await areasOfProvince(house)
  const reached = within(actor, areas)
  const top = reached.length < areas.length ? reached.filter(({ id }) => actor.grants.some((g) => g.place === id)) : []
  const only = top.length === 1 ? top[0] : undefined
  const found = reached.find(({ id }) => id === asked) ?? only
  const now = found
    ? { id: found.id, code: found.code, name: nameOf(found, language) }
    : { code: '', name: boardWords.mine[language] }
  const district = now.code.slice(0, 4)
  const options = reached
    .filter(
      (area) => area.level === 'district' || (district !== '' && area.code.startsWith(district)) || top.includes(area),
    )
    .map((area) => ({
      value: area.id,
      label: area.level === 'subdistrict' ? `– ${nameOf(area, language)}` : nameOf(area, language),
    }))
  const level = now.code === '' ? 'district' : 'subdistrict'
  const below = reached.filter(
    (area) => area.level === level && area.code.startsWith(now.code) && area.code !== now.code,
  )
  return { now, options, below, areas }
}
