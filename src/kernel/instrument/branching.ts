import type { AnswerRow, Answers, Instrument, Question, Section, When } from './declaration.ts'

const among = (given: unknown, wanted: (string | number | boolean)[]): boolean =>
  Array.isArray(given) ? given.some((one) => wanted.includes(String(one))) : wanted.some((one) => one === given)

/** Whether a condition holds over the answers, those of the same repeated row before those of the whole. */
export function holds(when: When | undefined, answers: Answers, row: AnswerRow = {}): boolean {
  if (!when) return true
  if ('all' in when) return when.all.every((part) => holds(part, answers, row))
  if ('any' in when) return when.any.some((part) => holds(part, answers, row))
  if ('not' in when) return !holds(when.not, answers, row)
  const given = row[when.question] ?? answers[when.question]
  return 'is' in when ? among(given, when.is) : typeof given === 'number' && given >= when.atLeast
}

export const rowsOf = (section: Section, answers: Answers): AnswerRow[] => {
  const given = answers[section.name]
  return Array.isArray(given) ? given.filter((row): row is AnswerRow => typeof row === 'object' && row !== null) : []
}

/** The questions of a section that are asked, given what was answered before. */
export const askedIn = (section: Section, answers: Answers, row?: AnswerRow): Question[] =>
  holds(section.when, answers) ? section.questions.filter((question) => holds(question.when, answers, row)) : []

/** Every question with its section. */
export const questionsOf = (instrument: Instrument): { section: Section; question: Question }[] =>
  instrument.sections.flatMap((section) => section.questions.map((question) => ({ section, question })))
