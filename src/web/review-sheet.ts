import type { Label } from '#kernel/label.ts'
import { lineKinds } from '#modules/plan/line-kinds.ts'
import { apply, type Edit } from '#modules/plan/review/edit.ts'
import type { ReviewNode, ReviewState } from '#modules/plan/review/state.ts'
import { parseEdit, parseState } from '#modules/plan/review/wire.ts'

/** A review as the page holds it and a form posts it: where it began, what was done since, what is chosen. */
export interface Sheet {
  origin: ReviewState
  edits: Edit[]
  picked: string | null
}

/** What a button asks for. The kind of a new or changed node stands in a list beside the button. */
export type Wish = { type: 'undo' } | { type: 'pick'; node: string } | { type: string; [field: string]: unknown }

export const presentOf = (sheet: Sheet): ReviewState => sheet.edits.reduce(apply, sheet.origin)

/** The key that the next new node gets: it is chosen right after it was made. */
const fresh = (before: ReviewState, after: ReviewState): string | null => {
  const known = new Set(before.nodes.map((node) => node.key))
  return after.nodes.find((node) => !known.has(node.key))?.key ?? null
}

/** The sheet after a wish. A wish that cannot be done changes nothing. */
export function advance(sheet: Sheet, wish: Wish, kind: string): Sheet {
  if (wish.type === 'undo') return { ...sheet, edits: sheet.edits.slice(0, -1) }
  if (wish.type === 'pick') return { ...sheet, picked: String(wish.node) }
  const change = parseEdit({ kind, ...wish })
  if (!change) return sheet
  const before = presentOf(sheet)
  const after = apply(before, change)
  if (after === before) return sheet
  const gone = !after.nodes.some((node) => node.key === sheet.picked)
  const picked = fresh(before, after) ?? (gone ? null : sheet.picked)
  return { ...sheet, edits: [...sheet.edits, change], picked }
}

const listFrom = (json: string): unknown[] => {
  try {
    const value: unknown = JSON.parse(json)
    return Array.isArray(value) ? value : []
  } catch {
    return []
  }
}

/** A sheet from a posted form, or null where it is none. */
export function sheetFrom(origin: string, edits: string, picked: string): Sheet | null {
  const state = parseState(origin)
  if (!state) return null
  const changes = listFrom(edits).flatMap((one) => {
    const change = one && typeof one === 'object' ? parseEdit(one as Record<string, unknown>) : null
    return change ? [change] : []
  })
  return { origin: state, edits: changes, picked: picked || null }
}

/** Depth of every node, by key. */
export function depthsOf(nodes: readonly ReviewNode[]): Map<string, number> {
  const depths = new Map<string, number>()
  for (const node of nodes) depths.set(node.key, node.parent === null ? 0 : (depths.get(node.parent) ?? 0) + 1)
  return depths
}

export const kindLabels: [string, Label][] = Object.entries(lineKinds)
