import { enterLevel, follows, levelOf } from './list-level.ts'
import type { Marker } from './marker.ts'
import { placeStrategy } from './place-strategy.ts'
import type { PlanNodeKind } from './plan-node.ts'
import { type Ahead, addContext, addNode, type OpenNode, type ReadingState, type Section } from './reading-state.ts'
import type { SourceLine } from './source-line.ts'
import type { SectionKind } from './vocabulary.ts'
import { defines } from './wording.ts'

/** Places a line that has a list mark. Before the first heading nothing says what a list is of, so it stays unplaced. */
export function placeItem(state: ReadingState, line: SourceLine, marker: Marker, text: string, ahead: Ahead): void {
  const { section } = state
  if (!section) {
    state.unplaced.push({ line: line.no, text: line.shown })
    state.last = null
    return
  }
  section.several = false
  if (nextStrategy(state, section, marker, ahead)) {
    placeListed(state, line, marker, text)
    return
  }
  if (isProse(section.kind)) {
    addContext(state, line, section.parent)
    return
  }
  if (section.kind === 'vision') {
    placeInVision(state, section, line, marker, text)
    return
  }
  section.marked = true
  const level = levelOf(section.levels, marker)
  if (section.kind === 'strategy' && !section.body && level === 0) {
    placeListed(state, line, marker, text)
    return
  }
  const parent = section.levels[level - 1]?.node ?? section.statement ?? section.parent
  const node = addNode(state, line, {
    kind: kindAt(section, level),
    parent,
    text,
    ...(marker.number === undefined ? {} : { number: marker.number }),
    ...(section.topic === undefined ? {} : { topic: section.topic }),
  })
  enterLevel(section.levels, level, marker, node)
  state.last = node
}

function kindAt(section: Section, level: number): PlanNodeKind {
  switch (section.kind) {
    case 'strategy':
      return 'guideline'
    case 'target':
      return level === 0 && !section.statement ? 'target' : 'subtarget'
    case 'other':
    case 'project':
      return 'context'
    default:
      return section.kind
  }
}

/** A strategy as a point of a list: what follows it without a heading of its own is its body. */
function placeListed(state: ReadingState, line: SourceLine, marker: Marker, text: string): void {
  const { section } = state
  const list = section?.kind === 'strategy' && !section.body ? section : undefined
  const tactic = list?.parent !== undefined && list.parent !== null
  const node = placeStrategy(state, line, {
    tactic,
    text,
    listed: { style: marker.style, value: marker.value },
    ...(marker.number === undefined ? {} : { number: marker.number }),
  })
  if (list) {
    list.marked = true
    enterLevel(list.levels, levelOf(list.levels, marker), marker, node)
  } else {
    const levels = [{ style: marker.style, last: marker.value, node }]
    state.section = { kind: 'strategy', several: false, body: false, parent: node.parent, levels, marked: true }
  }
}

/**
 * In a section under a listed strategy ("1. …", then "แนวทาง …"), a mark that goes on with the numbers of the strategies is the next one, if
 * the section has marks of its own or if a section follows at once.
 */
function nextStrategy(state: ReadingState, section: Section, marker: Marker, ahead: Ahead): boolean {
  const listed = state.strategy?.listed
  if (!listed || section.parent !== state.strategy || section.kind === 'strategy') return false
  if (!follows(marker, listed)) return false
  const own = section.levels[0]
  if (own && own.style !== marker.style) return true
  const heading = ahead.next?.heading
  return (
    heading?.form === 'section' && heading.rest === '' && ['goal', 'target', 'kpi', 'guideline'].includes(heading.kind)
  )
}

/** Sections whose lists are told as prose: they are no points of the plan. */
function isProse(kind: SectionKind): boolean {
  return kind === 'other' || kind === 'context' || kind === 'project'
}

function placeInVision(state: ReadingState, section: Section, line: SourceLine, marker: Marker, text: string): void {
  if (defines(line.body) || (section.statement && !section.marked)) {
    addContext(state, line, section.statement ?? null)
    return
  }
  section.marked = true
  const node: OpenNode = addNode(state, line, {
    kind: 'vision',
    parent: section.parent,
    text,
    ...(marker.number === undefined ? {} : { number: marker.number }),
  })
  section.statement = node
  state.last = node
}
