const THAI = /[\u0e00-\u0e7f]/
/** Zero-width characters, joiners, direction marks, byte order mark and soft hyphen. */
const INVISIBLE = /[\u200b-\u200f\u2060\ufeff\u00ad]/g
/** Thai letters, Latin letters and digits without blanks: nothing to compose, nothing invisible. */
const PLAIN = /^[\u0e01-\u0e37\u0e40-\u0e4d\u0e50-\u0e59A-Za-z0-9.]*$/
const BLANKS = /[\s\u00a0\u202f\u3000]+/g

/** In this order: each rule counts on those before it. The same text may be typed in all of these ways. */
const RULES: readonly (readonly [RegExp, string])[] = [
  // two sara e typed for sara ae
  [/เเ/g, 'แ'],
  // nikhahit and sara aa typed for sara am, the tone mark before or after the nikhahit
  [/ํ([\u0e48-\u0e4b]?)า/g, '$1ำ'],
  [/([\u0e48-\u0e4b])ํา/g, '$1ำ'],
  // a tone mark or thanthakhat typed before the vowel that it stands above
  [/([\u0e48-\u0e4c])([\u0e31\u0e34-\u0e3a\u0e47\u0e4d])/g, '$2$1'],
  // a tone mark typed after a vowel that follows its consonant
  [/([ะาำ])([\u0e48-\u0e4b])/g, '$2$1'],
  // a mark struck twice
  [/([\u0e31\u0e34-\u0e3a\u0e47-\u0e4e])\1+/g, '$1'],
  // a mark without a letter under it
  [/(^|[ .])[\u0e31\u0e34-\u0e3a\u0e47-\u0e4e]+/g, '$1'],
  // blanks that stood on both sides of such a mark
  [/ {2,}/g, ' '],
  [/ๅ/g, 'า'],
]

/** Whether any rule has something to do; most names need none of them. */
const UNUSUAL = new RegExp(
  RULES.map(([pattern]) => pattern.source.replace('\\1', '[\\u0e31\\u0e34-\\u0e3a\\u0e47-\\u0e4e]')).join('|'),
)
const DIGIT = /[๐-๙]/

/**
 * One spelling of what looks the same: composed, without invisible characters, blanks single, Thai marks in one order,
 * sara am and sara ae as one letter, Thai digits as ASCII.
 */
export function cleanText(raw: string): string {
  let text = (PLAIN.test(raw) ? raw : raw.normalize('NFC').replace(INVISIBLE, '').replace(BLANKS, ' ')).trim()
  if (!THAI.test(text)) return text
  if (UNUSUAL.test(text)) for (const [pattern, put] of RULES) text = text.replace(pattern, put)
  if (DIGIT.test(text)) text = text.replace(/[๐-๙]/g, (digit) => String(digit.charCodeAt(0) - 0x0e50))
  return text.trim()
}

export const isThai = (text: string): boolean => THAI.test(text)
