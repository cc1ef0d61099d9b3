import { arabicDigits } from '../words/thai-text.ts'

/** A list mark at the start of a line. */
export type Marker = {
  /** Marks of one style stand on one level: `n.`, `n)`, `(n)`, `n.n`, `-`, `•`, `ก.`, `a.`, `i.` … */
  readonly style: string
  /** As printed, without dots and brackets; absent for bullets. */
  readonly number?: string
  /** The parts of a number: `3.2` is [3, 2]; letters count from 1. Empty for bullets. */
  readonly value: readonly number[]
  /** How many characters the mark takes, with the space after it. */
  readonly size: number
}

const BULLET =
  /^(?:[•●○◦∙·‣⁃■□▪▫◆◇❖➢➤►▶▸✓✔☑★☆✦✧→§\uE000-\uF0FF]\s*|[-–—−*+]\s*(?=[\p{L}\p{M}("“๐-๙])|[-–—−*+o]\s+(?=\S))/u
const COUNTED = /^(?:(?:ข้อ|ประการ|ด้าน|ประเด็น|ลำดับ|เรื่อง)\s*ที่|ข้อ)\s*(\d{1,2}(?:\.\d{1,2})*)\s*[.):：-]*\s*/
const MULTI = /^[([]?(\d{1,2}(?:\s?\.\s?\d{1,2}){1,4})[.)\]]*(?=[\s\u0E00-\u0E7F“"(]|$)\s*/
const NUMBER = /^(\d{1,3})([.)])(?!\d)[.)]?\s*/
const BRACKETED = /^[([（](\d{1,3})[)\]）][.:]?\s*/
const THAI_LETTER = /^\(?([กขคงจฉชซญฎฏ])([.)])\s*(?=\S{3}|\S+ |$)/
const LATIN = /^\(?([a-z])([.)])\s+/i
const ROMAN = /^\(?([ivx]{1,5})([.)])\s+/i
const CODE = /^([a-z]{1,3}\d{1,2})\s*[.:)：-]\s*/i
const LETTERS = 'กขคงจฉชซญฎฏ'

/** Reads the list mark of a line, bullets before a number included ("- ๒. …"). Nothing where the line has none. */
export function readMarker(line: string): Marker | undefined {
  const folded = arabicDigits(line)
  const bullet = BULLET.exec(folded)
  const start = bullet?.[0].length ?? 0
  const numbered = readNumber(folded.slice(start))
  if (numbered) return { ...numbered, number: printed(line, folded, start, numbered), size: start + numbered.size }
  if (!bullet) return undefined
  const mark = bullet[0].trim()
  return { style: /^[–—−]$/.test(mark) ? '-' : mark, value: [], size: start }
}

function readNumber(text: string): Marker | undefined {
  const multi = MULTI.exec(text)
  if (multi?.[1]) return of('n.n', multi[1].replace(/\s/g, ''), multi[0])
  const counted = COUNTED.exec(text)
  if (counted?.[1]) return of('ข้อ', counted[1], counted[0])
  const number = NUMBER.exec(text)
  if (number?.[1]) return of(`n${number[2]}`, number[1], number[0])
  const bracketed = BRACKETED.exec(text)
  if (bracketed?.[1]) return of('(n)', bracketed[1], bracketed[0])
  return readLetter(text)
}

function readLetter(text: string): Marker | undefined {
  const thai = THAI_LETTER.exec(text)
  if (thai?.[1] && !/^[ก-ฮ]\.[ก-ฮ]\./.test(text)) return letter('ก', thai[1], LETTERS.indexOf(thai[1]) + 1, thai[0])
  const roman = ROMAN.exec(text)
  if (roman?.[1]) return letter('i', roman[1], romanValue(roman[1].toLowerCase()), roman[0])
  const latin = LATIN.exec(text)
  if (latin?.[1]) return letter('a', latin[1], latin[1].toLowerCase().charCodeAt(0) - 96, latin[0])
  const code = CODE.exec(text)
  if (code?.[1]) return letter('code', code[1], Number(code[1].replace(/\D/g, '')), code[0])
  return undefined
}

function of(style: string, number: string, all: string): Marker {
  return { style, number, value: number.split('.').map(Number), size: all.length }
}

function letter(style: string, number: string, value: number, all: string): Marker {
  return { style, number, value: [value], size: all.length }
}

/** The number with the digits the document uses. */
function printed(line: string, folded: string, start: number, marker: Marker): string | undefined {
  const number = marker.number ?? ''
  const at = folded.indexOf(number, start)
  return at < 0 || at > start + marker.size ? number : line.slice(at, at + number.length)
}

function romanValue(text: string): number {
  const worth: Record<string, number> = { i: 1, v: 5, x: 10 }
  let sum = 0
  for (let at = 0; at < text.length; at += 1) {
    const here = worth[text[at] ?? ''] ?? 0
    sum += here < (worth[text[at + 1] ?? ''] ?? 0) ? -here : here
  }
  return sum
}
