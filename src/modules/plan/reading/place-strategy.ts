import { arabicDigits } from '../words/thai-text.ts'
import type { Marker } from './marker.ts'
import { addNode, bareText, type OpenNode, type ReadingState, textOf } from './reading-state.ts'
import type { SourceLine } from './source-line.ts'

/** A strategy about to be placed. */
export type NewStrategy = {
  readonly tactic: boolean
  readonly text: string
  readonly number?: string
  readonly labelled?: boolean
  readonly listed?: Pick<Marker, 'style' | 'value'>
}

/**
 * Places a strategy: under a ยุทธศาสตร์ where it is a กลยุทธ์ and one is open, or where its number says so ("กลยุทธ์ที่ 1.2"); otherwise as a root.
 * A strategy that a plan lists first and prints again with its details is one node with both lines.
 */
export function placeStrategy(state: ReadingState, line: SourceLine, added: NewStrategy): OpenNode {
  const parent = parentOf(state, added)
  const known = repeated(state, added, parent)
  if (known) {
    known.lines.push(line.no)
    known.afterPlain = false
  }
  const siblings = parent === null ? state.strategy : state.tactic
  const afterPlain = siblings !== null && siblings.parent === parent && siblings.points === 0
  const node = known ?? addNode(state, line, { kind: 'strategy', parent, ...added, afterPlain })
  if (added.labelled || parent === null) state.numbered.set(keyOf(parent, added.number), node)
  if (parent === null) {
    state.strategy = node
    state.tactic = null
  } else {
    state.strategy = parent
    state.tactic = node
  }
  state.last = node
  return node
}

function parentOf(state: ReadingState, added: NewStrategy): OpenNode | null {
  const head = /^([\d๐-๙]+)\./.exec(added.number ?? '')?.[1]
  const owner = head !== undefined && added.labelled ? state.numbered.get(keyOf(null, head)) : undefined
  if (owner) return owner
  const open = state.strategy
  if (!added.tactic || !open || open.tactic) return null
  return open.points === 0 && open.afterPlain ? null : open
}

function repeated(state: ReadingState, added: NewStrategy, parent: OpenNode | null): OpenNode | undefined {
  if (!added.labelled || added.text === '') return undefined
  const node = state.numbered.get(keyOf(parent, added.number))
  if (!node || node.parent !== parent || node.tactic !== added.tactic || node.points > 0) return undefined
  const wanted = bareText(added.text)
  const there = bareText(textOf(node))
  const same =
    there === wanted ||
    (Math.min(there.length, wanted.length) > 15 && (there.startsWith(wanted) || wanted.startsWith(there)))
  return same ? node : undefined
}

function keyOf(parent: OpenNode | null, number: string | undefined): string {
  return `${parent === null ? 'top' : 'inner'}:${arabicDigits(number ?? '')}`
}
