import type { House } from '#kernel/house.ts'
import type { Language } from '#kernel/label.ts'
import { type Actor, hasRole } from '#kernel/scope/actor.ts'
import {
  enumerationZone,
  type WalkedHouse,
  walkedHouses,
  walkerNames,
  type ZoneProgress,
  zoneProgress,
} from '#modules/enumeration/module.ts'
import type { FieldHouse, FieldZone } from '../offline/pack.ts'

/** States in which there is something to walk. */
const TO_WALK = ['planned', 'walking']
const WALKERS = ['enumerator', 'watch_member']

interface Reader {
  house: House
  actor: Actor
  language: Language
}

type Names = Map<string, string>

const houseOf = (
  { zone: _, location: __, visitor, ...house }: WalkedHouse,
  walker: string,
  names: Names,
): FieldHouse => ({
  ...house,
  visitedBy: (visitor && names.get(visitor)) || house.visitedBy,
  mine: visitor === walker,
})

interface Walk {
  houses: WalkedHouse[]
  walker: string
  names: Names
  language: Language
}

const zoneOf = (zone: ZoneProgress, { houses, walker, names, language }: Walk): FieldZone => ({
  id: zone.id,
  version: zone.version,
  state: zone.state,
  stateLabel: enumerationZone.workflow?.[zone.state as keyof typeof enumerationZone.workflow]?.[language] ?? '',
  village: zone.village,
  name: zone.villageName,
  areaId: zone.area,
  area: zone.titles[zone.area] ?? '',
  expected: zone.expected,
  due: zone.due,
  walker,
  houses: houses.filter((house) => house.zone === zone.id).map((house) => houseOf(house, walker, names)),
})

/** The villages that somebody walks now, the first due first, with the houses that were gone to; what was told there stays here. */
export async function zonesToWalk({ house, actor, language }: Reader): Promise<FieldZone[]> {
  const { person } = actor
  if (!person || !WALKERS.some((role) => hasRole(actor, role))) return []
  const zones = (await zoneProgress(house, actor, { walker: person })).filter(({ state }) => TO_WALK.includes(state))
  const ids = zones.map(({ id }) => id)
  const houses = await walkedHouses(house, actor, ids)
  const names = await walkerNames(house, ids)
  return zones
    .map((zone) => zoneOf(zone, { houses, walker: person, names, language }))
    .sort((a, b) => a.due.localeCompare(b.due))
}
