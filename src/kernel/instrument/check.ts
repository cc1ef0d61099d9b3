import { choiceKind, choicesKind, yesNoKind } from '../kinds/choice.ts'
import { phoneKind, pointKind } from '../kinds/contact.ts'
import { dateKind } from '../kinds/date.ts'
import { parseId } from '../kinds/id-number.ts'
import { numberKind } from '../kinds/number.ts'
import { textKind } from '../kinds/text.ts'
import { type Problem, Refusal, refuse } from '../problem.ts'
import { askedIn } from './branching.ts'
import type { Answer, AnswerRow, Answers, IdAnswer, Instrument, Question, Section } from './declaration.ts'

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const empty = (value: unknown): boolean =>
  value === undefined ||
  value === null ||
  (typeof value === 'string' && value.trim() === '') ||
  (Array.isArray(value) && value.length === 0)

/** A number that is given now, or one that was sealed before and is given back as it was read. */
const idAnswer = (raw: unknown): IdAnswer =>
  isObject(raw) && typeof raw.sealed === 'string' && typeof raw.masked === 'string'
    ? { masked: raw.masked, sealed: raw.sealed }
    : { id: parseId(isObject(raw) ? raw.id : raw) }

/** One answer by the kind of its question, which is a kind of field like any other. */
function parsed(question: Question, raw: unknown): Answer {
  switch (question.kind) {
    case 'text':
      return textKind.parse(raw, question)
    case 'number':
      return numberKind.parse(raw, question)
    case 'date':
      return dateKind.parse(raw, question)
    case 'yes_no':
      return yesNoKind.parse(raw, question)
    case 'choice':
      return choiceKind.parse(raw, { ...question, choices: question.options })
    case 'choices':
      return choicesKind.parse(raw, { ...question, choices: question.options })
    case 'point':
      return pointKind.parse(raw, question)
    case 'phone':
      return phoneKind.parse(raw, question)
    case 'national_id':
      return idAnswer(raw)
  }
}

export interface Checked {
  answers: Answers
  /** One for each answer that is missing or wrong; the spot names it as `question` or `section.2.question`. */
  problems: Problem[]
}

interface Sheet extends Checked {
  raw: Record<string, unknown>
}

/** Reads the questions of one row in order, so that a branch sees the answers before it. */
function readRow(sheet: Sheet, section: Section, raw: Record<string, unknown>, into: AnswerRow, path: string): void {
  for (const question of section.questions) {
    if (!askedIn(section, sheet.answers, into).includes(question)) continue
    const given = raw[question.name]
    const spot = { field: `${path}${question.name}` }
    if (empty(given)) {
      if (question.required) sheet.problems.push({ name: 'missing_value', spot })
      continue
    }
    try {
      into[question.name] = parsed(question, given)
    } catch (error) {
      if (!(error instanceof Refusal)) throw error
      sheet.problems.push({ ...error.problem, spot })
    }
  }
}

function readRepeated(sheet: Sheet, section: Section, most: number): void {
  const given = sheet.raw[section.name]
  const rows = Array.isArray(given)
    ? given.filter(isObject).filter((row) => Object.values(row).some((v) => !empty(v)))
    : []
  if (rows.length > most) sheet.problems.push({ name: 'out_of_range', spot: { field: section.name } })
  const read = rows.slice(0, most).map((row, at) => {
    const into: AnswerRow = {}
    readRow(sheet, section, row, into, `${section.name}.${at + 1}.`)
    return into
  })
  if (read.length > 0) sheet.answers[section.name] = read
}

const named = (instrument: Instrument): Set<string> =>
  new Set(
    instrument.sections.flatMap((section) =>
      section.repeat ? [section.name] : section.questions.map((question) => question.name),
    ),
  )

/**
 * Answers as they came, from a form, a phone that was offline or a program, to answers as they are kept. What was not asked,
 * because another answer closed its branch, is left out. All problems at once.
 *
 * @throws Refusal `not_json` where the whole is no set of answers, `unknown_field` never: it is among the problems
 */
export function checkAnswers(instrument: Instrument, raw: unknown): Checked {
  if (!isObject(raw)) return refuse('not_json')
  const sheet: Sheet = { raw, answers: {}, problems: [] }
  const known = named(instrument)
  for (const name of Object.keys(raw)) {
    if (!known.has(name)) sheet.problems.push({ name: 'unknown_field', spot: { field: name } })
  }
  for (const section of instrument.sections) {
    if (section.repeat) readRepeated(sheet, section, section.repeat.most)
    // a plain section answers into the whole sheet
    else readRow(sheet, section, raw, sheet.answers as AnswerRow, '')
  }
  return { answers: sheet.answers, problems: sheet.problems }
}
