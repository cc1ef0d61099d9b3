import { maskId } from '../kinds/id-number.ts'
import type { Keys } from '../kinds/kind.ts'
import { openId, sealId } from '../kinds/national-id.ts'
import { refuse } from '../problem.ts'
import type { Answer, AnswerRow, Answers } from './declaration.ts'

/** The number in an answer that is an id, as it is kept; null for every other answer. */
export function idIn(answer: Answer | undefined, keys: Keys): string | null {
  if (typeof answer !== 'object' || Array.isArray(answer)) return null
  if ('id' in answer) return answer.id
  if (!('sealed' in answer)) return null
  try {
    return openId(Buffer.from(answer.sealed, 'base64'), keys)
  } catch {
    // what comes back from a form must be what was sealed here
    return refuse('national_id_form')
  }
}

function sealedAnswer(answer: Answer, keys: Keys): Answer {
  const id = idIn(answer, keys)
  return id === null ? answer : { masked: maskId(id).masked, sealed: sealId(id, keys).toString('base64') }
}

const sealedRow = (row: AnswerRow, keys: Keys): AnswerRow =>
  Object.fromEntries(Object.entries(row).map(([name, answer]) => [name, sealedAnswer(answer, keys)]))

const isRows = (given: Answer | AnswerRow[]): given is AnswerRow[] =>
  Array.isArray(given) && given.some((one) => typeof one === 'object')

/** Answers as they go into the database: no id number stands in them open. */
export const sealedAnswers = (answers: Answers, keys: Keys): Answers =>
  Object.fromEntries(
    Object.entries(answers).map(([name, given]) => [
      name,
      isRows(given) ? given.map((row) => sealedRow(row, keys)) : sealedAnswer(given, keys),
    ]),
  )
