import { expect, it } from 'vitest'
import { labelsThatFit, type MapLabel, nearestShape } from './map-labels.ts'

const label = (code: string, x: number, y: number, weight: number, name = 'คลองหลวง'): MapLabel => ({
  code,
  name,
  told: `${weight}`,
  step: '1',
  x,
  y,
  weight,
})

it('keeps the higher of two names that would lie over each other', () => {
  const kept = labelsThatFit([label('a', 100, 100, 3), label('b', 120, 110, 9), label('c', 400, 300, 1)])
  expect(kept.map(({ code }) => code)).toEqual(['b', 'c'])
})

it('counts no width for vowels and marks above and below', () => {
  expect(labelsThatFit([label('a', 100, 100, 1, 'ปู่ปี่'), label('b', 170, 100, 2, 'ปู่ปี่')])).toHaveLength(2)
  expect(labelsThatFit([label('a', 100, 100, 1, 'ประชาธิปัตย์'), label('b', 170, 100, 2)])).toHaveLength(1)
})

it('leaves out an area that has no middle, and draws a province in the nearest of few proportions', () => {
  expect(labelsThatFit([label('a', Number.NaN, 1, 1)])).toEqual([])
  expect([3, 1.4, 0.9, 0.2].map((ratio) => nearestShape(ratio).name)).toEqual(['wide', 'broad', 'square', 'tall'])
})

it('names only the highest of many areas', () => {
  const many = Array.from({ length: 60 }, (_, i) =>
    label(String(i).padStart(2, '0'), (i % 8) * 200, Math.floor(i / 8) * 100, i),
  )
  const kept = labelsThatFit(many).map(({ weight }) => weight)
  expect(kept).toEqual([59, 58, 57, 56, 55, 54, 53, 52])
})
