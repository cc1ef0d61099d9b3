import { startsAnew } from './list-level.ts'
import { placeStrategy } from './place-strategy.ts'
import {
  type Ahead,
  addContext,
  addHeading,
  addNode,
  appendTo,
  type ReadingState,
  type Section,
  textOf,
} from './reading-state.ts'
import type { SourceLine } from './source-line.ts'
import { announces, goesOn, namesPart, speaksAboutPlan } from './wording.ts'

const TOPIC_LENGTH = 60
const SHORT_TOPIC = 40
const PARAGRAPH = 80
const POINTS = ['mission', 'goal', 'target', 'kpi', 'guideline'] as const
const STRATEGY_LENGTH = 150

/** A line without list mark in a section that is a list: the rest of a wrapped point, a sub-heading, a point without mark, or prose. */
export function placeListProse(state: ReadingState, section: Section, line: SourceLine, ahead: Ahead): void {
  if (ahead.wrapped && state.last) {
    appendTo(state.last, line)
    return
  }
  if (isNextStrategy(state, section, line, ahead)) {
    openStrategy(state, line)
    return
  }
  if (section.body && wrapsStrategy(state, section, line)) {
    appendTo(section.parent ?? raise(), line)
    return
  }
  if (speaksAboutPlan(line.body) || announces(line.body)) {
    addAside(state, section, line)
    return
  }
  if (isTopic(state, section, line, ahead)) {
    placeTopic(state, section, line)
    return
  }
  if (section.marked && state.last) {
    appendTo(state.last, line)
    return
  }
  if (!section.marked && ahead.marks) {
    if (line.body.length <= TOPIC_LENGTH && !ahead.full) {
      placeTopic(state, section, line)
      return
    }
    addAside(state, section, line)
    return
  }
  if (state.last && state.last !== section.parent && isWrapped(section, line)) {
    appendTo(state.last, line)
    return
  }
  placeUnmarked(state, section, line)
}

function raise(): never {
  throw new RangeError('the body of a strategy has no strategy')
}

/** An explanation in a list: prose of its own, that the next line does not go on with unless it says so. */
function addAside(state: ReadingState, section: Section, line: SourceLine): void {
  delete section.context
  addContext(state, line, section.parent)
}

function placeTopic(state: ReadingState, section: Section, line: SourceLine): void {
  addHeading(state, line, 'topic', section.parent)
  section.topic = line.text
  section.levels.length = 0
  delete section.context
  state.last = null
}

/** A point that has no mark of its own. */
function placeUnmarked(state: ReadingState, section: Section, line: SourceLine): void {
  if (section.kind === 'strategy' && !section.body) {
    placeStrategy(state, line, { tactic: section.parent !== null, text: line.text })
    return
  }
  const kind = POINTS.find((one) => one === section.kind) ?? 'guideline'
  const topic = section.topic === undefined ? {} : { topic: section.topic }
  state.last = addNode(state, line, { kind, parent: section.parent, text: line.text, ...topic })
}

function isWrapped(section: Section, line: SourceLine): boolean {
  const how = goesOn(line.body, line.text)
  if (how !== 'maybe') return how === 'yes'
  return section.kind === 'guideline' || section.kind === 'strategy'
}

/** The rest of a strategy's name on a second line: it goes on with the sentence, or is a short tail of a longer line. */
function wrapsStrategy(state: ReadingState, section: Section, line: SourceLine): boolean {
  const strategy = section.parent
  if (!strategy || state.last !== strategy) return false
  const text = textOf(strategy)
  if (text === '') return true
  if (strategy.parts.length > 3 || line.body.length > PARAGRAPH * 1.5) return false
  return goesOn(line.body, line.text) === 'yes'
}

/** A sub-heading: a short line over a list that starts anew, over a named part's list, or over a paragraph much longer than itself. */
function isTopic(state: ReadingState, section: Section, line: SourceLine, ahead: Ahead): boolean {
  const { next } = ahead
  const size = line.body.length
  if (!next || next.heading || size > TOPIC_LENGTH || goesOn(line.body, line.text) !== 'no') return false
  if (next.marker)
    return (
      startsAnew(section.levels, next.marker) || (namesPart(line.body) && (state.last === null || size <= SHORT_TOPIC))
    )
  if (section.marked || section.kind === 'strategy' ? !section.body : section.kind !== 'guideline') return false
  const long = ahead.nextFull || next.body.length >= PARAGRAPH
  return size <= SHORT_TOPIC && !ahead.full && long && next.body.length >= size * 2
}

/** "ด้านสาธารณสุข" with a heading "แนวทางการพัฒนา" right under it: a strategy by its place, where strategies have no number. */
function isNextStrategy(state: ReadingState, section: Section, line: SourceLine, ahead: Ahead): boolean {
  const heading = ahead.next?.heading
  if (heading?.form !== 'section' || heading.rest !== '' || line.body.length > STRATEGY_LENGTH) return false
  if (!['goal', 'target', 'kpi', 'guideline'].includes(heading.kind) || (section.kind === heading.kind) === false)
    return false
  if (section.parent === null || section.parent !== state.strategy || section.body) return false
  const named = /^(?:ประเด็น)?(?:ยุทธศาสตร์|กลยุทธ์)/.test(line.body)
  return named || (!state.strategy.labelled && !state.strategy.listed && goesOn(line.body, line.text) === 'no')
}

function openStrategy(state: ReadingState, line: SourceLine): void {
  const node = placeStrategy(state, line, { tactic: false, text: line.text })
  state.section = { kind: 'strategy', several: false, body: false, parent: null, levels: [], marked: false }
  state.last = node
}
