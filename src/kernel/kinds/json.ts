import { refuse } from '../problem.ts'
import type { JsonField } from './field.ts'
import { HIDDEN, type Kind } from './kind.ts'

/** Structured data with a schema: the small part of JSON Schema below, so that a form can be checked anywhere. */
export const json = <const O extends Omit<JsonField, 'kind'>>(options: O) => ({ kind: 'json', ...options }) as const

type Schema = Record<string, unknown>
const MAX_BYTES = 200_000

const typeOf = (value: unknown): string =>
  value === null ? 'null' : Array.isArray(value) ? 'array' : Number.isInteger(value) ? 'integer' : typeof value

/** Whether a value fits: type, enum, required, properties, additionalProperties, items, minimum, maximum. */
function fits(value: unknown, schema: Schema): boolean {
  const type = typeOf(value)
  const wanted = [schema.type ?? []].flat()
  if (wanted.length > 0 && !wanted.includes(type) && !(type === 'integer' && wanted.includes('number'))) return false
  if (Array.isArray(schema.enum) && !schema.enum.includes(value)) return false
  if (typeof value === 'number') {
    if (typeof schema.minimum === 'number' && value < schema.minimum) return false
    if (typeof schema.maximum === 'number' && value > schema.maximum) return false
  }
  if (Array.isArray(value))
    return schema.items === undefined || value.every((item) => fits(item, schema.items as Schema))
  return type === 'object' ? objectFits(value as Schema, schema) : true
}

function objectFits(value: Schema, schema: Schema): boolean {
  const properties = (schema.properties ?? {}) as Record<string, Schema>
  const required = Array.isArray(schema.required) ? schema.required.map(String) : []
  if (required.some((key) => !Object.hasOwn(value, key))) return false
  return Object.entries(value).every(([key, item]) => {
    const known = Object.hasOwn(properties, key) ? properties[key] : undefined
    return known ? fits(item, known) : schema.additionalProperties !== false
  })
}

export const jsonKind: Kind<'json'> = {
  name: 'json',
  columns: [{ suffix: '', type: 'jsonb' }],
  parse(raw, field) {
    let value = raw
    if (typeof raw === 'string') {
      try {
        value = JSON.parse(raw)
      } catch {
        return refuse('not_json')
      }
    }
    const printed = JSON.stringify(value)
    if (printed === undefined || !fits(value, field.schema)) return refuse('not_json')
    return printed.length > MAX_BYTES ? refuse('too_long') : value
  },
  store: (value) => [JSON.stringify(value)],
  load: ([value]) => value ?? null,
  show: (value) => JSON.stringify(value),
  schema: (field) => field.schema,
  mask: () => HIDDEN,
}
