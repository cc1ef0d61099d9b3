import { arabicDigits, cleanText, visibleText } from '../words/thai-text.ts'
import { isFurniture } from './furniture.ts'
import { type Heading, readHeading } from './heading.ts'
import { type Marker, readMarker } from './marker.ts'

/** A non-empty line of the source with what can be told from the line alone. */
export type SourceLine = {
  /** 1-based line of the source. */
  readonly no: number
  /** The visible source text. */
  readonly shown: string
  /** Repaired and folded (`matchText`), without the list mark. */
  readonly body: string
  /** The visible source text without the list mark. */
  readonly text: string
  readonly marker?: Marker
  readonly heading?: Heading
  readonly furniture: boolean
}

/** Longest line that is looked at whole; what is longer is surely prose or not a text at all, and is kept but not searched. */
const SEARCHED = 4_000

/** A section word with its page set far to the right: a line of a table of contents. */
const CONTENTS = /\S {5,}(?:\d{1,3}|[ivx]{1,4})\s*$/

/** Splits a text into its non-empty lines (LF, CRLF or CR) and reads each by itself. */
export function readLines(text: string): SourceLine[] {
  const raw = text.replace(/^\uFEFF/, '').split(text.includes('\n') ? /\r*\n/ : /\r/)
  const found: SourceLine[] = []
  for (const [index, line] of raw.entries()) if (line.trim() !== '') found.push(readLine(line, index + 1))
  return markBareNumbers(found)
}

function readLine(raw: string, no: number): SourceLine {
  const shown = visibleText(raw)
  const plain = rowText(raw.slice(0, SEARCHED * 2)) ?? shown
  const marker = readMarker(plain.slice(0, SEARCHED))
  const text = marker ? plain.slice(marker.size) : plain
  const body = arabicDigits(cleanText(text.slice(0, SEARCHED))).toLowerCase()
  const word = readHeading(text.slice(0, SEARCHED), body, marker)
  const furniture = isFurniture(shown) || (word !== undefined && CONTENTS.test(raw))
  const heading = furniture ? undefined : word
  return { no, shown, text, body, furniture, ...(marker ? { marker } : {}), ...(heading ? { heading } : {}) }
}

/**
 * A row of a Markdown table or of a pasted one as a line. Its first cell may be a section word and the rest what it says ("วิสัยทัศน์ <tab> …"); a row of
 * section words alone is the head of the table.
 */
function rowText(raw: string): string | undefined {
  const line = raw.trim()
  const piped = /^\|.*\|$/.test(line)
  if (!piped && !line.includes('\t')) return undefined
  const cells = (piped ? line.slice(1, -1).split('|') : line.split('\t')).map(visibleText).filter((cell) => cell !== '')
  const [first = '', ...rest] = cells
  return isSectionWord(first) && !rest.every(isSectionWord) ? `${first} : ${rest.join(' ')}` : cells.join(' ')
}

function isSectionWord(cell: string): boolean {
  const heading = readHeading(cell, arabicDigits(cleanText(cell)).toLowerCase())
  return (heading?.form === 'section' && heading.rest === '') || /^(?:ปี\s*|พ\.ศ\.\s*)?[\d๐-๙]{4}$/.test(cell)
}

/**
 * "1 พัฒนา…" is a numbered line only in a run: a 1 that a 2 follows among such lines, or the next number after the last one. A wrapped line that
 * happens to begin with a figure stays what it is.
 */
function markBareNumbers(lines: SourceLine[]): SourceLine[] {
  const bare: { at: number; value: number; size: number }[] = []
  for (const [at, line] of lines.entries()) {
    const found =
      line.marker || line.heading || line.furniture ? null : /^(\d{1,2}) +(?=\D{3})/.exec(arabicDigits(line.shown))
    if (found) bare.push({ at, value: Number(found[1]), size: found[0].length })
  }
  let last = 0
  for (const [index, one] of bare.entries()) {
    const starts = one.value === 1 && bare[index + 1]?.value === 2
    if (!starts && one.value !== last + 1) continue
    if (!starts && last === 0) continue
    last = one.value
    lines[one.at] = renumbered(lines[one.at], one.size)
  }
  return lines
}

function renumbered(line: SourceLine | undefined, size: number): SourceLine {
  if (!line) throw new RangeError('a bare number was found on a line that is not there')
  const printed = line.shown.slice(0, size).trim()
  const text = line.shown.slice(size)
  const value = [Number(arabicDigits(printed))]
  return { ...line, text, body: line.body.slice(size), marker: { style: 'n', number: printed, value, size } }
}
