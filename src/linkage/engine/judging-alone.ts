import type { LinkConfig } from '../config.ts'
import type { Links } from '../links.ts'
import type { Model } from '../model/model.ts'
import { straightened } from '../model/posterior.ts'
import type { ExactPairs } from './exact.ts'
import { without } from './judging.ts'
import type { Candidates } from './scoring.ts'
import { DUPLICATE, MANUAL, Verdicts } from './verdicts.ts'

const ROUNDS = 12

/**
 * Decides which rows of one list are one person. A person may stand in it more than twice, so pairs do not compete; how
 * many rows have a second one is learnt from all candidates, unless the model comes from an earlier run.
 */
export function judgeAlone(
  evidence: { candidates: Candidates; manual: ExactPairs; apart: ReadonlySet<number> },
  config: LinkConfig,
  learnt: Model,
  rows: number,
  fit: boolean,
): Links {
  const { a, b, weights, patterns, compared } = without(evidence.candidates, evidence.apart, rows)
  const ratios = weights.map((weight) => 2 ** Math.min(weight, 200) / rows)
  let { present } = learnt
  for (let round = 0; fit && round < ROUNDS; round++) {
    let expected = 0
    for (const ratio of ratios) expected += (ratio * present) / (1 + ratio * present)
    present = Math.min(0.9, Math.max(1e-6, expected / rows))
  }
  const model: Model = { ...learnt, present }
  const manual = new Set(evidence.manual.a.map((row, at) => row * rows + (evidence.manual.b[at] as number)))
  const verdicts = new Verdicts({ a: rows, b: rows }, config)
  for (let at = 0; at < a.length; at++) {
    const [x, y] = [a[at] as number, b[at] as number]
    if (manual.has(x * rows + y) || manual.has(y * rows + x)) continue
    const odds = (ratios[at] as number) * present
    const before = odds / (1 + odds)
    const pair = {
      a: x,
      b: y,
      probability: straightened(before, model.calibration, config.reject),
      before,
      weight: weights[at] as number,
      pattern: patterns[at] as number,
      question: 0,
    }
    verdicts.add(pair, DUPLICATE, true)
  }
  verdicts.settle(evidence.manual, MANUAL)
  return verdicts.finish(model, compared)
}

/** Rows that are one person by accepted pairs: for each row the first row of its group. */
export function groupsOf(links: Links, rows: number): Uint32Array {
  const first = Uint32Array.from({ length: rows }, (_, row) => row)
  const find = (row: number): number => {
    let at = row
    while (first[at] !== at) at = first[at] as number
    first[row] = at
    return at
  }
  for (let at = 0; at < links.a.length; at++) {
    if (links.verdict[at] !== 0) continue
    const [x, y] = [find(links.a[at] as number), find(links.b[at] as number)]
    first[Math.max(x, y)] = Math.min(x, y)
  }
  return first.map((_, row) => find(row))
}
