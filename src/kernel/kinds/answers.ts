import { checkAnswers } from '../instrument/check.ts'
import type { Answers, Instrument } from '../instrument/declaration.ts'
import { scoresOf } from '../instrument/score.ts'
import type { Language } from '../label.ts'
import { refuse } from '../problem.ts'
import type { AnswersField } from './field.ts'
import { HIDDEN, type Kind } from './kind.ts'

/** A filled instrument. `asks` holds every published version, the newest last; new answers go to the newest. */
export const answers = <const O extends Omit<AnswersField, 'kind'>>(options: O) =>
  ({ kind: 'answers', ...options }) as const

/** Answers with the version they were given to and the scores they made, which are never given but reckoned. */
export interface Filled {
  version: number
  answers: Answers
  scores: Record<string, number | null>
}

const MAX_BYTES = 200_000

/** The version of an instrument that answers belong to; the newest where none is named. */
export function versionOf(field: AnswersField, version?: unknown): Instrument {
  const newest = field.asks.at(-1)
  const found = version === undefined ? newest : field.asks.find((one) => one.version === Number(version))
  return found ?? refuse('not_json')
}

const jsonOf = (raw: unknown): unknown => {
  if (typeof raw !== 'string') return raw
  try {
    return JSON.parse(raw)
  } catch {
    return refuse('not_json')
  }
}

/** The bands that a filled instrument reached, in words; nothing for an instrument without cut-offs. */
function bandsOf({ answers: given, version }: Filled, field: AnswersField, language: Language): string {
  const asked = versionOf(field, version)
  const scored = scoresOf(asked, given)
  return asked.scores
    .flatMap(({ name, ...label }) => (scored[name]?.band ? [`${label[language]}: ${scored[name].band[language]}`] : []))
    .join(' · ')
}

export const answersKind: Kind<'answers'> = {
  name: 'answers',
  columns: [{ suffix: '', type: 'jsonb' }],
  parse(raw, field) {
    const whole = jsonOf(raw)
    if (typeof whole !== 'object' || whole === null || Array.isArray(whole)) return refuse('not_json')
    const { version, answers: given = {} } = whole as Record<string, unknown>
    const asked = versionOf(field, version)
    if (JSON.stringify(given).length > MAX_BYTES) return refuse('too_long')
    const { answers: kept, problems } = checkAnswers(asked, given)
    if (problems.length > 0) return refuse('input', { parts: problems })
    const scores = Object.entries(scoresOf(asked, kept)).map(([name, { value }]) => [name, value])
    return { version: asked.version, answers: kept, scores: Object.fromEntries(scores) }
  },
  store: (value) => [JSON.stringify(value)],
  load: ([value]) => (value ?? null) as Filled | null,
  show: (value, field, language) => bandsOf(value, field, language) || versionOf(field, value.version)[language],
  schema: (field) => ({
    type: 'object',
    required: ['answers'],
    properties: {
      version: { type: 'integer', enum: field.asks.map(({ version }) => version) },
      answers: { type: 'object' },
      scores: { type: 'object', readOnly: true, additionalProperties: { type: ['number', 'null'] } },
    },
  }),
  mask: () => HIDDEN,
}
