import type { Label } from '../label.ts'
import { type ProblemName, problems } from '../problem.ts'
import { type Json, ref } from './openapi-schemas.ts'

export const uuid = { type: 'string', format: 'uuid' }
export const text = { type: 'string' }
export const anything = { type: 'object' }

/** Words that stand in the document in English, with the Thai beside them for the reference pages. */
export const described = (label: Label): Json => ({ description: label.en, 'x-description-th': label.th })

const content = (schema: Json): Json => ({ 'application/json': { schema } })

/** An answer in JSON. */
export const success = (label: Label, schema: Json, headers?: Json): Json => ({
  ...described(label),
  ...(headers ? { headers } : {}),
  content: content(schema),
})

/** A parameter that `components` holds. */
export const parameter = (name: string): Json => ({ $ref: `#/components/parameters/${name}` })

export const query = (name: string, schema: Json, label?: Label): Json => ({
  name,
  in: 'query',
  schema,
  ...(label ? described(label) : {}),
})

/** A body of JSON with these properties and no others. */
export const body = (properties: Json, required: string[]): Json => ({
  required: true,
  content: content({ type: 'object', additionalProperties: false, required, properties }),
})

interface Asked {
  parameters?: Json[]
  requestBody?: Json
  security?: Json[]
}

/** Statuses of the problems that any call may meet, and those that belong to what it does. */
const COMMON = [400, 401, 403, 404, 406, 429]
const OF_BODY = [413, 415]
const OF_CHANGE = [409, 412]

/** One method of a path. `changes`: it carries an act, and so may meet a conflict. */
export function operation(
  id: string,
  tag: string,
  label: Label,
  { changes = false, ...asked }: Asked & { changes?: boolean },
  responses: Json,
): Json {
  const statuses = [...COMMON, ...(asked.requestBody ? OF_BODY : []), ...(changes ? OF_CHANGE : [])]
  return {
    operationId: id,
    tags: [tag],
    summary: label.en,
    'x-summary-th': label.th,
    ...asked,
    responses: {
      ...responses,
      ...Object.fromEntries(statuses.sort().map((status) => [status, { $ref: `#/components/responses/P${status}` }])),
      default: { $ref: '#/components/responses/Problem' },
    },
  }
}

const problemAnswer = (label: Label): Json => ({
  ...described(label),
  content: { 'application/problem+json': { schema: ref('Problem') } },
})

const listed = (status: number): Label => {
  const own = Object.values(problems).filter((problem) => problem.status === status)
  return {
    th: own.map(({ number, title }) => `${number} ${title.th}`).join(' · '),
    en: own.map(({ number, title }) => `${number} ${title.en}`).join('; '),
  }
}

/** Answers that every path shares, a problem by its status (RFC 9457). */
export const problemResponses: Json = {
  Problem: problemAnswer({ th: 'ปัญหาที่มีชื่อ (RFC 9457)', en: 'A named problem (RFC 9457)' }),
  ...Object.fromEntries(
    [...COMMON, ...OF_BODY, ...OF_CHANGE].map((status) => [`P${status}`, problemAnswer(listed(status))]),
  ),
}

/** The catalogue of problems, for those who read the document alone. */
export const problemNames = Object.keys(problems) as ProblemName[]
