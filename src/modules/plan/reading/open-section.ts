import type { Heading } from './heading.ts'
import { type Marker, readMarker } from './marker.ts'
import { placeItem } from './place-item.ts'
import { placeProse } from './place-prose.ts'
import { placeStrategy } from './place-strategy.ts'
import {
  type Ahead,
  addHeading,
  holder,
  NOTHING_AHEAD,
  type OpenNode,
  type ReadingState,
  type Section,
} from './reading-state.ts'
import type { SourceLine } from './source-line.ts'
import type { SectionKind } from './vocabulary.ts'

/** Places a line that opens a section or is a numbered point with its own word. */
export function placeHeading(state: ReadingState, line: SourceLine, heading: Heading, ahead: Ahead): void {
  if (heading.form === 'caption') {
    addHeading(state, line, 'caption', null)
    state.last = null
  } else if (heading.form === 'several') openSeveral(state, line, heading)
  else if (heading.form === 'label') placeLabel(state, line, heading)
  else {
    openSection(state, heading.kind, heading.tactic, line.marker)
    if (heading.rest === '') {
      const role = heading.kind === 'context' && state.nodes.length === 0 ? 'title' : 'section'
      addHeading(state, line, role, state.section?.parent ?? null, heading.name)
      state.last = null
    } else placeRest(state, line, heading, ahead)
  }
}

/** A title of several sections. What it names comes under headings of its own, unless a list follows at once. */
function openSeveral(state: ReadingState, line: SourceLine, heading: Heading): void {
  const first = state.section === null
  const kept = state.seen.has(heading.kind)
  openSection(state, heading.kind, heading.tactic, line.marker)
  if (!kept) state.seen.delete(heading.kind)
  if (state.section) state.section.several = true
  addHeading(state, line, first ? 'title' : 'section', state.section?.parent ?? null, heading.name)
  state.last = null
}

/** Opens a section and settles which strategy it belongs to. */
function openSection(state: ReadingState, kind: SectionKind, tactic = false, marker: Marker | null = null): void {
  const parent = beside(state.outline, marker) ? null : parentOf(state, kind, tactic)
  if (kind === 'strategy' && parent === null) state.outline = marker
  if (parent === null && kind !== 'context' && kind !== 'project') {
    state.strategy = null
    state.tactic = null
  }
  state.section = newSection(kind, parent)
  state.seen.add(kind)
  state.last = null
}

function newSection(kind: SectionKind, parent: OpenNode | null, body = false): Section {
  return { kind, several: false, body, parent, levels: [], marked: false }
}

/** A numbered heading that goes on with the numbers of the heading over the strategies stands beside it, not under a strategy. */
function beside(outline: Marker | null, marker: Marker | null): boolean {
  if (!outline || !marker || outline.style !== marker.style || outline.value.length !== marker.value.length)
    return false
  return (marker.value.at(-1) ?? 0) > (outline.value.at(-1) ?? 0)
}

function parentOf(state: ReadingState, kind: SectionKind, tactic: boolean): OpenNode | null {
  switch (kind) {
    case 'goal':
    case 'target':
    case 'kpi':
    case 'guideline':
    case 'project':
      return holder(state)
    case 'mission':
      return state.section?.body ? holder(state) : null
    case 'strategy': {
      const open = state.strategy
      const owns = tactic && open && !open.tactic && !(open.points === 0 && open.afterPlain)
      return owns ? open : null
    }
    default:
      return null
  }
}

/** "วิสัยทัศน์ : …", "พันธกิจ 1. …": the words after the section word, on the same line. */
function placeRest(state: ReadingState, line: SourceLine, heading: Heading, ahead: Ahead): void {
  const marker = heading.kind === 'vision' ? undefined : readMarker(heading.rest)
  const text = marker ? heading.rest.slice(marker.size) : heading.rest
  const part: SourceLine = { ...line, shown: text, text }
  if (marker) placeItem(state, part, marker, text, ahead)
  else placeProse(state, part, { ...ahead, quote: false, marks: false })
}

/** "กลยุทธ์ที่ 1 …", "พันธกิจที่ 2 …", "ตัวชี้วัดที่ 1.1 …". */
function placeLabel(state: ReadingState, line: SourceLine, heading: Heading): void {
  const { kind, number = '', rest } = heading
  if (kind === 'strategy') {
    const node = placeStrategy(state, line, { tactic: heading.tactic, text: rest, number, labelled: true })
    state.section = newSection('strategy', node, true)
    state.seen.add('strategy')
    return
  }
  if (state.section?.kind !== kind || state.section.body) openSection(state, kind)
  const section = state.section
  if (!section) return
  const value = number
    .split('.')
    .map((part) => Number(part.replace(/[๐-๙]/g, (digit) => String(digit.charCodeAt(0) - 0x0e50))))
  const style = value.length > 1 ? 'n.n' : 'label'
  placeItem(state, line, { style, number, value, size: 0 }, rest, NOTHING_AHEAD)
}
