import type { Label, Language } from '#kernel/label.ts'
import { page } from '$app/state'

/** The language of this page; follows the reader's choice. */
export const language = (): Language => (page.data.language === 'en' ? 'en' : 'th')

/** A label in the language of this page. */
export const t = (label: Label): string => label[language()]

/** A label with `{name}` parts filled in. */
export const tell = (label: Label, parts: Record<string, string | number>): string =>
  label[language()].replace(/\{(\w+)\}/g, (whole, name: string) => String(parts[name] ?? whole))

const locale = (): string => (language() === 'th' ? 'th-TH-u-nu-latn' : 'en-GB')

/** A figure with thousands apart and at most `digits` decimals. */
export const figure = (value: number, digits = 0): string =>
  new Intl.NumberFormat(locale(), { maximumFractionDigits: digits }).format(value)

/** Two texts side by side where the word for it is needed in both: "12 of 40". */
export const other = (): Language => (language() === 'th' ? 'en' : 'th')

/** The language of a text that stands on a page of the other one: Thai names on an English page, Latin ones on a Thai page. */
export function langOf(text: string): Language | undefined {
  const thai = /[\u0e00-\u0e7f]/.test(text)
  if (language() === 'en') return thai ? 'th' : undefined
  return !thai && /[A-Za-z]{3}/.test(text) ? 'en' : undefined
}
