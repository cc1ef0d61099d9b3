import type { House } from '#kernel/house.ts'
import type { Language } from '#kernel/label.ts'
import type { Actor } from '#kernel/scope/actor.ts'
import {
  type Carrier,
  childCase,
  type OpenCase,
  openCases,
  spreadCases,
  suggestMembers,
} from '#modules/watch/module.ts'
import { caseWords } from '../words/watch.ts'
import { assignWords as words } from '../words/watch-assign.ts'
import { KINDS, unplaced } from './watch-calls.ts'
import type { WatchPlaces } from './watch-places.ts'

/** As many as one looks through at a sitting. */
const AT_ONCE = 20

/** A child who has nobody, with those near who may take it. */
export interface ToAssign {
  id: string
  version: number
  name: string
  href: string
  state: string
  begins: string
  area: string
  late: number
  /** Whom the child would be given to; empty where all near are full. */
  suggested: string
  options: { value: string; label: string }[]
}

/** The first cases that somebody is near for, with everybody near; those that nobody is near for are only counted. */
async function nearby(house: House, actor: Actor, cases: OpenCase[]) {
  const near = new Map<string, Carrier[]>()
  const found: OpenCase[] = []
  for (const one of cases) {
    if (found.length === AT_ONCE) break
    const members = near.get(one.livesIn) ?? (await suggestMembers(house, actor, one.livesIn))
    near.set(one.livesIn, members)
    if (members.length > 0) found.push(one)
  }
  return { found, near }
}

const optionOf = (one: Carrier, language: Language) => ({
  value: one.person,
  label: [
    `${one.name} ${one.open}/${one.capacity}`,
    one.areaName,
    ...(one.open >= one.capacity ? [caseWords.full[language]] : []),
  ].join(' · '),
})

/** Children of a place who have nobody, each with a member who could take it; those that wait longest first. */
export async function toAssign(house: House, actor: Actor, places: WatchPlaces, language: Language) {
  const all = await openCases(house, actor, { place: places.now.id, names: true })
  const alone = all.filter((one) => KINDS.alone?.(one, actor))
  const nowhere = new Set(unplaced(alone, places.areas).map(({ id }) => id))
  const placed = alone.filter(({ id }) => !nowhere.has(id))
  const { found, near } = await nearby(house, actor, placed)
  const spread = spreadCases(found, near)
  const rows = found.map((one): ToAssign => {
    const begins = one.state === 'confirmed' ? words.visits : words.verifies
    return {
      id: one.id,
      version: one.version,
      name: one.titles[one.person] || words.child[language],
      href: `/watch/cases/${one.id}`,
      state: childCase.workflow?.[one.state]?.[language] ?? one.state,
      begins: begins[language],
      area: one.titles[one.livesIn] ?? '',
      late: one.late,
      suggested: spread.get(one.id) ?? '',
      options: (near.get(one.livesIn) ?? []).map((member) => optionOf(member, language)),
    }
  })
  return { rows, alone: alone.length, unplaced: nowhere.size }
}
