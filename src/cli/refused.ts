import { problems, problemText, Refusal } from '#kernel/problem.ts'
import { Fault } from '#platform/fault.ts'

/** What the house refused, as the fault that ends a command: every part with its field, in both languages. */
export function refused(error: unknown): never {
  if (!(error instanceof Refusal)) throw error
  const parts = [error.problem, ...(error.problem.parts ?? [])]
  const reason = (language: 'th' | 'en') =>
    parts.map((part) => `${part.spot?.field ? `${part.spot.field}: ` : ''}${problemText(part)[language]}`).join('; ')
  throw new Fault(
    'refused',
    { reason: { th: `${problems[error.problem.name].number} ${reason('th')}`, en: reason('en') } },
    error,
  )
}
