import type { House } from '#kernel/house.ts'
import type { SnapshotName } from '#kernel/indicator/academic-calendar.ts'
import type { Ask } from '#kernel/indicator/ask.ts'
import type { Indicator } from '#kernel/indicator/declaration.ts'
import { type IndicatorResult, type Cell as Measured, measure } from '#kernel/indicator/measure.ts'
import { type TrendPoint, trend } from '#kernel/indicator/trend.ts'
import { showYear } from '#kernel/kinds/year.ts'
import type { Language } from '#kernel/label.ts'
import type { Actor } from '#kernel/scope/actor.ts'
import type { Point } from '../parts/charts/chart-data.ts'
import { indicatorWords as words } from '../words/indicators.ts'
import { digitsOf, figureText, fill, numberText } from './figure-text.ts'
import { type PlaceName, placeNames } from './place-names.ts'
import { holdsPlaces, orderOf, valueLabel } from './ways.ts'

/** What an address of the explorer asks for. */
export interface Asked {
  place: string
  year?: number
  round?: SnapshotName
  asOf?: string
  by: string
}

const whenOf = ({ year, round, asOf }: Asked): Pick<Ask, 'year' | 'round' | 'asOf'> => ({ year, round, asOf })

const change = (points: TrendPoint[], year: number): { before: TrendPoint; after: TrendPoint } | null => {
  const at = points.findIndex((point) => point.year === year)
  const after = points[at]
  const before = points[at - 1]
  return after && before && after.value !== null && before.value !== null ? { before, after } : null
}

/** How a figure moved since the year before, or nothing where that cannot be said. */
export function changeOf(
  indicator: Indicator,
  result: IndicatorResult,
  points: TrendPoint[],
  language: Language,
): string {
  const moved = change(points, result.year)
  if (!moved) return ''
  const diff = (moved.after.value ?? 0) - (moved.before.value ?? 0)
  const said = numberText(Math.abs(diff), digitsOf(indicator), language)
  const how = Number(said.replace(/,/g, '')) === 0 ? words.unmoved : diff > 0 ? words.up1 : words.down1
  return fill(how[language], { diff: said, year: showYear(moved.before.year, language) })
}

/** The finding of a figure: the value, and how it moved since the year before. */
export function findingOf(
  indicator: Indicator,
  result: IndicatorResult,
  points: TrendPoint[],
  language: Language,
): string {
  const value = figureText(indicator, result, language)
  const moved = change(points, result.year)
  const name = indicator[language]
  if (!moved || result.value === null) return fill(words.only[language], { name, value })
  const diff = (moved.after.value ?? 0) - (moved.before.value ?? 0)
  const said = numberText(Math.abs(diff), digitsOf(indicator), language)
  const how = Number(said.replace(/,/g, '')) === 0 ? words.same : diff > 0 ? words.rose : words.fell
  return fill(how[language], { name, value, diff: said, year: showYear(moved.before.year, language) })
}

export const trendPoints = (points: TrendPoint[], year: number, language: Language): Point[] =>
  points.map((point) => ({
    key: String(point.year),
    label: showYear(point.year, language),
    value: point.value,
    note: point.hidden ? words.hidden[language] : undefined,
    marked: point.year === year,
  }))

/** The cells of a breakdown as points, places by value and codes in their declared order. */
export function cellPoints(
  indicator: Indicator,
  way: string,
  cells: Measured[],
  names: Map<string, PlaceName>,
  language: Language,
  hrefOf: (value: string) => string | undefined,
): (Point & { measured: Measured })[] {
  const places = holdsPlaces(indicator, way)
  const order = orderOf(indicator, way)
  const points = cells
    .filter((cell) => !(cell.key[way] === '' && !cell.numerator && !cell.denominator))
    .map((cell) => {
      const value = cell.key[way] ?? ''
      const name = places ? names.get(value) : undefined
      return {
        key: name?.code ?? value,
        label: name?.name ?? valueLabel(indicator, way, value, language),
        value: cell.value,
        note: cell.hidden ? words.hidden[language] : undefined,
        href: places && value ? hrefOf(value) : undefined,
        measured: cell,
      }
    })
  const rank = (value: number | null) => value ?? Number.NEGATIVE_INFINITY
  return places || order.length === 0
    ? points.sort((a, b) => rank(b.value) - rank(a.value))
    : points.sort((a, b) => order.indexOf(a.key) - order.indexOf(b.key))
}

/** The finding of a ranking, where two places differ. */
export function rankedFinding(indicator: Indicator, points: Point[], language: Language): string {
  const known = points.filter((point) => point.value !== null)
  const [high, low] = [known[0], known.at(-1)]
  if (!high || !low || high === low || high.value === low.value) return indicator[language]
  const told = (point: Point) => figureText(indicator, { value: point.value, hidden: false }, language)
  return fill(words.ranked[language], { high: high.label, highValue: told(high), low: low.label, lowValue: told(low) })
}

/** Everything the explorer shows of an indicator: the figure, its trend, the places within, one more breakdown. */
export async function explore(house: House, actor: Actor, indicator: Indicator, asked: Asked, language: Language) {
  const ask = { indicator: indicator.name, place: asked.place, ...whenOf(asked) }
  const cut = asked.by && asked.by !== 'children' && indicator.by.includes(asked.by) ? asked.by : ''
  const [within, points, broken] = await Promise.all([
    measure(house, actor, { ...ask, by: indicator.by.includes('children') ? ['children'] : [] }),
    trend(house, actor, { indicator: indicator.name, place: asked.place, asOf: asked.asOf }),
    cut ? measure(house, actor, { ...ask, by: [cut] }) : null,
  ])
  const ids = [
    ...within.cells.map((cell) => cell.key.children ?? ''),
    ...(broken?.cells.map((cell) => cell.key[cut] ?? '') ?? []),
  ]
  const names = await placeNames(house, actor, [asked.place, ...ids.filter((id) => id.length === 36)], language)
  return { within, points, broken, cut, names }
}
