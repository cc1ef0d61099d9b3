import type { House } from '#kernel/house.ts'
import { showYear } from '#kernel/kinds/year.ts'
import type { Language } from '#kernel/label.ts'
import type { Actor } from '#kernel/scope/actor.ts'
import { capabilities, type PlanTree, type TracedCarrier, type TracedLine } from '#modules/plan/module.ts'
import { placeNames } from './place-names.ts'
import { valueText, whereCounted } from './plan-view.ts'

/** What carries a line, as its page shows it. */
export interface CarrierView {
  id: string
  version: number
  indicator: boolean
  label: string
  /** The line is judged by this number. */
  stands: boolean
  /** Where it was counted, unless that is the place of the whole plan. */
  at: string
  href: string
  value: string
  year: string
  decimals: number
  unit: string
  points: { key: string; label: string; value: number | null }[]
}

/** Carriers that were suggested for the same words of the line, or added by somebody. */
export interface CarrierGroup<T> {
  capability: string
  words: string
  carriers: T[]
}

/** Why a carrier was suggested: the capability of an office that the line asks for, and the words that ask for it. */
function askedBy(why: string | null, language: Language): { capability: string; words: string } {
  const [, code = '', words = ''] = /^([A-Z]+)(?:: (.*))?$/.exec(why ?? '') ?? []
  return { capability: capabilities.get(code)?.[language] ?? '', words }
}

const weight = (one: TracedCarrier, by: readonly string[]): number =>
  one.state === 'refused' ? 3 : by.includes(one.name) ? 0 : one.carrier === 'indicator' ? 1 : 2

/**
 * What carries a line, in groups by what the line asks for: the group of the number that the line is judged by first, and within each
 * the numbers before the registers.
 */
export async function carriersOf<T>(
  house: House,
  actor: Actor,
  tree: PlanTree,
  line: TracedLine,
  language: Language,
  more: (one: TracedCarrier) => T,
): Promise<CarrierGroup<CarrierView & T>[]> {
  const counted = [...new Set(line.carriers.flatMap(({ places }) => places ?? []))]
  const names = await placeNames(house, actor, counted, language)
  const at = ({ places = [] }: TracedCarrier) =>
    places.length === 1 && places[0] === tree.place ? '' : places.map((id) => names.get(id)?.name ?? '').join(' · ')
  const view = (one: TracedCarrier): CarrierView & T => ({
    id: one.id,
    version: one.version,
    indicator: one.carrier === 'indicator',
    label: one.label[language],
    stands: line.by.includes(one.name),
    at: at(one),
    href: one.carrier === 'indicator' ? whereCounted(one, tree.place) : `/registers/${one.name}`,
    value: one.latest ? valueText(one.latest.value, one.unit, one.decimals, language) : '',
    year: one.latest ? showYear(one.latest.year, language) : '',
    decimals: one.decimals ?? 1,
    unit: one.unit === 'percent' ? '%' : '',
    points: (one.years ?? []).map(({ year, value }) => ({ key: String(year), label: showYear(year, language), value })),
    ...more(one),
  })
  const groups = new Map<string, CarrierGroup<CarrierView & T>>()
  for (const one of line.carriers.toSorted((a, b) => weight(a, line.by) - weight(b, line.by))) {
    const asked = askedBy(one.why, language)
    const group = groups.get(asked.capability) ?? { ...asked, carriers: [] }
    group.carriers.push(view(one))
    groups.set(asked.capability, group)
  }
  return [...groups.values()]
}
