import { cleanText } from '../words/thai-text.ts'
import type { Marker } from './marker.ts'
import type { HeadingRole, PlanNodeKind, UnplacedLine } from './plan-node.ts'
import type { SourceLine } from './source-line.ts'
import type { SectionKind } from './vocabulary.ts'

/** A node while the document is being read. */
export type OpenNode = {
  readonly kind: PlanNodeKind
  readonly parent: OpenNode | null
  readonly number?: string
  readonly topic?: string
  readonly role?: HeadingRole
  readonly parts: string[]
  readonly lines: number[]
  /** Points under it, headings apart. */
  points: number
  /** For strategies: กลยุทธ์ rather than ยุทธศาสตร์. */
  readonly tactic?: boolean
  /** For strategies: the mark it was listed with; absent for labelled ones ("กลยุทธ์ที่ 1"). */
  readonly listed?: Pick<Marker, 'style' | 'value'>
  /** For strategies: printed with its word and number. */
  readonly labelled?: boolean
  /** For strategies: the one before it had no points either, so both stand in a plain list. */
  afterPlain?: boolean
}

/** One level of a list: its style of marks, the last number, and the node that deeper marks belong under. */
export type Level = { readonly style: string; last: readonly number[]; node: OpenNode }

/** The section that lines belong to until the next heading. */
export type Section = {
  readonly kind: SectionKind
  /** A heading of several sections: lines are placed only if they are a list. */
  several: boolean
  /** What stands under a strategy without a heading of its own. */
  readonly body: boolean
  readonly parent: OpenNode | null
  readonly levels: Level[]
  marked: boolean
  topic?: string
  /** The single statement of a vision, value or philosophy section. */
  statement?: OpenNode
  /** The prose of this section that is about the plan. */
  context?: OpenNode
}

/** What can be seen ahead of a line. */
export type Ahead = {
  /** The next line that is not furniture. */
  readonly next?: SourceLine
  /** A line with a list mark comes before the next heading. */
  readonly marks: boolean
  /** The line before fills the width of the page, so this one may be its rest. */
  readonly wrapped: boolean
  /** This line fills the width of the page. */
  readonly full: boolean
  /** So does the next. */
  readonly nextFull: boolean
  /** A line that opens a quotation comes before the next heading. */
  readonly quote: boolean
}

export const NOTHING_AHEAD: Ahead = { marks: false, quote: false, wrapped: false, full: false, nextFull: false }

export type ReadingState = {
  readonly nodes: OpenNode[]
  readonly unplaced: UnplacedLine[]
  readonly seen: Set<SectionKind>
  /** The last strategy of each number. */
  readonly numbered: Map<string, OpenNode>
  section: Section | null
  strategy: OpenNode | null
  tactic: OpenNode | null
  /** The number of the heading that the strategies stand under, where headings are numbered ("3. ยุทธศาสตร์"). */
  outline: Marker | null
  /** The node that a wrapped line goes on with. */
  last: OpenNode | null
}

export function newState(): ReadingState {
  return {
    nodes: [],
    unplaced: [],
    seen: new Set(),
    numbered: new Map(),
    section: null,
    strategy: null,
    tactic: null,
    outline: null,
    last: null,
  }
}

/** Adds a node for a line; headings do not count as points of their parent. */
export function addNode(
  state: ReadingState,
  line: SourceLine,
  node: Pick<OpenNode, 'kind' | 'parent'> & Partial<OpenNode> & { readonly text: string },
): OpenNode {
  const { text, ...rest } = node
  const added: OpenNode = { ...rest, parts: text === '' ? [] : [text], lines: [line.no], points: 0 }
  if (added.parent && added.kind !== 'heading' && added.kind !== 'context') added.parent.points += 1
  state.nodes.push(added)
  return added
}

/** The line goes on with a node that is there already. */
export function appendTo(node: OpenNode, line: SourceLine): void {
  node.lines.push(line.no)
  if (line.shown !== '') node.parts.push(line.shown)
}

export function textOf(node: OpenNode): string {
  return node.parts.join(' ')
}

/** Letters of a text without spaces and marks: to tell a repeated line. */
export function bareText(text: string): string {
  return cleanText(text).replace(/[\s"“”'().,:-]/g, '')
}

/** The strategy that a section about to open belongs under: none after a plain list of strategies, which has no last one to own it. */
export function holder(state: ReadingState): OpenNode | null {
  const { tactic, strategy } = state
  if (tactic && !(tactic.points === 0 && tactic.afterPlain)) return tactic
  if (strategy && !(strategy.points === 0 && strategy.afterPlain)) return strategy
  return null
}

/** Prose about the plan; one node for each section, so that a long introduction is one piece. */
export function addContext(state: ReadingState, line: SourceLine, parent: OpenNode | null): void {
  const { section } = state
  const known = section?.context
  const node = known ?? addNode(state, line, { kind: 'context', parent, text: line.shown })
  if (known) appendTo(known, line)
  if (section) section.context = node
  state.last = node
}

export function addHeading(
  state: ReadingState,
  line: SourceLine,
  role: HeadingRole,
  parent: OpenNode | null,
  text = line.shown,
): OpenNode {
  return addNode(state, line, { kind: 'heading', parent, role, text })
}
