import { cleanText, isThai } from './thai-marks.ts'
import { type Sex, withoutTitle } from './titles.ts'

export interface CleanName {
  /** Letters only, without title and blanks; Latin letters small and without accents. */
  word: string
  /** What followed the first blank, cleaned alike: the family name where a whole name stood in one cell. */
  rest: string
  /** What the title tells. */
  sex: Sex | ''
}

const PLACEHOLDER = /^[-–—.?*/\s]*$|^(?:ไม่ทราบ|ไม่มี|ไม่ระบุ|null|n\/a|none|unknown)$/i

const letters = (text: string): string =>
  isThai(text)
    ? text.replace(/[^\u0e01-\u0e2e\u0e30-\u0e3a\u0e40-\u0e44\u0e47-\u0e4ea-zA-Z]/g, '').toLowerCase()
    : text
        .normalize('NFKD')
        .replace(/[^\p{L}\p{N}]/gu, '')
        .toLowerCase()

/** Cleans one cell of a name. `split` keeps only the first word as the name. */
export function cleanName(raw: string, split: boolean): CleanName {
  const text = cleanText(raw)
  if (PLACEHOLDER.test(text)) return { word: '', rest: '', sex: '' }
  const { name, sex } = withoutTitle(text)
  const at = split ? name.search(/ /) : -1
  if (at < 0) return { word: letters(name), rest: '', sex }
  return { word: letters(name.slice(0, at)), rest: letters(name.slice(at)), sex }
}

/** Cleans a cell of words that are compared like a name but have no title: an address line, a suburb. */
export function cleanWords(raw: string): string {
  const text = cleanText(raw)
  return PLACEHOLDER.test(text) ? '' : letters(text)
}

/** Cleans a cell that is compared as it stands: a code, a house number, a suburb. */
export function cleanCode(raw: string): string {
  const text = cleanText(raw)
  return PLACEHOLDER.test(text) ? '' : text.toLowerCase().replace(/\s+/g, '')
}
