import type { HeadingRole, PlanNodeKind, Reading } from '../reading/plan-node.ts'
import { visibleText } from '../words/thai-text.ts'

/** One node of a tree under review. */
export interface ReviewNode {
  key: string
  parent: string | null
  kind: PlanNodeKind
  number?: string
  text: string
  topic?: string
  role?: HeadingRole
  /** 1-based source lines that belong to the node and to no other, ascending. */
  lines: number[]
  /** A node cut out of the middle of a line has no line of its own: the line its words stand in. */
  shares?: number
}

/**
 * A document under review: the source on the left, the tree on the right. Plain JSON, so that a form can post it whole.
 * Nodes stand in reading order: a parent, then all that is under it, then what follows.
 * Each non-empty source line is in `lines` of exactly one node or in `unplaced`.
 */
export interface ReviewState {
  source: string[]
  nodes: ReviewNode[]
  unplaced: number[]
  /** For the key of the next new node. */
  next: number
}

/** The longest text a node may have; the register of plan lines takes no more. */
export const LONGEST_TEXT = 20_000
const LONGEST_TOPIC = 500
const LONGEST_NUMBER = 40

/** The lines of a text, numbered as the reader numbers them. */
const sourceLines = (text: string): string[] => text.replace(/^\uFEFF/, '').split(text.includes('\n') ? /\r*\n/ : /\r/)

/** What can be read of a source line. */
export const lineText = (state: Pick<ReviewState, 'source'>, line: number): string =>
  visibleText(state.source[line - 1] ?? '')

/** The state a review starts from. */
export function reviewOf(text: string, reading: Reading): ReviewState {
  const source = sourceLines(text)
  const nodes = reading.nodes.map(
    (node): ReviewNode => ({
      key: node.key,
      parent: node.parent,
      kind: node.kind,
      ...(node.number === undefined ? {} : { number: node.number.slice(0, LONGEST_NUMBER) }),
      text: node.cleanText || node.lines.map((line) => lineText({ source }, line)).join(' '),
      ...(node.topic === undefined ? {} : { topic: node.topic.slice(0, LONGEST_TOPIC) }),
      ...(node.role === undefined ? {} : { role: node.role }),
      lines: [...node.lines],
    }),
  )
  const unplaced = reading.unplaced.map(({ line }) => line)
  return { source, nodes: inOrder(nodes.flatMap((node) => withinLength(node, source))), unplaced, next: 1 }
}

/** A piece of prose too long for one node goes on in nodes under it. */
function withinLength(node: ReviewNode, source: string[]): ReviewNode[] {
  if (node.text.length <= LONGEST_TEXT) return [node]
  const parts: ReviewNode[] = []
  for (const line of node.lines) {
    const words = lineText({ source }, line)
    const last = parts.at(-1)
    if (last && last.text.length + 1 + words.length <= LONGEST_TEXT) {
      last.text += ` ${words}`
      last.lines.push(line)
    } else {
      const first = parts.length === 0
      const under = first ? {} : { key: `${node.key}.part-${parts.length + 1}`, parent: node.key }
      parts.push({ ...node, ...under, text: words.slice(0, LONGEST_TEXT), lines: [line] })
    }
  }
  return parts
}

/** Nodes in reading order, whatever order they came in; children keep theirs. A node whose parent is missing becomes a root. */
function inOrder(nodes: readonly ReviewNode[]): ReviewNode[] {
  const known = new Set(nodes.map((node) => node.key))
  const under = new Map<string | null, ReviewNode[]>()
  for (const node of nodes) {
    const parent = node.parent !== null && known.has(node.parent) ? node.parent : null
    const siblings = under.get(parent) ?? []
    siblings.push(parent === node.parent ? node : { ...node, parent })
    under.set(parent, siblings)
  }
  const walk = (parent: string | null): ReviewNode[] =>
    (under.get(parent) ?? []).flatMap((node) => [node, ...walk(node.key)])
  return walk(null)
}

/** What is wrong with a state that came from outside; empty where nothing is. */
export function faultsOf(state: ReviewState): string[] {
  const faults: string[] = []
  const seen = new Map<number, number>()
  const keys = new Set<string>()
  const open: string[] = []
  for (const node of state.nodes) {
    if (keys.has(node.key)) faults.push(`two nodes ${node.key}`)
    keys.add(node.key)
    while (open.length > 0 && open.at(-1) !== node.parent) open.pop()
    if (node.parent !== null && open.length === 0) faults.push(`${node.key} is not under ${node.parent}`)
    open.push(node.key)
    if (node.text.trim() === '' || node.text.length > LONGEST_TEXT) faults.push(`text of ${node.key}`)
    for (const line of node.lines) seen.set(line, (seen.get(line) ?? 0) + 1)
  }
  for (const line of state.unplaced) seen.set(line, (seen.get(line) ?? 0) + 1)
  for (const [index, line] of state.source.entries()) {
    const times = seen.get(index + 1) ?? 0
    if (times !== (line.trim() === '' ? 0 : 1)) faults.push(`line ${index + 1} is placed ${times} times`)
    seen.delete(index + 1)
  }
  for (const line of seen.keys()) faults.push(`there is no line ${line}`)
  return faults
}
