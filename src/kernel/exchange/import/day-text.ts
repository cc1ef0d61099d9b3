import { BUDDHIST_OFFSET, parseDay, today } from '../../kinds/date.ts'
import { arabic, cleanText } from '../../kinds/digits.ts'
import { months } from '../../kinds/months.ts'
import { refuse } from '../../problem.ts'
import { serialDay } from './excel-number.ts'
import type { TwoDigitYears } from './mapping.ts'

export interface DayRules {
  twoDigitYears?: TwoDigitYears
  monthFirst?: boolean
}

const WEEKDAY = /^(?:วัน)?(?:จันทร์|อังคาร|พุธ|พฤหัสบดี|พฤหัส|ศุกร์|เสาร์|อาทิตย์)(?:ที่)?\s*/
const ENGLISH_WEEKDAY = /^(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*\.?,?\s+/i

const ENGLISH = months.en.map((name) => name.toLowerCase())
/** Thai months by the beginning that tells them apart, as people cut them short. */
const THAI: [string, number][] = [
  ['มกร', 1],
  ['มค', 1],
  ['กุมภ', 2],
  ['กพ', 2],
  ['มีน', 3],
  ['มีค', 3],
  ['เมษ', 4],
  ['เมย', 4],
  ['พฤษภ', 5],
  ['พค', 5],
  ['มิถุน', 6],
  ['มิย', 6],
  ['กรกฎ', 7],
  ['กรกฏ', 7],
  ['กค', 7],
  ['สิงห', 8],
  ['สค', 8],
  ['กันย', 9],
  ['กย', 9],
  ['ตุล', 10],
  ['ตค', 10],
  ['พฤศจิก', 11],
  ['พย', 11],
  ['ธันว', 12],
  ['ธค', 12],
]

function monthOf(word: string): number {
  const bare = word.replace(/[.\s]/g, '').replace(/^เดือน/, '').toLowerCase()
  const thai = THAI.find(([start]) => bare.startsWith(start))
  if (thai) return thai[1]
  const english = bare.length >= 3 ? ENGLISH.findIndex((name) => name.startsWith(bare) || bare === 'sept') : -1
  return english >= 0 ? (bare === 'sept' ? 9 : english + 1) : 0
}

/** A year of two digits in the era that the user has confirmed: the latest such year that is not in the future. */
function fullYear(text: string, era: 'be' | 'ce' | null, rules: DayRules): string {
  if (text.length > 2) return era === 'ce' || era === null ? text : String(Number(text))
  const rule = era ?? rules.twoDigitYears
  if (!rule) return refuse('ambiguous_year')
  const now = Number(today().slice(0, 4)) + (rule === 'be' ? BUDDHIST_OFFSET : 0)
  const year = Math.floor(now / 100) * 100 + Number(text)
  return String(year > now ? year - 100 : year)
}

const eraOf = (text: string): 'be' | 'ce' | null =>
  /พ\.?\s*ศ|พุทธศักราช|\bb\.?e\b/i.test(text) ? 'be' : /ค\.?\s*ศ|คริสต์ศักราช|\b(?:c\.?e|a\.?d)\b/i.test(text) ? 'ce' : null

const join = (year: string, month: number | string, day: string): string =>
  parseDay(`${year.padStart(4, '0')}-${month}-${day}`)

/** Figures alone: 5/1/2555, 05-01-55, 5.1.2012, 2555/1/5, 05012555, 20120105; Buddhist or Common Era by size. */
function figures(text: string, rules: DayRules): string | null {
  const parts = /^(\d{1,4})\s*[/.\-\s]\s*(\d{1,2})\s*[/.\-\s]\s*(\d{1,4})$/.exec(text)
  if (parts) {
    const [, first = '', middle = '', last = ''] = parts
    if (first.length === 4) return last.length <= 2 ? join(first, middle, last) : null
    if (first.length > 2 || last.length === 3 || last.length === 1) return null
    const year = fullYear(last, null, rules)
    return rules.monthFirst ? join(year, first, middle) : join(year, middle, first)
  }
  const solid = /^(\d{2})(\d{2})(\d{4})$/.exec(text)
  if (!solid) return null
  const [, a = '', b = '', c = ''] = solid
  const leading = Number(a + b)
  if (leading >= 1850 && leading <= 2743 && Number(c.slice(0, 2)) <= 12) return join(a + b, c.slice(0, 2), c.slice(2))
  return join(c, b, a)
}

/** A month in words: 5 ม.ค. 2555, วันที่ 5 มกราคม พ.ศ. 2555, 5-Jan-12, January 5, 2012. */
function worded(text: string, rules: DayRules): string | null {
  const era = eraOf(text.replace(/[\d]+/g, ' ').replace(/ธ\.?ค|พ\.?ค|ม\.?ค/g, ''))
  const bare = text
    .replace(/พุทธศักราช|คริสต์ศักราช|พ\.?\s*ศ\.?(?!จิก)|ค\.\s*ศ\.?|\b(?:b\.?e\.?|a\.?d\.?|c\.?e\.?)(?=\s|$|\d)/gi, ' ')
    .replace(/,/g, ' ')
  const thai = /^(\d{1,2})\s*[-/\s.]?\s*([^\d]+?)\s*[-/\s]?\s*(\d{2,4})$/.exec(bare)
  const english = /^([a-z]+\.?)\s+(\d{1,2})(?:st|nd|rd|th)?\s+(\d{2,4})$/i.exec(bare.replace(/\s+/g, ' ').trim())
  const [day, word, year] = thai ? [thai[1], thai[2], thai[3]] : english ? [english[2], english[1], english[3]] : []
  if (day === undefined || word === undefined || year === undefined) return null
  const month = monthOf(word.replace(/^[-/\s]+|[-/\s]+$/g, ''))
  return month === 0 ? null : join(fullYear(year, era, rules), month, day)
}

/** A day as schools write it, to an ISO date; refuses `ambiguous_year` where two digits have no confirmed era. */
export function dayOfText(raw: string, rules: DayRules): string {
  const text = arabic(cleanText(raw))
    .replace(/^วันที่\s*/, '')
    .replace(WEEKDAY, '')
    .replace(ENGLISH_WEEKDAY, '')
    .replace(/^ที่\s*/, '')
    .replace(/[T\s]\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:\s*น\.?|Z)?$/, '')
    .replace(/[‐-―]/g, '-')
    .trim()
  return figures(text, rules) ?? worded(text, rules) ?? refuse('not_date')
}

/** A day number as spreadsheets keep it, of the last century and this one; null for any other number. */
export function dayOfSerial(text: string): string | null {
  const serial = /^\d{4,5}$/.test(text) ? Number(text) : 0
  return serial >= 3_000 && serial <= 73_050 ? (serialDay(serial)?.slice(0, 10) ?? null) : null
}
