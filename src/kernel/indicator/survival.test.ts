import { describe, expect, it } from 'vitest'
import { survivalRate } from './survival.ts'

const even = Array.from({ length: 5 }, () => ({ enrolled: 100, promoted: 90, repeated: 5 }))

describe('survival by the reconstructed cohort', () => {
  // handbook 3.5: promotion 0.90, repetition 0.05, six grades
  it.each([
    [undefined, 76.31],
    [0, 59.05],
    [1, 73.81],
    [2, 76.03],
    [3, 76.28],
  ])('gives the computed figures of the handbook (at most %s repeats)', (most, expected) => {
    expect(survivalRate(even, most)).toBeCloseTo(expected, 2)
  })

  it('follows the real counts of each grade', () => {
    // 200 pupils, 180 on, 10 again: 180/190; then 100, 95 on, 0 again: 0.95
    const steps = [
      { enrolled: 200, promoted: 180, repeated: 10 },
      { enrolled: 100, promoted: 95, repeated: 0 },
    ]
    expect(survivalRate(steps)).toBeCloseTo(100 * (0.9 / 0.95) * 0.95, 10)
  })

  it('is unknown where a grade had nobody, or everybody repeats', () => {
    expect(survivalRate([{ enrolled: 0, promoted: 0, repeated: 0 }])).toBeNull()
    expect(survivalRate([{ enrolled: 9, promoted: 0, repeated: 9 }])).toBeNull()
  })
})
