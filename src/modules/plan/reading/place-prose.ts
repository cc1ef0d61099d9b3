import { placeListProse } from './place-list-prose.ts'
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
import { announces, defines, goesOn, opensQuote, quoteIsClosed, speaksAboutPlan } from './wording.ts'

/** A line before the first section that is longer than this is prose, not a title. */
const TITLE_LENGTH = 120
const VISION_LENGTH = 500
const PARAGRAPH = 150

/** Places a line without list mark and section word, by the section it stands in. */
export function placeProse(state: ReadingState, line: SourceLine, ahead: Ahead): void {
  const { section } = state
  if (!section || section.several) {
    placeBefore(state, line, ahead)
    return
  }
  switch (section.kind) {
    case 'vision':
      placeVision(state, section, line, ahead)
      return
    case 'value':
    case 'philosophy':
      placeStatement(state, section, line, ahead)
      return
    case 'context':
    case 'other':
    case 'project':
      addContext(state, line, section.parent)
      return
    default:
      placeListProse(state, section, line, ahead)
      return
  }
}

/** Before any section: titles and introductions. */
function placeBefore(state: ReadingState, line: SourceLine, ahead: Ahead): void {
  const { last } = state
  const wraps = goesOn(line.body, line.text) !== 'no' || line.body.length > 60 || ahead.wrapped
  if (last?.kind === 'context' && wraps) {
    appendTo(last, line)
    return
  }
  if (line.body.length > TITLE_LENGTH || (ahead.full && !ahead.next?.heading) || announces(line.body)) {
    if (state.section?.context) delete state.section.context
    addContext(state, line, null)
    return
  }
  addHeading(state, line, 'title', null)
  state.last = null
}

function placeVision(state: ReadingState, section: Section, line: SourceLine, ahead: Ahead): void {
  const vision = section.statement
  if (ahead.wrapped && state.last) {
    appendTo(state.last, line)
    return
  }
  if (defines(line.body)) {
    addContext(state, line, vision ?? null)
    return
  }
  if (!vision) {
    if (announces(line.body) || (ahead.quote && !opensQuote(line.text))) {
      addContext(state, line, null)
      return
    }
    section.statement = addNode(state, line, { kind: 'vision', parent: section.parent, text: line.text })
    state.last = section.statement
    return
  }
  if (section.context && section.context === state.last) {
    addContext(state, line, vision)
    return
  }
  const text = textOf(vision)
  const english = /^[\x20-\x7e“”‘’–]+$/.test(line.shown)
  const ended = quoteIsClosed(text) || text.length > VISION_LENGTH || speaksAboutPlan(line.body)
  const apart = ended && !(english && text.length < VISION_LENGTH)
  const explains = line.body.length > PARAGRAPH && text.length > 40 && goesOn(line.body, line.text) === 'no'
  if (apart || explains) {
    addContext(state, line, vision)
    return
  }
  appendTo(vision, line)
}

/** Values and philosophy: one statement, or a statement and the letters it is made of ("S : Service mind"). */
function placeStatement(state: ReadingState, section: Section, line: SourceLine, ahead: Ahead): void {
  const kind = section.kind === 'philosophy' ? 'philosophy' : 'value'
  const letter = /^[A-Z]{1,2}\s*[=:：–-]\s*\S/.test(line.text)
  const known = section.statement
  if (ahead.wrapped && state.last) {
    appendTo(state.last, line)
    return
  }
  if (letter || (known && defines(line.body))) {
    state.last = addNode(state, line, { kind, parent: known ?? section.parent, text: line.text })
    section.marked = true
  } else if (known && state.last && !section.marked) {
    const text = textOf(known)
    if (speaksAboutPlan(line.body) || (quoteIsClosed(text) && !opensQuote(line.text))) addContext(state, line, known)
    else if (text.length > VISION_LENGTH) addContext(state, line, known)
    else appendTo(known, line)
  } else if (section.marked && state.last) {
    if (speaksAboutPlan(line.body)) addContext(state, line, section.parent)
    else appendTo(state.last, line)
  } else if (announces(line.body) || (ahead.quote && !opensQuote(line.text) && line.body.length > 60)) {
    addContext(state, line, section.parent)
  } else {
    section.statement = addNode(state, line, { kind, parent: section.parent, text: line.text })
    state.last = section.statement
  }
}
