import type { Keep } from './backup-settings.ts'

/** The name of a scheduled backup says its province and when it was taken, in the time of Thailand. */
export const scheduledName = (province: string, at: Temporal.ZonedDateTime): string =>
  `buaban-${province}-${at.toPlainDate().toString()}T${pad(at.hour)}${pad(at.minute)}.buaban`

/** When a scheduled backup of the province was taken, by its name; undefined for every other file. */
export const takenAt = (province: string, name: string): Temporal.PlainDateTime | undefined => {
  const found = /^buaban-(\d\d)-(\d{4}-\d\d-\d\d)T([01]\d|2[0-3])([0-5]\d)\.buaban$/.exec(name)
  if (found?.[1] !== province) return undefined
  try {
    return Temporal.PlainDateTime.from(`${found[2]}T${found[3]}:${found[4]}`, { overflow: 'reject' })
  } catch {
    return undefined
  }
}

/**
 * The names that may go: all but the newest of each of the last days, weeks (from Monday) and months that have any.
 * Files that are no scheduled backups of the province are never among them, and neither is the newest.
 */
export const outdated = (province: string, names: readonly string[], keep: Keep): string[] => {
  const backups = names
    .flatMap((name) => {
      const at = takenAt(province, name)
      return at ? [{ name, at }] : []
    })
    .sort((a, b) => Temporal.PlainDateTime.compare(b.at, a.at))
  const kept = new Set(backups.slice(0, 1).map(({ name }) => name))
  const keepNewest = (most: number, period: (at: Temporal.PlainDateTime) => string) => {
    const seen = new Set<string>()
    for (const { name, at } of backups) {
      if (seen.has(period(at))) continue
      if (seen.size === most) return
      seen.add(period(at))
      kept.add(name)
    }
  }
  keepNewest(keep.daily, (at) => at.toPlainDate().toString())
  keepNewest(keep.weekly, (at) => `${at.yearOfWeek}-${at.weekOfYear}`)
  keepNewest(keep.monthly, (at) => at.toPlainDate().toPlainYearMonth().toString())
  return backups.map(({ name }) => name).filter((name) => !kept.has(name))
}

/** The last moment at or before now at which a backup was to be taken. */
export const lastDue = (now: Temporal.ZonedDateTime, time: string): Temporal.ZonedDateTime => {
  const today = now.withPlainTime(Temporal.PlainTime.from(time))
  return Temporal.ZonedDateTime.compare(today, now) <= 0 ? today : today.subtract({ days: 1 })
}

const pad = (value: number): string => String(value).padStart(2, '0')
