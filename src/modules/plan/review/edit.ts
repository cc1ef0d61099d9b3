import type { PlanNodeKind } from '../reading/plan-node.ts'
import { type Cut, cutAtCharacter, cutAtLine, joined } from './cut.ts'
import { LONGEST_TEXT, lineText, type ReviewNode, type ReviewState } from './state.ts'
import { blockOf, placed, type Step, stepped } from './tree.ts'

/** One change of a tree under review. Every edit is a value, so it can be sent, kept and done again. */
export type Edit =
  /** Beneath `parent` (null: the top), before the sibling `before` (null: at the end). */
  | { type: 'move'; node: string; parent: string | null; before: string | null }
  | { type: 'step'; node: string; step: Step }
  | { type: 'retype'; node: string; kind: PlanNodeKind }
  /** At a source line of the node that is not its first one: that line begins the new node. */
  | { type: 'split'; node: string; line: number }
  /** At a character of its text: what stands from there on is the new node. */
  | { type: 'cut'; node: string; at: number }
  /** With the sibling before it, or with its parent where it is the first. */
  | { type: 'join'; node: string }
  | { type: 'text'; node: string; text: string }
  /** The node goes, its lines are unplaced, what is under it moves up. */
  | { type: 'unplace'; node: string }
  /** An unplaced line goes into a node. */
  | { type: 'place'; line: number; node: string }
  /** An unplaced line becomes a node. */
  | { type: 'add'; line: number; kind: PlanNodeKind; parent: string | null; before: string | null }

/** The state after an edit. An edit that cannot be done gives the very state it was given. Pure. */
export function apply(state: ReviewState, edit: Edit): ReviewState {
  if (edit.type === 'add') return add(state, edit)
  const node = state.nodes.find((one) => one.key === edit.node)
  if (!node) return state
  switch (edit.type) {
    case 'move':
      return withNodes(state, placed(state.nodes, node.key, edit.parent, edit.before))
    case 'step':
      return withNodes(state, stepped(state.nodes, node.key, edit.step))
    case 'retype':
      return retype(state, node, edit.kind)
    case 'split':
      return divide(state, node, cutAtLine(state, node, edit.line))
    case 'cut':
      return divide(state, node, cutAtCharacter(state, node, edit.at))
    case 'join':
      return joined(state, node)
    case 'text':
      return rewrite(state, node, edit.text)
    case 'unplace':
      return unplace(state, node)
    case 'place':
      return place(state, node, edit.line)
  }
}

/** Whether an edit would change anything: for the buttons that offer it. */
export const can = (state: ReviewState, edit: Edit): boolean => apply(state, edit) !== state

const withNodes = (state: ReviewState, nodes: ReviewNode[] | null): ReviewState => (nodes ? { ...state, nodes } : state)

const swap = (state: ReviewState, node: ReviewNode): ReviewState => ({
  ...state,
  nodes: state.nodes.map((one) => (one.key === node.key ? node : one)),
})

function retype(state: ReviewState, node: ReviewNode, kind: PlanNodeKind): ReviewState {
  if (node.kind === kind) return state
  const { role: _, ...rest } = node
  return swap(state, kind === 'heading' ? { ...rest, kind, role: 'section' } : { ...rest, kind })
}

function rewrite(state: ReviewState, node: ReviewNode, raw: string): ReviewState {
  const text = raw.replace(/\s+/g, ' ').trim().slice(0, LONGEST_TEXT)
  return text === '' || text === node.text ? state : swap(state, { ...node, text })
}

/** The second half stands right after the first with all under the first: a new sibling. */
function divide(state: ReviewState, node: ReviewNode, cut: Cut | null): ReviewState {
  const block = cut && blockOf(state.nodes, node.key)
  if (!cut || !block) return state
  const { number: _, shares: __, ...rest } = node
  const second: ReviewNode = { ...rest, ...cut.second, key: `new-${state.next}` }
  const nodes = [
    ...state.nodes.slice(0, block.from),
    { ...node, ...cut.first },
    ...state.nodes.slice(block.from + 1, block.to),
    second,
    ...state.nodes.slice(block.to),
  ]
  return { ...state, nodes, next: state.next + 1 }
}

function unplace(state: ReviewState, node: ReviewNode): ReviewState {
  const nodes = state.nodes
    .filter((one) => one.key !== node.key)
    .map((one) => (one.parent === node.key ? { ...one, parent: node.parent } : one))
  return { ...state, nodes, unplaced: [...state.unplaced, ...node.lines].sort((a, b) => a - b) }
}

function place(state: ReviewState, node: ReviewNode, line: number): ReviewState {
  if (!state.unplaced.includes(line)) return state
  const words = lineText(state, line)
  const first = node.lines[0] !== undefined && line < node.lines[0]
  const text = first ? `${words} ${node.text}` : `${node.text} ${words}`
  if (text.length > LONGEST_TEXT) return state
  const lines = [...node.lines, line].sort((a, b) => a - b)
  return { ...swap(state, { ...node, text, lines }), unplaced: state.unplaced.filter((one) => one !== line) }
}

function add(state: ReviewState, { line, kind, parent, before }: Extract<Edit, { type: 'add' }>): ReviewState {
  if (!state.unplaced.includes(line)) return state
  const key = `new-${state.next}`
  const text = lineText(state, line).slice(0, LONGEST_TEXT)
  const role = kind === 'heading' ? { role: 'section' as const } : {}
  const fresh: ReviewNode = { key, parent: null, kind, text, lines: [line], ...role }
  const last = [...state.nodes, fresh]
  // standing last at the top is where it already is
  const nodes = parent === null && before === null ? last : placed(last, key, parent, before)
  return nodes
    ? { ...state, nodes, unplaced: state.unplaced.filter((one) => one !== line), next: state.next + 1 }
    : state
}
