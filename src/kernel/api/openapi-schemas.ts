import { kindOf } from '../kinds/all.ts'
import type { Field } from '../kinds/field.ts'
import type { AnyRegister } from '../register/declaration.ts'

export type Json = Record<string, unknown>

export const ref = (name: string): Json => ({ $ref: `#/components/schemas/${name}` })

/** `plan_line` to `PlanLine`. */
export const pascal = (name: string): string =>
  name
    .split('_')
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join('')

const withWords = (schema: Json, field: Field): Json => ({
  ...schema,
  title: field.en,
  'x-title-th': field.th,
  ...(field.secret ? { 'x-secret': field.secret } : {}),
})

const schemaOf = (field: Field, nullable: boolean): Json => {
  const schema = kindOf(field).schema(field)
  return withWords(nullable ? { anyOf: [schema, { type: 'null' }] } : schema, field)
}

const properties = (fields: [string, Field][], nullable: (field: Field) => boolean): Json =>
  Object.fromEntries(fields.map(([name, field]) => [name, schemaOf(field, nullable(field))]))

/** The values of a record as read, as created and as changed. */
export function registerSchemas(register: AnyRegister): Json {
  const fields = Object.entries(register.fields)
  const name = pascal(register.name)
  const closed = { type: 'object', additionalProperties: false }
  const about = { description: register.about.en, 'x-description-th': register.about.th }
  const states = Object.keys(register.workflow ?? {})
  return {
    [`${name}Values`]: { type: 'object', ...about, properties: properties(fields, () => true) },
    [`${name}Draft`]: {
      ...closed,
      required: fields.filter(([, field]) => field.required).map(([key]) => key),
      properties: properties(fields, (field) => !field.required),
    },
    [`${name}Patch`]: {
      ...closed,
      properties: properties(
        fields.filter(([, field]) => !field.fixed),
        (field) => !field.required,
      ),
    },
    [`${name}Record`]: {
      allOf: [
        ref('Record'),
        {
          type: 'object',
          properties: {
            values: ref(`${name}Values`),
            ...(states.length > 0 ? { state: { type: 'string', enum: states } } : {}),
          },
        },
      ],
    },
  }
}

const uuid = { type: 'string', format: 'uuid' }
const text = { type: 'string' }
const label = { type: 'object', required: ['th', 'en'], properties: { th: text, en: text } }
const spot = {
  type: 'object',
  properties: { field: text, row: { type: 'integer' }, column: text, line: { type: 'integer' } },
}

/** Shapes that every register shares. */
export const sharedSchemas: Json = {
  Record: {
    type: 'object',
    required: ['id', 'version', 'since', 'values', 'hidden', 'title', 'titles', 'may'],
    properties: {
      id: uuid,
      version: { type: 'integer', minimum: 1 },
      since: { type: 'string', format: 'date-time' },
      state: text,
      values: { type: 'object' },
      hidden: { type: 'array', items: text, description: 'Fields that hold a value this caller may not see' },
      title: text,
      titles: { type: 'object', additionalProperties: text, description: 'Titles of linked records by their id' },
      may: {
        type: 'object',
        description: 'What this caller may do with the record now',
        properties: { verbs: { type: 'array', items: text }, moves: { type: 'array', items: text } },
      },
    },
  },
  Done: {
    type: 'object',
    required: ['record', 'version', 'repeated'],
    properties: {
      record: uuid,
      version: { type: 'integer' },
      repeated: { type: 'boolean', description: 'The act had been done before; nothing changed now' },
    },
  },
  Move: {
    type: 'object',
    properties: {
      move: text,
      from: text,
      to: text,
      reason: { type: ['string', 'null'] },
      at: { type: 'string', format: 'date-time' },
      actor: { type: ['string', 'null'] },
    },
  },
  Problem: {
    type: 'object',
    required: ['type', 'status', 'title', 'name', 'number', 'text'],
    properties: {
      type: text,
      status: { type: 'integer' },
      title: text,
      name: text,
      number: text,
      text: label,
      spot,
      incident: text,
      parts: {
        type: 'array',
        items: { type: 'object', properties: { name: text, number: text, text: label, spot } },
      },
    },
  },
}
