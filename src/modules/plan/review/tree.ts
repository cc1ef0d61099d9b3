import type { PlanNodeKind } from '../reading/plan-node.ts'
import type { ReviewNode } from './state.ts'

/** From where to where (exclusive) a node and all under it stand. */
export function blockOf(nodes: readonly ReviewNode[], key: string): { from: number; to: number } | null {
  const from = nodes.findIndex((node) => node.key === key)
  if (from < 0) return null
  const inside = new Set([key])
  let to = from + 1
  for (; to < nodes.length; to += 1) {
    const { parent, key: own } = nodes[to] as ReviewNode
    if (parent === null || !inside.has(parent)) break
    inside.add(own)
  }
  return { from, to }
}

export const siblingsOf = (nodes: readonly ReviewNode[], parent: string | null): ReviewNode[] =>
  nodes.filter((node) => node.parent === parent)

/** A target under a target is a sub-target, and the other way round; every other kind stays. */
function fitting(kind: PlanNodeKind, above: PlanNodeKind | undefined): PlanNodeKind {
  const underTarget = above === 'target' || above === 'subtarget'
  if (kind === 'target' && underTarget) return 'subtarget'
  return kind === 'subtarget' && !underTarget ? 'target' : kind
}

/**
 * Puts a node with all under it beneath `parent`, before the sibling `before` or at the end. Null where that cannot be:
 * under itself, before something that stands elsewhere, or where it stands already.
 */
export function placed(
  nodes: readonly ReviewNode[],
  key: string,
  parent: string | null,
  before: string | null,
): ReviewNode[] | null {
  const block = blockOf(nodes, key)
  if (!block || before === key) return null
  const [head, ...under] = nodes.slice(block.from, block.to)
  const rest = [...nodes.slice(0, block.from), ...nodes.slice(block.to)]
  const above = parent === null ? undefined : rest.find((node) => node.key === parent)
  if (!head || (parent !== null && !above)) return null
  const next = before === null ? undefined : rest.find((node) => node.key === before)
  if (before !== null && next?.parent !== parent) return null
  const at = next ? rest.indexOf(next) : parent === null ? rest.length : (blockOf(rest, parent)?.to ?? rest.length)
  const moved = { ...head, parent, kind: fitting(head.kind, above?.kind) }
  const result = [...rest.slice(0, at), moved, ...under, ...rest.slice(at)]
  const same = head.parent === parent && result.every((node, index) => node.key === nodes[index]?.key)
  return same ? null : result
}

/** Where a step by keyboard takes a node. */
export type Step = 'up' | 'down' | 'indent' | 'outdent'

export function stepped(nodes: readonly ReviewNode[], key: string, step: Step): ReviewNode[] | null {
  const node = nodes.find((one) => one.key === key)
  if (!node) return null
  const siblings = siblingsOf(nodes, node.parent)
  const at = siblings.indexOf(node)
  if (step === 'up') return at === 0 ? null : placed(nodes, key, node.parent, siblings[at - 1]?.key ?? null)
  if (step === 'down')
    return at === siblings.length - 1 ? null : placed(nodes, key, node.parent, siblings[at + 2]?.key ?? null)
  if (step === 'indent') {
    const into = siblings[at - 1]
    return into ? placed(nodes, key, into.key, null) : null
  }
  const above = nodes.find((one) => one.key === node.parent)
  if (!above) return null
  const uncles = siblingsOf(nodes, above.parent)
  return placed(nodes, key, above.parent, uncles[uncles.indexOf(above) + 1]?.key ?? null)
}
