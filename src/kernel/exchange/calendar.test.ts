import fc from 'fast-check'
import ICAL from 'ical.js'
import { expect, it } from 'vitest'
import { type CalendarDay, calendarOf } from './calendar.ts'

const NOW = '2026-06-10T03:04:05.678Z'
const day = (title: string, note: string): CalendarDay => ({
  uid: '01890000-0000-7000-8000-000000000001@buaban',
  day: '2026-02-28',
  changed: '2026-02-20T17:30:00+07:00',
  sequence: 3,
  title,
  note,
  address: 'https://edu.example.go.th/registers/transfer/01890000-0000-7000-8000-000000000001',
})

/** As a calendar program reads it. */
const read = (text: string) => {
  const calendar = new ICAL.Component(ICAL.parse(text))
  return { events: calendar.getAllSubcomponents('vevent').map((one) => new ICAL.Event(one)) }
}

it('is read as it was meant, by a program of others', () => {
  const text = calendarOf('กำหนดส่ง; ของ “สมศรี”, ครู', [day('ขอย้าย', 'รับย้าย · ไม่รับ')], NOW)
  // the reader at hand leaves names of calendars as they are written
  expect(text).toContain('\r\nNAME:กำหนดส่ง\\; ของ “สมศรี”\\, ครู\r\n')
  const { events } = read(text)
  const [event] = events
  expect(event?.startDate.toString()).toBe('2026-02-28')
  expect(event?.endDate.toString()).toBe('2026-03-01')
  expect(event?.startDate.isDate).toBe(true)
  expect(event?.component.getFirstPropertyValue('last-modified')?.toString()).toBe('2026-02-20T10:30:00Z')
  expect(event?.component.getFirstPropertyValue('dtstamp')?.toString()).toBe('2026-06-10T03:04:05Z')
  expect(event?.sequence).toBe(3)
})

it('gives back every text, whatever is in it, in lines that no program cuts', () => {
  const thai = fc.string({ unit: fc.constantFrom(...'กขฃคฅฆงจ้๊ิีึืุูเแโใไ😀 ,;:\\n\\\\"\n'), maxLength: 200 })
  fc.assert(
    fc.property(thai, fc.string({ unit: 'grapheme', maxLength: 80 }), (title, note) => {
      const text = calendarOf('ก', [day(title, note)], NOW)
      for (const line of text.split('\r\n')) expect(Buffer.byteLength(line, 'utf8')).toBeLessThanOrEqual(75)
      const [event] = read(text).events
      const clean = (raw: string) => raw.replaceAll('\r\n', '\n').replaceAll(/(?!\n)\p{Cc}/gu, ' ')
      expect(event?.summary).toBe(clean(title))
      expect(event?.description ?? '').toBe(clean(note))
    }),
    { numRuns: 300 },
  )
})

it('without a day is a calendar all the same', () => {
  expect(read(calendarOf('ว่าง', [], NOW)).events).toEqual([])
})
