/** Numbers that look random and are the same for the same seed. */
export interface Chance {
  /** From 0 up to, not including, 1. */
  next(): number
  /** A whole number from 0 to n − 1. */
  below(n: number): number
  /** A whole number from a to b. */
  between(a: number, b: number): number
  hit(probability: number): boolean
  pick<T>(list: readonly T[]): T
  /** An index of the list of weights, as often as its weight says. */
  weighted(weights: readonly number[]): number
}

/** Spreads a seed over 32 bits (the finisher of splitmix32). */
function mix(seed: number): number {
  let z = (seed + 0x9e3779b9) | 0
  z = Math.imul(z ^ (z >>> 16), 0x21f0aaad)
  z = Math.imul(z ^ (z >>> 15), 0x735a2d97)
  return (z ^ (z >>> 15)) >>> 0
}

/** A number for a word, so that streams of chance may be named. */
export const numberOfWord = (word: string): number => [...word].reduce((sum, c) => mix(sum ^ c.charCodeAt(0)), 7)

/** A stream of chance: a Weyl sequence through the splitmix32 finisher. Equal parts give an equal stream. */
export function chance(...parts: number[]): Chance {
  let state = parts.reduce((sum, part) => mix(sum ^ mix(part)), 0)
  const next = () => {
    state = (state + 0x9e3779b9) | 0
    return mix(state) / 4294967296
  }
  const below = (n: number) => Math.floor(next() * n)
  return {
    next,
    below,
    between: (a, b) => a + below(b - a + 1),
    hit: (probability) => next() < probability,
    pick: <T>(list: readonly T[]): T => list[below(list.length)] as T,
    weighted(weights) {
      let left = next() * weights.reduce((sum, w) => sum + w, 0)
      for (let i = 0; i < weights.length; i++) {
        left -= weights[i] ?? 0
        if (left < 0) return i
      }
      return weights.length - 1
    },
  }
}

/** Turns a list into another order, in place. */
export function shuffle<T>(list: T[], by: Chance): T[] {
  for (let i = list.length - 1; i > 0; i--) {
    const j = by.below(i + 1)
    const held = list[i] as T
    list[i] = list[j] as T
    list[j] = held
  }
  return list
}

const hex = (n: number, digits: number): string => (n >>> 0).toString(16).padStart(8, '0').slice(-digits)

/** Ids of one register: UUIDs of version 8 whose last twelve digits are the number. In order, so that loading is quick. */
export function idsOf(seed: number, register: string): (n: number) => string {
  const [a, b] = [mix(seed ^ numberOfWord(register)), mix(numberOfWord(register) + mix(seed))]
  const head = `${hex(a, 8)}-${hex(b, 4)}-8${hex(b >>> 16, 3)}-8${hex(mix(a ^ b), 3)}-`
  return (n) => head + n.toString(16).padStart(12, '0')
}
