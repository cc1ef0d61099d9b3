import { describe, expect, it } from 'vitest'
import { snapshotDay } from './academic-calendar.ts'
import { dayOfMoment, momentOf } from './moment.ts'

describe('the academic year', () => {
  it('has three snapshots, the last in the calendar year after', () => {
    expect(['june', 'november', 'march'].map((name) => snapshotDay(2025, name as 'june'))).toEqual([
      '2025-06-10',
      '2025-11-10',
      '2026-03-31',
    ])
  })

  it('is that of the day asked, from 16 May to 15 May', () => {
    expect(momentOf({ on: '2025-05-16' })).toEqual({ year: 2025, on: '2025-05-16', kept: false })
    expect(momentOf({ on: '15/5/2569' }).year).toBe(2025)
    expect(dayOfMoment(momentOf({ year: 2025, round: 'march' }))).toBe('2026-03-31')
    expect(momentOf({ year: 2025, round: 'june' })).toEqual({ year: 2025, kept: true })
  })
})
