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

/** A field's schema with its labels, in English where the standard has a place for them and in Thai beside. */
export const withWords = (schema: Json, field: Field): Json => ({
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
  const byHand = fields.filter(([, field]) => !field.byProgram)
  const name = pascal(register.name)
  const closed = { type: 'object', additionalProperties: false }
  const about = { description: register.about.en, 'x-description-th': register.about.th }
  const states = Object.keys(register.workflow ?? {})
  return {
    [`${name}Values`]: { type: 'object', ...about, properties: properties(fields, () => true) },
    [`${name}Draft`]: {
      ...closed,
      required: fields.filter(([, field]) => field.required).map(([key]) => key),
      properties: properties(byHand, (field) => !field.required),
    },
    [`${name}Patch`]: {
      ...closed,
      properties: properties(
        byHand.filter(([, field]) => !field.fixed),
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
