import { cleanText } from '../words/thai-text.ts'
import { LONGEST_TEXT, lineText, type ReviewNode, type ReviewState } from './state.ts'
import { siblingsOf } from './tree.ts'

/** The two halves of a node that is divided. */
export interface Cut {
  first: Pick<ReviewNode, 'text' | 'lines'>
  second: Pick<ReviewNode, 'text' | 'lines' | 'shares'>
}

const ENOUGH = 16

/** Where the words of a source line begin in a text: the line may have lost its list mark, or been repaired. Below 0: not found. */
function startOf(text: string, line: string): number {
  const words = cleanText(line)
  const whole = text.indexOf(words.slice(0, ENOUGH))
  if (whole >= 0) return whole
  const bare = words.replace(/^[^\p{L}]{1,8}/u, '')
  return bare === '' ? -1 : text.indexOf(bare.slice(0, ENOUGH))
}

const wordsOf = (state: ReviewState, lines: number[]): string =>
  lines
    .map((line) => cleanText(lineText(state, line)))
    .join(' ')
    .slice(0, LONGEST_TEXT)

/** At a source line of the node: text where its words can still be found, otherwise both halves anew from the source. */
export function cutAtLine(state: ReviewState, node: ReviewNode, line: number): Cut | null {
  const at = node.lines.indexOf(line)
  if (at < 1) return null
  const before = node.lines.slice(0, at)
  const after = node.lines.slice(at)
  const start = startOf(node.text, lineText(state, line))
  const [head, tail] = [node.text.slice(0, start).trim(), node.text.slice(start).trim()]
  return start > 0 && head !== ''
    ? { first: { text: head, lines: before }, second: { text: tail, lines: after } }
    : {
        first: { text: wordsOf(state, before), lines: before },
        second: { text: wordsOf(state, after), lines: after },
      }
}

/** At a character. The line that the cut falls into stays with the first half; lines that begin after it go with the second. */
export function cutAtCharacter(state: ReviewState, node: ReviewNode, at: number): Cut | null {
  const [head, tail] = [node.text.slice(0, at).trim(), node.text.slice(at).trim()]
  if (!Number.isInteger(at) || head === '' || tail === '') return null
  const later = node.lines.findIndex((line, index) => index > 0 && startOf(node.text, lineText(state, line)) >= at)
  const before = later < 0 ? node.lines : node.lines.slice(0, later)
  const after = later < 0 ? [] : node.lines.slice(later)
  const shares = after.length > 0 ? undefined : (before.at(-1) ?? node.shares)
  return {
    first: { text: head, lines: before },
    second: { text: tail, lines: after, ...(shares === undefined ? {} : { shares }) },
  }
}

/** A node put together with the sibling before it, or with its parent where it is the first; what is under it comes along. */
export function joined(state: ReviewState, node: ReviewNode): ReviewState {
  const siblings = siblingsOf(state.nodes, node.parent)
  const before = siblings[siblings.indexOf(node) - 1] ?? state.nodes.find((one) => one.key === node.parent)
  if (!before) return state
  const text = `${before.text} ${node.text}`
  if (text.length > LONGEST_TEXT) return state
  const lines = [...before.lines, ...node.lines].sort((a, b) => a - b)
  const { shares, ...rest } = before
  const whole = { ...rest, text, lines, ...(lines.length === 0 && shares !== undefined ? { shares } : {}) }
  const nodes = state.nodes.flatMap((one) => {
    if (one.key === node.key) return []
    if (one.key === before.key) return [whole]
    return [one.parent === node.key ? { ...one, parent: before.key } : one]
  })
  return { ...state, nodes }
}
