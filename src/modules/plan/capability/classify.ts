import type { PlanNodeKind } from '../reading/plan-node.ts'
import { matchText } from '../words/thai-text.ts'
import { capabilities } from './capability.ts'

/** A capability that a text asks for: `score` is at how many places of the text it is asked for, `words` what asks for it. */
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

interface Met {
  word: string
  from: number
  to: number
}

const found = (patterns: RegExp[], text: string): Met[] =>
  patterns.flatMap((pattern) => {
    const met = pattern.exec(text)
    return met ? [{ word: met[0].trim(), from: met.index, to: met.index + met[0].length }] : []
  })

/** Places that do not overlap: two patterns that meet the same words ask once. */
function apart(met: readonly Met[]): number {
  let count = 0
  let end = 0
  for (const { from, to } of [...met].sort((a, b) => a.to - b.to)) {
    if (from < end) continue
    count += 1
    end = to
  }
  return count
}

/**
 * The capabilities that a line of a plan asks for, the strongest first. `kind` is what the line is in its plan, where known.
 * Pure; depends on the words alone, so it can be wrong: what it gives is a suggestion.
 */
export function capabilitiesOf(text: string, kind?: PlanNodeKind): Asked[] {
  const folded = matchText(text)
  const asked = compiled.flatMap(({ code, asks, hints }) => {
    const sure = found(asks, folded)
    const hinted = found(hints, folded)
    const met = sure.length > 0 || hinted.length > 1 ? [...sure, ...hinted] : []
    return met.length > 0 ? [{ code, score: apart(met), words: [...new Set(met.map(({ word }) => word))] }] : []
  })
  if (kind !== undefined && WHOLE.has(kind) && !asked.some((one) => one.code === 'PLAN'))
    asked.push({ code: 'PLAN', score: 1, words: [] })
  return asked.sort((a, b) => b.score - a.score)
}
