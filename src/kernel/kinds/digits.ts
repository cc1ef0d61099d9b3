import { refuse } from '../problem.ts'

const THAI_ZERO = 0x0e50

/** Thai digits to Arabic; everything else stays. */
export const arabic = (text: string): string =>
  /[๐-๙]/.test(text) ? text.replace(/[๐-๙]/g, (d) => String(d.charCodeAt(0) - THAI_ZERO)) : text

/** Plain Latin and Thai letters, among which nothing is to be put right but the order of marks. */
const PLAIN = /^[\x20-\x7e\u0e01-\u0e4c\u0e4e-\u0e5b]*$/
const DISORDER = /[\u0e38\u0e39\u0e48-\u0e4b][\u0e38-\u0e3a]/

/** Text as people meant it: no invisible characters, one composed form, decomposed sara am joined, edges trimmed. */
export const cleanText = (text: string): string =>
  PLAIN.test(text) && !DISORDER.test(text) ? text.trim() : cleaned(text)

const cleaned = (text: string): string =>
  text
    .normalize('NFC')
    // NUL cannot be stored by PostgreSQL
    .replaceAll('\u0000', '')
    .replace(/[\u200b-\u200d\u2060\ufeff\u00ad]/g, '')
    .replace(/\u0e4d([\u0e48-\u0e4b]?)\u0e32/g, '$1\u0e33')
    .replace(/[\u00a0\u2007\u202f]/g, ' ')
    .trim()

export function textOf(raw: unknown): string {
  if (typeof raw === 'string') return cleanText(raw)
  if (typeof raw === 'number' && Number.isFinite(raw)) return String(raw)
  return refuse('not_text')
}

/** Digits as typed into spreadsheets and forms: Thai digits, spaces, dashes and dots out; scientific notation refused. */
export function codeOf(raw: unknown): string {
  const text = arabic(textOf(raw))
  if (/^\d+(\.\d+)?e\+?\d+$/i.test(text)) return refuse('mangled_number')
  return text.replace(/[\s\-.‐-―]/g, '')
}

export function numberOf(raw: unknown): number {
  if (typeof raw === 'number') return Number.isFinite(raw) ? raw : refuse('not_number')
  const text = arabic(textOf(raw)).replace(/,/g, '')
  if (!/^[+-]?\d+(\.\d+)?$/.test(text)) return refuse('not_number')
  return Number(text)
}
