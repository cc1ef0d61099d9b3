import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ROOM } from '../engine/comparators.ts'
import { assign } from './assignment.ts'
import { expectation } from './expectation.ts'
import { candidateOdds, rowStarts } from './posterior.ts'

/** The best sum of gains by trying everything. */
function byTrying(edges: { a: number; b: number; gain: number }[], at = 0, usedA = 0, usedB = 0): number {
  const edge = edges[at]
  if (!edge) return 0
  const without = byTrying(edges, at + 1, usedA, usedB)
  if (usedA & (1 << edge.a) || usedB & (1 << edge.b)) return without
  return Math.max(without, edge.gain + byTrying(edges, at + 1, usedA | (1 << edge.a), usedB | (1 << edge.b)))
}

describe('choosing pairs', () => {
  it('gives the greatest sum of gains, and no row twice', () => {
    const edge = fc.record({ a: fc.nat(4), b: fc.nat(4), gain: fc.integer({ min: -3, max: 20 }) })
    const graph = fc.uniqueArray(edge, { maxLength: 10, selector: ({ a, b }) => a * 5 + b })
    fc.assert(
      fc.property(graph, (edges) => {
        const chosen = assign(
          { a: edges.map(({ a }) => a), b: edges.map(({ b }) => b), gain: edges.map(({ gain }) => gain) },
          5,
          5,
        )
        const taken = edges.filter((_, at) => chosen[at] === 1)
        expect(new Set(taken.map(({ a }) => a)).size).toBe(taken.length)
        expect(new Set(taken.map(({ b }) => b)).size).toBe(taken.length)
        expect(taken.reduce((sum, { gain }) => sum + gain, 0)).toBeCloseTo(byTrying(edges))
      }),
      { numRuns: 500 },
    )
  })
})

describe('learning without knowing who is who', () => {
  it('finds the shares that made the patterns', () => {
    // two comparisons of two levels: 2,000 pairs of one person agree with .9 and .8, 8,000 strangers with .1 and .05
    const [same, strangers] = [new Float64Array(2 * ROOM), new Float64Array(2 * ROOM)]
    strangers.set([0.1, 0.9], 0)
    strangers.set([0.05, 0.95], ROOM)
    same.set([0.7, 0.3], 0)
    same.set([0.7, 0.3], ROOM)
    const pattern = (x: number, y: number): number => x + y * ROOM
    const share = (x: number, y: number): number =>
      2000 * (x ? 0.1 : 0.9) * (y ? 0.2 : 0.8) + 8000 * (x ? 0.9 : 0.1) * (y ? 0.95 : 0.05)
    const patterns = [pattern(0, 0), pattern(0, 1), pattern(1, 0), pattern(1, 1)]
    const counts = [share(0, 0), share(0, 1), share(1, 0), share(1, 1)]
    const learnt = expectation(
      { patterns: Float64Array.from(patterns), counts: Float64Array.from(counts) },
      { same, strangers, household: null },
      [2, 2],
      [false, false],
    )
    expect(learnt.share).toBeCloseTo(0.2, 2)
    expect(learnt.same[0]).toBeCloseTo(0.9, 1)
    expect(learnt.same[ROOM]).toBeCloseTo(0.8, 1)
  })
})

describe('probabilities', () => {
  it('of the candidates of a row add up to no more than one', () => {
    const b = Uint32Array.from([0, 0, 1, 2])
    const weighed = { a: Uint32Array.from([0, 1, 1, 2]), b, weights: Float64Array.from([30, 30, 25, -5]) }
    const starts = rowStarts(b)
    expect([...starts]).toEqual([0, 2, 3, 4])
    const { odds, present } = candidateOdds(weighed, starts, { a: 3, b: 3 }, 0.5)
    const [x = 0, y = 0] = odds
    expect(x / (1 + x + y)).toBeCloseTo(0.5)
    expect(present).toBeGreaterThan(0.6)
    expect(present).toBeLessThan(0.7)
  })
})
