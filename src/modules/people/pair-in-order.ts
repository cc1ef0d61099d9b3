import { madeId } from '#kernel/act/id.ts'

/** Two records in the order of their ids, so that a pair is the same pair whichever is named first. */
export const inOrder = (a: string, b: string): [one: string, other: string] => (a < b ? [a, b] : [b, a])

/** The id of the pair of two persons: whoever proposes it again finds what is known of it. */
export const pairId = (a: string, b: string): string => {
  const [one, other] = inOrder(a, b)
  return madeId(one, `same person ${other}`)
}
