export type Sex = 'm' | 'f'

/** Titles before a name, and the sex that they tell, if any. A dot is optional, blanks are ignored. */
const TITLES: readonly (readonly [string, Sex | ''])[] = [
  ['เด็กชาย', 'm'],
  ['เด็กหญิง', 'f'],
  ['ด.ช.', 'm'],
  ['ด.ญ.', 'f'],
  ['นาย', 'm'],
  ['นางสาว', 'f'],
  ['น.ส.', 'f'],
  ['นาง', 'f'],
  ['สามเณร', 'm'],
  ['พระภิกษุ', 'm'],
  ['พระ', 'm'],
  ['แม่ชี', 'f'],
  ['ว่าที่ร้อยตรีหญิง', 'f'],
  ['ว่าที่ร้อยตรี', ''],
  ['ว่าที่ร.ต.', ''],
  ['หม่อมราชวงศ์', ''],
  ['หม่อมหลวง', ''],
  ['ม.ร.ว.', ''],
  ['ม.ล.', ''],
  ['master', 'm'],
  ['mister', 'm'],
  ['miss', 'f'],
  ['mrs', 'f'],
  ['mr', 'm'],
  ['ms', 'f'],
]

/** `ด.ช.` matches ด.ช., ด.ช, ดช. and ด. ช., but not ดช: those two letters begin a word. A Latin title ends in a blank or a dot. */
function patternOf(title: string): string {
  if (/^[a-z]/.test(title)) return `${title}(?:\\.\\s*|\\s+)`
  const letters = title.split('.').filter((part) => part !== '')
  if (letters.length === 1) return `${title}\\s*`
  const glued = `${letters.join('\\s*\\.?\\s*')}\\s*\\.\\s*`
  const dotted = `${letters.join('\\s*\\.\\s*')}\\s*\\.?\\s*`
  return `(?:${glued}|${dotted})`
}

const ORDERED = TITLES.toSorted((a, b) => b[0].length - a[0].length)
const PATTERN = new RegExp(`^(?:${ORDERED.map(([title]) => `(${patternOf(title)})`).join('|')})`, 'i')
const MARK_FIRST = /^[\u0e30-\u0e3a\u0e45-\u0e4e]/
const LETTERS = /[\p{L}]/gu

/**
 * A name without the title before it. A title is only taken off where at least two letters are left which can begin a
 * word, so that นายิกา and นาง stay names.
 */
export function withoutTitle(name: string): { name: string; sex: Sex | '' } {
  const found = PATTERN.exec(name)
  if (!found) return { name, sex: '' }
  const rest = name.slice(found[0].length)
  if (MARK_FIRST.test(rest) || (rest.match(LETTERS)?.length ?? 0) < 2) return { name, sex: '' }
  const at = found.slice(1).findIndex((group) => group !== undefined)
  return { name: rest, sex: ORDERED[at]?.[1] ?? '' }
}
