import type { House } from '#kernel/house.ts'
import type { Indicator } from '#kernel/indicator/declaration.ts'
import { measure } from '#kernel/indicator/measure.ts'
import { showYear } from '#kernel/kinds/year.ts'
import type { Language } from '#kernel/label.ts'
import type { Actor } from '#kernel/scope/actor.ts'
import type { Point } from '../parts/charts/chart-data.ts'
import { indicatorWords as words } from '../words/indicators.ts'
import { cellPoints } from './explore.ts'
import type { PlaceName } from './place-names.ts'

export interface Strip {
  key: string
  label: string
  href?: string
  points: Point[]
}

const MOST_YEARS = 6

/** A breakdown over the years on record: one strip of points for each value, in the order of the latest year. */
export async function overYears(
  house: House,
  actor: Actor,
  indicator: Indicator,
  asked: { place: string; way: string; years: number[]; names: Map<string, PlaceName>; to: (value: string) => string },
  language: Language,
): Promise<Strip[]> {
  const years = asked.years.slice(-MOST_YEARS)
  const ask = { indicator: indicator.name, place: asked.place, by: [asked.way] }
  const results = await Promise.all(years.map((year) => measure(house, actor, { ...ask, year })))
  const tables = results.map((result) =>
    cellPoints(indicator, asked.way, result.cells, asked.names, language, asked.to),
  )
  return (tables.at(-1) ?? []).map(({ key, label, href }) => ({
    key,
    label,
    href,
    points: years.map((year, at) => {
      const point = tables[at]?.find((one) => one.key === key)
      return {
        key: String(year),
        label: showYear(year, language),
        value: point?.value ?? null,
        note: point?.note ?? words.noValue[language],
      }
    }),
  }))
}
