import type { House } from '#kernel/house.ts'
import type { Indicator } from '#kernel/indicator/declaration.ts'
import { type TrendPoint, trend } from '#kernel/indicator/trend.ts'
import { Refusal } from '#kernel/problem.ts'
import type { Actor } from '#kernel/scope/actor.ts'
import type { IndicatorSeries, YearOfIndicator } from '../status/measured.ts'
import { countsResidents, type MeasuredAt } from './measured-at.ts'

const seriesOf = (indicator: Indicator, places: string[], years: YearOfIndicator[]): IndicatorSeries => ({
  name: indicator.name,
  th: indicator.th,
  en: indicator.en,
  unit: indicator.unit,
  direction: indicator.direction,
  ...(indicator.range ? { range: indicator.range } : {}),
  decimals: indicator.decimals ?? 1,
  places,
  years,
})

interface Kept {
  stamp: string
  at: number
  series: IndicatorSeries | null
}

const KEPT_MS = 60_000
const KEPT_MOST = 5_000
const kept = new WeakMap<object, Map<string, Kept>>()

/** Changes whenever any number is counted anew. */
async function stampOf(house: House): Promise<string> {
  const found = await house.count.query<{ stamp: string | null }>({
    name: 'plan_numbers_stamp',
    text: `select string_agg(scan || '@' || counted_at, ',' order by scan) as stamp from indicator_scan`,
  })
  return found.rows[0]?.stamp ?? ''
}

/** What an actor may see of numbers depends on the grants alone. */
const sightOf = (actor: Actor): string =>
  actor.grants
    .map((grant) => `${grant.role}@${grant.place}${grant.wide ? '*' : ''}`)
    .sort()
    .join(',')

const SCALE: Partial<Record<Indicator['kind']['kind'], number>> = { share: 100, percent: 100, ratio: 1 }

/** A year of several districts as one: their counts added, and hidden where one of them is. */
function together(indicator: Indicator, points: readonly TrendPoint[]): Omit<YearOfIndicator, 'year'> {
  if (points.some((one) => one.hidden)) return { value: null, hidden: true }
  const sum = (part: 'numerator' | 'denominator') => points.reduce((all, one) => all + (one[part] ?? 0), 0)
  if (indicator.kind.kind === 'count') return { value: sum('numerator'), hidden: false }
  const scale = SCALE[indicator.kind.kind]
  const whole = sum('denominator')
  return { value: scale === undefined || whole === 0 ? null : (scale * sum('numerator')) / whole, hidden: false }
}

/** The years of an indicator at a place, or at several districts together; null where it is not for this reader. */
async function read(
  house: House,
  actor: Actor,
  indicator: Indicator,
  places: string[],
): Promise<IndicatorSeries | null> {
  const [first] = places
  if (first === undefined) return seriesOf(indicator, places, [])
  try {
    const trends = await Promise.all(places.map((place) => trend(house, actor, { indicator: indicator.name, place })))
    const years = (trends[0] ?? []).map((point, at): YearOfIndicator => {
      const points = trends.flatMap((one) => one[at] ?? [])
      const { year, value, hidden } = point
      return points.length === 1 ? { year, value, hidden } : { year, ...together(indicator, points) }
    })
    return seriesOf(indicator, places, years)
  } catch (error) {
    if (error instanceof Refusal) return null
    throw error
  }
}

/**
 * Indicators as an actor may see them, by name, each at the places where it is counted for the plan's owner. Remembered until a number is counted anew, so that a plan's tree
 * costs one small query; one that the actor may not see is absent.
 */
export async function seriesFor(
  house: House,
  actor: Actor,
  at: MeasuredAt,
  names: Iterable<string>,
): Promise<Map<string, IndicatorSeries>> {
  const wanted = [...new Set(names)].filter((name) => house.indicators.has(name))
  if (wanted.length === 0) return new Map()
  const stamp = await stampOf(house)
  const memory = kept.get(house.count) ?? new Map<string, Kept>()
  kept.set(house.count, memory)
  if (memory.size > KEPT_MOST) memory.clear()
  const sight = sightOf(actor)
  const found = await Promise.all(
    wanted
      .flatMap((name) => house.indicators.get(name) ?? [])
      .map(async (indicator) => {
        const places = countsResidents(house, indicator) ? at.areas : [at.place]
        const key = `${indicator.name}|${places.join(',')}|${sight}`
        const before = memory.get(key)
        if (before && before.stamp === stamp && Date.now() - before.at < KEPT_MS) return before.series
        const series = await read(house, actor, indicator, places)
        memory.set(key, { stamp, at: Date.now(), series })
        return series
      }),
  )
  return new Map(found.flatMap((series) => (series ? [[series.name, series] as const] : [])))
}
