import { checkAnswers } from '../instrument/check.ts'
import { scoresOf } from '../instrument/score.ts'
import { sealedAnswers } from '../instrument/sealed-ids.ts'
import type { Language } from '../label.ts'
import { refuse } from '../problem.ts'
import { type Filled, versionOf } from './answers.ts'
import type { AnswersField } from './field.ts'
import { HIDDEN, type Kind } from './kind.ts'

const MAX_BYTES = 200_000

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
  store: (value, keys) => [JSON.stringify({ ...value, answers: sealedAnswers(value.answers, keys) })],
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
