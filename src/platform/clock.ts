/** Where the time comes from; tests pass a frozen one. */
export type Clock = {
  now(): Temporal.Instant
  /** The date in Thailand. */
  today(): Temporal.PlainDate
}

export const thaiTimeZone = 'Asia/Bangkok'

export const systemClock: Clock = {
  now: () => Temporal.Now.instant(),
  today: () => Temporal.Now.plainDateISO(thaiTimeZone),
}

/** A clock that stands still, such as `frozenClock('2026-05-16T09:00:00+07:00')`. */
export const frozenClock = (instant: string): Clock => {
  const now = Temporal.Instant.from(instant)
  return { now: () => now, today: () => now.toZonedDateTimeISO(thaiTimeZone).toPlainDate() }
}
