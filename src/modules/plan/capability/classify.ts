import type { PlanNodeKind } from '../reading/plan-node.ts'
import { matchText } from '../words/thai-text.ts'
import { capabilities } from './capability.ts'

/** A capability that a text asks for: `score` is how many of its patterns were met, `words` what met them. */
export interface Asked {
  code: string
  score: number
  words: string[]
}

interface Compiled {
  code: string
  asks: RegExp[]
  hints: RegExp[]
}

const compiled: Compiled[] = [...capabilities.values()].map(({ code, asks, hints }) => ({
  code,
  asks: asks.map((source) => new RegExp(source)),
  hints: (hints ?? []).map((source) => new RegExp(source)),
}))

/** A vision, a philosophy or a value says what the plan as a whole is for: the plan itself carries it. */
const WHOLE: ReadonlySet<PlanNodeKind> = new Set(['vision', 'philosophy', 'value'])

const found = (patterns: RegExp[], text: string): string[] =>
  patterns.flatMap((pattern) => pattern.exec(text)?.[0].trim() ?? [])

/**
 * The capabilities that a line of a plan asks for, the strongest first. `kind` is what the line is in its plan, where known.
 * Pure; depends on the words alone, so it can be wrong: what it gives is a suggestion.
 */
export function capabilitiesOf(text: string, kind?: PlanNodeKind): Asked[] {
  const folded = matchText(text)
  const asked = compiled.flatMap(({ code, asks, hints }) => {
    const sure = found(asks, folded)
    const hinted = found(hints, folded)
    const words = sure.length > 0 || hinted.length > 1 ? [...sure, ...hinted] : []
    return words.length > 0 ? [{ code, score: words.length, words: [...new Set(words)] }] : []
  })
  if (kind !== undefined && WHOLE.has(kind) && !asked.some((one) => one.code === 'PLAN'))
    asked.push({ code: 'PLAN', score: 1, words: [] })
  return asked.sort((a, b) => b.score - a.score)
}
