import { describe, expect, it } from 'vitest'
import { fiscalYearOf } from '../kinds/year.ts'
import { academicYearForFiscal, firstDayOf, fiscalYearsOf, lastDayOf, snapshotDay } from './academic-calendar.ts'
import { dayOfMoment, momentOf } from './moment.ts'

describe('the academic year', () => {
  it('has three snapshots, the last in the calendar year after', () => {
    expect(['june', 'november', 'march'].map((name) => snapshotDay(2025, name as 'june'))).toEqual([
      '2025-06-10',
      '2025-11-10',
      '2026-03-31',
    ])
  })

  // handbook 1.6: AY2568 term 1 lies in FY2568, term 2 in FY2569
  it('lies in two fiscal years', () => {
    expect(fiscalYearsOf(2025)).toEqual({ term1: 2025, term2: 2026 })
    expect([fiscalYearOf(snapshotDay(2025)), fiscalYearOf(lastDayOf(2025))]).toEqual([2025, 2026])
    expect(fiscalYearOf(snapshotDay(academicYearForFiscal(2027)))).toBe(2027)
  })

  it('is that of the day asked, from 16 May to 15 May', () => {
    expect(momentOf({ on: firstDayOf(2025) })).toEqual({ year: 2025, on: '2025-05-16', kept: false })
    expect(momentOf({ on: '15/5/2569' }).year).toBe(2025)
    expect(dayOfMoment(momentOf({ year: 2025, round: 'march' }))).toBe('2026-03-31')
    expect(momentOf({ year: 2025, round: 'june' })).toEqual({ year: 2025, kept: true })
  })
})
