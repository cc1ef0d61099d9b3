import { type Json, resolved } from './reference-schema.ts'

const ID = '0198f1c2-7a3b-7c4d-8e5f-0123456789ab'

/** A value that shows what a schema takes. */
function sample(document: Json, given: unknown, depth = 0): unknown {
  const schema = resolved(document, given)
  const several = (schema.anyOf ?? schema.oneOf ?? schema.allOf) as unknown[] | undefined
  if (several) return sample(document, several[0], depth)
  if (Array.isArray(schema.enum)) return schema.enum[0]
  const formats: Json = {
    uuid: ID,
    date: '2026-05-18',
    'date-time': '2026-05-18T09:00:00+07:00',
    email: 'somebody@example.org',
  }
  if (typeof schema.format === 'string' && schema.format in formats) return formats[schema.format]
  if (schema.type === 'array') return []
  if (schema.type === 'boolean') return true
  if (schema.type === 'integer' || schema.type === 'number') return Number(schema.minimum ?? 1)
  if (schema.type === 'string') return '…'
  return depth > 3 ? {} : sampleObject(document, schema, depth)
}

/** The required properties, and one that is not where none is: an empty object would show nothing. */
function sampleObject(document: Json, schema: Json, depth: number): Json {
  const properties = Object.entries((schema.properties ?? {}) as Json)
  const required = (schema.required ?? []) as string[]
  const shown = required.length > 0 ? properties.filter(([name]) => required.includes(name)) : properties.slice(0, 1)
  return Object.fromEntries(shown.map(([name, one]) => [name, sample(document, one, depth + 1)]))
}

interface Call {
  path: string
  method: string
  media: string | undefined
  schema: unknown
}

/** A command line that makes a call, as an example to change. */
export function curlFor(document: Json, { path, method, media, schema }: Call, origin: string): string {
  const address = `${origin}${path.replace('{id}', ID)}`
  if (media === 'application/x-www-form-urlencoded')
    return `curl -u "$CLIENT_ID:$CLIENT_SECRET" -d grant_type=client_credentials ${address}`
  const version = method === 'delete' ? '?version=1' : ''
  const lines = [
    `curl ${method === 'get' ? '' : `-X ${method.toUpperCase()} `}-H "Authorization: Bearer $TOKEN"`,
    ...(method === 'get' ? [] : ['-H "Idempotency-Key: $(uuidgen)"']),
    ...(schema ? [`-H 'Content-Type: application/json' -d '${JSON.stringify(sample(document, schema))}'`] : []),
    `"${address}${version}"`,
  ]
  return lines.join(' \\\n  ')
}
