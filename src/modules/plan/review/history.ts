import { apply, type Edit } from './edit.ts'
import type { ReviewState } from './state.ts'

/** A review with what can be undone and done again. States share what did not change. */
export interface Review {
  past: ReviewState[]
  present: ReviewState
  future: ReviewState[]
}

const REMEMBERED = 200

export const begin = (present: ReviewState): Review => ({ past: [], present, future: [] })

/** Does an edit; what had been undone is then gone. */
export function edit(review: Review, change: Edit): Review {
  const next = apply(review.present, change)
  if (next === review.present) return review
  return { past: [...review.past, review.present].slice(-REMEMBERED), present: next, future: [] }
}

export function undo(review: Review): Review {
  const before = review.past.at(-1)
  if (!before) return review
  return { past: review.past.slice(0, -1), present: before, future: [review.present, ...review.future] }
}

export function redo(review: Review): Review {
  const [next, ...future] = review.future
  if (!next) return review
  return { past: [...review.past, review.present], present: next, future }
}
