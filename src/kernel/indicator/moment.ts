import { parseDay, today } from '../kinds/date.ts'
import { academicYearOf } from '../kinds/year.ts'
import { refuse } from '../problem.ts'
import { asOfInstant } from '../register/query.ts'
import { CENSUS, type SnapshotName, snapshotDay, snapshots } from './academic-calendar.ts'
import type { Basis } from './declaration.ts'
import { newParams, type Params, type Registers } from './query.ts'
import type { View } from './rows.ts'
import { usualDay } from './stored-view.ts'

/** When: an academic year (its census day, or another official snapshot), or any day; as known now or at an instant. */
export interface When {
  /** CE year in which the academic year opens. */
  year?: number
  round?: SnapshotName
  /** ISO day. */
  on?: string
  /** ISO day (its end) or instant. */
  asOf?: string
}

export interface Moment {
  year: number
  /** The day counted in that year, where it is not the usual one. */
  on?: string
  asOf?: string
  /** Whether the kept cells answer. */
  kept: boolean
}

const dayGiven = (raw: string): string => {
  try {
    return parseDay(raw)
  } catch {
    return refuse('as_of')
  }
}

/** Settles what was asked; the present academic year where nothing is said. */
export function momentOf(when: When): Moment {
  if (when.round !== undefined && !Object.hasOwn(snapshots, when.round)) refuse('filter', { spot: { field: 'round' } })
  const asOf = when.asOf === undefined ? undefined : asOfInstant(when.asOf)
  const given = when.on === undefined ? undefined : dayGiven(when.on)
  const year = given ? academicYearOf(given) : (when.year ?? academicYearOf(today()))
  if (!Number.isInteger(year) || year < 1900 || year > 2200) refuse('filter', { spot: { field: 'year' } })
  const on = given ?? (when.round && when.round !== CENSUS ? snapshotDay(year, when.round) : undefined)
  return { year, ...(on ? { on } : {}), ...(asOf ? { asOf } : {}), kept: !on && !asOf }
}

/** The day of a moment for those who read it. */
export const dayOfMoment = (moment: Moment): string => moment.on ?? snapshotDay(moment.year)

/** The view of a moment for one basis. Other years than that of the moment keep their usual day. */
export function viewOf(registers: Registers, basis: Basis, moment: Moment, params: Params = newParams()): View {
  let day: string | undefined
  let year: string | undefined
  return {
    registers,
    params,
    asOf: moment.asOf ? params.put(moment.asOf) : null,
    dayOf(sql) {
      if (!moment.on) return usualDay(basis, sql)
      // put at first use: a statement may not carry a parameter that it does not name
      day ??= params.put(moment.on)
      year ??= params.put(moment.year)
      return `(CASE WHEN ${sql} = ${year}::int THEN ${day}::date ELSE ${usualDay(basis, sql)} END)`
    },
  }
}
