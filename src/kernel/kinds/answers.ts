import type { Answers, Instrument } from '../instrument/declaration.ts'
import { refuse } from '../problem.ts'
import type { AnswersField } from './field.ts'

/** A filled instrument. `asks` holds every published version, the newest last; new answers go to the newest. */
export const answers = <const O extends Omit<AnswersField, 'kind'>>(options: O) =>
  ({ kind: 'answers', ...options }) as const

/** Answers with the version they were given to and the scores they made, which are never given but reckoned. */
export interface Filled {
  version: number
  answers: Answers
  scores: Record<string, number | null>
}

/** The version of an instrument that answers belong to; the newest where none is named. */
export function versionOf(field: AnswersField, version?: unknown): Instrument {
  const newest = field.asks.at(-1)
  const found = version === undefined ? newest : field.asks.find((one) => one.version === Number(version))
  return found ?? refuse('not_json')
}
