import { LENGTH, LONGEST, LOOK, type SharedWords } from '../table/word-book.ts'

/** Where each letter of the first word stands, one bit a place; all zero between calls. */
const places = new Int32Array(256)

/**
 * Optimal string alignment distance of the plain spellings of two words: letters put in, left out, replaced, or two
 * neighbours exchanged. All places of the first word are carried in the bits of one integer (after Hyyrö, 2003).
 */
export function editDistance({ spelling, look }: SharedWords, x: number, y: number): number {
  const n = look[x * LOOK + LENGTH] as number
  const m = look[y * LOOK + LENGTH] as number
  if (n === 0 || m === 0) return n + m
  const [from, to] = [x * LONGEST, y * LONGEST]
  for (let at = 0; at < n; at++) {
    const letter = spelling[from + at] as number
    places[letter] = (places[letter] as number) | (1 << at)
  }
  const top = 1 << (n - 1)
  let plus = -1
  let minus = 0
  let diagonal = 0
  let before = 0
  let distance = n
  for (let at = 0; at < m; at++) {
    const here = places[spelling[to + at] as number] as number
    const swapped = ((~diagonal & here) << 1) & before
    diagonal = ((((here & plus) + plus) | 0) ^ plus) | here | minus | swapped
    let up = minus | ~(diagonal | plus)
    const down = diagonal & plus
    if (up & top) distance += 1
    if (down & top) distance -= 1
    up = (up << 1) | 1
    plus = (down << 1) | ~(diagonal | up)
    minus = up & diagonal
    before = here
  }
  for (let at = 0; at < n; at++) places[spelling[from + at] as number] = 0
  return distance
}

export function bitsIn(value: number): number {
  let bits = value - ((value >>> 1) & 0x55555555)
  bits = (bits & 0x33333333) + ((bits >>> 2) & 0x33333333)
  return Math.imul((bits + (bits >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24
}
