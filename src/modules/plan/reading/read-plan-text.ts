import { fiscalYearsIn, ownerIn } from './about.ts'
import { runningHeads } from './furniture.ts'
import type { Heading } from './heading.ts'
import { fullLines } from './line-width.ts'
import { follows } from './list-level.ts'
import type { Marker } from './marker.ts'
import { placeHeading } from './open-section.ts'
import { placeItem } from './place-item.ts'
import { placeProse } from './place-prose.ts'
import type { Reading } from './plan-node.ts'
import {
  type Ahead,
  addHeading,
  appendTo,
  NOTHING_AHEAD,
  newState,
  type ReadingState,
  textOf,
} from './reading-state.ts'
import { readLines, type SourceLine } from './source-line.ts'
import { countNodes, finish } from './tree.ts'
import type { SectionKind } from './vocabulary.ts'
import { goesOn, opensQuote, quoteIsOpen } from './wording.ts'

const QUOTED_LINES = 8

/**
 * Reads an office's own vision and strategy document into a tree. Pure; never throws; linear in the length of the text. Blank lines, indents,
 * line ends and a byte order mark make no difference: a scraped page and a typed one give the same tree. A text without any section word
 * gives a reading in which lists are unplaced.
 */
export function readPlanText(text: string): Reading {
  const lines = readLines(text)
  const ahead = lookAhead(lines)
  const running = runningHeads(lines)
  const state = newState()
  for (const [at, line] of lines.entries()) {
    placeLine(
      state,
      running.has(line.shown) && !line.heading ? { ...line, furniture: true } : line,
      ahead[at] ?? NOTHING_AHEAD,
    )
  }
  const nodes = finish(state.nodes)
  const [repeatedTitle] = running
  const title = nodes.find((node) => node.role === 'title')?.cleanText ?? repeatedTitle
  const owner = ownerIn(lines)
  const fiscalYears = fiscalYearsIn(lines)
  return {
    ...(title === undefined ? {} : { title }),
    ...(owner === undefined ? {} : { owner }),
    ...(fiscalYears === undefined ? {} : { fiscalYears }),
    nodes,
    counts: countNodes(nodes),
    lines: { total: lines.length, placed: lines.length - state.unplaced.length },
    unplaced: state.unplaced,
  }
}

/** Sections of one statement: a point of a list is hardly ever about them. */
const SINGLE: readonly SectionKind[] = ['vision', 'mission', 'value', 'philosophy']

function placeLine(state: ReadingState, line: SourceLine, ahead: Ahead): void {
  if (line.furniture) {
    addHeading(state, line, 'running', null)
    return
  }
  if (insideQuote(state, line) && state.last) {
    appendTo(state.last, line)
    return
  }
  const heading = line.heading && opens(state, line, line.heading, ahead) ? line.heading : undefined
  if (heading) placeHeading(state, line, heading, ahead)
  else if (line.marker) placeItem(state, line, line.marker, line.text, ahead)
  else placeProse(state, line, ahead)
}

/** A quotation that a vision or a value opened goes on over section words, for a few lines. */
function insideQuote(state: ReadingState, line: SourceLine): boolean {
  const { last } = state
  if (!last || (last.kind !== 'vision' && last.kind !== 'value' && last.kind !== 'philosophy')) return false
  if (last.parts.length > QUOTED_LINES || line.heading?.rest === '' || line.heading?.form === 'label') return false
  return !line.marker && quoteIsOpen(textOf(last))
}

/** Whether a section word at the start of a line opens a section here, or is a word of the text. */
function opens(state: ReadingState, line: SourceLine, heading: Heading, ahead: Ahead): boolean {
  if (ahead.wrapped && state.last && !line.marker && (heading.form === 'statement' || heading.owned)) return false
  if (heading.form === 'statement') {
    return (
      !state.seen.has(heading.kind) &&
      goesOn(heading.rest, heading.rest) !== 'yes' &&
      !(state.last?.kind === 'context' && !opensQuote(heading.rest))
    )
  }
  if (heading.kind === 'vision' && heading.rest !== '' && state.seen.has('vision'))
    return state.section?.kind !== 'value'
  if (line.marker && heading.kind === 'strategy' && heading.form === 'section' && isListedStrategy(state, line.marker))
    return false
  if (line.marker && heading.owned && state.section && !SINGLE.includes(heading.kind)) return false
  return !(line.marker && heading.form === 'section' && heading.rest !== '' && heading.kind === state.section?.kind)
}

/** "3.1 ยุทธศาสตร์การพัฒนาการศึกษา" under "3. ยุทธศาสตร์" is a strategy of the list, though it reads like a heading. */
function isListedStrategy(state: ReadingState, marker: Marker): boolean {
  const { section, strategy } = state
  if (section?.kind === 'strategy' && !section.body) return true
  return strategy?.listed !== undefined && follows(marker, strategy.listed)
}

/** For every line what comes after it, in one pass from the end. */
function lookAhead(lines: readonly SourceLine[]): Ahead[] {
  const full = fullLines(lines)
  const ahead: Ahead[] = new Array<Ahead>(lines.length)
  let next: SourceLine | undefined
  let marks = false
  let quote = false
  for (let at = lines.length - 1; at >= 0; at -= 1) {
    const line = lines[at]
    ahead[at] = {
      marks,
      quote,
      wrapped: full[at - 1] ?? false,
      full: full[at] ?? false,
      nextFull: full[at + 1] ?? false,
      ...(next ? { next } : {}),
    }
    if (!line || line.furniture) continue
    const opening = line.heading && line.heading.form !== 'statement'
    marks = opening ? false : marks || line.marker !== undefined
    quote = opening ? false : quote || opensQuote(line.text)
    next = line
  }
  return ahead
}
