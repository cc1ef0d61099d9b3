import { openapi } from '#kernel/api/openapi.ts'
import type { House } from '#kernel/house.ts'
import type { Language } from '#kernel/label.ts'
import { curlFor } from './reference-example.ts'
import { type Json, kindText, resolved, titleOf, wordOf } from './reference-schema.ts'

export interface FieldLine {
  name: string
  title: string
  kind: string
  required: boolean
  secret: boolean
}

export interface ParameterLine {
  name: string
  place: string
  kind: string
  about: string
  required: boolean
}

export interface CallView {
  id: string
  method: string
  path: string
  summary: string
  parameters: ParameterLine[]
  body: FieldLine[]
  answers: { status: string; about: string }[]
  example: string
}

const METHODS = ['get', 'post', 'patch', 'delete']
const documents = new WeakMap<House, Json>()

/** The document of this house; the declarations do not change while it runs. */
export function documentOf(house: House): Json {
  const known = documents.get(house) ?? (openapi(house) as Json)
  documents.set(house, known)
  return known
}

const objects = (value: unknown): [string, Json][] => Object.entries((value ?? {}) as Record<string, Json>)

/** The properties of a schema as lines. */
export function linesOf(document: Json, schema: unknown, language: Language): FieldLine[] {
  const { properties, required = [] } = resolved(document, schema) as { properties?: Json; required?: string[] }
  return objects(properties).map(([name, one]) => ({
    name,
    title: titleOf(one, language),
    kind: kindText(document, one),
    required: required.includes(name),
    secret: 'x-secret' in one,
  }))
}

/** The same of a body, with what stands inside the input of an act. */
function withInput(document: Json, schema: unknown, language: Language): FieldLine[] {
  const { properties } = resolved(document, schema) as { properties?: Record<string, Json> }
  const inner = properties?.input ? linesOf(document, properties.input, language) : []
  return [...linesOf(document, schema, language), ...inner.map((line) => ({ ...line, name: `input.${line.name}` }))]
}

const parameterLine = (document: Json, given: unknown, language: Language): ParameterLine => {
  const one = resolved(document, given)
  return {
    name: String(one.name),
    place: String(one.in),
    kind: kindText(document, one.schema),
    about: wordOf(one, 'description', language),
    required: one.required === true,
  }
}

function callView(
  document: Json,
  path: string,
  method: string,
  item: Json,
  origin: string,
  language: Language,
): CallView {
  const one = item[method] as Json
  const parameters = [item.parameters, one.parameters].flatMap((list) => (list ?? []) as unknown[])
  const [content] = objects((one.requestBody as Json | undefined)?.content)
  const schema = content?.[1].schema
  return {
    id: String(one.operationId),
    method: method.toUpperCase(),
    path,
    summary: wordOf(one, 'summary', language),
    parameters: parameters.map((given) => parameterLine(document, given, language)),
    body: schema ? withInput(document, schema, language) : [],
    answers: objects(one.responses).flatMap(([status, answer]) =>
      /^2/.test(status) ? [{ status, about: wordOf(resolved(document, answer), 'description', language) }] : [],
    ),
    example: curlFor(document, { path, method, media: content?.[0], schema }, origin),
  }
}

/** The calls of one group: a register, or what stands beside registers. */
export function callsOf(house: House, tag: string, origin: string, language: Language): CallView[] {
  const document = documentOf(house)
  return objects(document.paths).flatMap(([path, item]) =>
    METHODS.filter((method) => ((item[method] as Json | undefined)?.tags as string[] | undefined)?.[0] === tag).map(
      (method) => callView(document, path, method, item, origin, language),
    ),
  )
}
