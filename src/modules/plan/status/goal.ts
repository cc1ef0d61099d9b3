/** A value for one year (CE). */
export interface YearGoal {
  year: number
  value: number
}

/** A target as the register keeps it, as far as its standing depends on it. */
export interface TargetValues {
  type: 'level' | 'growth' | 'all_of' | 'share' | 'count' | 'yes_no'
  direction: 'up' | 'down'
  state: string
  measure: string
  unit: string | null
  threshold: number | null
  amount: number | null
  baseline: number | null
  baseline_year: number | null
  yearly: YearGoal[] | null
  indicator: string | null
}

/** The value on the straight line between two years; before the first the first, after the last the last. */
function interpolated(points: readonly YearGoal[], year: number): number | null {
  const sorted = [...points].sort((a, b) => a.year - b.year)
  const after = sorted.find((point) => point.year >= year)
  const before = sorted.findLast((point) => point.year <= year)
  if (!before) return after?.value ?? null
  if (!after || after.year === before.year) return before.value
  return before.value + ((after.value - before.value) * (year - before.year)) / (after.year - before.year)
}

/**
 * What a target asks for in a year: its yearly values, with the years between them on a straight line from the baseline;
 * else, for a rise from a baseline to a threshold by the end of the plan, the straight line between the two; else the
 * threshold. Null where it names no figure.
 */
export function goalIn(target: TargetValues, year: number, lastYear: number | null): number | null {
  const base =
    target.baseline !== null && target.baseline_year !== null
      ? [{ year: target.baseline_year, value: target.baseline }]
      : []
  if (target.yearly && target.yearly.length > 0) return interpolated([...base, ...target.yearly], year)
  if (target.type === 'all_of') return target.threshold ?? 100
  if (target.type === 'growth' && target.threshold !== null && base.length > 0 && lastYear !== null)
    return interpolated([...base, { year: lastYear, value: target.threshold }], year)
  return target.threshold
}
