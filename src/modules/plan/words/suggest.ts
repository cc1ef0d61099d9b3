import { words } from './words.ts'

/** A line of a higher plan that a line of one's own plan may serve. */
export type Candidate = { readonly id: string; readonly text: string }

/** `score` is 0 to 1 (cosine of the weighted words); `shared` are the words both lines have, the rarest first. */
export type Suggestion = { readonly id: string; readonly score: number; readonly shared: string[] }

const REMEMBERED_TEXTS = 20_000
const remembered = new Map<string, ReadonlyMap<string, number>>()

/**
 * Ranks candidates by the Thai words they share with the line. A word weighs more the fewer candidates have it
 * (inverse document frequency) and repeated words count less and less. Candidates that share nothing are left out. The answer
 * depends on nothing but the arguments; equal scores keep the order of the candidates.
 */
export function suggest(line: string, candidates: readonly Candidate[], limit = 5): Suggestion[] {
  const counts = candidates.map((candidate) => wordCounts(candidate.text))
  const weight = rarity(counts)
  const own = wordCounts(line)
  const ownLength = length(own, weight)
  const found: { suggestion: Suggestion; order: number }[] = []
  for (const [order, candidate] of candidates.entries()) {
    const theirs = counts[order] ?? new Map<string, number>()
    const shared = [...own.keys()].filter((word) => theirs.has(word))
    if (shared.length === 0) continue
    const dot = shared.reduce((sum, word) => sum + part(own, word, weight) * part(theirs, word, weight), 0)
    const score = Math.round((dot / (ownLength * length(theirs, weight))) * 10_000) / 10_000
    shared.sort((a, b) => weight(b) - weight(a) || (a < b ? -1 : 1))
    if (score > 0) found.push({ suggestion: { id: candidate.id, score: Math.min(score, 1), shared }, order })
  }
  found.sort((a, b) => b.suggestion.score - a.suggestion.score || a.order - b.order)
  return found.slice(0, Math.max(0, limit)).map((entry) => entry.suggestion)
}

/** How often each word stands in a text. Segmenting is the slow part, so texts seen before are remembered, up to a bound. */
function wordCounts(text: string): ReadonlyMap<string, number> {
  const known = remembered.get(text)
  if (known) return known
  const counts = new Map<string, number>()
  for (const word of words(text)) counts.set(word, (counts.get(word) ?? 0) + 1)
  if (remembered.size >= REMEMBERED_TEXTS) remembered.clear()
  remembered.set(text, counts)
  return counts
}

function rarity(texts: readonly ReadonlyMap<string, number>[]): (word: string) => number {
  const having = new Map<string, number>()
  for (const text of texts) for (const word of text.keys()) having.set(word, (having.get(word) ?? 0) + 1)
  return (word) => Math.log(1 + (texts.length + 1) / (1 + (having.get(word) ?? 0)))
}

function part(counts: ReadonlyMap<string, number>, word: string, weight: (word: string) => number): number {
  return (1 + Math.log(counts.get(word) ?? 1)) * weight(word)
}

function length(counts: ReadonlyMap<string, number>, weight: (word: string) => number): number {
  let sum = 0
  for (const word of counts.keys()) sum += part(counts, word, weight) ** 2
  return Math.sqrt(sum) || 1
}
