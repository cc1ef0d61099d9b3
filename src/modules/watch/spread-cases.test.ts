import { expect, it } from 'vitest'
import { spreadCases } from './spread-cases.ts'
import type { Carrier } from './suggest-members.ts'

const member = (person: string, open: number, capacity: number, distance: 0 | 1 = 0): Carrier => ({
  person,
  name: person,
  kind: 'teacher',
  area: 'a',
  areaName: '',
  open,
  capacity,
  distance,
})
const children = (n: number) => Array.from({ length: n }, (_, i) => ({ id: `${i}`, livesIn: 'a' }))

it('fills the near before the far, and nobody beyond what they can take', () => {
  const near = new Map([['a', [member('far', 0, 9, 1), member('near', 1, 3), member('full', 5, 5)]]])
  expect([...spreadCases(children(4), near).values()]).toEqual(['near', 'near', 'far', 'far'])
})

it('shares among those who are equally near by the room they have left', () => {
  const near = new Map([['a', [member('small', 0, 1), member('large', 0, 3)]]])
  expect([...spreadCases(children(5), near).values()].toSorted()).toEqual(['large', 'large', 'large', null, 'small'])
})

it('suggests nobody where nobody is near', () => {
  expect([...spreadCases(children(1), new Map()).values()]).toEqual([null])
})
