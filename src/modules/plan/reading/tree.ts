import { cleanText } from '../words/thai-text.ts'
import type { PlanCounts, PlanNodeDraft } from './plan-node.ts'
import { type OpenNode, textOf } from './reading-state.ts'

/** Gives the nodes their keys, depths and texts, in the order of their first lines. */
export function finish(nodes: readonly OpenNode[]): PlanNodeDraft[] {
  const done = new Map<OpenNode, PlanNodeDraft>()
  const numbers = new Map<string, number>()
  return nodes.map((node) => {
    const parent = node.parent ? done.get(node.parent) : undefined
    const path = `${parent ? `${parent.key}.` : ''}${node.kind}`
    const ordinal = (numbers.get(path) ?? 0) + 1
    numbers.set(path, ordinal)
    const text = textOf(node)
    const draft: PlanNodeDraft = {
      key: `${path}-${ordinal}`,
      parent: parent?.key ?? null,
      kind: node.kind,
      depth: parent ? parent.depth + 1 : 0,
      ...(node.number === undefined ? {} : { number: node.number }),
      text,
      cleanText: cleanText(text),
      lines: node.lines,
      ...(node.topic === undefined ? {} : { topic: node.topic }),
      ...(node.role === undefined ? {} : { role: node.role }),
    }
    done.set(node, draft)
    return draft
  })
}

/** Counts as `PlanCounts` says. Pure over any tree of drafts, so that it serves after a review too. */
export function countNodes(nodes: readonly Pick<PlanNodeDraft, 'key' | 'parent' | 'kind'>[]): PlanCounts {
  const kinds = new Map(nodes.map((node) => [node.key, node.kind]))
  const counts = {
    vision: 0,
    mission: 0,
    goal: 0,
    value: 0,
    strategy: 0,
    target: 0,
    subtarget: 0,
    guideline: 0,
    context: 0,
    kpi: 0,
    tactic: 0,
    subpoint: 0,
    heading: 0,
  }
  for (const node of nodes) {
    const kind = node.kind === 'philosophy' ? 'value' : node.kind
    const above = node.parent === null ? undefined : kinds.get(node.parent)
    const inner = kind !== 'subtarget' && kind !== 'heading' && (above === 'philosophy' ? 'value' : above) === kind
    if (!inner) counts[kind] += 1
    else if (kind === 'strategy') counts.tactic += 1
    else counts.subpoint += 1
  }
  return counts
}
