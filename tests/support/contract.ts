import { Ajv2020 } from 'ajv/dist/2020.js'
import addFormats from 'ajv-formats'

export type Json = Record<string, unknown>

/** One method of one path of the document. */
export interface Operation {
  path: string
  method: string
  id: string
  /** The register whose path it is, if it is one's. */
  register: string | undefined
  body: Json | undefined
  media: string | undefined
  responses: Json
  parameters: Json[]
}

const METHODS = ['get', 'post', 'patch', 'delete']

const at = (root: unknown, path: string[]): unknown =>
  path.reduce<unknown>((value, key) => (value as Json | undefined)?.[key], root)

/** What a reference within the document points to; anything else as it is. */
function resolved(document: Json, value: unknown): Json {
  const { $ref } = (value ?? {}) as { $ref?: string }
  return (typeof $ref === 'string' ? at(document, $ref.slice(2).split('/')) : (value ?? {})) as Json
}

/** Every method of every path. */
export function operationsOf(document: Json): Operation[] {
  return Object.entries(document.paths as Json).flatMap(([path, item]) =>
    METHODS.flatMap((method) => {
      const found = (item as Json)[method] as Json | undefined
      if (!found) return []
      const content = at(found, ['requestBody', 'content']) as Json | undefined
      const [media] = Object.keys(content ?? {})
      const first = path.split('/')[2] ?? ''
      const shared = [(item as Json).parameters, found.parameters].flatMap((list) => (list ?? []) as unknown[])
      return [
        {
          path,
          method: method.toUpperCase(),
          id: String(found.operationId),
          register: (found.tags as string[])[0] === first ? first : undefined,
          body: media ? resolved(document, at(content, [media, 'schema'])) : undefined,
          media,
          responses: found.responses as Json,
          parameters: shared.map((one) => resolved(document, one)),
        },
      ]
    }),
  )
}

/** The answer that the document foresees for a status: by its media type, the schema. */
export function foreseen(document: Json, operation: Operation, status: number): Record<string, Json> | undefined {
  const entry = operation.responses[status] ?? (status >= 400 ? operation.responses.default : undefined)
  if (entry === undefined) return undefined
  const content = (resolved(document, entry).content ?? {}) as Json
  return Object.fromEntries(Object.entries(content).map(([media, one]) => [media, (one as { schema: Json }).schema]))
}

/** Checks answers against the schemas of a document; each schema is compiled once. */
export function validatorOf(document: Json): (schema: Json, value: unknown) => string | null {
  const ajv = new Ajv2020({ strict: false, allErrors: false })
  addFormats.default(ajv)
  ajv.addSchema({ $id: 'document', components: document.components })
  const compiled = new Map<string, ReturnType<typeof ajv.compile>>()
  return (schema, value) => {
    const key = JSON.stringify(schema)
    const check = compiled.get(key) ?? ajv.compile(JSON.parse(key.replaceAll('"#/', '"document#/')))
    compiled.set(key, check)
    return check(value) ? null : ajv.errorsText(check.errors)
  }
}
