import { KINDS, type Links, VERDICTS } from '#linkage/links.ts'
import type { Doubt, Standing } from './codes.ts'

/** What linking says of one child of the registry. Rows are -1 where there is none. */
export interface Found {
  /** Row of the lists of learners that is the same child by an accepted link. */
  learner: number
  /** Row of a list that says the child is elsewhere. */
  elsewhere: number
  /** Index of that link among those of the lists that have children elsewhere. */
  elsewhereAt: number
  /** Somebody judged that row and said it is this child. */
  elsewhereSaid: boolean
  /** Further rows of learners that are the same child: claims of other schools. */
  doubles: readonly number[]
  /** Probability of the likeliest candidate on any list. */
  likeness: number
  /** Index of the likeliest candidate among the links of learners. */
  likeliest: number
}

const ACCEPT = VERDICTS.indexOf('accept')
const DUPLICATE = KINDS.indexOf('duplicate')
const MANUAL = KINDS.indexOf('manual')

/** What linking says of the children of the registry, a column for each thing said. */
export class FoundRows {
  readonly #learner: Int32Array
  readonly #elsewhere: Int32Array
  readonly #elsewhereAt: Int32Array
  readonly #said: Uint8Array
  readonly #likeliest: Int32Array
  readonly #likeness: Float64Array
  readonly #doubles = new Map<number, number[]>()

  /** Accepted links are links; the likeliest of the others is what a person is asked about. */
  constructor(rows: number, learners: Links, elsewhere: Links | null) {
    this.#learner = new Int32Array(rows).fill(-1)
    this.#elsewhere = new Int32Array(rows).fill(-1)
    this.#elsewhereAt = new Int32Array(rows).fill(-1)
    this.#said = new Uint8Array(rows)
    this.#likeliest = new Int32Array(rows).fill(-1)
    this.#likeness = Float64Array.from({ length: rows }, (_, row) =>
      Math.max(learners.bestA[row] ?? 0, elsewhere?.bestA[row] ?? 0),
    )
    this.#readLearners(learners)
    if (elsewhere) this.#readElsewhere(elsewhere)
  }

  #readLearners({ a, b, verdict, kind, probability }: Links): void {
    for (let at = 0; at < a.length; at++) {
      const [child, row] = [a[at] as number, b[at] as number]
      if (verdict[at] === ACCEPT) {
        if (kind[at] === DUPLICATE) this.#doubles.set(child, [...(this.#doubles.get(child) ?? []), row])
        else this.#learner[child] = row
      }
      const likeliest = this.#likeliest[child] as number
      const best = likeliest < 0 ? -1 : (probability[likeliest] as number)
      if ((probability[at] as number) > best) this.#likeliest[child] = at
    }
    for (const [child, [first = -1, ...rest]] of this.#doubles) {
      // a child with a second row only is that row's
      if (this.#learner[child] !== -1) continue
      this.#learner[child] = first
      this.#doubles.set(child, rest)
    }
  }

  /** Of several lists that have a child elsewhere, what a person said comes first, then deaths: the lists are in that order. */
  #readElsewhere({ a, b, verdict, kind }: Links): void {
    for (let at = 0; at < a.length; at++) {
      if (verdict[at] !== ACCEPT) continue
      const child = a[at] as number
      const said = kind[at] === MANUAL ? 1 : 0
      if (this.#elsewhere[child] !== -1 && said <= (this.#said[child] as number)) continue
      this.#elsewhere[child] = b[at] as number
      this.#elsewhereAt[child] = at
      this.#said[child] = said
    }
  }

  at(row: number): Found {
    return {
      learner: this.#learner[row] as number,
      elsewhere: this.#elsewhere[row] as number,
      elsewhereAt: this.#elsewhereAt[row] as number,
      elsewhereSaid: this.#said[row] === 1,
      doubles: this.#doubles.get(row) ?? [],
      likeness: this.#likeness[row] as number,
      likeliest: this.#likeliest[row] as number,
    }
  }

  /** Rows of learners that are a child of the registry: 1. */
  taken(learners: number): Uint8Array {
    const taken = new Uint8Array(learners)
    for (const row of this.#learner) if (row >= 0) taken[row] = 1
    for (const rows of this.#doubles.values()) for (const row of rows) taken[row] = 1
    return taken
  }
}

/** Whether a school has the child while another list says dead or elsewhere, and nobody has judged which is right. */
export const contradicts = ({ learner, elsewhere, elsewhereSaid }: Found): boolean =>
  learner >= 0 && elsewhere >= 0 && !elsewhereSaid

/**
 * Where a child stands. Nobody is called out of school while any candidate is likelier than `reject`; such a child is to be verified,
 * and so is one of whom two lists say what cannot both be: neither wins before a person has judged it.
 */
export function standingOf(found: Found, reject: number): Standing {
  if (contradicts(found)) return 'to_verify'
  if (found.elsewhere >= 0) return 'elsewhere'
  if (found.learner >= 0) return 'enrolled'
  return found.likeness >= reject ? 'to_verify' : 'out_of_school'
}

/** Why a child is to be verified; `away` is what the other list says, `told` that the family says the child learns. */
export function doubtOf(standing: Standing, found: Found, away: Doubt, reject: number): Doubt | null {
  if (standing !== 'to_verify') return null
  if (contradicts(found)) return away
  return found.likeness >= reject ? 'alike' : 'told'
}
