import { expect, test } from 'vitest'
import { frozenClock, systemClock } from './clock.ts'

test('the date is that of Thailand, seven hours ahead', () => {
  expect(frozenClock('2026-05-15T16:59:59Z').today().toString()).toBe('2026-05-15')
  expect(frozenClock('2026-05-15T17:00:00Z').today().toString()).toBe('2026-05-16')
})

test('the system clock moves and agrees with itself', () => {
  const before = systemClock.now()
  expect(Temporal.Instant.compare(systemClock.now(), before)).toBeGreaterThanOrEqual(0)
  expect(systemClock.today().toString()).toBe(before.toZonedDateTimeISO('Asia/Bangkok').toPlainDate().toString())
})
