import type { Language } from '../label.ts'
import { refuse } from '../problem.ts'
import { arabic, textOf } from './digits.ts'
import type { DateField, DateTimeField } from './field.ts'
import { HIDDEN, type Kind } from './kind.ts'
import { months, shortMonths } from './months.ts'

/** A calendar day, stored as an ISO date, shown in the Buddhist Era. */
export const date = <const O extends Omit<DateField, 'kind'>>(options: O) => ({ kind: 'date', ...options }) as const
/** An instant, stored in UTC, shown in Bangkok time. */
export const dateTime = <const O extends Omit<DateTimeField, 'kind'>>(options: O) =>
  ({ kind: 'date_time', ...options }) as const

export const ZONE = 'Asia/Bangkok'
/** BE = CE + 543 (handbook 1.6). */
export const BUDDHIST_OFFSET = 543
/** A typed year to CE: 2400 and above is BE, 1900–2200 is CE, two digits are refused until confirmed (handbook 1.6). */
export function commonYear(year: number): number {
  if (year >= 2400 && year <= 2743) return year - BUDDHIST_OFFSET
  if (year >= 1850 && year <= 2200) return year
  return refuse(year < 100 ? 'ambiguous_year' : 'not_date')
}

const DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]

const daysIn = (year: number, month: number): number =>
  month === 2 && year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : (DAYS[month - 1] ?? 0)

const isoDay = (year: number, month: number, day: number): string =>
  day >= 1 && day <= daysIn(year, month)
    ? `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
    : refuse('not_date')

const monthOf = (word: string): number => {
  const bare = word.replace(/\.$/, '')
  for (const names of [shortMonths.th, months.th, shortMonths.en]) {
    const at = names.findIndex((name) => name.replace(/\.$/, '').toLowerCase() === bare.toLowerCase())
    if (at >= 0) return at + 1
  }
  return refuse('not_date')
}

/** Takes `2026-06-10`, `10/6/2569`, `10-06-2569`, `10 มิ.ย. 2569`, Thai digits, and the three parts of a form. */
export function parseDay(raw: unknown): string {
  if (raw && typeof raw === 'object' && 'day' in raw && 'month' in raw && 'year' in raw) {
    const parts = raw as Record<'day' | 'month' | 'year', unknown>
    return parseDay(`${textOf(parts.day)}/${textOf(parts.month)}/${textOf(parts.year)}`)
  }
  const text = arabic(textOf(raw))
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(text)
  if (iso) return isoDay(commonYear(Number(iso[1])), Number(iso[2]), Number(iso[3]))
  const slashed = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{2,4})$/.exec(text)
  if (slashed) return isoDay(commonYear(Number(slashed[3])), Number(slashed[2]), Number(slashed[1]))
  const worded = /^(\d{1,2})\s*([^\d\s]+)\s*(?:พ\.ศ\.\s*)?(\d{2,4})$/.exec(text)
  if (worded?.[2]) return isoDay(commonYear(Number(worded[3])), monthOf(worded[2]), Number(worded[1]))
  return refuse('not_date')
}

let known = { second: -1, day: '' }

/** The day in Bangkok; asked for with every date that is read, so worked out once a second. */
export function today(): string {
  const second = Math.floor(Date.now() / 1000)
  if (second !== known.second) known = { second, day: Temporal.Now.plainDateISO(ZONE).toString() }
  return known.day
}

/** `16 พ.ค. 2569` or `16 May 2026`; `long` spells the month out in Thai. */
export function showDay(iso: string, language: Language, long = false): string {
  const day = Temporal.PlainDate.from(iso)
  if (language === 'en') return `${day.day} ${shortMonths.en[day.month - 1]} ${day.year}`
  return `${day.day} ${(long ? months : shortMonths).th[day.month - 1]} ${day.year + BUDDHIST_OFFSET}`
}

/** An instant in Bangkok's time: `16 พ.ค. 2569 09:30 น.` or `16 May 2026 09:30`. */
export function showMoment(at: string | Date, language: Language): string {
  const instant = typeof at === 'string' ? Temporal.Instant.from(at) : Temporal.Instant.from(at.toISOString())
  const local = instant.toZonedDateTimeISO(ZONE)
  const time = local.toPlainTime().toString().slice(0, 5)
  return `${showDay(local.toPlainDate().toString(), language)} ${time}${language === 'th' ? ' น.' : ''}`
}

export const dateKind: Kind<'date'> = {
  name: 'date',
  columns: [{ suffix: '', type: 'date' }],
  sortBy: '',
  parse(raw, field) {
    const day = parseDay(raw)
    if (field.notAfter === 'today' && day > today())
      return refuse('not_date', { detail: { th: 'วันที่ต้องไม่อยู่ในอนาคต', en: 'The date cannot be in the future' } })
    if (field.notBefore && day < field.notBefore) return refuse('not_date')
    return day
  },
  store: (value) => [value],
  load: ([value]) => (typeof value === 'string' ? value : null),
  show: (value, _field, language) => showDay(value, language),
  schema: () => ({ type: 'string', format: 'date' }),
  mask: () => HIDDEN,
}

export const dateTimeKind: Kind<'date_time'> = {
  name: 'date_time',
  columns: [{ suffix: '', type: 'timestamptz' }],
  sortBy: '',
  parse(raw) {
    const text = arabic(textOf(raw))
    try {
      return Temporal.Instant.from(text).toString()
    } catch {
      const local = /^(\d{4}-\d{2}-\d{2})[T ](\d{1,2}:\d{2}(?::\d{2})?)$/.exec(text)
      if (!local?.[1] || !local[2]) return refuse('not_date')
      return Temporal.PlainDateTime.from(`${parseDay(local[1])}T${local[2].padStart(5, '0')}`)
        .toZonedDateTime(ZONE)
        .toInstant()
        .toString()
    }
  },
  store: (value) => [value],
  load: ([value]) => (typeof value === 'string' ? value : null),
  show: (value, _field, language) => showMoment(value, language),
  schema: () => ({ type: 'string', format: 'date-time' }),
  mask: () => HIDDEN,
}
