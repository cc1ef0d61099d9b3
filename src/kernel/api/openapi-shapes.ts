import { problemNames } from './openapi-operation.ts'
import type { Json } from './openapi-schemas.ts'

const uuid = { type: 'string', format: 'uuid' }
const text = { type: 'string' }
const whole = { type: 'integer' }
const instant = { type: 'string', format: 'date-time' }
const texts = { type: 'array', items: text }
const orNull = (schema: Json): Json => ({ anyOf: [schema, { type: 'null' }] })
const numberOrNull = { type: ['number', 'null'] }
const label = { type: 'object', required: ['th', 'en'], properties: { th: text, en: text } }
const labelled = { th: text, en: text }
const spot = { type: 'object', properties: { field: text, row: whole, column: text, line: whole } }
const cards = { type: 'object', required: ['one', 'many'], properties: { one: text, many: text } }

const object = (properties: Json, optional: string[] = []): Json => ({
  type: 'object',
  required: Object.keys(properties).filter((key) => !optional.includes(key)),
  properties,
})

const figure = { value: numberOrNull, numerator: numberOrNull, denominator: numberOrNull, hidden: { type: 'boolean' } }

/** A record, whatever its register. */
const record = object(
  {
    id: uuid,
    version: { type: 'integer', minimum: 1 },
    since: instant,
    state: text,
    values: { type: 'object' },
    hidden: { ...texts, description: 'Fields that hold a value this caller may not see' },
    title: text,
    titles: { type: 'object', additionalProperties: text, description: 'Titles of linked records by their id' },
    may: { ...object({ verbs: texts, moves: texts }), description: 'What this caller may do with the record now' },
  },
  ['state'],
)

/** Shapes that every register shares. */
export const sharedSchemas: Json = {
  Record: record,
  Done: object({
    record: uuid,
    version: { ...whole, minimum: 0 },
    repeated: { type: 'boolean', description: 'The act had been done before; nothing changed now' },
  }),
  Move: object({
    move: text,
    from: text,
    to: text,
    reason: { type: ['string', 'null'] },
    at: instant,
    actor: { type: ['string', 'null'] },
  }),
  RegisterCard: object(
    {
      name: text,
      th: cards,
      en: cards,
      about: label,
      fields: { type: 'object' },
      workflow: { type: 'object' },
      titled: texts,
      listed: texts,
      searched: texts,
      may: { ...texts, description: 'What this caller may do somewhere' },
      sees: { ...texts, description: 'Purposes of secret fields that this caller holds' },
    },
    ['workflow', 'searched'],
  ),
  ActCard: object({ name: text, ...labelled, about: label, input: { type: 'object' } }),
  Trail: object({
    entries: {
      type: 'array',
      items: object({
        seq: whole,
        at: instant,
        actor: orNull(uuid),
        actorName: text,
        act: uuid,
        verb: text,
        register: text,
        record: orNull(uuid),
        fields: texts,
        move: { type: ['string', 'null'] },
        reason: { type: ['string', 'null'] },
      }),
    },
    next: { type: ['integer', 'null'] },
  }),
  IndicatorCard: {
    type: 'object',
    required: ['name', 'th', 'en', 'unit', 'by', 'parts', 'open'],
    properties: { name: text, ...labelled, by: texts, parts: texts, open: { type: 'boolean' } },
  },
  Measured: object({
    indicator: text,
    place: uuid,
    year: { ...whole, description: 'CE year in which the academic year opens' },
    day: { type: 'string', format: 'date' },
    asOf: { type: ['string', 'null'] },
    unit: {},
    by: texts,
    ...figure,
    cells: { type: 'array', items: object({ ...figure, key: { type: 'object', additionalProperties: text } }) },
    hiddenCells: whole,
    right: { enum: ['read', 'count', null] },
    countedAt: { type: ['string', 'null'] },
  }),
  Drilled: object({
    register: text,
    total: { type: ['integer', 'null'] },
    rows: { type: 'array', items: { $ref: '#/components/schemas/Record' } },
    next: { type: ['string', 'null'] },
  }),
  Token: object({
    access_token: text,
    token_type: { const: 'Bearer' },
    expires_in: { ...whole, minimum: 1 },
    scope: text,
  }),
  TokenError: object({ error: text }),
  Problem: object(
    {
      type: text,
      status: whole,
      title: text,
      name: { enum: problemNames },
      number: text,
      text: label,
      spot,
      incident: text,
      parts: { type: 'array', items: object({ name: text, number: text, text: label, spot }, ['spot']) },
    },
    ['spot', 'incident', 'parts'],
  ),
}
