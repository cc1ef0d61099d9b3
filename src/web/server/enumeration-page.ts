import { showDay, today } from '#kernel/kinds/date.ts'
import { academicYearOf } from '#kernel/kinds/year.ts'
import type { Language } from '#kernel/label.ts'
import { list } from '#kernel/register/list.ts'
import { type Actor, mayAnywhere } from '#kernel/scope/actor.ts'
import { censusList, censusRound } from '#modules/census/module.ts'
import { enumerationZone, type ZoneProgress, zoneProgress } from '#modules/enumeration/module.ts'
import type { Column, TableRow } from '../parts/cell.ts'
import { toneOfState } from '../parts/tone.ts'
import { enumerationWords as words } from '../words/enumeration.ts'

const states: NonNullable<typeof enumerationZone.workflow> = enumerationZone.workflow as never

export const stateBadge = ({ state, late }: Pick<ZoneProgress, 'state' | 'late'>, language: Language) => ({
  text: states[state as keyof typeof states]?.[language] ?? state,
  tone: late ? ('wrong' as const) : toneOfState(states, state),
})

export const fill = (text: string, parts: Record<string, string | number>): string =>
  text.replace(/\{(\w+)\}/g, (whole, name: string) => String(parts[name] ?? whole))

const figures = (language: Language) => new Intl.NumberFormat(language === 'th' ? 'th-TH-u-nu-latn' : 'en-GB')

export const zoneName = ({ village, villageName }: ZoneProgress, language: Language): string =>
  fill(words.zoneName[language], { n: village, name: villageName })

export const walkersOf = ({ enumerator, second, titles }: ZoneProgress): string =>
  [enumerator, second].flatMap((person) => (person && titles[person]) || []).join(', ')

const sum = (zones: ZoneProgress[], of: (zone: ZoneProgress) => number): number =>
  zones.reduce((all, zone) => all + of(zone), 0)

export const totalsOf = (zones: ZoneProgress[]) => ({
  zones: zones.length,
  checked: zones.filter(({ state }) => state === 'checked').length,
  houses: sum(zones, ({ visited }) => visited),
  expected: sum(zones, ({ expected }) => expected),
  again: sum(zones, ({ again }) => again),
  children: sum(zones, ({ children }) => children),
  out: sum(zones, ({ out }) => out),
})

export const isLate = ({ late }: ZoneProgress): boolean => late
export const isNobodys = ({ enumerator, state }: ZoneProgress): boolean => !enumerator && state === 'planned'
export const isToCheck = ({ state }: ZoneProgress): boolean => state === 'handed_in'

const columnsFor = (language: Language): Column[] => [
  { key: 'village', label: words.village[language] },
  { key: 'state', label: words.state[language] },
  { key: 'houses', label: words.houses[language], number: true },
  { key: 'home', label: words.nobodyHome[language], number: true },
  { key: 'again', label: words.twice[language], number: true },
  { key: 'children', label: words.children[language], number: true },
  { key: 'out', label: words.out[language], number: true },
  { key: 'walker', label: words.enumerator[language] },
  { key: 'due', label: words.due[language] },
]

function rowOf(zone: ZoneProgress, language: Language): TableRow {
  const figure = (value: number): string => figures(language).format(value)
  const { visited, expected, byResult, again, children, out } = zone
  return {
    id: zone.id,
    cells: [
      { text: zoneName(zone, language), href: `/enumeration/${zone.id}` },
      stateBadge(zone, language),
      { text: `${figure(visited)}/${figure(expected)}` },
      { text: figure(byResult.nobody_home) },
      { text: figure(again) },
      { text: figure(children) },
      { text: figure(out) },
      { text: walkersOf(zone) },
      { text: showDay(zone.due, language) },
    ],
  }
}

/** The villages of each subdistrict, with what they come to together. */
export function bySubdistrict(zones: ZoneProgress[], language: Language) {
  const groups = new Map<string, ZoneProgress[]>()
  for (const zone of zones) groups.set(zone.area, [...(groups.get(zone.area) ?? []), zone])
  return {
    columns: columnsFor(language),
    groups: [...groups].map(([area, own]) => ({
      area,
      name: own[0]?.titles[area] ?? '',
      totals: totalsOf(own),
      rows: own.map((zone) => rowOf(zone, language)),
    })),
  }
}

/** Years in which something is walked, this one always among them, the latest first. */
export const yearsOf = (zones: ZoneProgress[]): number[] =>
  [...new Set([academicYearOf(today()), ...zones.map(({ academicYear }) => academicYear)])].sort((a, b) => b - a)

/** Rounds of a year that take lists now, for whoever may bring one; null for everybody else. */
export async function roundsToTake({ house, actor }: App.Locals, year: number) {
  if (!mayAnywhere(actor, censusList, 'create')) return null
  const { rows } = await list(house, actor, censusRound.name, {
    filters: [
      { field: 'academic_year', op: 'is', value: String(year) },
      { field: 'state', op: 'in', value: ['collecting', 'reviewing'] },
    ],
    size: 20,
  })
  return rows.map(({ id, title }) => ({ value: id, label: title }))
}

/** How far the walk of a round's year is, for the page of the round; null where the reader sees none of it. */
export async function walkOfRound(house: App.Locals['house'], actor: Actor, academicYear: number, place: string) {
  if (!mayAnywhere(actor, enumerationZone, 'read')) return null
  const zones = await zoneProgress(house, actor, { academicYear, place })
  return zones.length > 0 ? { ...totalsOf(zones), href: `/enumeration?year=${academicYear}` } : null
}
