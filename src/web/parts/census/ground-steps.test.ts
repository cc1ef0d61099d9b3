import { describe, expect, it } from 'vitest'
import { levelWords, reviewWords, strengthWords } from '../../words/link-review.ts'
import { groundLines, strengthOf } from './ground-steps.ts'

const ground = {
  probability: 0.4,
  alone: 0.5,
  start: -17,
  household: -2,
  end: 0,
  steps: [
    { field: 'first', level: 'same', weight: 9, rarity: 2 },
    { field: 'born', level: 'slip', weight: 4, rarity: 0 },
    { field: 'id', level: 'missing', weight: 0, rarity: 0 },
    { field: 'last', level: 'same', weight: 6, rarity: -2 },
  ],
}

describe('the ground of a pair in words', () => {
  it('leads from the beginning to the end without a gap', () => {
    const lines = groundLines(ground)
    expect(lines.map(({ key }) => key)).toEqual(['start', 'first', 'born', 'id', 'last', 'household', 'end'])
    for (const [at, { from }] of lines.entries())
      expect(from).toBeCloseTo(at === 0 ? -17 : (lines[at - 1]?.to ?? Number.NaN))
    expect(lines.at(-1)?.to).toBe(0)
  })

  it('says what was found, and that a name is rare or common', () => {
    const [, first, born, id, last] = groundLines(ground)
    expect(first?.found).toEqual([levelWords.same, reviewWords.rare])
    expect(last?.found).toEqual([levelWords.same, reviewWords.common])
    expect(born).toMatchObject({ found: [levelWords.slip], strength: strengthWords.for, times: 16 })
    expect(id).toMatchObject({ found: [levelWords.missing], strength: strengthWords.nothing })
  })

  it('weighs words by how far they move the odds', () => {
    expect([8, 3, 1, 0.2, -1, -3, -8].map(strengthOf)).toEqual([
      strengthWords.strongFor,
      strengthWords.for,
      strengthWords.littleFor,
      strengthWords.nothing,
      strengthWords.littleAgainst,
      strengthWords.against,
      strengthWords.strongAgainst,
    ])
  })
})
