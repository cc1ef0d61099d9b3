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

/** Splits a text into its non-empty lines (LF, CRLF or CR) and reads each by itself. */
export function readLines(text: string): SourceLine[] {
  const raw = text.replace(/^\uFEFF/, '').split(text.includes('\n') ? /\r*\n/ : /\r/)
  const found: SourceLine[] = []
  for (const [index, line] of raw.entries()) if (line.trim() !== '') found.push(readLine(line, index + 1))
  return markBareNumbers(found)
}

function readLine(raw: string, no: number): SourceLine {
  const shown = visibleText(raw)
  const cells = tableCells(raw)
  const plain = cells === undefined ? shown : cells.join(' : ')
  const marker = readMarker(plain.slice(0, SEARCHED))
  const text = marker ? plain.slice(marker.size) : plain
  const body = arabicDigits(cleanText(text.slice(0, SEARCHED))).toLowerCase()
  const furniture = isFurniture(shown)
  const heading = furniture ? undefined : readHeading(text.slice(0, SEARCHED), body, marker)
  return { no, shown, text, body, furniture, ...(marker ? { marker } : {}), ...(heading ? { heading } : {}) }
}

/** A row of a Markdown table or of a pasted table, where its first cell may be a section word: "วิสัยทัศน์ <tab> …". */
function tableCells(raw: string): string[] | undefined {
  const line = raw.trim()
  const parts = /^\|.*\|$/.test(line)
    ? line.slice(1, -1).split('|')
    : line.includes('\t')
      ? line.split('\t')
      : undefined
  const cells = parts?.map(visibleText).filter((cell) => cell !== '')
  if (!cells || cells.length < 2 || readMarker(line))
    return cells?.length === 1 && line.startsWith('|') ? cells : undefined
  const first = readHeading(cells[0] ?? '', arabicDigits(cleanText(cells[0] ?? '')).toLowerCase())
  return first?.form === 'section' && first.rest === '' ? cells : undefined
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
