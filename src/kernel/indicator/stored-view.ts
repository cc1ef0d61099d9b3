import { censusDaySql, lastDaySql } from './academic-calendar.ts'
import type { Basis } from './declaration.ts'
import { newParams, type Registers } from './query.ts'
import type { View } from './rows.ts'

/** The day that stands for a year where nobody names another: the census day, or for events the last day of the year. */
export const usualDay = (basis: Basis, year: string): string =>
  'during' in basis.timing ? lastDaySql(year) : censusDaySql(year)

/** The view under which cells are kept: as now, each year on its usual day. */
export const storedView = (registers: Registers, basis: Basis): View => ({
  registers,
  params: newParams(),
  asOf: null,
  dayOf: (year) => usualDay(basis, year),
})
