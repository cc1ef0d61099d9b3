import type { House } from '../house.ts'
import type { Actor } from '../scope/actor.ts'
import { type Ask, settle } from './ask.ts'
import { type Figure, figureOf, measureSettled } from './measure.ts'
import { rollUp } from './roll-up.ts'
import { alongOf } from './value.ts'

export interface TrendPoint extends Figure {
  year: number
}

/** The academic years for which cells are kept and an indicator looks within them for all its parts. */
export async function yearsOf(house: House, name: string): Promise<number[]> {
  const indicator = house.indicators.get(name)
  if (!indicator) return []
  const parts = Object.values(indicator.parts)
  const found = await house.count.query<{ years: number[] }>({
    name: 'indicator_years',
    text: 'SELECT years FROM indicator_scan WHERE scan = ANY($1)',
    values: [[...new Set(parts.map((count) => count.basis.name))]],
  })
  const kept = found.rows.map((row) => new Set(row.years))
  const all = [...new Set(found.rows.flatMap((row) => row.years))].sort((a, b) => a - b)
  return all.filter((year) => parts.every((part) => kept.every((years) => years.has(year + (part.shift ?? 0)))))
}

/** An indicator over the academic years on record, oldest first. One query for who may read the records. */
export async function trend(
  house: House,
  actor: Actor,
  ask: Omit<Ask, 'year' | 'on' | 'round' | 'by'>,
): Promise<TrendPoint[]> {
  const settled = await settle(house, actor, ask)
  const { indicator, place, filters } = settled
  const years = await yearsOf(house, indicator.name)
  if (settled.guarded || settled.moment.asOf) {
    const points: TrendPoint[] = []
    for (const year of years) {
      const { value, numerator, denominator, hidden } = await measureSettled(house, {
        ...settled,
        moment: { ...settled.moment, year },
      })
      points.push({ year, value, numerator, denominator, hidden })
    }
    return points
  }
  const along = alongOf(indicator.kind)
  const plain = Object.fromEntries(Object.entries(filters).filter(([way]) => way !== along))
  const groups = await rollUp(house, indicator, {
    place,
    years,
    moment: settled.moment,
    by: [],
    filters: plain,
    children: [],
  })
  return years.map((year) => ({
    year,
    ...figureOf(indicator, groups.find((group) => group.year === year)?.counts ?? new Map()),
  }))
}
