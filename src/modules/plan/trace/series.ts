import type { House } from '#kernel/house.ts'
import type { Indicator } from '#kernel/indicator/declaration.ts'
import { trend } from '#kernel/indicator/trend.ts'
import { Refusal } from '#kernel/problem.ts'
import type { Actor } from '#kernel/scope/actor.ts'
import type { IndicatorSeries } from '../status/measured.ts'

/** Offices that answer for the whole province, though few organisations lie under them in the tree. */
const PROVINCE_WIDE: ReadonlySet<string> = new Set(['peo', 'board', 'ministry', 'ovec_province'])

/** The place whose numbers move the lines of an office's plan: the province for its education office, else the office itself. */
export const measuredPlace = (house: House, owner: { id: string; kind: string }): string =>
  PROVINCE_WIDE.has(owner.kind) ? house.province.areaId : owner.id

/** The kinds of `measuredPlace` for a query. */
export const provinceWideKinds = (): string[] => [...PROVINCE_WIDE]

const seriesOf = (indicator: Indicator, years: IndicatorSeries['years']): IndicatorSeries => ({
  name: indicator.name,
  th: indicator.th,
  en: indicator.en,
  unit: indicator.unit,
  direction: indicator.direction,
  ...(indicator.range ? { range: indicator.range } : {}),
  decimals: indicator.decimals ?? 1,
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

/** The years of an indicator at a place, or null where it is not for this reader. */
async function read(house: House, actor: Actor, name: string, place: string): Promise<IndicatorSeries | null> {
  const indicator = house.indicators.get(name)
  if (!indicator) return null
  try {
    const points = await trend(house, actor, { indicator: name, place })
    return seriesOf(
      indicator,
      points.map(({ year, value, hidden }) => ({ year, value, hidden })),
    )
  } catch (error) {
    if (error instanceof Refusal) return null
    throw error
  }
}

/**
 * Indicators at a place as an actor may see them, by name. Remembered until a number is counted anew, so that a plan's tree
 * costs one small query; one that the actor may not see is absent.
 */
export async function seriesFor(
  house: House,
  actor: Actor,
  place: string,
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
    wanted.map(async (name) => {
      const key = `${name}|${place}|${sight}`
      const before = memory.get(key)
      if (before && before.stamp === stamp && Date.now() - before.at < KEPT_MS) return before.series
      const series = await read(house, actor, name, place)
      memory.set(key, { stamp, at: Date.now(), series })
      return series
    }),
  )
  return new Map(found.flatMap((series) => (series ? [[series.name, series] as const] : [])))
}
