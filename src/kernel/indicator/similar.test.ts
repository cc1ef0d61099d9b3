import { describe, expect, it } from 'vitest'
import { spreadOf } from './similar.ts'

describe('a spread among similar places', () => {
  it('is nothing where fewer than ten take part', () => {
    expect(spreadOf([1, 2, 3, 4, 5, 6, 7, 8, 9])).toBeNull()
  })

  // 0, 10 … 100: eleven values, so every tenth part is a value itself
  it('gives tenths, quarters and the middle', () => {
    const values = Array.from({ length: 11 }, (_, i) => (10 - i) * 10)
    expect(spreadOf(values)).toEqual({ low: 10, quarter: 25, middle: 50, threeQuarters: 75, high: 90 })
  })
})
