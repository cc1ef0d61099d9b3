/** Days as numbers (days since 1970-01-01), because a province's past is hundreds of thousands of them. */
export type Day = number

const MS = 86_400_000
const written = new Map<Day, string>()

export const dayOf = (iso: string): Day => Math.round(Date.parse(`${iso}T00:00:00Z`) / MS)

export function isoOf(day: Day): string {
  const known = written.get(day)
  if (known) return known
  const iso = new Date(day * MS).toISOString().slice(0, 10)
  written.set(day, iso)
  return iso
}

/** The instant at which an office clerk in Bangkok had typed what happened on a day: that morning, 8:30. */
export const instantOf = (day: Day): string => `${isoOf(day)}T01:30:00Z`

const ends = new Map<string, Day>()
const onDay = (year: number, monthDay: string): Day => {
  const iso = `${year}-${monthDay}`
  const known = ends.get(iso)
  if (known !== undefined) return known
  const day = dayOf(iso)
  ends.set(iso, day)
  return day
}

/** The calendar of an academic year, named by the CE year of its 16 May (handbook 1.6). */
export const opening = (year: number): Day => onDay(year, '05-16')
export const termTwo = (year: number): Day => onDay(year, '11-01')
/** The first day after the end-of-year round: those who finish leave on it. */
export const closing = (year: number): Day => onDay(year + 1, '04-01')

/** A day of birth for a child who turns `turns` in the calendar year of the academic year's opening. */
export const birthDay = (year: number, turns: number, offset: number): Day => onDay(year - turns, '01-01') + offset
