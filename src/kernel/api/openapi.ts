import type { Declarations } from '../house.ts'
import { json, type Methods } from './calls.ts'
import { operation, parameter, query, registerPaths, success } from './openapi-paths.ts'
import { type Json, ref, registerSchemas, sharedSchemas } from './openapi-schemas.ts'
import { onlyKnown } from './query-string.ts'

const uuid = { type: 'string', format: 'uuid' }

const parameters: Json = {
  id: { name: 'id', in: 'path', required: true, schema: uuid },
  IdempotencyKey: {
    name: 'Idempotency-Key',
    in: 'header',
    schema: uuid,
    description: 'The id of the act, minted by the caller; may stand in the body as `id` instead',
  },
  search: query('search', { type: 'string' }, 'Words that must all occur, or a whole id'),
  size: query('size', { type: 'integer', minimum: 1, maximum: 500 }),
  after: query('after', { type: 'string' }, 'The `next` of the page before'),
  asOf: query('asOf', { type: 'string' }, 'An ISO day (its end in Bangkok) or instant: the register as it stood then'),
}

function indicatorPaths({ indicators }: Pick<Declarations, 'indicators'>): Json {
  if (indicators.size === 0) return {}
  const name = { name: 'name', in: 'path', required: true, schema: { type: 'string', enum: [...indicators.keys()] } }
  const asked = [
    query('place', uuid, 'An area or an organisation; the province where nothing is said'),
    query('period', { type: 'string' }, 'Academic year (CE) or ISO day'),
    query('round', { type: 'string' }, 'An official snapshot of the year'),
    query('by', { type: 'string' }, 'Comma-separated ways of cutting, at most two'),
    parameter('asOf'),
  ]
  const more = [
    query('part', { type: 'string', default: 'numerator' }),
    query('step', { type: 'string' }),
    parameter('size'),
    parameter('after'),
  ]
  const anything = { type: 'object' }
  return {
    '/api/indicators': {
      get: operation('listIndicators', 'Indicators', {}, { 200: success('Those one may ask', anything) }),
    },
    '/api/indicators/{name}': {
      parameters: [name],
      get: operation('measure', 'Value and breakdown', { parameters: asked }, { 200: success('The number', anything) }),
    },
    '/api/indicators/{name}/records': {
      parameters: [name],
      get: operation(
        'drill',
        'The records counted',
        { parameters: [...asked, ...more] },
        { 200: success('A page', anything) },
      ),
    },
  }
}

/** The whole API as OpenAPI 3.1, from the declarations alone and in their order. */
export function openapi(declarations: Pick<Declarations, 'registers' | 'indicators'>): Json {
  const registers = [...declarations.registers.values()]
  return {
    openapi: '3.1.0',
    info: {
      title: 'บัวบาน · Buaban',
      version: '1',
      description:
        'Every register of the province. A record that the caller may not see does not exist. Every change carries an id of its own and the version it saw.',
      license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
    },
    paths: {
      '/api/registers': {
        get: operation('listRegisters', 'Registers one may use', {}, { 200: success('Registers', { type: 'object' }) }),
      },
      '/api/trail': {
        get: operation(
          'trail',
          'The audit, as far as one may see it',
          {
            parameters: [
              query('register', { type: 'string' }),
              query('record', uuid),
              query('actor', uuid),
              query('before', { type: 'integer' }, 'The `next` of the page before'),
              parameter('size'),
            ],
          },
          { 200: success('Entries, newest first', { type: 'object' }) },
        ),
      },
      ...Object.assign({}, ...registers.map(registerPaths)),
      ...indicatorPaths(declarations),
    },
    components: {
      securitySchemes: { session: { type: 'apiKey', in: 'cookie', name: 'buaban.session_token' } },
      parameters,
      responses: {
        Problem: {
          description: 'A named problem (RFC 9457)',
          content: { 'application/problem+json': { schema: ref('Problem') } },
        },
      },
      schemas: { ...sharedSchemas, ...Object.assign({}, ...registers.map(registerSchemas)) },
    },
    security: [{}, { session: [] }],
  }
}

/** `/api/openapi.json` */
export const openapiCalls: Methods = {
  async GET({ house, url }) {
    onlyKnown(url.searchParams, [])
    return json(openapi(house))
  },
}
