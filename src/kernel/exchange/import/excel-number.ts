import type { Cell } from './table.ts'

/** Whole numbers up to this many digits are exact in a spreadsheet. */
const EXACT = 1e15

/** A stored number as a person would read it: all digits of whole ones, no traces of binary fractions. */
export function numberCell(raw: string): Cell {
  const value = Number(raw)
  if (raw.trim() === '' || !Number.isFinite(value)) return raw
  if (Math.abs(value) >= EXACT) return { text: raw, type: 'mangled' }
  return { text: plain(Number.isInteger(value) ? value : Number(value.toPrecision(15))), type: 'number' }
}

/** Very small fractions print with an exponent by themselves. */
const plain = (value: number): string =>
  String(value).includes('e') ? value.toFixed(15).replace(/\.?0+$/, '') : String(value)

const DAY = 86_400_000
/** Serial 0 of the 1900 system after its day that never was (29 February 1900), and of the 1904 system. */
const EPOCH_1900 = Date.UTC(1899, 11, 30)
const EPOCH_1904 = Date.UTC(1904, 0, 1)
/** 31 December 9999. */
const LAST = 2_958_465

/** A day number of a spreadsheet as an ISO date, with its time where it has one; null where it is none. */
export function serialDay(serial: number, from1904 = false): string | null {
  if (!Number.isFinite(serial) || serial < 1 || serial > LAST) return null
  const whole = Math.floor(serial)
  const shifted = from1904 ? EPOCH_1904 : EPOCH_1900 + (whole < 60 ? DAY : 0)
  const seconds = Math.round((serial - whole) * 86_400)
  const iso = new Date(shifted + whole * DAY + seconds * 1000).toISOString()
  return seconds === 0 ? iso.slice(0, 10) : iso.slice(0, 19).replace('T', ' ')
}

/** Built-in formats that show a day; those of 27–36 and 50–58 are of the Thai and other Asian calendars. */
const DATE_FORMATS = new Set([14, 15, 16, 17, 22, ...range(27, 36), ...range(50, 58)])

function range(from: number, to: number): number[] {
  return Array.from({ length: to - from + 1 }, (_, i) => from + i)
}

/** Whether a format shows a day: letters of day, month and year, also the Thai ones, outside quotes and brackets. */
export function showsDay(id: number, code: string | undefined): boolean {
  if (code === undefined) return DATE_FORMATS.has(id)
  const bare = code.replace(/"[^"]*"|\[[^\]]*\]|\\./g, '').split(';')[0] ?? ''
  return /[dyวป]/i.test(bare) || /m{3,}|ด{2,}/i.test(bare)
}
