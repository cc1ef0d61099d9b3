import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { BUDDHIST_OFFSET, showDay } from '#kernel/kinds/date.ts'
import { Refusal } from '#kernel/problem.ts'
import { dayOfSerial, dayOfText } from './day-text.ts'
import { serialDay } from './excel-number.ts'

const problemOf = (text: string): string => {
  try {
    return dayOfText(text, {})
  } catch (error) {
    return error instanceof Refusal ? error.problem.name : String(error)
  }
}

describe('a day as schools write it', () => {
  it.each([
    '5/1/2555',
    '05/01/2555',
    '5/01/2012',
    '05-01-2555',
    '5.1.2555',
    '5 1 2555',
    '2012-01-05',
    '2555-01-05',
    '2555/1/5',
    '2012/01/05',
    '05012555',
    '20120105',
    '25550105',
    '5 ม.ค. 2555',
    '5 ม.ค.2555',
    '5ม.ค.2555',
    '5 มค 2555',
    '5-ม.ค.-2555',
    '5 มกราคม 2555',
    '5 มกราคม พ.ศ. 2555',
    '5 มกราคม พ.ศ.2555',
    '5 เดือน มกราคม พ.ศ. 2555',
    'วันที่ 5 มกราคม 2555',
    'วันพฤหัสบดีที่ 5 มกราคม พ.ศ. 2555',
    '๕ มกราคม ๒๕๕๕',
    '๕/๑/๒๕๕๕',
    '5 Jan 2012',
    '5-Jan-2012',
    'January 5, 2012',
    '5 January 2012',
    'Thursday, 5 January 2012',
    '5/1/2555 0:00:00',
    '2012-01-05 00:00:00',
    '5\u00a0ม.ค.\u200b 2555',
    ' 5 / 1 / 2555 ',
  ])('%s', (text) => {
    expect(problemOf(text)).toBe('2012-01-05')
  })

  it('keeps months apart that begin alike', () => {
    const months = ['ม.ค.', 'ก.พ.', 'มี.ค.', 'เม.ย.', 'พ.ค.', 'มิ.ย.', 'ก.ค.', 'ส.ค.', 'ก.ย.', 'ต.ค.', 'พ.ย.', 'ธ.ค.']
    expect(months.map((month) => Number(problemOf(`9 ${month} 2555`).slice(5, 7)))).toEqual([
      1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12,
    ])
    expect(problemOf('9 พฤศจิกายน 2555')).toBe('2012-11-09')
    expect(problemOf('9 ธันวาคม พ.ศ. 2555')).toBe('2012-12-09')
  })

  it('asks for the century of two digits, unless the era stands beside them or was confirmed', () => {
    for (const text of ['5/1/55', '05-01-55', '5 ม.ค. 55', '5 December 12', '5 October 55'])
      expect(problemOf(text)).toBe('ambiguous_year')
    expect(dayOfText('5/1/55', { twoDigitYears: 'be' })).toBe('2012-01-05')
    expect(dayOfText('5 ม.ค. 99', { twoDigitYears: 'be' })).toBe('1956-01-05')
    expect(dayOfText('5/1/12', { twoDigitYears: 'ce' })).toBe('2012-01-05')
    expect(dayOfText('5/1/99', { twoDigitYears: 'ce' })).toBe('1999-01-05')
    expect(problemOf('5 ม.ค. พ.ศ. 55')).toBe('2012-01-05')
  })

  it('reads the month first only where told', () => {
    expect(dayOfText('1/5/2555', { monthFirst: true })).toBe('2012-01-05')
    expect(problemOf('1/5/2555')).toBe('2012-05-01')
  })

  it.each([
    '31/2/2555',
    '5/13/2555',
    '0/1/2555',
    '5/1/3999',
    'ไม่ทราบ',
    '5/1',
    '2555',
    '32 ม.ค. 2555',
    '5/1/255',
    '29/2/2554',
    '#####',
  ])('refuses %s', (text) => {
    expect(problemOf(text)).toBe('not_date')
  })

  it('takes day numbers of spreadsheets, with the day that never was', () => {
    expect(dayOfSerial('40913')).toBe('2012-01-05')
    expect(serialDay(1)).toBe('1900-01-01')
    expect(serialDay(59)).toBe('1900-02-28')
    expect(serialDay(61)).toBe('1900-03-01')
    expect(serialDay(39_451, true)).toBe('2012-01-05')
    expect(serialDay(40_913.5)).toBe('2012-01-05 12:00:00')
    expect(dayOfSerial('12')).toBe(null)
  })
})

const days = fc
  .integer({ min: 0, max: 55_000 })
  .map((n) => Temporal.PlainDate.from('1890-01-01').add({ days: n }).toString())

describe('any day', () => {
  it('comes back from every way of writing it, in either era', () => {
    fc.assert(
      fc.property(days, (iso) => {
        const [year = '', month = '', day = ''] = iso.split('-')
        const be = String(Number(year) + BUDDHIST_OFFSET)
        const written = [
          iso,
          `${Number(day)}/${Number(month)}/${be}`,
          `${day}-${month}-${year}`,
          `${be}-${month}-${day}`,
          `${day}${month}${be}`,
          showDay(iso, 'th'),
          showDay(iso, 'th', true),
          showDay(iso, 'en'),
          `${Number(day)} ${showDay(iso, 'th', true).split(' ')[1]} พ.ศ. ${be}`,
        ]
        for (const text of written) expect(problemOf(text)).toBe(iso)
      }),
      { numRuns: 500 },
    )
  })

  it('is never a third day: what is read is a day, or refused by name', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 24 }), (text) => {
        expect(problemOf(text)).toMatch(/^(\d{4}-\d\d-\d\d|not_date|ambiguous_year)$/)
      }),
      { numRuns: 1000 },
    )
  })
})
