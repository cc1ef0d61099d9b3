import { describe, expect, it } from 'vitest'
import { chance } from '#demo/chance.ts'
import { calibrate, type Decided, estimateQuality } from './calibration.ts'
import { calibrated, straightened } from './posterior.ts'

const logistic = (x: number): number => 1 / (1 + Math.exp(-x))

describe('straightening by clerks', () => {
  it('finds how sure the run was beyond what clerks found', () => {
    const by = chance(1, 2)
    // the run claims odds whose logarithm is twice what is so, and half a unit too high
    const decided: Decided[] = Array.from({ length: 3000 }, () => {
      const truth = by.next() * 8 - 4
      return { probability: logistic(2 * truth + 0.5), same: by.hit(logistic(truth)) }
    })
    const found = calibrate(decided)
    expect(found.slope).toBeGreaterThan(0.45)
    expect(found.slope).toBeLessThan(0.56)
    expect(found.offset).toBeGreaterThan(-0.4)
    expect(found.offset).toBeLessThan(-0.1)
    expect(calibrated(logistic(4.5), found)).toBeCloseTo(logistic(2), 1)
  })

  it('leaves probabilities alone while little is decided', () => {
    expect(calibrate([])).toEqual({ slope: 1, offset: 0, decisions: 0 })
    expect(calibrate(Array.from({ length: 50 }, () => ({ probability: 0.9, same: true })))).toMatchObject({
      slope: 1,
      offset: 0,
    })
    expect(calibrated(0.73, { slope: 1, offset: 0 })).toBe(0.73)
  })

  it('keeps the order of pairs, and nobody falls under the threshold by it', () => {
    const surer = { slope: 2.5, offset: -0.4 }
    const before = [0.0002, 0.009, 0.01, 0.02, 0.3, 0.6, 0.97, 0.9999]
    const after = before.map((p) => straightened(p, surer, 0.01))
    expect(calibrated(0.02, surer)).toBeLessThan(0.01)
    expect(after).toEqual([...after].sort((x, y) => x - y))
    expect(after.map((p) => p >= 0.01)).toEqual(before.map((p) => p >= 0.01))
  })
})

describe('what a sample says of a round', () => {
  it('is counted up band by band', () => {
    const found = estimateQuality([
      { linked: true, pairs: 10_000, sampled: 200, same: 200 },
      { linked: true, pairs: 500, sampled: 100, same: 90 },
      { linked: false, pairs: 400, sampled: 100, same: 25 },
    ])
    expect(found?.precision.value).toBeCloseTo(10_450 / 10_500)
    expect(found?.recall.value).toBeCloseTo(10_450 / 10_550)
    expect(found?.precision.low).toBeLessThan(found?.precision.value ?? 0)
    expect(found?.recall.high).toBeGreaterThan(found?.recall.value ?? 1)
  })

  it('is nothing while a band is unseen', () => {
    expect(estimateQuality([])).toBeNull()
    expect(estimateQuality([{ linked: true, pairs: 10, sampled: 0, same: 0 }])).toBeNull()
  })

  it('is certain where every pair was looked at', () => {
    const found = estimateQuality([{ linked: true, pairs: 50, sampled: 50, same: 49 }])
    expect(found?.precision).toEqual({ value: 0.98, low: 0.98, high: 0.98 })
  })
})
