import { explain } from '#linkage/explain.ts'
import { type Ground, groundFrom } from '#linkage/ground.ts'
import type { Linked } from './link-round.ts'

export type { Ground, GroundStep } from '#linkage/ground.ts'

/** The ground of a pair of rows by the weights of the run. */
export function groundOf(
  { residents, learners, links, config }: Linked,
  a: number,
  b: number,
  probability: number,
): Ground {
  return groundFrom(probability, explain(residents.table, a, learners.table, b, config, links.model))
}
