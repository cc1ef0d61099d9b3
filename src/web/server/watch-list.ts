import type { House } from '#kernel/house.ts'
import type { Language } from '#kernel/label.ts'
import type { Actor } from '#kernel/scope/actor.ts'
import { type OpenCase, openCases } from '#modules/watch/module.ts'
import { KINDS, unplaced } from './watch-calls.ts'
import { type WatchPlaces, watchPlaces } from './watch-places.ts'

const NAMES = ['what', 'state', 'member', 'school', 'place', 'group'] as const

/** What a list of cases is narrowed to; empty where it is not. */
export type Asked = Record<(typeof NAMES)[number], string>

export function askedIn(query: URLSearchParams): Asked {
  const found = Object.fromEntries(NAMES.map((name) => [name, query.get(name) ?? ''])) as Asked
  const known = found.what === 'unplaced' || Object.hasOwn(KINDS, found.what)
  return { ...found, what: known ? found.what : 'all' }
}

/** The same conditions as an address carries them, without what is empty. */
export const addressOf = (asked: Asked): string =>
  new URLSearchParams(Object.entries(asked).filter(([, value]) => value !== '')).toString()

/** The open cases of a list in their order, the latest first. */
export async function listedCases(
  house: House,
  actor: Actor,
  asked: Asked,
  { names, language }: { names: boolean; language: Language },
): Promise<{ cases: OpenCase[]; places: WatchPlaces; own: boolean }> {
  const places = await watchPlaces(house, actor, asked.place, language)
  // what was given to somebody is theirs wherever the child lives, unless a place is asked for
  const own = asked.what === 'mine' || asked.member !== ''
  const place = asked.place || !own ? places.now.id : undefined
  const all = await openCases(house, actor, { place, names })
  const kind =
    asked.what === 'unplaced' ? unplaced(all, places.areas) : all.filter((one) => KINDS[asked.what]?.(one, actor))
  const cases = kind.filter(
    (one) =>
      (asked.state === '' || one.state === asked.state) &&
      (asked.member === '' || one.manager === asked.member) &&
      (asked.school === '' || one.lastSchool === asked.school) &&
      (asked.group === '' || one.groups.includes(asked.group)),
  )
  return { cases, places: place ? places : { ...places, now: { ...places.now, id: undefined } }, own }
}

/** Where a case was opened from: the list to go back to, the child after this one, and what an address carries of it. */
export interface FromList {
  back: string
  next: { href: string; left: number } | null
  carried: string
}

/** The address of a case that remembers the list and the place in it. */
export const caseIn = (id: string, list: string, at: number): string =>
  `/watch/cases/${id}?${new URLSearchParams({ list, at: String(at) })}`

/** What an address carries of the list that a case was opened from, for the address that follows it. */
export const carriedBy = (query: URLSearchParams): string => {
  const list = query.get('list')
  return list === null ? '' : `&${new URLSearchParams({ list, at: query.get('at') ?? '0' })}`
}

/** The list that an address of a case remembers; null where it was opened from elsewhere. */
export async function fromList(
  house: House,
  actor: Actor,
  id: string,
  query: URLSearchParams,
  language: Language,
): Promise<FromList | null> {
  const list = query.get('list')
  if (list === null) return null
  const asked = askedIn(new URLSearchParams(list))
  const at = Math.max(0, Math.floor(Number(query.get('at')) || 0))
  const { cases } = await listedCases(house, actor, asked, { names: false, language })
  // a case that has moved on may have left the list: then the one that came after it stands in its place
  const others = cases.filter((one) => one.id !== id)
  const next = others[at]
  const stays = others.length < cases.length
  return {
    back: `/watch/cases?${addressOf(asked)}`,
    next: next ? { href: caseIn(next.id, list, stays ? at + 1 : at), left: others.length - at } : null,
    carried: carriedBy(query),
  }
}
