import { enumeratedHouse } from '#modules/enumeration/enumerated-house.register.ts'
import type { Outbox, Waiting } from './outbox.ts'
import type { FieldHouse, FieldZone } from './pack.ts'

/** A house as its walker has left it. */
export interface HouseAsWritten extends FieldHouse {
  waiting: Waiting[]
}

/** A zone as its walker has left it: what waits in the outbox is shown over what the province said last. */
export interface ZoneAsWritten extends Omit<FieldZone, 'houses'> {
  houses: HouseAsWritten[]
  /** Acts of this zone that are not sent. */
  waiting: Waiting[]
}

const byNumber = new Intl.Collator('th', { numeric: true }).compare

/** Acts on a house wait for nothing but those on the same house, so that one that is held does not hold the street. */
export const threadOf = (zone: string, number: string): string => `${zone}/${number}`

export const ofZone = (box: Outbox, zone: string): Waiting[] =>
  box.entries.filter(({ thread }) => thread === zone || thread.startsWith(`${zone}/`))

const numberIn = ({ thread }: Waiting): string => thread.slice(thread.indexOf('/') + 1)

const counted = (sheet: unknown): { children: number; out: number } => {
  const { answers } = (sheet ?? {}) as { answers?: { children?: { learning?: string }[] } }
  const children = answers?.children ?? []
  return { children: children.length, out: children.filter(({ learning }) => learning === 'no').length }
}

function over(house: FieldHouse, { act }: Waiting): FieldHouse {
  const values = (act.values ?? {}) as Record<string, string | number | null>
  return {
    ...house,
    result: String(values.result ?? house.result),
    visitedOn: String(values.visited_on ?? house.visitedOn),
    visits: Number(values.visits ?? house.visits),
    ...(values.sheet ? counted(values.sheet) : {}),
  }
}

const begun = (number: string, entry: Waiting): FieldHouse => ({
  id: entry.act.record,
  version: 1,
  number,
  result: '',
  visitedOn: '',
  visitedBy: '',
  mine: true,
  visits: 1,
  children: 0,
  out: 0,
})

/** Puts over a zone what was written in it since and has not been sent. */
export function zoneAsWritten(zone: FieldZone, box: Outbox): ZoneAsWritten {
  const waiting = ofZone(box, zone.id)
  const houses = new Map(
    zone.houses.map((house): [string, HouseAsWritten] => [house.number, { ...house, waiting: [] }]),
  )
  for (const entry of waiting) {
    if (entry.act.register !== enumeratedHouse.name) continue
    const number = numberIn(entry)
    const before = houses.get(number) ?? { ...begun(number, entry), waiting: [] }
    // what was made elsewhere first stands until the person has decided
    const shown = entry.state === 'conflict' && before.visitedOn !== '' ? before : over(before, entry)
    houses.set(number, { ...before, ...shown, waiting: [...before.waiting, entry] })
  }
  return { ...zone, houses: [...houses.values()].sort((a, b) => byNumber(a.number, b.number)), waiting }
}
