import { rowsOf } from './branching.ts'
import type { Answer, Answers, Band, Instrument, Question, Score } from './declaration.ts'

export interface Scored {
  /** Null while too little was answered to say. */
  value: number | null
  answered: number
  of: number
  /** The label of the band, if the score has bands and a value. */
  band: Band | null
}

const worthOf = (options: Record<string, { worth?: number }>, code: string): number => options[code]?.worth ?? 0

/** What an answer adds; nothing for words, dates and pictures. */
function worth(question: Question, answer: Answer): number {
  switch (question.kind) {
    case 'number':
      return typeof answer === 'number' ? answer : 0
    case 'yes_no':
      return answer === true ? (question.worth ?? 1) : 0
    case 'choice':
      return worthOf(question.options, String(answer))
    case 'choices':
      return Array.isArray(answer) ? answer.reduce((sum, code) => sum + worthOf(question.options, code), 0) : 0
    default:
      return 0
  }
}

interface Found {
  question: Question
  answers: Answer[]
}

function find(instrument: Instrument, answers: Answers, path: string): Found | null {
  const [first = '', second] = path.split('.')
  for (const section of instrument.sections) {
    if (second !== undefined && section.name !== first) continue
    if ((second !== undefined) !== (section.repeat !== undefined)) continue
    const question = section.questions.find(({ name }) => name === (second ?? first))
    if (!question) continue
    const given = section.repeat
      ? rowsOf(section, answers).flatMap((row) => row[question.name] ?? [])
      : answers[question.name] === undefined
        ? []
        : [answers[question.name] as Answer]
    return { question, answers: given }
  }
  return null
}

function divisor(instrument: Instrument, answers: Answers, per: string): number | null {
  const section = instrument.sections.find(({ name, repeat }) => name === per && repeat)
  const by = section ? rowsOf(section, answers).length : answers[per]
  return typeof by === 'number' && by > 0 ? by : null
}

const bandOf = (bands: Band[] | undefined, value: number): Band | null =>
  [...(bands ?? [])].sort((a, b) => b.from - a.from).find((band) => value >= band.from) ?? null

function scoreOf(instrument: Instrument, answers: Answers, score: Score): Scored {
  let sum = 0
  let answered = 0
  for (const path of score.of) {
    const found = find(instrument, answers, path)
    if (!found || found.answers.length === 0) continue
    answered += 1
    for (const answer of found.answers) {
      const points = worth(found.question, answer)
      sum += score.reversed?.includes(path) ? (score.highest ?? 0) - points : points
    }
  }
  const nothing: Scored = { value: null, answered, of: score.of.length, band: null }
  if (answered < (score.least ?? score.of.length)) return nothing
  const by = score.per === undefined ? 1 : divisor(instrument, answers, score.per)
  if (by === null) return nothing
  // halves of a unit are enough for a cut-off, and keep sums of decimals comparable
  const value = Math.round((sum / by) * 100) / 100
  return { value, answered, of: score.of.length, band: bandOf(score.bands, value) }
}

/** Every score of an instrument over a set of answers. Pure: the same answers always give the same scores. */
export const scoresOf = (instrument: Instrument, answers: Answers): Record<string, Scored> =>
  Object.fromEntries(instrument.scores.map((score) => [score.name, scoreOf(instrument, answers, score)]))
