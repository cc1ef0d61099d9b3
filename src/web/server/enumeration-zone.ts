import { newId } from '#kernel/act/id.ts'
import { showDay } from '#kernel/kinds/date.ts'
import type { Language } from '#kernel/label.ts'
import { refuse } from '#kernel/problem.ts'
import { record } from '#kernel/register/record.ts'
import {
  enumerationZone,
  GO_AGAIN,
  type Outcome,
  outcomes,
  type WalkedHouse,
  walkedHouses,
  type ZoneProgress,
  zoneProgress,
} from '#modules/enumeration/module.ts'
import type { Column, TableRow } from '../parts/cell.ts'
import type { Tone } from '../parts/tone.ts'
import { enumerationWords as words } from '../words/enumeration.ts'
import { stateBadge, walkersOf, zoneName } from './enumeration-page.ts'

const tones: Record<Outcome, Tone> = {
  interviewed: 'good',
  nobody_home: 'moving',
  refused: 'wrong',
  empty: 'ended',
  not_dwelling: 'ended',
}

/** A zone by its id, as its reader sees it; no zone and one out of reach are the same. */
export async function zoneOf({ house, actor }: App.Locals, id: string): Promise<ZoneProgress> {
  await record(house, actor, enumerationZone.name, id)
  const [zone] = await zoneProgress(house, actor, { zone: id })
  return zone ?? refuse('not_found')
}

const columnsFor = (language: Language): Column[] => [
  { key: 'number', label: words.number[language] },
  { key: 'result', label: words.result[language] },
  { key: 'on', label: words.visitedOn[language] },
  { key: 'by', label: words.visitedBy[language] },
  { key: 'visits', label: words.visits[language], number: true },
  { key: 'children', label: words.children[language], number: true },
  { key: 'out', label: words.out[language], number: true },
]

const rowOf = (house: WalkedHouse, language: Language): TableRow => ({
  id: house.id,
  cells: [
    { text: house.number, href: `/registers/enumerated_house/${house.id}` },
    { text: outcomes[house.result][language], tone: tones[house.result] },
    { text: showDay(house.visitedOn, language) },
    { text: house.visitedBy },
    { text: String(house.visits) },
    { text: String(house.children) },
    { text: String(house.out) },
  ],
})

/** Which houses of a zone are shown: those to go to again, gone to more than once, with a child who does not learn, or all. */
const NARROW: Record<string, (house: WalkedHouse) => boolean> = {
  again: ({ result }) => GO_AGAIN.includes(result),
  twice: ({ visits }) => visits > 1,
  out: ({ out }) => out > 0,
}

/** Everything the page of a zone shows. */
export async function zonePage(locals: App.Locals, id: string, asked: string) {
  const { house, actor, preferences } = locals
  const { language } = preferences
  const zone = await zoneOf(locals, id)
  const row = await record(house, actor, enumerationZone.name, id)
  const houses = await walkedHouses(house, actor, [id])
  const narrow = NARROW[asked]
  const life: NonNullable<typeof enumerationZone.workflow> = enumerationZone.workflow as never
  const moves = Object.entries(life[zone.state as keyof typeof life]?.moves ?? {})
  return {
    id,
    title: zoneName(zone, language),
    area: zone.titles[zone.area] ?? '',
    state: stateBadge(zone, language),
    walkers: walkersOf(zone),
    due: showDay(zone.due, language),
    visited: zone.visited,
    expected: zone.expected,
    children: zone.children,
    out: zone.out,
    again: zone.again,
    byResult: (Object.keys(outcomes) as Outcome[]).map((result) => ({
      key: result,
      label: outcomes[result][language],
      n: zone.byResult[result],
    })),
    what: narrow ? asked : '',
    columns: columnsFor(language),
    rows: (narrow ? houses.filter(narrow) : houses).map((one) => rowOf(one, language)),
    counts: Object.fromEntries(Object.entries(NARROW).map(([name, test]) => [name, houses.filter(test).length])),
    walking: ['planned', 'walking'].includes(zone.state),
    version: row.version,
    act: newId(),
    moves: moves
      .filter(([name]) => row.may.moves.includes(name))
      .map(([name, move]) => ({ name, label: move[language], reason: 'reason' in move })),
  }
}
