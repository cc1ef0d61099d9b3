import type { Language } from '#kernel/label.ts'

const ZONE = 'Asia/Bangkok'
const locales = { th: 'th-TH-u-ca-buddhist-nu-latn', en: 'en-GB-u-ca-gregory' } as const satisfies Record<
  Language,
  string
>

/** Today in Thailand as an ISO date, on phones of any age. */
export const todayIso = (now = new Date()): string => new Intl.DateTimeFormat('en-CA', { timeZone: ZONE }).format(now)

/** `16 พ.ค. 2569` or `16 May 2026`. */
export const dayText = (iso: string, language: Language): string =>
  new Intl.DateTimeFormat(locales[language], { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' })
    .format(new Date(`${iso.slice(0, 10)}T00:00:00Z`))
    .replace(/\s*(พ\.ศ\.|AD)\s*/, ' ')

/** Hour and minute in Thailand, with the day where it is another one. */
export function timeText(iso: string, language: Language, now = new Date()): string {
  const at = new Date(iso)
  const clock = new Intl.DateTimeFormat('en-GB', { timeZone: ZONE, hour: '2-digit', minute: '2-digit' }).format(at)
  const day = todayIso(at)
  const said = language === 'th' ? `${clock} น.` : clock
  return day === todayIso(now) ? said : `${dayText(day, language)} ${said}`
}

/** Whole years since a birth date. */
export function ageOn(born: string, today = todayIso()): number {
  const years = Number(today.slice(0, 4)) - Number(born.slice(0, 4))
  return today.slice(5) < born.slice(5) ? years - 1 : years
}

/** Days from today until a day; below zero once it is past. */
export const daysUntil = (iso: string, today = todayIso()): number =>
  Math.round((Date.parse(iso) - Date.parse(today)) / 86_400_000)
