import type { Carrier } from './suggest-members.ts'

/** A child who has nobody, and the area of the child's home. */
export interface Lonely {
  id: string
  livesIn: string
}

/**
 * Whom each of many children might be given to: the near member with most room, counting what was given before in the same
 * round, so that nobody gets more than they can take. Null where everybody near is full. Pure.
 */
export function spreadCases(cases: Lonely[], near: ReadonlyMap<string, Carrier[]>): Map<string, string | null> {
  const extra = new Map<string, number>()
  const open = (one: Carrier): number => one.open + (extra.get(one.person) ?? 0)
  return new Map(
    cases.map(({ id, livesIn }) => {
      const [best] = (near.get(livesIn) ?? [])
        .filter((one) => open(one) < one.capacity)
        .sort((a, b) => a.distance - b.distance || open(a) / a.capacity - open(b) / b.capacity)
      if (best) extra.set(best.person, (extra.get(best.person) ?? 0) + 1)
      return [id, best?.person ?? null]
    }),
  )
}
