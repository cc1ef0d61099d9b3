import type { Label } from '../label.ts'

export interface SnapshotDay extends Label {
  month: number
  day: number
  /** Years after the one in which the academic year opens. */
  offset: 0 | 1
}

/** The three official snapshots of an academic year (handbook 1.6). `june` is the census day of all indicators. */
export const snapshots = {
  june: { th: 'รอบที่ 1 (10 มิ.ย.)', en: 'Round 1 (10 June)', month: 6, day: 10, offset: 0 },
  november: { th: 'รอบที่ 2 (10 พ.ย.)', en: 'Round 2 (10 November)', month: 11, day: 10, offset: 0 },
  march: { th: 'รอบที่ 3 (31 มี.ค.)', en: 'Round 3 (31 March)', month: 3, day: 31, offset: 1 },
} as const satisfies Record<string, SnapshotDay>

export type SnapshotName = keyof typeof snapshots
export const CENSUS: SnapshotName = 'june'

/** 16 May opens an academic year (handbook 1.6). */
const YEAR_OPENS = '05-16'

const two = (value: number): string => String(value).padStart(2, '0')

/** The ISO day of a snapshot of the academic year that opens in this CE year. */
export function snapshotDay(year: number, name: SnapshotName = CENSUS): string {
  const { month, day, offset } = snapshots[name]
  return `${year + offset}-${two(month)}-${two(day)}`
}

/** SQL of the census day of the year that an expression gives. */
export const censusDaySql = (year: string): string => {
  const { month, day, offset } = snapshots[CENSUS]
  return `make_date((${year})::int + ${offset}, ${month}, ${day})`
}

/** SQL of the last day of the academic year that an expression gives. */
export const lastDaySql = (year: string): string => `make_date((${year})::int + 1, 5, 15)`

/** SQL of the academic year in which the date of an expression falls. */
export const academicYearSql = (date: string): string =>
  `(extract(year from ${date})::int - CASE WHEN to_char(${date}, 'MM-DD') < '${YEAR_OPENS}' THEN 1 ELSE 0 END)`
