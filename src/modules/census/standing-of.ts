import type { Links } from '#linkage/links.ts'

/** What linking says of one child of the registry. */
export interface Found {
  /** Row of the list of learners that is the same child; -1 where none was accepted. */
  learner: number
  /** Row of a list that says the child is elsewhere; -1 where none. */
  elsewhere: number
  /** Further rows of learners that are the same child: claims of other schools. */
  doubles: number[]
  /** Probability of the likeliest candidate on any list. */
  likeness: number
  /** Index of the likeliest candidate among the links of learners; -1 where there is none. */
  likeliest: number
}

const ACCEPT = 0
const DUPLICATE = 2

/** Reads links by row of the first list. Accepted ones are links; the likeliest of the others is what a person is asked about. */
export function foundBy(rows: number, learners: Links, elsewhere: Links | null): Found[] {
  const found: Found[] = Array.from({ length: rows }, (_, row) => ({
    learner: -1,
    elsewhere: -1,
    doubles: [],
    likeness: Math.max(learners.bestA[row] ?? 0, elsewhere?.bestA[row] ?? 0),
    likeliest: -1,
  }))
  for (let at = 0; at < learners.a.length; at++) {
    const one = found[learners.a[at] as number] as Found
    const row = learners.b[at] as number
    if (learners.verdict[at] === ACCEPT) {
      if (learners.kind[at] === DUPLICATE) one.doubles.push(row)
      else one.learner = row
    }
    const best = one.likeliest < 0 ? -1 : (learners.probability[one.likeliest] as number)
    if ((learners.probability[at] as number) > best) one.likeliest = at
  }
  for (let at = 0; elsewhere && at < elsewhere.a.length; at++) {
    if (elsewhere.verdict[at] === ACCEPT)
      (found[elsewhere.a[at] as number] as Found).elsewhere = elsewhere.b[at] as number
  }
  for (const one of found) {
    // a child with a second row only is that row's
    if (one.learner < 0) one.learner = one.doubles.shift() ?? -1
  }
  return found
}

/**
 * Where a child stands. The rule that matters: nobody is called out of school while any candidate is likelier than `reject`; such a
 * child is to be verified.
 */
export function standingOf(found: Found, reject: number): 'enrolled' | 'elsewhere' | 'to_verify' | 'out_of_school' {
  if (found.learner >= 0) return 'enrolled'
  if (found.elsewhere >= 0) return 'elsewhere'
  return found.likeness >= reject ? 'to_verify' : 'out_of_school'
}
